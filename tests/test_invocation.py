"""What a message or a page advises can be typed as it stands."""

import ast
import os
import re
import shlex
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from generator.cli import COMMANDS
from generator.invocation import guide, python, spelled
from tests.builds import guide as run_guide
from tests.real import ROOT

BARE = re.compile(rf"(?<![/\\\w.-])guide ({'|'.join(COMMANDS)})\b")
"""A command without the path, which no shell finds."""

PAGES = [
    ROOT / "README.md", ROOT / "Makefile", *sorted((ROOT / ".github").rglob("*.md")),
    *sorted((ROOT / "content/pages/maintain").glob("*.md")), *sorted((ROOT / "content").glob("*.yml")),
    *sorted((ROOT / "quiz").glob("*.yml")), *sorted((ROOT / ".schemas").glob("*.json")),
]
MODULES = sorted((ROOT / "generator").rglob("*.py"))
TEMPLATES = sorted((ROOT / "generator/templates").glob("*.jinja"))

SCRIPT = Path(sysconfig.get_path("scripts")) / "guide"


@pytest.mark.parametrize(
    ("program", "here", "typed"),
    [
        (PurePosixPath("/p/.venv/bin/guide"), PurePosixPath("/p"), ".venv/bin/guide"),
        (PurePosixPath("/p/.venv/bin/guide"), PurePosixPath("/q"), "/p/.venv/bin/guide"),
        (PurePosixPath("/my p/.venv/bin/guide"), PurePosixPath("/q"), "'/my p/.venv/bin/guide'"),
        (PureWindowsPath(r"C:\p\.venv\Scripts\guide"), PureWindowsPath(r"C:\p"), r".venv\Scripts\guide"),
        (PureWindowsPath(r"C:\my p\.venv\Scripts\guide"), PureWindowsPath("D:\\"), r'"C:\my p\.venv\Scripts\guide"'),
    ],
)
def test_a_program_is_spelled_as_a_shell_takes_it(program: PurePath, here: PurePath, typed: str) -> None:
    assert spelled(program, here) == typed


def told(tmp_path: Path, interpreter: str, **environment: str) -> str:
    """Return what a program in the folder *tmp_path* is told to type."""
    code = "from generator.invocation import guide; print(guide())"
    variables = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    done = subprocess.run(
        [interpreter, "-c", code], cwd=tmp_path, env=variables, capture_output=True, encoding="utf-8", check=True
    )
    return done.stdout.strip()


def test_it_is_short_where_a_shell_finds_it(tmp_path: Path) -> None:
    assert told(tmp_path, sys.executable, PATH=str(SCRIPT.parent)) == "guide"


def test_another_program_of_that_name_is_not_taken_for_it(tmp_path: Path) -> None:
    other = tmp_path / "guide"
    other.write_text("#!/bin/sh\n", encoding="utf-8")
    other.chmod(0o755)

    assert told(tmp_path, sys.executable, PATH=str(tmp_path)) == str(SCRIPT)


def test_it_is_a_module_where_nothing_is_installed(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", ".venv"], cwd=tmp_path, check=True)

    assert told(tmp_path, str(tmp_path / ".venv/bin/python")) == ".venv/bin/python -m generator"


def test_what_is_advised_can_be_typed_as_it_stands(workplace: Path) -> None:
    """A shell takes the line from the report, and the next report no longer has the source."""
    day = ("--today", "2027-06-01")
    listed = run_guide("stale", *day, "--first", "1", cwd=workplace).stdout
    found = re.search(r"= read it, then: (.+)", listed)
    assert found
    done = subprocess.run(
        f"{found[1]} --today 2027-06-01", shell=True, cwd=workplace, capture_output=True, encoding="utf-8", check=False
    )

    assert done.returncode == 0, done.stderr
    assert found[0] not in run_guide("stale", *day, cwd=workplace).stdout


def test_help_can_be_typed_as_it_stands(tmp_path: Path) -> None:
    refused = run_guide("serve", "--nope", cwd=tmp_path).stderr
    found = re.search(r"Try '(.+)' for help", refused)
    assert found
    helped = subprocess.run(found[1], shell=True, cwd=tmp_path, capture_output=True, encoding="utf-8", check=True)

    assert "--port" in helped.stdout


def test_what_readability_needs_is_installed_by_what_it_says() -> None:
    """Here everything is there already, so that pip has nothing to fetch."""
    hide = "import sys; sys.modules['textstat'] = None; from generator.cli import main; main(['readability'])"
    said = subprocess.run(
        [sys.executable, "-c", hide], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    ).stderr
    _, found, command = said.strip().partition("textstat is missing; install it by: ")
    done = subprocess.run(
        command, shell=True, cwd=ROOT, env={**os.environ, "PIP_NO_INDEX": "1"}, capture_output=True, encoding="utf-8",
        check=False,
    )

    assert found
    assert done.returncode == 0, done.stderr
    assert "already satisfied: textstat" in done.stdout


def texts(path: Path) -> Iterator[tuple[int, str]]:
    """Yield each text in a module that is no docstring; what is put into a text is left out."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    documentation = {
        id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documentation:
            yield node.lineno, node.value


def test_no_message_names_a_command_that_no_shell_finds() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{line}: {text.strip()}" for path in MODULES for line, text in texts(path)
        if BARE.search(text)
    ]

    assert found == [], "write {guide()} in place of guide"


@pytest.mark.parametrize("path", [*PAGES, *TEMPLATES], ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_page_names_a_command_that_no_shell_finds(path: Path) -> None:
    found = [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if BARE.search(line)]

    assert found == [], "write .venv/bin/guide in place of guide"


@pytest.mark.parametrize(
    ("text", "is_bare"),
    [
        ("run: guide check", True), ("`guide new data`", True),
        (".venv/bin/guide check", False), ("the guide checks", False),
    ],
)
def test_what_counts_as_bare(text: str, is_bare: bool) -> None:
    assert bool(BARE.search(text)) is is_bare


def test_this_environment_is_found() -> None:
    assert shutil.which(shlex.split(guide())[0])
    assert shutil.which(shlex.split(python())[0])


def test_what_a_command_prints_is_utf8_on_every_system(workplace: Path) -> None:
    """Into a pipe a system writes in its own encoding, which may have no sign for what a file holds."""
    sheet = workplace / "content/assistants/chatgpt.yml"
    sheet.write_text(sheet.read_text(encoding="utf-8").replace("slug: chatgpt", "slug: chätgpt", 1), encoding="utf-8")
    system = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = subprocess.run(
        [sys.executable, "-m", "generator", "check", "--format", "json"], cwd=workplace, env=system,
        capture_output=True, check=False,
    )

    assert "chätgpt" in done.stdout.decode("utf-8")
