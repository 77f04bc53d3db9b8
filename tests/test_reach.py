"""Every page of the built site is three taps from home, at most."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.publish.html import tags
from generator.publish.links import target

TAPS = 3

UNLINKED = {"404.html", "embed/should-i-share/index.html"}
"""Pages that nobody goes to by a link: the last one stands in other sites' frames."""


@pytest.fixture(scope="module")
def links(built_site: Path) -> Mapping[str, set[str]]:
    """The pages that each page leads to, by path. Links to the page before and after do not count."""
    found: dict[str, set[str]] = {}
    for path in sorted(built_site.rglob("*.html")):
        name = path.relative_to(built_site).as_posix()
        meant = (
            target(name, tag.attributes["href"])
            for tag in tags(path.read_text(encoding="utf-8"))
            if tag.name == "a" and "href" in tag.attributes and tag.attributes.get("rel") not in ("prev", "next")
        )
        found[name] = {each[0] for each in meant if each}
    return found


def reached(links: Mapping[str, set[str]], taps: int) -> set[str]:
    """Return the pages that *taps* taps from home can lead to."""
    pages = {"index.html"}
    for _ in range(taps):
        pages |= {there for page in pages for there in links.get(page, ()) if there in links}
    return pages


def test_every_page_is_three_taps_from_home(links: Mapping[str, set[str]]) -> None:
    assert set(links) - reached(links, TAPS) - UNLINKED == set()


def test_every_section_for_readers_is_one_tap_from_home(links: Mapping[str, set[str]]) -> None:
    sections = {page for page in links if page.count("/") == 1} - {"decisions/index.html"}

    assert sections - reached(links, 1) == set()
