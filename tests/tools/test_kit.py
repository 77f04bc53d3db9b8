"""The business kit's papers, in Chromium: whole texts, and a register that no spreadsheet runs."""

import csv
import io
import re
from collections.abc import Callable
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page

from generator.model import Content
from generator.tools import kit
from tests.real import ROOT
from tests.tools.conftest import EVIL, TODAY, as_json

ROW = {
    "tool": "acme/team", "other_name": "", "purpose": "drafts", "allowed": "work", "status": "approved", "owner": "Jo",
}

ANSWERS = {
    "business": "Bakery & Sons", "contact": "Jo, room 3", "bot_name": "Crumb", "vendor": "Acme", "kept": "30",
    "person": "01234 567", "notice_link": "https://bakery.example/privacy", "rows": [ROW], "today": "2026-11-22",
}


@pytest.fixture(scope="module")
def js(module_page: Callable[[str, str], Page], content: Content) -> Page:
    """A page with the papers' modules, words that stay, the real lists, and two invented tools."""
    source = {"url": "https://acme.example/policy", "title": "Policy", "seen": "2026-07-25"}
    old = {"url": "https://acme.example/old", "title": "Old", "seen": "2025-01-01"}
    facts = [
        {"topic": "training_default", "short": "Trains on chats", "says": "No, never", "source": source},
        {"topic": "human_review", "short": "People may read", "says": "They do not say", "source": None},
        {"topic": "retention_deleted", "short": "Deleted chats kept", "says": "Up to 30 days", "source": old},
    ]
    words = yaml.safe_load((ROOT / "tests/cases/words/kit.yml").read_text(encoding="utf-8"))
    shared = yaml.safe_load((ROOT / "tests/cases/words/plain.yml").read_text(encoding="utf-8"))
    data = {
        **kit.data(content, TODAY), "words": {**content.tools["business-kit"].words, **words}, "shared": shared,
        "tools": [{"id": "acme/team", "name": "Acme", "plan": "Team", "facts": facts}],
        "never": ["Password", "API key or token"], "staff": ["Look first."], "slipped": ["Tell Jo."],
        "five": [{"id": "stored", "ask": "Are chats stored?", "good": "In your account."}], "more": ["Where are they?"],
    }
    page = module_page("business-kit", "business-kit.js")
    page.evaluate("data => { window.data = data }", as_json(data))
    return page


def paper(js: Page, which: str, **answers: Any) -> str:
    text: str = js.evaluate(f"answers => {which}(data, answers)", {**ANSWERS, **answers})
    return text


def test_rules_for_staff(js: Page) -> None:
    assert paper(js, "rulesText") == """\
# How we use AI chats at Bakery &amp; Sons

As of 22 November 2026. Questions: Jo, room 3.

## Our tools

- **Acme, Team**: Approved. For: drafts. What may go in: Ordinary work, nobody named. What its maker says: \
Trains on chats: No, never (seen 25 July 2026); People may read: They do not say; \
Deleted chats kept: Up to 30 days (seen 1 January 2025, old, check again).

## Never, in any tool

- Password
- API key or token

## Before you type

- Look first.

## If something slipped out

- Tell Jo.

Facts come from the AI Chat Privacy Guide, with the day that each source was seen. This page is no legal advice.

"""


def test_a_barred_tool_needs_no_facts_and_no_tool_says_so(js: Page) -> None:
    barred = paper(js, "rulesText", rows=[{**ROW, "status": "barred", "purpose": ""}])

    line = "- **Acme, Team**: Not allowed. For: [not said yet]. What may go in: Ordinary work, nobody named.\n"
    assert line in barred
    assert "No tool is approved yet. Ask before you use one." in paper(js, "rulesText", rows=[{**ROW, "tool": ""}])


def test_questions_for_a_vendor(js: Page) -> None:
    assert paper(js, "questionsText") == """\
# Questions to Acme from Bakery &amp; Sons

22 November 2026. We ask for an answer to each point, with the place in your contract or policy.

## The five that decide

1. Are chats stored?

   A good answer: In your account.

   Answer:

## What we need to know as well

2. Where are they?

   Answer:

"""


