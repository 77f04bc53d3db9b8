"""The Atom feed: what the standard asks for, ids that stay, no host that we do not have."""

import xml.etree.ElementTree as ET
from datetime import datetime
from typing import Any

from generator.model import Content
from generator.site.feed import LONGEST, feed_file

ATOM = "{http://www.w3.org/2005/Atom}"
HOME = "https://guide.example/somewhere/"


def feed(content: Content, site_url: str = "") -> Any:
    (text,) = feed_file(content, site_url).values()
    return ET.fromstring(text)


def said(element: Any, name: str) -> str:
    found = element.findtext(f"{ATOM}{name}")
    assert found, name
    return str(found)


def test_it_has_all_that_atom_asks_for(content: Content) -> None:
    root = feed(content, HOME)
    entries = root.findall(f"{ATOM}entry")

    assert root.tag == f"{ATOM}feed"
    assert said(root, "title")
    assert said(root.find(f"{ATOM}author"), "name")
    assert 0 < len(entries) <= LONGEST
    for each in (root, *entries):
        assert said(each, "id").startswith("urn:uuid:")
        assert said(each, "title")
        assert datetime.fromisoformat(said(each, "updated")).tzinfo is not None
        assert each.find(f"{ATOM}link") is not None
    ids = [said(each, "id") for each in entries]
    moments = [said(each, "updated") for each in entries]
    assert len(set(ids)) == len(ids)
    assert moments == sorted(moments, reverse=True)
    assert said(root, "updated") == moments[0]


def test_days_are_those_of_sources(content: Content) -> None:
    seen = {
        source.seen.isoformat() for incident in content.incidents.values() for source in incident.sources if source.seen
    } | {
        fact.source.seen.isoformat() for assistant in content.assistants.values() for plan in assistant.plans
        for fact in plan.facts if fact.source and fact.source.seen
    }

    assert {said(each, "updated")[:10] for each in feed(content).findall(f"{ATOM}entry")} <= seen


def test_addresses_are_whole_only_where_the_host_is_known(content: Content) -> None:
    def links(site_url: str) -> list[str]:
        return [each.get("href") for each in feed(content, site_url).iter(f"{ATOM}link")]

    assert all(link.startswith(HOME) for link in links(HOME))
    assert all(":" not in link for link in links(""))
    assert [said(each, "id") for each in feed(content).iter(f"{ATOM}entry")] == [
        said(each, "id") for each in feed(content, HOME).iter(f"{ATOM}entry")
    ]


def test_both_facts_and_incidents_are_news(content: Content) -> None:
    pages = [each.get("href") for each in feed(content).iter(f"{ATOM}link")]

    assert any(page.startswith("assistants/") for page in pages)
    assert any(page.startswith("incidents/") for page in pages)


def test_text_is_shown_as_text(content: Content) -> None:
    inner = [said(each, "content") for each in feed(content).findall(f"{ATOM}entry")]

    assert all(text.startswith("<p>") and "<script" not in text for text in inner)
