"""The quiz "Somebody uses AI on me" in a real browser: help at the first tap, the words, the law of one place."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import QuizDriver


@pytest.fixture
def onme(visit: Callable[..., QuizDriver]) -> Callable[..., QuizDriver]:
    """Open the quiz on a phone."""

    def go(anchor: str = "", **options: object) -> QuizDriver:
        driver = visit(viewport={"width": 390, "height": 844}, has_touch=True, **options)
        driver.address = re.sub(r"/quiz/.*", "/quiz/somebody-uses-ai-on-me/", driver.address)
        return driver.open(anchor)

    return go


def test_help_stands_there_at_the_first_tap(onme: Callable[..., QuizDriver]) -> None:
    """Before the second question is answered; it goes when another answer is given."""
    quiz = onme()
    helped = quiz.page.locator("#help-first")
    expect(helped).to_be_hidden()
    quiz.tile("threat").tap()
    expect(helped).to_be_visible()
    expect(quiz.page.locator("#verdict")).to_be_hidden()
    quiz.tile("doctor").tap()
    expect(helped).to_be_hidden()
    quiz.tile("intimate").tap()
    expect(helped).to_be_visible()
    expect(quiz.page.locator(".tocopy")).to_have_count(0)


def test_a_right_comes_with_its_place_and_goes_with_it(onme: Callable[..., QuizDriver]) -> None:
    """Nothing of a law is told before a place is chosen; another place midway changes that alone."""
    quiz = onme("#who=landlord&what=judged").settled()
    expect(quiz.page.locator(".tocopy")).to_have_count(1)
    expect(quiz.page.locator("#rights")).to_have_count(0)
    quiz.page.locator("details:has(input[name='home']) > summary").click()
    quiz.option("home", "us").check()
    quiz.settled()
    expect(quiz.page.locator('#reasons a[href*="rights/fcra-tenant"]')).to_have_count(1)
    quiz.option("home", "uk").check()
    quiz.settled()
    expect(quiz.page.locator('#reasons a[href*="rights/fcra-tenant"]')).to_have_count(0)
    expect(quiz.page.locator('#reasons a[href*="rights/uk-"]').first).to_be_visible()
    assert quiz.noted()["who"] == "landlord"
    assert quiz.complaints == []
    assert "#" not in quiz.page.url


def test_a_region_that_other_pages_hand_on_is_taken(onme: Callable[..., QuizDriver]) -> None:
    quiz = onme("#who=friend&what=pasted&where=eu").settled()

    expect(quiz.page.locator('#reasons a[href*="rights/gdpr-household"]')).to_have_count(1)
    expect(quiz.page.locator("#note")).to_be_hidden()
