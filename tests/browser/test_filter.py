"""Long lists: a field above them shows what has certain words; without a script the headings are the way."""

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.model import Content
from tests.words import WORDS


@pytest.fixture
def rights(page: Page, served: str) -> Page:
    page.goto(f"{served}/rights/")
    return page


def shown(page: Page, what: str) -> list[str]:
    """The texts of what is to be seen."""
    return [each for each in page.locator(what).all_inner_texts() if each.strip()]


def test_the_name_of_a_place_shows_what_stands_under_it(rights: Page, content: Content) -> None:
    rights.locator("#filter-words").fill("illin")
    titles = {right.title for right in content.rights.values() if right.within == "Illinois"}

    assert titles <= set(shown(rights, "ul.list > li:visible > a"))
    assert {WORDS["rights.places.us-states"], "Illinois"} <= set(shown(rights, "h2:visible, h3:visible"))
    assert WORDS["rights.places.brazil"] not in shown(rights, "h2:visible")
    rights.locator("#filter-words").fill("")
    assert len(shown(rights, "ul.list > li:visible")) == len(content.rights)
    assert WORDS["rights.places.brazil"] in shown(rights, "h2:visible")


@pytest.mark.parametrize(("typed", "many"), [("España", False), ("zzzz", False), ("right", True)])
def test_it_says_how_many_there_are(rights: Page, typed: str, many: bool) -> None:
    rights.locator("#filter-words").fill(typed)
    count = len(shown(rights, "ul.list > li:visible"))
    says = WORDS["filter.script.shown.many"].format(count=count) if count else WORDS["filter.script.none"]

    expect(rights.locator("#filter [role=status]")).to_have_text(says)
    assert (count > 1) == many


def test_words_of_danger_show_where_help_is(rights: Page) -> None:
    rights.locator("#filter-words").fill("he hits me")

    expect(rights.locator("#danger")).to_be_visible()


def test_without_a_script_all_stands_there_and_no_field(browser: Browser, served: str, content: Content) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{served}/questions/")

    expect(page.locator("#filter")).to_be_hidden()
    assert len(shown(page, "ul.list > li:visible")) == len(content.questions)
    page.context.close()


def test_a_smaller_place_is_one_tap_away(rights: Page) -> None:
    rights.locator(".parts a", has_text="Illinois").click()

    expect(rights.locator("h3#illinois")).to_be_in_viewport()
