"""The same content and day give the same bytes: in other folders, locales, zones, hash seeds, Pythons; two at once."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.builds import must, small
from tests.real import ROOT

DAY = {"SOURCE_DATE_EPOCH": "1796083200"}
OTHERS: Mapping[str, Mapping[str, str]] = {
    "hash seed 0": {"PYTHONHASHSEED": "0"},
    "hash seed 4242": {"PYTHONHASHSEED": "4242"},
    "Turkish": {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"},
    "the C locale, no UTF-8": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "the far east": {"TZ": "Pacific/Kiritimati"},
    "the far west": {"TZ": "Etc/GMT+12"},
    "optimised": {"PYTHONOPTIMIZE": "1"},
    "a narrow terminal": {"COLUMNS": "20", "NO_COLOR": "1"},
}


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def start(folder: Path, python: str = sys.executable, **environment: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [python, "-m", "generator.cli", "build"], cwd=folder, text=True, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, env={**os.environ, **DAY, **environment},
    )


def end(build: "subprocess.Popen[str]") -> str:
    said, wrong = build.communicate(timeout=600)
    return must(subprocess.CompletedProcess(build.args, build.returncode, said, wrong))


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = small(tmp_path_factory.mktemp("first") / "site of ours")
    end(start(folder))
    return contents(folder / "site")


@pytest.mark.parametrize("other", OTHERS)
def test_elsewhere(other: str, expected: dict[str, bytes], tmp_path: Path) -> None:
    folder = small(tmp_path / "a f\u00f6lder, deeper" / "and deeper")
    end(start(folder, **OTHERS[other]))

    assert contents(folder / "site") == expected


def pythons() -> list[str]:
    """Return other Pythons at hand that have all that a build needs."""
    names = [path for minor in range(11, 20) if (path := shutil.which(f"python3.{minor}"))]
    needs = [sys.executable, *names]
    return [each for each in needs[1:] if subprocess.run(
        [each, "-c", "import mkdocs, pydantic, selectolax"], capture_output=True, check=False).returncode == 0]


def test_other_pythons(expected: dict[str, bytes], tmp_path: Path) -> None:
    """CI runs the whole of ``make test`` on Python 3.11 to 3.14; here, those that have what a build needs."""
    tried = pythons()
    print(f"\n  other Pythons at hand: {tried or 'none that has what a build needs'}")
    for number, python in enumerate(tried):
        folder = small(tmp_path / str(number))
        end(start(folder, python))
        assert contents(folder / "site") == expected


def test_two_at_once(expected: dict[str, bytes], tmp_path: Path) -> None:
    """They wait for each other, whole; so do more."""
    folder = small(tmp_path / "one")
    said = [end(each) for each in [start(folder) for _ in range(3)]]

    assert contents(folder / "site") == expected
    assert sum("Another build is running" in each for each in said) >= 1
    assert {path.name for path in (folder / ".cache").iterdir()} == {"lock", "pages"}


def test_from_two_folders_into_one_site(expected: dict[str, bytes], tmp_path: Path) -> None:
    """Nobody should; the site is one of theirs all the same, and no file of ours stays beside it."""
    site = tmp_path / "site"
    folders = [small(tmp_path / name) for name in ("one", "two")]
    builds = [
        subprocess.Popen(
            [sys.executable, "-m", "generator.cli", "build", "--site-dir", str(site)], cwd=folder, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, **DAY},
        ) for folder in folders
    ]
    for each in builds:
        said = "".join(each.communicate(timeout=600))
        assert "Traceback" not in said

    assert contents(site) == expected
    assert {path.name for path in tmp_path.iterdir()} == {"site", "one", "two"}


def test_the_project_is_no_part_of_it(expected: dict[str, bytes]) -> None:
    here = str(ROOT).encode()

    assert [path for path, data in expected.items() if here in data] == []
