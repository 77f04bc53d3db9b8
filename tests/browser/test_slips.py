"""One slip in an assistant's name finds the assistant, and no product without a page comes before it.

Every name of every assistant that has a word long enough for slips is spelt in each way that one slip gives: a letter
missing, doubled, or beside the right one on the keyboard, and two that changed places. Half of them, drawn once by a
seed, was looked at while the matcher was made; the other half was not.
"""

import random
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.test_find_words import FIRST, PICK, SEARCH, report
from tests.lanes import Samples
from tests.real import real_content

SEED = 20261201
"""Splits the slips, and never changes: what was not looked at stays so."""

LONG = 5
"""Letters from which on the matcher forgives a slip."""

BAR = 0.95
MOST = 150

KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")

TOLD = (("clode", "claude"), ("chatgtp", "chatgpt"), ("gemni", "gemini"), ("claud", "claude"), ("gemeni", "gemini"))
"""What people typed, and were told of a product without a page."""

Slip = tuple[str, str]
"""What is typed, and the slug of the assistant that is meant."""


def misspelt(word: str) -> Iterator[str]:
    """Yield each spelling of a word with one slip; the first letter is right, as it mostly is."""
    for at in range(1, len(word)):
        yield word[:at] + word[at + 1 :]
        yield word[:at] + word[at] + word[at:]
        if at + 1 < len(word):
            yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        for row in KEYS:
            place = row.find(word[at])
            if place >= 0:
                yield from (word[:at] + row[near] + word[at + 1 :] for near in (place - 1, place + 1)
                            if 0 <= near < len(row))


def slips() -> tuple[list[Slip], list[Slip]]:
    """Return the half that was looked at, and the other one."""
    content = real_content()
    products = content.not_covered.products if content.not_covered else ()
    names = {slug: [each.name, *each.also_called] for slug, each in content.assistants.items()}
    names_of_products = [name for each in products for name in (each.name, *each.also_called)]
    all_names = [name for some in names.values() for name in some] + names_of_products
    words = {word for name in all_names for word in name.lower().split()}
    found: dict[str, str] = {}
    for slug, assistant in content.assistants.items():
        name = assistant.name.lower().split()
        longest = max(name, key=len)
        if len(longest) >= LONG and longest.isascii() and longest.isalpha():
            for spelt in misspelt(longest):
                if spelt not in words:
                    found.setdefault(" ".join(spelt if word == longest else word for word in name), slug)
    everything = sorted(found.items())
    random.Random(SEED).shuffle(everything)
    half = len(everything) // 2
    return everything[:half], everything[half:]


TABLES = dict(zip(("looked-at", "unseen"), slips(), strict=True))


def misses(table: list[Slip], rows: list[list[str]]) -> list[str]:
    """Return what did not find its assistant among the first, or another thing without a page before it."""
    found = []
    for (typed, slug), row in zip(table, rows, strict=True):
        at = next((i for i, each in enumerate(row) if each.split("/")[0] == slug), len(row))
        if at >= len(row) or "uncovered" in row[:at] or at - row[:at].count("way") >= FIRST:
            found.append(f"{typed!r} should find {slug}: {', '.join(row[:4]) or 'nothing'}")
    return found


@pytest.mark.parametrize("name", TABLES)
def test_a_slip_finds_the_assistant_in_the_quiz(page: Page, served: str, samples: Samples, name: str) -> None:
    table = samples.of(TABLES[name], MOST, f"slips {name}")
    page.goto(f"{served}/quiz/should-i-share/")
    page.locator("#search-tool").focus()
    rows: list[list[str]] = page.evaluate(PICK, [[typed for typed, _ in table], "tool"])

    report(f"slips in the quiz, {name}", misses(table, rows), len(table), BAR)


@pytest.fixture
def search(page: Page, served: str) -> Page:
    """The search page, with its index read."""
    page.goto(f"{served}/search/")
    page.locator("#words").fill("password")
    page.locator("#search .found a").first.wait_for()
    return page


SAID_FIRST = """() => {
  const place = document.querySelector('#search .uncovered')
  return !place.hidden && place.nextElementSibling === document.querySelector('#search .found')
}"""


def found(search: Page, typed: str) -> list[str]:
    """What a word finds: assistants by their slugs; ``uncovered`` first where that is what is said first."""
    addresses: list[list[str]] = search.evaluate(SEARCH, [typed])
    said = ["uncovered"] if search.evaluate(SAID_FIRST) else []
    return said + [each.removeprefix("assistants/") for each in addresses[0]]


@pytest.mark.parametrize("name", TABLES)
def test_a_slip_finds_the_assistant_in_the_search(search: Page, samples: Samples, name: str) -> None:
    table = samples.of(TABLES[name], MOST, f"slips {name}")

    report(f"slips in the search, {name}", misses(table, [found(search, typed) for typed, _ in table]), len(table), BAR)


@pytest.mark.parametrize(("typed", "slug"), TOLD)
def test_what_people_typed(page: Page, search: Page, served: str, typed: str, slug: str) -> None:
    row: Any = found(search, typed)
    assert row[0].split("/")[0] == slug, row
    page.goto(f"{served}/quiz/should-i-share/")
    page.locator("#search-tool").focus()

    assert page.evaluate(PICK, [[typed], "tool"])[0][0].split("/")[0] == slug


def test_the_whole_name_of_a_product_comes_first(search: Page) -> None:
    content = real_content()
    assert content.not_covered
    named = [each for each in content.not_covered.products if each.name.lower().split()[0] in content.assistants]

    assert named
    assert [each.name for each in named if found(search, each.name)[0] != "uncovered"] == []
