"""What is not in our list: the way on by nature, the most careful first; no word leads to a mild answer by accident."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from generator.model import SENSITIVITIES
from generator.model.not_covered import Product
from tests.accessible import violations
from tests.browser.conftest import QuizDriver
from tests.real import real_content
from tests.words import SHARE

PAGE = "quiz/should-i-share/"

FIELDS = (
    (PAGE, "should-i-share", "data"),
    (PAGE, "should-i-share", "tool"),
    ("embed/should-i-share/", "should-i-share", "data"),
    ("embed/should-i-share/", "should-i-share", "tool"),
    ("quiz/how-private-is-my-setup/", "how-private-is-my-setup", "tool"),
)
"""Every search field of a quiz: address, quiz, question."""

NONSENSE = ("zxqvw", "??", "🤷", "שלום עולם", "zxqvw " * 200, "q" * 5000)

PEOPLES_WORDS = (
    "patient notes", "lawyer's email", "bank login", "abortion", "my will", "client email", "child photo", "repo",
    "my son", "browsing history",
)
"""What people typed, and was led to a general question."""


def products() -> tuple[Product, ...]:
    """Products without a page."""
    found = real_content().not_covered
    return found.products if found else ()


def offered(quiz: str, question: str) -> tuple[str, ...]:
    """What the quiz's file says is offered."""
    asked = real_content().quizzes[quiz].questions
    return next(each.otherwise for each in asked if each.id == question)


@pytest.mark.parametrize(("address", "quiz", "question"), FIELDS)
def test_what_is_not_listed_is_offered_by_nature(
    page: Page, served: str, address: str, quiz: str, question: str
) -> None:
    page.goto(f"{served}/{address}")
    field, rows = page.locator(f"#search-{question}"), page.locator(f"#ask-{question} .unlisted:not(.by-kind) button")
    expect(rows.first).to_be_hidden()

    for typed in NONSENSE:
        field.fill(typed)
        expect(rows.first).to_be_visible()
        assert rows.evaluate_all("rows => rows.map((row) => row.value)") == list(offered(quiz, question))

        field.press("Enter")
        expect(rows.first).to_be_focused()
        assert page.locator("input:checked").count() == 0

    field.fill("")
    expect(rows.first).to_be_hidden()


def test_with_the_keyboard_alone(quiz: QuizDriver) -> None:
    """Enter leads to the list, Tab through it, Enter chooses; the choice gets the focus and the list folds again."""
    page, names = quiz.open().page, offered("should-i-share", "data")
    page.locator("#search-data").fill("zxqvw")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert quiz.checked() == [names[2]]
    expect(quiz.option("data", names[2])).to_be_focused()
    expect(page.locator("#ask-data .unlisted button").first).to_be_hidden()


def test_on_a_phone_by_taps(visit: Callable[..., QuizDriver]) -> None:
    """The list opens by a tap too; two taps there are an answer, and nothing is wider than the screen."""
    quiz = visit(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True).open()
    page = quiz.page
    for question, at in (("data", 1), ("tool", 2)):
        page.locator(f"#ask-{question} .picker .unlisted:not(.by-kind) summary").tap()
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        page.locator(f"#ask-{question} .unlisted:not(.by-kind) button").nth(at).tap()

    assert quiz.checked() == [offered("should-i-share", "data")[1], offered("should-i-share", "tool")[2]]
    expect(page.locator("#answer")).to_be_visible()


@pytest.mark.parametrize("typed", PEOPLES_WORDS)
def test_no_word_of_people_leads_to_a_mild_kind(quiz: QuizDriver, typed: str) -> None:
    """Enter chooses a kind that is at least personal, or none and leads to the natures."""
    quiz.open().page.locator("#search-data").fill(typed)
    quiz.page.keyboard.press("Enter")
    kinds = real_content().data

    assert [kind for kind in quiz.checked() if kinds[kind].sensitivity in SENSITIVITIES[:2]] == []
    if not quiz.checked():
        expect(quiz.page.locator("#ask-data .unlisted button").first).to_be_focused()


@pytest.mark.parametrize("spelled", [str.lower, str.upper], ids=["lower", "upper"])
@pytest.mark.parametrize("share", [0, 0.3, 0.6, 0.9])
def test_a_product_without_a_page_says_what_to_treat_it_as(
    quiz: QuizDriver, share: float, spelled: Callable[[str], str]
) -> None:
    """It is said before all names, Enter only leads to it, and a tap takes it."""
    name = spelled(products()[int(share * len(products()))].name)
    page = quiz.open().page
    page.locator("#search-tool").fill(name)
    first = page.locator("#ask-tool .picker > .found li").first
    product = next(each for each in products() if name.casefold() in map(str.casefold, (each.name, *each.also_called)))
    expect(first.locator("p")).to_contain_text(SHARE.fill("uncovered", name=product.name))
    if product.not_same:
        expect(first.locator("p")).to_contain_text(SHARE.fill("uncovered_unlike", other=product.not_same))

    page.keyboard.press("Enter")
    expect(first.locator("button")).to_be_focused()
    assert quiz.checked() == []
    page.keyboard.press("Enter")
    assert quiz.checked() == [product.treat_as]


def test_an_assistants_name_is_no_product_without_a_page(quiz: QuizDriver) -> None:
    page = quiz.open().page
    page.locator("#search-tool").fill("comet")
    page.keyboard.press("Enter")

    assert quiz.checked() == ["perplexity/comet"]


def test_the_search_says_it_too(page: Page, served: str) -> None:
    page.goto(f"{served}/search/")
    page.locator("#words").fill("poe")
    said = page.locator(".uncovered")
    expect(said).to_contain_text(SHARE.fill("uncovered", name="Poe"))
    said.get_by_role("link").click()

    expect(page.locator('input[name="tool"][value="other/public"]')).to_be_checked()


def test_the_lists_lead_on(page: Page, served: str) -> None:
    """Under the list of assistants stand the tools by nature and every product; under that of kinds the natures."""
    page.goto(f"{served}/assistants/")
    for product in products():
        expect(page.locator("main")).to_contain_text(product.name)
    tools = [href.partition("=")[2] for href in hrefs(page)]

    page.goto(f"{served}/data/")
    kinds = [href.strip("./").removeprefix("data/") for href in hrefs(page)]

    assert tools == list(offered("should-i-share", "tool"))
    assert kinds == list(offered("should-i-share", "data"))


def hrefs(page: Page) -> list[str]:
    """Where the list by nature leads."""
    links = page.locator("#not-listed ~ ul.list").first.locator("a")
    return [str(link.get_attribute("href")) for link in links.all()]
