"""Search over the real site: names and everyday words find the page that one means, first; more in test_find_words."""

import json
from collections import Counter
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Page

from tests.real import ROOT

MOST = 3_500
"""Bytes of the search index at most, for each page that it finds; it is loaded on the search page alone."""


@pytest.fixture
def search(page: Page, served: str) -> Page:
    page.goto(f"{served}/search/")
    page.get_by_role("searchbox").fill("password")
    page.locator(".found a").first.wait_for()
    return page


def test_everyday_words_find_the_right_page_first(search: Page, served: str) -> None:
    wanted = {
        "payslip": "data/payslip/",
        "therapy": "data/mental-health/",
        "stop training": "how-to/stop-training/",
        "delete my chats": "how-to/delete-all-chats/",
        "Le Chat": "assistants/mistral-le-chat/",
        "opt out": "how-to/stop-training/",
        "ex": "data/relationship-conflict/",
        "chat gpt": "assistants/chatgpt/",
        "passwords": "data/password/",
        "is it safe": "questions/is-it-safe-to-share-personal-data-with-ai-chatbots/",
        "ex girlfriend messages": "data/other-peoples-messages/",
        "landlord": "scenarios/argue-with-my-landlord/",
        "chat gtp": "assistants/chatgpt/",
        "can police read my chats": "questions/can-police-or-courts-get-my-chats/",
        "homework": "data/exam-homework/",
        "move chats": "how-to/move-your-chats/",
        "DPA": "website-chatbots/",
        "domain allow list": "website-chatbots/",
        "gdpr copy": "rights/gdpr-art-15/",
        "California copy": "rights/ccpa-know-delete/",
        "hacked": "risks/account-takeover/",
        "abortion": "data/pregnancy-abortion/",
        "oops": "checklists/after-you-shared-too-much/",
    }
    found = {}
    for words in wanted:
        search.get_by_role("searchbox").fill(words)
        search.locator("#search form").evaluate("form => form.requestSubmit()")  # answers at once
        found[words] = (search.locator(".found a").first.get_attribute("href") or "").split("#")[0]

    assert {words: href.removeprefix("../").removeprefix("./") for words, href in found.items()} == wanted


def test_every_page_that_the_words_name_is_there(built_site: Path) -> None:
    words = yaml.safe_load((ROOT / "content/words.yml").read_text(encoding="utf-8"))["found_by"]

    assert [page for page in words if not (built_site / page / "index.html").is_file()] == []


def test_no_two_pages_look_the_same(built_site: Path, search: Page) -> None:
    """Two pages of one title name their section, and so do the results; parts of a page have headings of their own."""
    script = (built_site / "assets/search-index.js").read_text(encoding="utf-8")
    docs = json.loads(script.removeprefix("window.searchIndex = ").rstrip(";\n"))["docs"]
    pages = Counter((doc["title"].casefold(), doc.get("section")) for doc in docs if "#" not in doc["location"])
    sectioned = [doc for doc in docs if "section" in doc]
    titles = Counter(doc["title"].casefold() for doc in docs if "#" not in doc["location"])

    assert [page for page, count in pages.items() if count > 1] == []
    assert [doc["title"] for doc in sectioned if titles[doc["title"].casefold()] < 2] == []
    for doc in sectioned[:2]:
        search.get_by_role("searchbox").fill(doc["title"])
        search.locator("#search form").evaluate("form => form.requestSubmit()")
        assert doc["section"] in search.locator(".found a small").all_inner_texts()


def test_the_index_is_small_and_without_tables(built_site: Path) -> None:
    script = (built_site / "assets/search-index.js").read_text(encoding="utf-8")
    docs = json.loads(script.removeprefix("window.searchIndex = ").rstrip(";\n"))["docs"]

    pages = {doc["location"].split("#")[0] for doc in docs}
    assert len(script.encode()) < MOST * len(pages)
    assert sum(len(doc["text"]) for doc in docs if doc["location"] == "compare/") < 1000
    assert not any(doc["location"].startswith(("search/", "404")) for doc in docs)


def test_visitors_find_no_maintainers_pages(built_site: Path) -> None:
    script = (built_site / "assets/search-index.js").read_text(encoding="utf-8")
    docs = json.loads(script.removeprefix("window.searchIndex = ").rstrip(";\n"))["docs"]

    assert (built_site / "maintain/index.html").is_file()
    assert [doc["location"] for doc in docs if doc["location"].startswith(("maintain/", "decisions/"))] == []
