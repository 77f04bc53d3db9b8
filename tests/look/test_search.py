"""The search page in a browser, from the file system: nothing is fetched, so no server is needed."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.words import WORDS


@pytest.fixture
def search(frame: Path, page: Page) -> Page:
    page.goto((frame / "search/index.html").as_uri())
    expect(page.get_by_role("status")).not_to_be_empty()
    return page


def links(page: Page) -> list[str]:
    return page.locator(".found a").all_inner_texts()


def test_results_come_as_one_types(search: Page) -> None:
    search.get_by_role("searchbox").fill("delet")

    expect(search.get_by_role("status")).to_have_text(WORDS["search.one"])
    assert links(search) == ["Is Fish & Chips private?"]
    expect(search.locator(".found .part")).to_have_text("Delete your chats")
    assert search.locator(".found .part mark").all_inner_texts() == ["Delete"]


def test_a_result_leads_to_the_part(search: Page) -> None:
    search.get_by_role("searchbox").fill("delete menu")
    search.locator(".found a").click()

    expect(search.locator("h2#delete")).to_be_visible()
    assert search.url.endswith("assistants/chatgpt/index.html#delete")


def test_the_index_comes_with_the_first_key(frame: Path, page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rsplit("/", 1)[1]))
    page.goto((frame / "search/index.html").as_uri(), wait_until="load")
    assert "search-index.js" not in asked

    page.get_by_role("searchbox").press("d")
    expect(page.get_by_role("status")).not_to_have_text(WORDS["search.ready"])
    assert asked.count("search-index.js") == 1


def test_words_may_be_far_apart_misspelt_or_partly_missing(search: Page) -> None:
    field, status = search.get_by_role("searchbox"), search.get_by_role("status")

    field.fill("payslap 7")
    expect(search.locator(".found a").first).to_have_text("Filler 7")
    field.fill("chips zebra")
    expect(status).to_have_text(WORDS["search.near"])
    expect(search.locator(".otherwise")).to_be_visible()
    field.fill("delete")
    expect(search.locator(".otherwise")).to_be_hidden()
    field.fill("zebra")
    expect(status).to_contain_text(WORDS["search.none"])
    expect(search.locator(".otherwise a")).to_have_text(WORDS["site.quiz_name"])
    field.fill("<img src=x>")
    expect(status).to_contain_text("found")
    expect(search.locator(".found img")).to_have_count(0)


def test_many_results_are_cut(search: Page) -> None:
    search.get_by_role("searchbox").fill("payslip")

    expect(search.get_by_role("status")).to_have_text(
        WORDS.fill("search.more", count=25, shown=20)
    )
    expect(search.locator(".found li")).to_have_count(20)


def test_the_keyboard_is_enough(search: Page) -> None:
    field, found = search.get_by_role("searchbox"), search.locator(".found a")
    field.fill("payslip")
    expect(found).to_have_count(20)

    field.press("Enter")
    expect(found.nth(0)).to_be_focused()
    search.keyboard.press("ArrowDown")
    expect(found.nth(1)).to_be_focused()
    search.keyboard.press("Escape")
    expect(field).to_be_focused()
    search.keyboard.press("ArrowDown")
    search.keyboard.press("ArrowUp")
    expect(field).to_be_focused()


def test_the_address_stays_bare_and_back_shows_the_results_again(search: Page) -> None:
    search.get_by_role("searchbox").fill("delete")
    search.locator(".found a").click()
    search.go_back()

    expect(search.locator(".found a")).to_have_count(1)
    assert search.url.endswith("search/index.html")
    assert search.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


def test_after_leaving_the_field_is_empty(search: Page) -> None:
    """A reload, a way out that is no result, and a second "back" find no words; only a press on a result keeps them."""
    field, found = search.get_by_role("searchbox"), search.locator(".found a")

    def typed() -> None:
        field.fill("delete")
        expect(found).to_have_count(1)

    typed()
    search.reload()
    expect(field).to_have_value("")
    expect(found).to_have_count(0)

    typed()
    search.get_by_role("main").get_by_role("link", name=WORDS["site.assistants"]).click()
    search.go_back()
    expect(field).to_have_value("")
    expect(found).to_have_count(0)

    typed()
    found.click()
    search.go_back()
    expect(field).to_have_value("delete")
    assert search.evaluate("history.state?.search") is None
    search.reload()
    expect(field).to_have_value("")


def test_without_the_index_it_says_so_and_the_lists_remain(frame: Path, page: Page) -> None:
    page.route("**/search-index.js", lambda route: route.abort())
    page.goto((frame / "search/index.html").as_uri())
    page.get_by_role("searchbox").fill("delete")

    expect(page.get_by_role("status")).to_have_text(WORDS["search.broken"])
    expect(page.get_by_role("main").get_by_role("link", name=WORDS["site.assistants"])).to_be_visible()


def test_without_script_it_says_what_to_do(frame: Path, page: Page) -> None:
    assert page.context.browser
    plain = page.context.browser.new_context(java_script_enabled=False).new_page()
    plain.goto((frame / "search/index.html").as_uri())

    expect(plain.get_by_text(WORDS["search.without_script"])).to_be_visible()
    expect(plain.get_by_role("searchbox")).to_be_hidden()
    plain.context.close()
