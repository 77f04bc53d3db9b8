"""The quiz's page in a real browser, and what its tests do again and again."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page

from tests.words import SHARE

QUIZ = "/quiz/should-i-share/"

MINUTE = 60_000
"""Milliseconds on the page's clock within which a page that asks for anything unbidden would have asked."""


class QuizDriver:
    """A visitor of the quiz's page: taps, reads, and keeps a list of what should never happen."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.requests: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def open(self, anchor: str = "") -> "QuizDriver":
        """Open the page."""
        self.page.goto(self.address + anchor)
        return self

    def tile(self, value: str) -> Locator:
        """The tile of a kind of data or of a tool."""
        return self.page.locator(f'.tile:has(input[value="{value}"])')

    def pick(self, *values: str) -> "QuizDriver":
        """Press tiles with the mouse."""
        for value in values:
            self.tile(value).click()
        return self

    def search(self, question: str, text: str) -> list[str]:
        """Type into a picker; return the matches shown."""
        self.page.locator(f"#search-{question}").fill(text)
        return self.page.locator(f"#ask-{question} .found li").all_inner_texts()

    def option(self, question: str, value: str) -> Locator:
        """A radio of one of the further questions."""
        return self.page.locator(f'input[name="{question}"][value="{value}"]')

    def button(self, key: str) -> Locator:
        """The button that says what the words have under *key*."""
        return self.page.get_by_role("button", name=SHARE[key])

    def change(self) -> Locator:
        """The button that leads from the answer back to the questions."""
        return self.page.get_by_role("button", name=f'{SHARE["change"]} {SHARE["change_what"]}')

    def unfold(self, part: str) -> "QuizDriver":
        """Open a part of the result by a press on its line, unless it is open."""
        line = self.settled().page.locator(f"#{part}")
        if line.locator("xpath=..").get_attribute("open") is None:
            line.click()
        return self

    def word(self) -> str:
        """The verdict's word."""
        return self.page.locator("#answer").inner_text()

    def back(self) -> "QuizDriver":
        """Press the browser's Back."""
        self.settled().page.go_back()
        return self

    def noted(self) -> Any:
        """The answers in the browser's history."""
        return self.settled().page.evaluate("history.state.answers")

    def settled(self) -> "QuizDriver":
        """Wait for what comes after the verdict's paint: the parts further down, and the entry in the history."""
        self.page.locator("#quiz-page:not([aria-busy])").wait_for()
        return self

    def clocked(self) -> "QuizDriver":
        """Take the page's clock in hand, so that ``later`` need not wait; before the page opens."""
        self.page.clock.install()
        return self

    def later(self, milliseconds: int) -> "QuizDriver":
        """Let time pass on the page's clock: all that was put off until then has run."""
        self.settled().page.clock.run_for(milliseconds)
        return self

    def rules(self) -> list[str]:
        """Ids of the rules at the bottom of the result."""
        self.settled()
        return self.page.locator(".fine code").all_inner_texts()

    def checked(self) -> list[str]:
        """Everything that is ticked."""
        ticked: list[str] = self.page.evaluate("[...document.querySelectorAll('input:checked')].map(i => i.value)")
        return ticked

    def focused(self) -> str:
        """Id or text of the element that has the focus."""
        held: str = self.page.evaluate("document.activeElement.id || document.activeElement.innerText || 'body'")
        return held


@pytest.fixture
def quiz(page: Page, served: str) -> Iterator[QuizDriver]:
    """The quiz at the usual size, with mouse and script."""
    driver = QuizDriver(page, served + QUIZ)
    yield driver
    assert driver.complaints == []


@pytest.fixture
def visit(browser: Browser, served: str) -> Iterator[Callable[..., QuizDriver]]:
    """Make a visitor with a browser set up otherwise (size, touch, colours, no script)."""
    contexts = []
    drivers = []

    def make(**options: Any) -> QuizDriver:
        context = browser.new_context(**options)
        contexts.append(context)
        drivers.append(QuizDriver(context.new_page(), served + QUIZ))
        return drivers[-1]

    yield make
    for context in contexts:
        context.close()
    assert [text for driver in drivers for text in driver.complaints] == []