def test_notice_for_a_chatbot(js: Page) -> None:
    assert paper(js, "noticeText") == """\
## In the chat, before the first message

You are talking to an AI, not to a person. Crumb can be wrong.

Do not type passwords, card numbers or details about your health.

## Below it

Would you rather talk to a person? 01234 567

What happens to your chat: https://bakery.example/privacy

## For your privacy notice

Our website has a chat that is answered by an AI, Crumb. Bakery &amp; Sons is responsible for it. Acme runs it for \
us under a data processing agreement.

We use what you type to answer you. The legal ground is [your legal ground].

Chats are kept for 30 days and then deleted. [Say who can read them, and whether any model is trained on them.]

[Name the companies behind Acme that get chats, and the countries.]

You can ask us to see, correct or delete your chat: Jo, room 3. You can complain to your data protection authority.

"""


def test_gaps_stand_in_brackets(js: Page) -> None:
    empty = dict.fromkeys(("business", "contact", "bot_name", "vendor", "kept", "person", "notice_link"), "")
    text = paper(js, "noticeText", **empty)

    assert "Our chat can be wrong." in text
    assert "[name of the business] is responsible for it. [name of the maker] runs it" in text
    assert "Chats are kept for [number] days" in text
    assert "{" not in text


def read(text: str) -> list[list[str]]:
    assert text.startswith("\ufeff")
    assert text.endswith("\r\n")
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True))


def test_register(js: Page) -> None:
    other = {**ROW, "tool": "other", "other_name": 'The "other" tool, beta'}

    assert read(paper(js, "registerText", rows=[ROW, other, {**ROW, "tool": ""}])) == [
        ["Tool", "Plan", "Used for", "Data allowed", "Status", "Looked after by", "Trains on chats",
         "Deleted chats kept", "People may read", "Source", "Source seen", "Entered on"],
        ["Acme", "Team", "drafts", "Ordinary work, nobody named", "Approved", "Jo", "No, never", "Up to 30 days",
         "They do not say", "https://acme.example/policy", "2026-07-25", "2026-11-22"],
        ['The "other" tool, beta', "", "drafts", "Ordinary work, nobody named", "Approved", "Jo", "", "", "", "", "",
         "2026-11-22"],
    ]


FORMULAS = (
    "=1+1", "+1", "-1", "@SUM(A1)", "=cmd|'/c calc'!A1", " =1+1", "\t=1+1", "\r=1", "\n=1", "\u200b=1+1", "\u202e=1",
    "\uff1d1+1", "\uff0b1", "\uff20x", "'=1", '"=1', "|x", "%0A=1", "=HYPERLINK(\"https://evil.example\",\"x\")",
)


@pytest.mark.parametrize("text", [*FORMULAS, *EVIL], ids=[str(i) for i in range(len(FORMULAS) + len(EVIL))])
def test_no_cell_is_a_formula(js: Page, text: str) -> None:
    """What a spreadsheet would run begins with an apostrophe; nothing breaks out of its cell."""
    rows = read(js.evaluate("text => csv([['a', text, 'b'], ['c', 'd', text]])", text))

    assert [len(row) for row in rows] == [3, 3]
    assert [rows[0][0], rows[0][2], rows[1][0]] == ["a", "b", "c"]
    for cell in (rows[0][1], rows[1][2]):
        assert not re.match("['\" ]*[=+@|%\uff1d\uff0b\uff0d\uff20-]", cell) or cell.startswith("'")
        assert not any(sign in cell for sign in "\r\n\t\x00\u200b\u202e")


MARKDOWN = ("# Title", "[x](javascript:alert(1))", "![x](https://evil.example/x.png)", "a | b")


@pytest.mark.parametrize("evil", [*EVIL, *MARKDOWN], ids=[str(i) for i in range(len(EVIL) + len(MARKDOWN))])
def test_what_is_typed_is_no_markdown(js: Page, evil: str) -> None:
    text = paper(js, "rulesText", business=evil, rows=[{**ROW, "tool": "other", "other_name": evil, "purpose": evil}])

    assert "<" not in text
    assert "](" not in text.replace("\\]", "")
    assert text.count("\n## ") == 4


def test_it_is_made_from_the_site(content: Content) -> None:
    data = kit.data(content, TODAY)

    assert len(data["five"]) == 5
    assert all(each["good"] for each in data["five"])
    assert len(data["more"]) == 8
    assert "Password" in data["never"]
    assert [law["provision"] for law in data["laws"]] == ["Article 50(1)", "Articles 13 and 14"]
    assert len(data["staff"]) >= 7
    assert len(data["slipped"]) == 1
    assert all(len(tool["facts"]) == 3 for tool in data["tools"])
    assert any(tool["id"] == "chatgpt/business" for tool in data["tools"])
