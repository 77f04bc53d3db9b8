"""Whole pages of the tiny content, compared with tests/cases/pages/expected."""

from pathlib import Path

import pytest

from tests.render.conftest import CASES, Read

EXPECTED = CASES / "expected"


def test_pages_are_as_expected(tiny: Read, request: pytest.FixtureRequest) -> None:
    """Every page, byte for byte, and no page more or less. ``--renew`` writes them anew."""
    pages = {path: text for path, text in tiny.pages().items() if not path.startswith("quiz/")}
    if request.config.getoption("--renew", default=False):
        renew(pages)
    expected = {
        path.relative_to(EXPECTED).as_posix(): path.read_text(encoding="utf-8") for path in EXPECTED.rglob("*.md")
    }

    assert sorted(pages) == sorted(expected)
    for path, text in pages.items():
        assert text == expected[path], path


def test_the_same_content_gives_the_same_bytes(tiny: Read) -> None:
    assert tiny.pages() == tiny.pages()


def renew(pages: dict[str, str]) -> None:
    for old in EXPECTED.rglob("*.md"):
        old.unlink()
    for path, text in pages.items():
        target: Path = EXPECTED / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
