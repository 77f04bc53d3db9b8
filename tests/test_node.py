"""The tools for browser code that need Node: what is said where Node is not, or its registry can not be reached."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.node import TOOLS
from tests.real import ROOT

NPX = "#!/bin/sh\n{}\n"
BOTH = ["lint", "types"]


def run(*arguments: str, path: Path) -> subprocess.CompletedProcess[str]:
    """Run the script with nothing but *path* to find programs in."""
    return subprocess.run(
        [sys.executable, ROOT / "tests/node.py", *arguments], env={"PATH": str(path)}, capture_output=True, text=True,
        check=False,
    )


@pytest.fixture
def path(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """A folder of programs: empty, or with an npx of a few words."""
    if request.param:
        (tmp_path / "npx").write_text(NPX.format(request.param), encoding="utf-8")
        (tmp_path / "npx").chmod(0o755)
    return tmp_path


NO_NODE = pytest.param("", id="no Node")
FINDING = pytest.param('case "$*" in *--version) ;; *) exit 7 ;; esac', id="a finding")
NO_REGISTRY = pytest.param("echo 'code ENOTFOUND' >&2; exit 1", id="no registry")


@pytest.mark.parametrize("path", [NO_NODE, NO_REGISTRY], indirect=True)
def test_what_was_not_done_is_said(path: Path) -> None:
    done = run("--if-there", *BOTH, path=path)

    assert done.returncode == 0
    assert done.stdout.count("NOT DONE: ") == len(BOTH)
    assert all(tool.job in done.stdout for tool in TOOLS.values())
    assert "npx is not on the path" in done.stdout or "ENOTFOUND" in done.stdout


@pytest.mark.parametrize("path", [NO_NODE, NO_REGISTRY], indirect=True)
def test_alone_it_fails(path: Path) -> None:
    done = run("types", path=path)

    assert done.returncode == 1
    assert done.stderr.startswith("Can not check the types in the browser code. ")


@pytest.mark.parametrize("path", [FINDING], indirect=True)
def test_what_a_tool_finds_fails_everywhere(path: Path) -> None:
    assert run("--if-there", *BOTH, path=path).returncode == 7


def test_versions_are_pinned() -> None:
    assert all(re.fullmatch(r"(@\w+/)?\w+@\d+\.\d+\.\d+", tool.package) for tool in TOOLS.values())
