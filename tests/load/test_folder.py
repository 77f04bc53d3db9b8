"""What lies in the folders of authors: what may be read, and what is told."""

import os
import sys
from pathlib import Path

import pytest

from generator.check import read_content
from generator.load.folder import LARGEST, listed
from generator.load.prose import read_prose
from tests.real import NOW

FOLDERS = ("content/pages/about", "content/decisions", "content/data", "content/tools", "content", "quiz", "quiz/page")

SECRET = "slug: secret\ntitle: the machine's own\n"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A project with empty folders, and a file outside of it."""
    for folder in FOLDERS:
        (tmp_path / "project" / folder).mkdir(parents=True, exist_ok=True)
    (tmp_path / "secret").write_text(SECRET, encoding="utf-8")
    return tmp_path / "project"


@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.parametrize("name", ["extra.md", "extra.yml", "folder", "gone.yml"])
def test_no_link_is_followed(place: Path, folder: str, name: str) -> None:
    target = {"folder": place.parent, "gone.yml": place / "nowhere"}.get(name, place.parent / "secret")
    (place / folder / name).symlink_to(target)

    problems = listed(place).problems
    assert [(each.file, each.says) for each in problems] == [
        (f"{folder}/{name}", "a symbolic link stands here, and none is followed")
    ]
    told = [*read_content(place, NOW)[1], *read_prose(place)[1]]
    assert problems[0] in told
    assert read_prose(place)[0] == {}
    assert not any("machine" in f"{each.says}{each.hint}{each.excerpt}" for each in told)


@pytest.mark.parametrize("folder", ["content", "content/pages"])
def test_no_folder_of_authors_is_a_link(tmp_path: Path, folder: str) -> None:
    (tmp_path / "away/pages").mkdir(parents=True)
    (tmp_path / "away/extra.md").write_text("# A\n", encoding="utf-8")
    (tmp_path / folder).parent.mkdir(exist_ok=True)
    (tmp_path / folder).symlink_to(tmp_path / "away")

    texts, problems = read_prose(tmp_path)
    assert texts == {}
    assert [each.file for each in listed(tmp_path).problems] == [folder]
    assert folder == "content" or [each.file for each in problems] == [folder]


def test_names_that_are_one_elsewhere(place: Path) -> None:
    (place / "content/data/pin.yml").write_text("a", encoding="utf-8")
    if (place / "content/data/PIN.yml").exists():
        pytest.skip("this system knows one file by both names")
    for name in ("PIN.yml", "e\u0301.yml", "\u00e9.yml"):
        (place / "content/data" / name).write_text("a", encoding="utf-8")

    told = [(each.file, each.says) for each in listed(place).problems]
    assert ("content/data/pin.yml", "this name and 'PIN.yml' are one and the same on many computers") in told
    assert len(told) == 2


def test_a_file_or_a_text_of_ten_megabytes(place: Path) -> None:
    (place / "content/data/large.yml").write_text(f"name: {'a' * 10_000_000}\n", encoding="utf-8")
    (place / "content/pages/large.md").write_text("a" * (LARGEST + 1), encoding="utf-8")
    (place / "content/data/long.yml").write_text(f"name: {'a' * 20_000}\n", encoding="utf-8")

    told = {each.file: each.says for each in [*read_content(place, NOW)[1], *read_prose(place)[1]]}
    assert told["content/data/large.yml"] == "this file has 10.0 MB; 1 MB is the most"
    assert told["content/pages/large.md"] == "this file has 1.0 MB; 1 MB is the most"
    assert told["content/data/long.yml"] == "this text has 20000 characters"


def test_folders_with_the_name_of_a_file_and_what_is_neither(place: Path) -> None:
    (place / "content/data/pin.yml").mkdir()
    if sys.platform != "win32":
        os.mkfifo(place / "content/data/pipe.yml")

    told = [each.says for each in listed(place).problems]
    assert told[0] == "this is a folder with the name of a file"
    assert told[1:] in ([], ["this is neither a file nor a folder"])


def test_what_systems_and_editors_leave_is_left_alone(place: Path) -> None:
    for name in ("._pin.yml", ".DS_Store", "Thumbs.db", ".pin.yml.swp", "pin.yml~", "#pin.yml#", ".#pin.yml"):
        (place / "content/data" / name).write_text("of a system", encoding="utf-8")

    assert listed(place).files == ()
    assert listed(place).problems == ()
