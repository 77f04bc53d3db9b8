"""How far another engine gets with the same pages and templates: Zensical, by the makers of our theme.

``make deep`` installs the version of tests/deep/zensical.txt into .cache/zensical. What is missing stands on the
maintainers' page about publishing; whatever of it is there one day turns a test red, and the page is changed.
"""

import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.builds import guide, must
from tests.real import ROOT

ENGINE = ROOT / ".cache/zensical/bin/zensical"
LINK = re.compile(r'(href|src)="(?:\.\./|\./|/)*(?:\.(?="))?')


@dataclass(frozen=True)
class Built:
    """The site as Zensical builds it and we publish it."""

    site: Path
    said: str
    wrong: str


@pytest.fixture(scope="module")
def zensical(tmp_path_factory: pytest.TempPathFactory) -> Built:
    if not ENGINE.is_file():
        pytest.fail("Zensical is missing: make .cache/zensical/installed", pytrace=False)
    place = tmp_path_factory.mktemp("zensical")
    must(guide("pages", str(place), cwd=ROOT))
    done = subprocess.run([ENGINE, "build", "-f", "mkdocs.yml"], cwd=place, capture_output=True, text=True, timeout=600)
    said = must(done)
    return Built(place / "site", said, guide("publish", str(place / "site"), cwd=ROOT).stderr)


def pages(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in folder.rglob("*.html")}


def alike(texts: Mapping[str, str]) -> dict[str, str]:
    """Return pages without the way up in their links, with quotation marks written in one way."""
    return {path: LINK.sub(r'\1="', text).replace("&quot;", "&#34;").replace("&#x27;", "&#39;")
            for path, text in texts.items()}


def test_every_page_is_built(zensical: Built, built_site: Path) -> None:
    assert set(pages(zensical.site)) == set(pages(built_site))


def test_but_for_links_and_home_the_pages_are_the_same(zensical: Built, built_site: Path) -> None:
    theirs, ours = alike(pages(zensical.site)), alike(pages(built_site))
    differ = sorted(path for path in ours if ours[path] != theirs[path])
    print(f"\n{len(ours)} pages, {len(ours) - len(differ)} alike but for the way up in links; others: {differ[:5]}")

    assert len(differ) <= len(ours) // 10


def test_what_is_missing(zensical: Built) -> None:
    """Links in HTML are led one folder up, pictures of the sprite count as places, home is not known as home."""
    assert "a link leads nowhere" in zensical.wrong
    assert "anchor does not exist" in zensical.said
    assert 'content="article"' in (zensical.site / "index.html").read_text(encoding="utf-8")
