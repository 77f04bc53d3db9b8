"""Letters, in Chromium: each whole text, days as laws count them, calendar files and addresses of mails.

The expected letters stand in tests/cases/letters/. To renew them after a change of content/letters.yml, run
``python -m pytest tests/render tests/tools/test_letters.py --renew`` and read what ``git diff`` shows.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import Page

from generator.check import read_content
from generator.model import Content
from generator.problems import as_text
from generator.tools import letters
from tests.real import ROOT, real_content
from tests.tools.conftest import EVIL, TODAY, as_json

CASES = ROOT / "tests/cases/letters"

LETTERS = [
    (under.law, letter.kind)
    for letter in (real_content().letters or pytest.fail("there are no letters")).letters
    for under in letter.under
]

FILLED = {
    "law": "gdpr", "kind": "deletion", "company": "Acme AI, Inc.", "assistant": "Acme Chat", "name": "Ada Lovelace",
    "account": "ada@example.org", "details": "The chat of 3 May about my knee.", "reason": "I wrote about my health.",
    "wrong": "That I live in Turin.", "right": "I live in Milan.", "sent": "2026-11-22",
}


@pytest.fixture(scope="module")
def js(module_page: Callable[[str, str], Page], content: Content) -> Page:
    """A page with the letters' modules and their table."""
    page = module_page("letters", "letters.js")
    assert content.letters is not None
    page.evaluate("table => { window.table = table }", as_json(letters.table(content, content.letters)))
    return page


def composed(js: Page, **filled: str) -> dict[str, Any]:
    made: dict[str, Any] = js.evaluate("filled => compose(table, filled)", {**FILLED, **filled})
    return made


def expect_file(name: str, text: str, request: pytest.FixtureRequest) -> None:
    path = CASES / f"{name}.txt"
    if request.config.getoption("--renew", default=False):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text + "\n", encoding="utf-8")

    assert text + "\n" == path.read_text(encoding="utf-8")


@pytest.mark.parametrize(("law", "kind"), LETTERS, ids=lambda each: each)
def test_letter(js: Page, law: str, kind: str, request: pytest.FixtureRequest) -> None:
    details = FILLED["details"] if kind in ("access", "deletion") else ""
    made = composed(js, law=law, kind=kind, details=details)["letter"]

    expect_file(f"{law}-{kind}", f"Subject: {made['subject']}\n\n{made['text']}", request)


@pytest.mark.parametrize("law", ["gdpr", "uk-gdpr", "ccpa", "lgpd", "pipeda"])
def test_what_follows_when_no_answer_comes(js: Page, law: str, request: pytest.FixtureRequest) -> None:
    made = composed(js, law=law, kind="access", details="")
    texts = [f"Subject: {each['subject']}\n\n{each['text']}" for each in (made["reminder"], made["complaint"])]

    expect_file(f"{law}-no-answer", "\n\n----\n\n".join(texts), request)


def test_every_file_has_its_letter() -> None:
    assert {path.stem for path in CASES.glob("*.txt")} == {
        *(f"{law}-{kind}" for law, kind in LETTERS), *(f"{law}-no-answer" for law, _ in LETTERS),
    }


def test_nothing_filled_in_leaves_gaps(js: Page) -> None:
    empty = dict.fromkeys(("company", "assistant", "name", "account", "details", "reason", "wrong", "right"), "")
    text = composed(js, kind="correction", **empty)["letter"]["text"]

    assert sorted(set(re.findall(r"\[[^\]]*\]", text))) == [
        "[e-mail address or user name of your account]", "[name of the assistant]", "[name of the company]",
        "[what is right]", "[what is wrong]", "[your name]",
    ]
    assert "{" not in text
    assert "My chats hold private matters." in composed(js, kind="objection", reason="")["letter"]["text"]


def test_california_knows_no_withdrawal(js: Page) -> None:
    assert js.evaluate("filled => compose(table, filled)", {**FILLED, "law": "ccpa", "kind": "withdrawal"}) is None


def test_what_visitors_type_stays_what_they_typed(js: Page) -> None:
    """Braces name no blanks, dollars mean nothing, line breaks and invisible marks do not forge another line."""
    text = composed(
        js, kind="correction", name="{deadline} $& $1\r\nBcc: x@example.org", account="\u202egro.elpmaxe@ada\u200b",
        wrong="{company}\n\n- item", right="a" * 9000,
    )["letter"]["text"]

    assert "\n{deadline} $& $1 Bcc: x@example.org\n" in f"\n{text}"
    assert "My account there: gro.elpmaxe@ada." in text
    assert "This is wrong: {company}\n\n- item" in text
    assert f"This is right: {'a' * 4000}\n" in text


DEADLINES = [
    # law, kind, the day they get it, the last day
    ("gdpr", "access", "2026-11-22", "2026-12-22"),
    ("gdpr", "access", "2026-01-31", "2026-03-02"),      # February has no 31st: 28th, a Saturday, so Monday
    ("gdpr", "access", "2024-01-31", "2024-02-29"),      # a leap year
    ("gdpr", "access", "2026-08-31", "2026-09-30"),
    ("gdpr", "access", "2026-12-05", "2027-01-05"),      # over the turn of the year
    ("uk-gdpr", "access", "2026-04-30", "2026-06-01"),   # 30 May is a Saturday
    ("uk-gdpr", "deletion", "2026-09-15", "2026-10-15"),
    ("ccpa", "access", "2026-11-22", "2027-01-06"),      # 45 days
    ("ccpa", "objection", "2026-11-20", "2026-12-11"),   # 15 business days from a Friday
    ("ccpa", "objection", "2026-11-22", "2026-12-11"),   # from a Sunday
    ("lgpd", "access", "2026-11-22", "2026-12-07"),      # 15 days
    ("lgpd", "deletion", "2026-11-22", "2026-12-07"),    # 15 days that the letter asks for
    ("pipeda", "access", "2026-11-22", "2026-12-22"),    # 30 days
    ("pipeda", "access", "2026-02-01", "2026-03-03"),
]


