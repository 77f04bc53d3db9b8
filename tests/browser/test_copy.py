"""Texts to say or to send: a button copies each, and without a script the text is there to mark."""

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.model import Content
from tests.words import WORDS

LIST = "letters-when-others-use-ai-on-you"


@pytest.fixture
def address(served: str) -> str:
    return f"{served}/checklists/{LIST}/"


def test_a_press_copies_the_text_and_no_other(page: Page, address: str, content: Content) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    said = [item.say for item in content.checklists[LIST].items if item.say]
    page.goto(address)
    fields = page.locator(".tocopy")

    expect(fields).to_have_count(len(said))
    for i, each in enumerate(said[:2]):
        fields.nth(i).get_by_role("button", name=WORDS["to_copy.button"]).click()
        expect(fields.nth(i).locator("[role=status]")).to_have_text(WORDS["shared.copied_here"])
        assert page.evaluate("navigator.clipboard.readText()") == each.text


def test_where_copying_is_refused_the_page_says_so(page: Page, address: str) -> None:
    page.goto(address)
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')) }")
    page.locator(".tocopy button").first.click()

    expect(page.locator(".tocopy [role=status]").first).to_have_text(WORDS["quiz.not_copied"])


def test_without_a_script_the_text_stands_there_and_no_button(browser: Browser, address: str, content: Content) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(address)
    first = next(item.say for item in content.checklists[LIST].items if item.say)

    expect(page.locator(".tocopy .msg").first).to_have_text(first.text)
    expect(page.locator(".tocopy button").first).to_be_hidden()
    page.context.close()
