"""Links in prose: told with their line and the nearest page; the cases are data."""

import re

import pytest
import yaml

from generator.model import Content
from generator.site import Site
from generator.site.prose_links import link_problems
from tests.real import ROOT

CASES = yaml.safe_load((ROOT / "tests/cases/prose/links.yml").read_text(encoding="utf-8"))
PAGE = "pages/about/method.md"
OTHERS = {"pages/about/privacy.md": "# P\n", "decisions/0001-a.md": "# D\n"}


def told(text: str, content: Content | None) -> list[str]:
    return [
        f"{each.column}: {each.says} = {each.hint}"
        for each in link_problems({**OTHERS, PAGE: f"# A\n\n{text}\n"}, content)
    ]


def test_what_is_fine(content: Content) -> None:
    assert told(CASES["fine"], content) == []


@pytest.mark.parametrize(("text", "report"), CASES["told"].items())
def test_what_is_told(text: str, report: str, content: Content) -> None:
    assert told(text, content) == [report]


def test_beside_broken_records_links_among_prose_are_told(content: Content) -> None:
    assert told("[a](../data/pasword.md) [b](../changelogs.md)", None) == [
        "29: this link leads to no page: '../changelogs.md' = "
        "name the page's Markdown file, seen from the folder of this one"
    ]


def test_every_page_of_the_site_may_be_named(site: Site) -> None:
    lines = "\n".join(f"[a](../{path})" for path in site.pages if not re.match(r"about/|decisions/", path))
    written = re.compile(r"changelog|offline|maintain/|embed/index")
    prose = {f"pages/{path}": "# P\n" for path in site.pages if written.match(path)}

    assert list(link_problems({**OTHERS, **prose, PAGE: lines}, site.content)) == []
