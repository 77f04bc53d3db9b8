"""Badges of sources in a browser: each day they say what the generator would say on that day."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page

from generator.model import Source
from generator.render.parts.sources import source_line
from tests.look.badges import AS_OF, SOURCES, guide
from tests.look.style import ROOT
from tests.words import WORDS

SCRIPT = ROOT / "site_overrides/assets/js/age.js"

LATER = (0, 1, 31, 32, 45, 120, 121, 180, 181, 240, 241, 360, 361, 365, 366, 548, 549, 731, 1100, 5000)
"""Days after the build: edges of each shelf life, and far later."""


def said(page: Page, badges: Path) -> list[list[str]]:
    page.goto(badges.as_uri())
    found: list[list[str]] = page.eval_on_selector_all(
        ".age", "all => all.map(each => [each.className.replace('age', '').trim(), each.textContent])"
    )
    return found


def expected(source: Source, shelf: str, day: date) -> list[str]:
    line = source_line(guide(day), source, shelf)
    return [line.badge, line.age]


@pytest.mark.parametrize("later", LATER)
def test_a_badge_says_what_the_generator_says(frame: Path, page: Page, later: int) -> None:
    day = AS_OF + timedelta(days=later)
    page.clock.set_fixed_time(f"{day}T12:00:00")

    assert said(page, frame / "badges/index.html") == [expected(source, shelf, day) for source, shelf in SOURCES]


def test_a_clock_that_is_behind_makes_nothing_younger(frame: Path, page: Page) -> None:
    page.clock.set_fixed_time("2020-01-01T12:00:00")

    assert said(page, frame / "badges/index.html") == [expected(source, shelf, AS_OF) for source, shelf in SOURCES]


def test_no_word_stands_in_the_script(frame: Path) -> None:
    """Every word comes with the page, so that it can be edited and translated."""
    text = (frame / "badges/index.html").read_text(encoding="utf-8")

    assert f'data-past="{WORDS["age.past"]}"' in text
    assert "read on" not in SCRIPT.read_text(encoding="utf-8")
