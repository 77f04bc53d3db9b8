"""Addresses that releases have had: none is given up without a word, and one command alone keeps them."""

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.problems import as_text
from generator.site import Site, pages_there, read_authored
from generator.site.addresses import PUBLISHED, addresses, given_up, published
from tests.real import NOW, ROOT

TINY = ROOT / "tests/cases/tiny_site"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A small project whose addresses a release has kept."""
    shutil.copytree(TINY, tmp_path, dirs_exist_ok=True)
    assert kept(tmp_path).startswith(f"{PUBLISHED}: ")
    return tmp_path


def kept(root: Path) -> str:
    done = CliRunner().invoke(main, ["addresses", "--root", str(root)], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.stdout


def told(root: Path) -> str:
    return as_text(read_authored(root, NOW)[2])


def test_all_addresses_of_the_last_release_are_there(site: Site) -> None:
    assert site.content is not None
    old = published(ROOT)

    assert len(old) > 300
    assert old == sorted(set(old))
    assert list(given_up(ROOT, site.content, set(site.pages))) == []


def test_a_page_given_up_is_told_and_one_that_moved_is_not(place: Path) -> None:
    data = place / "content/data"
    text = (data / "shopping-list.yml").read_text(encoding="utf-8")
    (data / "shopping-lists.yml").write_text(text.replace("slug: shopping-list", "slug: shopping-lists"), "utf-8")
    (data / "shopping-list.yml").unlink()
    for path in [*(place / "content").rglob("*.yml"), *(place / "quiz").glob("*.yml")]:
        path.write_text(re.sub(r"\bshopping-list\b", "shopping-lists", path.read_text("utf-8")), "utf-8")

    report = told(place)
    assert "a release had the address 'data/shopping-list/', and nothing is there any more [address]" in report
    assert "did you mean 'data/shopping-lists/'?" in report

    (place / "content/moved.yml").write_text(
        "moves:\n  - {family: data, old: shopping-list, new: shopping-lists, on: 2026-11-20}\n", "utf-8"
    )
    assert told(place) == ""
    assert kept(place).endswith(" addresses, 1 of them new\n")


def test_what_was_kept_stays(place: Path) -> None:
    file = place / PUBLISHED
    before = file.read_text(encoding="utf-8")
    assert kept(place).endswith(", 0 of them new\n")
    assert file.read_text(encoding="utf-8") == before
    file.write_text(before + "old/\n", encoding="utf-8")

    done = CliRunner().invoke(main, ["addresses", "--root", str(place)], catch_exceptions=False)
    assert done.exit_code == 1
    assert "'old/'" in done.output
    assert file.read_text(encoding="utf-8") == before + "old/\n"


def test_addresses_are_those_of_pages(site: Site) -> None:
    assert site.content is not None
    found = addresses(site.content, set(site.pages))

    assert {".", "data/", "data/password/", "quiz/should-i-share/"} <= set(found)
    assert pages_there(site.content, {}) <= set(site.pages) | {"decisions/index.md"}
