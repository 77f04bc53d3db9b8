"""Dates and ages in the browser read as on the other pages, and flag the same facts."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from generator.assets.join import joined
from generator.assets.modules import modules
from generator.model import Content, Source
from generator.model.ageing import state
from generator.wording import Words

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def js(page: Page) -> Page:
    """A page with the browser's functions."""
    page.add_script_tag(content=joined(modules(), "site_overrides/scripts/shared/wording.js"))
    return page


def test_ages(js: Page, content: Content) -> None:
    """Every age up to two years, in the words of the other pages."""
    said: Any = content.words
    words = Words(said)

    assert js.evaluate("n => [...Array(731).keys()].map(days => ago(days, n))", said["number"]) == [
        words.ago(days) for days in range(731)
    ]


@pytest.mark.parametrize("iso", ["2026", "2026-07", "2026-07-25", "2026-01-01", "2026-12-31"])
def test_dates(js: Page, content: Content, iso: str) -> None:
    """A year, a month, a day."""
    said: Any = content.words

    assert js.evaluate("([iso, n]) => longDate(iso, n)", [iso, said["number"]]) == Words(said).date(iso)


@pytest.mark.parametrize("copy", [None, "undated"])
@pytest.mark.parametrize("seen", [None, "2026-07-25", "2026-11-22"])
@pytest.mark.parametrize("after", [-1, 0, 1])
def test_shelf_life(js: Page, seen: str | None, copy: str | None, after: int) -> None:
    """The last fresh day, the first past it, the last that can be relied on, the first that cannot."""
    as_of, shelf = date(2026, 11, 22), 120
    source = Source.model_validate(
        {"url": "https://example.org/", "title": "A page", "kind": "policy", "seen": seen, "copy": copy}
    )
    given = {"seen": seen, "copy": bool(copy)} if seen else {"copy": bool(copy)}
    start = date.fromisoformat(seen) if seen else as_of
    for days in (0, shelf, 2 * shelf):
        today = start + timedelta(days=days + after)

        there = js.evaluate("a => ageState(...a)", [given, shelf, today.isoformat(), as_of.isoformat()])

        assert there == state(source, shelf, today, as_of), today