@pytest.mark.parametrize(("law", "kind", "sent", "deadline"), DEADLINES)
def test_deadline(js: Page, law: str, kind: str, sent: str, deadline: str) -> None:
    made = composed(js, law=law, kind=kind, sent=sent)

    assert made["deadline"] == deadline
    assert date.fromisoformat(made["again"]) == date.fromisoformat(deadline) + timedelta(days=14)


def test_days_and_months_over_four_years(js: Page) -> None:
    """Every day of four years, whatever the clock's time zone does, against Python's calendar."""
    days = [date(2026, 1, 1) + timedelta(days=n) for n in range(1461)]
    there = js.evaluate("days => days.map(d => [plusDays(d, 45), plusMonths(d, 1)])", [day.isoformat() for day in days])
    for day, (later, month) in zip(days, there, strict=True):
        first = date(day.year + day.month // 12, day.month % 12 + 1, 1)
        last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        assert later == (day + timedelta(days=45)).isoformat()
        assert month == first.replace(day=min(day.day, last.day)).isoformat()


@pytest.mark.parametrize(
    "day", ["", "2026-02-30", "2026-13-01", "22.11.2026", "1999-01-01", "2026-1-1", "2026-11-22T00:00", "99999-01-01"]
)
def test_what_is_no_day(js: Page, day: str) -> None:
    assert js.evaluate("day => isDay(day)", day) is False
    assert js.evaluate("isDay('2028-02-29')") is True


def test_calendar_file(js: Page) -> None:
    text = js.evaluate("""() => calendarFile({
      day: "2026-12-22", title: "Answer due: Acme, Inc.; say \\\\ no", id: "x@letters",
      text: "First line,\\nsecond line with letters that take several bytes: \u6f22\u5b57\U0001f600 and so on, and on",
      now: new Date("2026-11-22T10:11:12Z"),
    })""")

    assert text.endswith("END:VCALENDAR\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    unfolded = text.replace("\r\n ", "").split("\r\n")
    assert unfolded[:10] == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//AI Chat Privacy Guide//Letters//EN", "CALSCALE:GREGORIAN",
        "BEGIN:VEVENT", "UID:x@letters", "DTSTAMP:20261122T101112Z", "DTSTART;VALUE=DATE:20261222",
        "DTEND;VALUE=DATE:20261223", "SUMMARY:Answer due: Acme\\, Inc.\\; say \\\\ no",
    ]
    assert unfolded[10] == (
        "DESCRIPTION:First line\\,\\nsecond line with letters that take several bytes: \u6f22\u5b57\U0001f600"
        " and so on\\, and on"
    )


MORE_EVIL = ("a&body=b#c?d", "line\nBcc: x@example.org", "\ud800 half a pair", "50% of 'it'")


@pytest.mark.parametrize("evil", [*EVIL, *MORE_EVIL], ids=[str(i) for i in range(len(EVIL) + len(MORE_EVIL))])
def test_mail_address(js: Page, evil: str) -> None:
    made = js.evaluate("([to, evil]) => mailAddress(to, evil, evil, 1900)", ["privacy@example.org", evil])
    found = urlsplit(made["address"])
    fields = parse_qs(found.query, keep_blank_values=True, strict_parsing=True)
    sent = evil.replace("\ud800", "\ufffd").replace("\n", "\r\n")

    assert (found.scheme, unquote(found.path), found.fragment) == ("mailto", "privacy@example.org", "")
    assert fields == {"subject": [sent], "body": [sent]}
    assert re.fullmatch(r"[\x21-\x7e]*", made["address"])
    assert made["whole"] is True


def test_a_long_letter_is_left_out_of_the_address(js: Page) -> None:
    made = js.evaluate("mailAddress('a@example.org', 'Subject', 'x'.repeat(2000), longestMail('Windows NT 10.0'))")

    assert made == {"address": "mailto:a@example.org?subject=Subject", "whole": False}
    assert js.evaluate("mailAddress('a@example.org', 'S', 'x'.repeat(2000), longestMail('Android')).whole") is True


def test_every_maker_can_be_reached_or_it_says_that_we_do_not_know(content: Content) -> None:
    made = [letters.maker(content, each) for each in letters.makers(content)]

    assert len(made) >= 18
    for each in made:
        assert bool(each["source"]) == bool(each["steps"]), each["slug"]
        assert not any(contact["read"] for contact in each["contacts"]) or each["source"], each["slug"]
    assert sum(1 for each in made if each["source"]) >= 13


def test_the_laws_days_come_from_the_rights(content: Content) -> None:
    """No number of days stands in content/letters.yml where the law sets one."""
    assert content.letters is not None
    for letter in content.letters.letters:
        for under in letter.under:
            days = letters.count(content, under)
            if under.due and under.unit == "days":
                assert days == content.rights[under.due].deadline_days
            assert 1 <= days <= 45


def test_content_has_no_problem() -> None:
    found, problems = read_content(ROOT, max(date.today(), TODAY))

    assert found is not None, as_text(problems)
