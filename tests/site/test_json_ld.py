"""Structured data on the built pages: what schema.org and search engines ask of each kind, and nothing unseen."""

import html
import json
import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from generator.publish.head import hidden
from generator.publish.html import text, tree
from generator.site import Site, read_site
from tests.real import ROOT

DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)

Node = dict[str, Any]


def filled(node: Node, *names: str) -> Iterator[str]:
    """Yield what is wrong with texts that have to be there."""
    for name in names:
        if not (isinstance(node.get(name), str) and node[name].strip()):
            yield f"{node.get('@type')} has no {name}"


def each(node: Node, name: str, kind: str) -> Iterator[Node]:
    """Yield the parts under *name*; one that is of another kind counts as empty."""
    parts = node.get(name)
    for part in parts if isinstance(parts, list) and parts else [{}]:
        yield part if part.get("@type") == kind else {"@type": f"{kind} missing"}


def faq(node: Node) -> Iterator[str]:
    for question in each(node, "mainEntity", "Question"):
        yield from filled(question, "name")
        answer = question.get("acceptedAnswer", {})
        if answer.get("@type") != "Answer":
            yield "a question without Answer"
        yield from filled(answer, "text")


def how_to(node: Node) -> Iterator[str]:
    yield from filled(node, "name")
    for place, step in enumerate(each(node, "step", "HowToStep"), 1):
        yield from filled(step, "text")
        if step.get("position") != place:
            yield "steps are not in order"


def breadcrumbs(node: Node) -> Iterator[str]:
    for place, item in enumerate(each(node, "itemListElement", "ListItem"), 1):
        yield from filled(item, "name", "item")
        if item.get("position") != place:
            yield "crumbs are not in order"


def dataset(node: Node) -> Iterator[str]:
    yield from filled(node, "name", "description", "license", "dateModified", "url")
    if not 50 <= len(node.get("description", "")) <= 5000:
        yield "a description has 50 to 5000 letters"
    yield from filled(node.get("creator", {}), "@type", "name")
    for part in each(node, "distribution", "DataDownload"):
        yield from filled(part, "contentUrl", "encodingFormat")
    date.fromisoformat(node.get("dateModified", ""))


KINDS: dict[str, Callable[[Node], Iterator[str]]] = {
    "FAQPage": faq, "HowTo": how_to, "BreadcrumbList": breadcrumbs, "Dataset": dataset,
}


def wrong(data: str) -> list[str]:
    """What is wrong with one page's structured data."""
    graph = json.loads(data)
    if graph.get("@context") != "https://schema.org" or not graph.get("@graph"):
        return ["no context or no graph"]
    return [
        what for node in graph["@graph"]
        for what in (KINDS[node["@type"]](node) if node.get("@type") in KINDS else [f"unknown {node.get('@type')}"])
    ]


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)
    elif isinstance(value, str):
        yield value


@pytest.fixture(scope="module")
def found(built_site: Path) -> dict[str, str]:
    """Structured data by page."""
    pages = {path.relative_to(built_site).as_posix(): path for path in built_site.rglob("*.html")}
    return {
        name: data[1] for name, path in sorted(pages.items())
        if (data := DATA.search(path.read_text(encoding="utf-8")))
    }


def test_all_is_valid(found: dict[str, str]) -> None:
    assert {page: what for page, data in found.items() if (what := wrong(data))} == {}
    kinds = {node["@type"] for data in found.values() for node in json.loads(data)["@graph"]}
    assert kinds == set(KINDS)


@pytest.mark.parametrize(
    "node",
    [
        pytest.param({"@type": "FAQPage", "mainEntity": []}, id="no question"),
        pytest.param({"@type": "FAQPage", "mainEntity": [{"@type": "Question", "name": "Why"}]}, id="no answer"),
        pytest.param({"@type": "HowTo", "name": "It", "step": [{"@type": "HowToStep", "position": 1}]}, id="no text"),
        pytest.param({"@type": "BreadcrumbList", "itemListElement": [
            {"@type": "ListItem", "position": 2, "name": "a", "item": "b"}]}, id="wrong order"),
        pytest.param({"@type": "Thing"}, id="another kind"),
    ],
)
def test_the_validator_sees_what_is_wrong(node: Node) -> None:
    assert wrong(json.dumps({"@context": "https://schema.org", "@graph": [node]}))


def test_it_says_what_the_page_says(found: dict[str, str], built_site: Path) -> None:
    """Questions, answers and steps are words that a reader sees there."""
    for page, data in found.items():
        body = tree((built_site / page).read_text(encoding="utf-8")).body
        assert body is not None
        shown = re.sub(r"[\s\"“”]+", "", text(body))
        for node in json.loads(data)["@graph"]:
            if node["@type"] == "FAQPage":
                said = [part for one in node["mainEntity"] for part in (one["name"], one["acceptedAnswer"]["text"])]
            else:
                said = [step["text"] for step in node.get("step", [])]
            hidden = [part for part in said if re.sub(r"[\s\"“”]+", "", part) not in shown]
            assert hidden == [], page


def test_addresses_lead_to_pages(found: dict[str, str], built_site: Path) -> None:
    for page, data in found.items():
        for node in json.loads(data)["@graph"]:
            places = [item["item"] for item in node.get("itemListElement", [])]
            places += [part["contentUrl"] for part in node.get("distribution", [])]
            for place in places:
                there = (built_site / page).parent / place
                assert (there / "index.html" if place.endswith("/") else there).resolve().is_file(), (page, place)


def test_addresses_are_whole_where_the_host_is_known() -> None:
    site = read_site(ROOT, date.today(), site_url="https://guide.example/x")
    payslip = json.loads(site.heads["data/payslip/"])["@graph"][0]

    assert [item["item"] for item in payslip["itemListElement"]] == [
        "https://guide.example/x/", "https://guide.example/x/data/", "https://guide.example/x/data/payslip/",
    ]


def test_no_text_can_end_the_element(site: Site) -> None:
    assert [page for page, data in site.heads.items() if "<" in data] == []


def test_browsers_take_it_as_data(page: Page, served: str) -> None:
    """The policy blocks scripts without a hash; data blocks are none."""
    page.add_init_script("addEventListener('securitypolicyviolation', e => (window.blocked ??= []).push(e.blockedURI))")
    page.goto(f"{served}/data/payslip/")
    block = page.locator('script[type="application/ld+json"]').evaluate("element => element.textContent")

    assert json.loads(block)["@graph"]
    assert page.evaluate("window.blocked ?? []") == []


def test_every_listed_page_has_title_description_and_social_words(built_site: Path) -> None:
    for path in built_site.rglob("index.html"):
        page = path.read_text(encoding="utf-8")
        if 'http-equiv="refresh"' in page or hidden(page):
            continue
        title = re.search(r'<meta property="og:title" content="([^"]+)">', page)
        says = re.search(r'<meta property="og:description" content="([^"]+)">', page)
        assert title, path
        assert says, path
        assert 10 <= len(html.unescape(says[1])) <= 400, path
        assert "og:image" not in page
