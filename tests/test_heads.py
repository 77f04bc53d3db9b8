"""Titles and descriptions of all pages of the real site, as search engines read them."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.publish.head import hidden
from generator.publish.html import tags
from generator.render.description import LONGEST, SHORTEST


@pytest.fixture(scope="module")
def heads(built_site: Path) -> Mapping[str, tuple[str, str]]:
    """Title and description of each page that search engines may show."""
    found = {}
    for path in sorted(built_site.rglob("*.html")):
        page = path.read_text(encoding="utf-8")
        says = [tag.attributes.get("content", "") for tag in tags(page) if tag.attributes.get("name") == "description"]
        if not hidden(page):
            found[path.relative_to(built_site).as_posix()] = (
                page.split("<title>")[1].split("</title>")[0].strip(), says[0],
            )
    return found


def test_every_title_stands_once(heads: Mapping[str, tuple[str, str]]) -> None:
    titles = [title for title, _ in heads.values()]

    assert len(titles) > 300
    assert sorted({title for title in titles if titles.count(title) > 1}) == []


def test_every_description_stands_once_and_fits(heads: Mapping[str, tuple[str, str]]) -> None:
    says = {path: text for path, (_, text) in heads.items()}

    assert {path: text for path, text in says.items() if not SHORTEST <= len(text) <= LONGEST} == {}
    assert sorted(path for path, text in says.items() if list(says.values()).count(text) > 1) == []
