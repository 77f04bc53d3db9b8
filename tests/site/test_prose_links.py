"""Links in prose: told with their line and the nearest page; the cases are data."""

import re

import pytest
import yaml

from generator.model import Content
from generator.site import Site, pages_there
from generator.site.prose_links import link_problems
from tests.real import ROOT

CASES = yaml.safe_load((ROOT / "tests/cases/prose/links.yml").read_text(encoding="utf-8"))
PAGE = "pages/about/method.md"
OTHERS = {"pages/about/privacy.md": "# P\n", "decisions/0001-a.md": "# D\n"}


def told(text: str, content: Content | None) -> list[str]:
    texts = {**OTHERS, PAGE: f"# A\n\n{text}\n"}
    return [
        f"{each.column}: {each.says} = {each.hint}"
        for each in link_problems(texts, pages_there(content, texts) if content else None)
    ]


def test_what_is_fine(content: Content) -> None:
    assert told(CASES["fine"], content) == []


@pytest.mark.parametrize(("text", "report"), CASES["told"].items())
def test_what_is_told(text: str, report: str, content: Content) -> None:
    assert told(text, content) == [report]


def test_beside_broken_records_links_among_prose_are_told(content: Content) -> None:
    assert told("[a](../data/pasword.md) [b](../changelogs.md) [c](../decisions/index.md)", None) == [
        "29: this link leads to no page: '../changelogs.md' = "
        "name the page's Markdown file, seen from the folder of this one"
    ]


def test_the_pages_are_those_that_are_built(site: Site, content: Content) -> None:
    texts = {f"pages/{path}": "" for path in site.pages if not path.startswith("decisions/")}
    texts["decisions/0001-a.md"] = ""
    made = {path for path in site.pages if not path.startswith("decisions/")}

    assert {path for path in pages_there(content, texts) if not path.startswith("decisions/")} == made


def test_every_page_of_the_site_may_be_named(site: Site) -> None:
    lines = "\n".join(f"[a](../{path})" for path in site.pages if not re.match(r"about/|decisions/", path))

    assert list(link_problems({**OTHERS, PAGE: lines}, set(site.pages))) == []
