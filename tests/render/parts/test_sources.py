"""Source lines: what a badge says, and how it looks."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from generator.model import SiteSettings, Source
from generator.render.parts.sources import confidence, source_line
from tests.render.conftest import Read

POLICY = {"url": "https://example.org/privacy", "title": "Privacy", "kind": "policy"}


@pytest.mark.parametrize(
    ("keys", "badge", "says"),
    [
        pytest.param({"seen": "2026-07-25"}, "", "seen 25 July 2026, 4 months ago", id="fresh"),
        pytest.param({"seen": "2026-11-22"}, "", "seen 22 November 2026, today", id="read today"),
        pytest.param({"seen": "2026-05-26"}, "", "seen 26 May 2026, 6 months ago", id="180 days: the last fresh day"),
        pytest.param({"seen": "2026-05-25"}, "old", "seen 25 May 2026, past its shelf life", id="181 days"),
        pytest.param({"seen": "2025-11-27"}, "old", "seen 27 November 2025, past its shelf life", id="360 days"),
        pytest.param({"seen": "2025-11-26"}, "dead", "seen 26 November 2025, too old to rely on", id="361 days"),
        pytest.param(
            {"seen": "2026-11-22", "copy": "undated"}, "old", "copy of unknown age, read 22 November 2026",
            id="undated copy",
        ),
        pytest.param(
            {"seen": "2025-01-01", "copy": "undated"}, "dead",
            "copy of unknown age, read 1 January 2025, too old to rely on",
            id="undated copy, read long ago",
        ),
        pytest.param({"seen": None}, "old", "official text not opened", id="not opened"),
    ],
)
def test_age(plain: Read, keys: dict[str, Any], badge: str, says: str) -> None:
    line = source_line(plain.guide(), Source.model_validate(POLICY | keys), "policy")

    assert (line.badge, line.age) == (badge, says)


def test_a_text_that_was_not_opened_grows_too_old_as_well(plain: Read) -> None:
    source = Source.model_validate(POLICY | {"seen": None})

    line = source_line(plain.guide(date(2027, 6, 1)), source, "policy")

    assert (line.badge, line.age) == ("dead", "official text not opened, too old to rely on")


@pytest.mark.parametrize(
    ("covers", "places"),
    [("eu", ("European text",)), ("not_stated", ()), ("everywhere", ()), ("uk", ("UK text",))],
)
def test_place(plain: Read, covers: str, places: tuple[str, ...]) -> None:
    source = Source.model_validate(POLICY | {"seen": "2026-11-01", "covers": covers})

    assert tuple(badge.says for badge in source_line(plain.guide(), source, "policy").places) == places


def test_a_fact_that_names_its_place_overrides_its_source(plain: Read) -> None:
    source = Source.model_validate(POLICY | {"seen": "2026-11-01", "covers": "eu"})

    badges = source_line(plain.guide(), source, "policy", ["uk", "italy"]).places
    assert [(badge.place, badge.says) for badge in badges] == [("uk", "UK text"), ("italy", "Italian text")]


def test_a_vendors_claim_without_an_address_is_marked(plain: Read) -> None:
    source = Source.model_validate({"url": None, "title": "A leaflet", "kind": "vendor_claim", "seen": "2026-11-01"})

    line = source_line(plain.guide(), source, "policy")

    assert (line.url, line.claim) == (None, True)


def test_high_confidence_goes_without_saying(plain: Read) -> None:
    assert [confidence(plain.guide(), level) for level in ("high", "medium", "low")] == [
        "", "We are fairly sure", "Weak source, so take care"
    ]


def test_what_takes_effect_later_and_is_archived(plain: Read) -> None:
    """The link leads to the very version, with the names as an address holds them."""
    guide = plain.guide()
    archive = {"collection": "tiny", "repository": "https://code.example/tiny",
               "path": "blob/{commit}/{service}/{terms}.md"}
    site = SiteSettings.model_validate(guide.content.site.model_dump(by_alias=True) | {"archives": [archive]})
    guide = replace(guide, content=replace(guide.content, site=site))
    kept = {"collection": "tiny", "service": "Chatter [EU]", "terms": "Terms & Rules", "commit": "0a1b2c3d4e5f"}
    keys = {"dated": "2026-07-20", "in_force": "2027-01", "seen": "2026-11-01", "archived": kept}

    line = source_line(guide, Source.model_validate(POLICY | keys), "policy")

    assert (line.dated, line.in_force) == ("dated 20 July 2026", "takes effect January 2027")
    assert line.archived == "https://code.example/tiny/blob/0a1b2c3d4e5f/Chatter%20%5BEU%5D/Terms%20%26%20Rules.md"


def test_nothing_archived(plain: Read) -> None:
    line = source_line(plain.guide(), Source.model_validate(POLICY | {"seen": "2026-11-01"}), "policy")

    assert (line.in_force, line.archived) == ("", "")
