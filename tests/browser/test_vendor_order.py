"""The owner's quiz in a real browser: which vendors come first by what a shop needs, and the report."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from playwright.sync_api import Page, expect

from generator.quiz.compile.offers import offers
from generator.quiz.engine.ranking import ranked
from tests.browser.conftest import QuizDriver
from tests.real import real_content, real_quiz
from tests.words import CHATBOT

CHOOSE = "choose-a-website-chatbot"
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
NEEDS = {"typed": "private", "visitors": "europe", "readers": "ours"}
LINK = "#" + "&".join(f"{name}={answer}" for name, answer in NEEDS.items())


@pytest.fixture
def at(visit: Callable[..., QuizDriver]) -> Callable[..., QuizDriver]:
    """Open the quiz with a browser set up in some way."""

    def go(anchor: str = "", **options: object) -> QuizDriver:
        driver = visit(**options)
        driver.address = re.sub(r"/quiz/.*", f"/quiz/{CHOOSE}/", driver.address)
        return driver.open(anchor)

    return go


def names(page: Page) -> list[str]:
    return page.locator(".order h3 button").all_text_contents()


def expected(needs: dict[str, str]) -> list[str]:
    """The names in Python's order, on the browser's own day."""
    quiz = real_quiz(CHOOSE)
    offered = offers(quiz.quiz, real_content())
    known = {offer.id: ", ".join(filter(None, (offer.name, offer.short))) for offer in offered}
    today = max(date.today(), date.fromisoformat(quiz.table["as_of"]))
    return [known[one.tool] for one in ranked(quiz.table, needs, today)]


def test_first_screen_of_a_phone(at: Callable[..., QuizDriver]) -> None:
    """The first three, with one line and its source each, without scrolling; the others one tap away."""
    page = at(LINK, **PHONE).page
    rows = page.locator(".order > li:visible")

    assert rows.count() == 3
    assert rows.last.evaluate("row => row.getBoundingClientRect().bottom") <= 844
    for row in rows.all():
        assert row.locator("p:not(.small, .src)").count() == 1
    page.get_by_text(CHATBOT.fill("order_more", n=len(expected({})))).click()
    assert page.locator(".order > li:visible").count() == len(expected({}))


def test_the_order_follows_the_answers(at: Callable[..., QuizDriver]) -> None:
    """It is Python's, for no answer, for each, and for all; nothing jumps away from whoever answers."""
    quiz = at()
    assert names(quiz.page) == expected({})
    given: dict[str, str] = {}
    for name, answer in NEEDS.items():
        quiz.option(name, answer).check()
        given[name] = answer
        assert names(quiz.page) == expected(given)
        expect(quiz.page.locator("#needs")).to_have_attribute("open", "")
    quiz.page.get_by_role("button", name=CHATBOT["show_order"]).click()

    assert quiz.focused() == "order-title"
    expect(quiz.page.locator("#needs")).not_to_have_attribute("open", "")
    assert quiz.noted()["typed"] == "private"


def test_a_name_leads_to_its_report(at: Callable[..., QuizDriver]) -> None:
    """The order makes room for the answer, and comes back for the next one."""
    quiz = at(LINK)
    first = names(quiz.page)[0]
    quiz.page.get_by_role("button", name=first).click()

    assert quiz.focused() == "answer"
    expect(quiz.page.locator("#address")).to_contain_text(first.split(",")[0])
    expect(quiz.page.locator("#order")).to_be_hidden()
    quiz.page.locator("#address").get_by_role("button").first.click()
    expect(quiz.page.locator("#order")).to_be_visible()
    assert names(quiz.page) == expected(NEEDS)


def test_where_visitors_are_is_asked_once(at: Callable[..., QuizDriver]) -> None:
    """Among the needs; what is assumed of it can be turned round there and here."""
    quiz = at("#tool=other/vendor&visitors=europe")
    assert quiz.page.locator("fieldset:has(input[name=visitors])").count() == 1
    quiz.page.get_by_role("button", name=CHATBOT["questions.visitors.options.elsewhere.says"]).click()

    expect(quiz.option("visitors", "elsewhere")).to_be_checked()
    assert quiz.noted()["visitors"] == "elsewhere"


def test_the_report_keeps_needs_place_and_what_nobody_records(at: Callable[..., QuizDriver]) -> None:
    quiz = at(f"{LINK}&tool=crisp/all", permissions=["clipboard-read", "clipboard-write"])
    quiz.page.get_by_role("button", name=CHATBOT["copy_report"]).click()
    expect(quiz.page.locator("[aria-labelledby=report] [role=status]")).to_have_text(CHATBOT["copied"])
    text = quiz.page.evaluate("navigator.clipboard.readText()")

    place = expected(NEEDS).index("Crisp (Hugo AI agent)") + 1
    for part in (
        CHATBOT["report_needs"], CHATBOT["questions.typed.options.private.says"],
        CHATBOT.parts("report_place")[0] + f"{place} of {len(expected({}))}", CHATBOT["report_not_recorded"],
        CHATBOT.parts("report_open")[0],
    ):
        assert part in text, part
    assert "{" not in text
    assert "undefined" not in text


def test_another_vendor_has_no_place(at: Callable[..., QuizDriver]) -> None:
    """Of a vendor that the guide does not know the report tells no place."""
    quiz = at(f"{LINK}&tool=other/vendor", permissions=["clipboard-read", "clipboard-write"])
    quiz.page.get_by_role("button", name=CHATBOT["copy_report"]).click()
    expect(quiz.page.locator("[aria-labelledby=report] [role=status]")).to_have_text(CHATBOT["copied"])
    text = quiz.page.evaluate("navigator.clipboard.readText()")

    assert CHATBOT["report_needs"] in text
    assert CHATBOT.parts("report_place")[0] not in text


def test_clear_begins_again(at: Callable[..., QuizDriver]) -> None:
    """Needs go with all other answers, and are open to be answered."""
    quiz = at(f"{LINK}&tool=crisp/all")
    quiz.page.get_by_role("button", name=CHATBOT["clear"]).click()

    assert quiz.checked() == []
    expect(quiz.page.locator("#needs")).to_have_attribute("open", "")
    assert names(quiz.page) == expected({})


def test_without_script_it_is_a_table(at: Callable[..., QuizDriver]) -> None:
    """Every vendor with its line, and its place by each need; the line is the one that the script writes."""
    with_script = at().page
    lines = [text.strip() for text in with_script.locator(".order p:not(.small, .src)").all_text_contents()]
    page = at(java_script_enabled=False).page
    rows = page.locator("#order tbody tr")

    expect(page.locator("#order table")).to_be_visible()
    expect(page.locator("#needs")).to_be_hidden()
    assert rows.count() == len(expected({}))
    assert [row.locator("th small").last.text_content() for row in rows.all()] == lines
    for column in range(rows.first.locator("td").count()):
        places = [int(row.locator("td").nth(column).inner_text()) for row in rows.all()]
        assert sorted(places) == [*range(1, len(places) + 1)]
