"""Anchors in links of prose: told with line and the nearest place; the cases are data. The real pages agree."""

import re

import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser

from generator.site import Site
from generator.site.prose_anchors import anchor_problems, anchors
from tests.real import ROOT

CASES = yaml.safe_load((ROOT / "tests/cases/prose/anchors.yml").read_text(encoding="utf-8"))


def told(text: str) -> list[str]:
    texts = {"pages/about/method.md": f"# Method\n\n{text}", "pages/about/privacy.md": CASES["page"]}
    return [
        f"{each.line}:{each.column}: {each.says} = {each.hint}"
        for each in anchor_problems(texts, lambda path: str(CASES["made"].get(path, "")))
    ]


def test_what_is_fine() -> None:
    assert told(CASES["fine"]) == []


@pytest.mark.parametrize(("text", "report"), CASES["told"].items())
def test_what_is_told(text: str, report: str) -> None:
    assert told(text) == [report]


def test_pages_have_the_anchors_that_they_are_read_to_have(site: Site, built_site: object) -> None:
    """Of each page: what the check reads out of its Markdown is what a browser finds in it."""
    for path, text in site.pages.items():
        if path in ("search.md", "offline.md"):  # a template fills them
            continue
        address = path.removesuffix(".md").removesuffix("index") if path != "index.md" else ""
        html = (ROOT.joinpath(str(built_site)) / address / "index.html").read_text(encoding="utf-8")
        there = {node.attributes["id"] for node in LexborHTMLParser(html).css("main [id]")}
        assert set(anchors(re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL))) - there == set(), path
