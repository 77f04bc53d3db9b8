"""Other engines than Chromium's: the quiz answers as Python does, and so does its page.

They are the versions that the locked Playwright names. Where one is not installed the lane says so at its end, with
the command that installs it; see conftest.py.
"""

import random
from collections.abc import Iterator
from datetime import date

import pytest
from playwright.sync_api import Browser, Playwright, expect

from generator.quiz.engine.decide import Engine
from tests.deep.conftest import OTHERS
from tests.quiz.engine.test_twins import doubled, load, random_answers, told

QUIZ = "should-i-share"


@pytest.fixture(scope="module", params=OTHERS)
def other(request: pytest.FixtureRequest, playwright: Playwright) -> Iterator[Browser]:
    """Another browser."""
    browser = getattr(playwright, request.param).launch()
    yield browser
    browser.close()


def test_decisions(other: Browser) -> None:
    table = doubled(QUIZ)
    engine, today, dice = Engine(table), date.fromisoformat(table["as_of"]), random.Random(0)
    page = other.new_page()
    load(page, table)
    asked = [random_answers(engine, dice) for _ in range(4000)]

    there = page.evaluate(
        "([asked, today]) => asked.map(a => told(decide(engine, a, today)))", [asked, today.isoformat()])

    assert there == [told(engine, engine.decide(answers, today)) for answers in asked]
    page.close()


def answer(browser: Browser, address: str) -> str:
    """Answer the quiz by two presses; return the verdict's word."""
    page = browser.new_page()
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(address)
    page.locator('.tile:has(input[value="password"])').click()
    page.locator('.tile:has(input[value="chatgpt/consumer"])').click()
    expect(page.locator("#answer")).to_be_visible()
    word = page.locator("#answer").inner_text()
    page.close()
    assert said == []
    return word


def test_page(other: Browser, browser: Browser, served: str) -> None:
    address = f"{served}/quiz/{QUIZ}/"

    assert answer(other, address) == answer(browser, address)
