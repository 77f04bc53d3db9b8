"""Not sure? Paste the text: what the patterns see is ticked, the text comes back without it; nothing is sent."""

from collections.abc import Callable

import pytest
import yaml
from playwright.sync_api import Page, expect

from tests.accessible import violations
from tests.browser.conftest import QuizDriver
from tests.real import ROOT
from tests.words import SHARE

SEEN = "Pay with 4111 1111 1111 1111 or write to petra.lind@example.org."
TAKEN_OUT = "Pay with [CARD_1] or write to [EMAIL_1]."
KINDS = ["card-number", "full-name-contact"]


@pytest.fixture
def opened(quiz: QuizDriver) -> QuizDriver:
    """The quiz with the field open, and nothing left to load."""
    quiz.page.goto(quiz.address, wait_until="networkidle")
    quiz.requests.clear()
    quiz.page.locator("#paste summary").click()
    return quiz


def said(page: Page) -> str:
    """What the field says, once it has looked."""
    expect(page.locator("#paste > [role=status]")).not_to_be_empty()
    return page.locator("#paste > [role=status]").inner_text()


def test_what_is_seen_is_named_ticked_and_taken_out(opened: QuizDriver) -> None:
    opened.page.locator("#paste-text").fill(SEEN)
    detectors = yaml.safe_load((ROOT / "content/detectors.yml").read_text(encoding="utf-8"))["detectors"]
    names = {each["id"]: each["name"] for each in detectors}

    assert said(opened.page) == SHARE.fill("paste_found", what=f"{names['card']}, {names['email']}")
    assert opened.checked() == KINDS
    assert opened.page.locator("#paste .msg").inner_text() == TAKEN_OUT
    assert violations(opened.page) == []
    assert opened.requests == []


def test_ticked_kinds_are_answers(opened: QuizDriver) -> None:
    """They count for the verdict like what was tapped."""
    opened.page.locator("#paste-text").fill(SEEN)
    said(opened.page)
    opened.option("tool", "chatgpt/consumer").check()

    assert opened.word() == SHARE["verdict.never"]
    assert opened.checked() == [*KINDS, "chatgpt/consumer"]


def test_the_copy_says_what_patterns_miss(opened: QuizDriver) -> None:
    opened.page.locator("#paste-text").fill(SEEN)

    expect(opened.page.locator("#paste .result")).to_contain_text(f'{SHARE["paste_misses"]} {SHARE["paste_read"]}')


def test_another_text_takes_back_what_the_first_ticked(opened: QuizDriver) -> None:
    """What a visitor had ticked stays."""
    opened.pick("password")
    opened.page.locator("#paste-text").fill(SEEN)
    expect(opened.tile("card-number").locator("input")).to_be_checked()
    opened.page.locator("#paste-text").fill("Write to petra.lind@example.org.")
    expect(opened.tile("card-number").locator("input")).not_to_be_checked()
    assert sorted(opened.checked()) == ["full-name-contact", "password"]
    opened.page.locator("#paste-text").fill("A line about the garden.")
    expect(opened.tile("full-name-contact").locator("input")).not_to_be_checked()

    assert opened.checked() == ["password"]


@pytest.mark.parametrize("text", ["A line about the garden.", "🤷", "x" * 90_000])
def test_nothing_found_ticks_nothing_and_is_no_yes(opened: QuizDriver, text: str) -> None:
    opened.page.locator("#paste-text").fill(text)

    assert said(opened.page) == SHARE["paste_none"]
    assert opened.checked() == []
    expect(opened.page.locator("#verdict")).to_be_hidden()


def test_what_is_too_long_is_said(opened: QuizDriver) -> None:
    opened.page.locator("#paste-text").fill("x" * 100_001)

    assert said(opened.page) == SHARE.fill("paste_too_long", limit="100,000")


def test_leaving_empties_the_field(opened: QuizDriver) -> None:
    page = opened.page
    page.locator("#paste-text").fill(SEEN)
    said(page)
    page.goto(page.url.replace("quiz/should-i-share/", "about/"))
    page.go_back()

    expect(page.locator("#paste-text")).to_have_value("")
    expect(page.locator("#paste .msg")).to_have_count(0)
    assert "4111" not in page.evaluate("JSON.stringify(history.state)")


def test_words_of_danger_bring_help(opened: QuizDriver) -> None:
    opened.page.locator("#paste-text").fill("he hits me")

    expect(opened.page.locator("#danger")).to_be_in_viewport()


def test_on_a_phone_the_browser_translates_nothing(visit: Callable[..., QuizDriver]) -> None:
    page = visit(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True).open().page
    page.locator("#paste summary").tap()
    page.locator("#paste-text").fill(f"{SEEN} {'long' * 200}")
    said(page)

    assert page.locator("#paste").get_attribute("translate") == "no"
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
