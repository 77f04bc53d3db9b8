"""Words of danger show the help lines above the field, in every field where people type; other words do not."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page, expect

from tests.accessible import violations
from tests.real import ROOT, real_content

CASES: dict[str, list[str]] = yaml.safe_load((ROOT / "tests/cases/danger/texts.yml").read_text(encoding="utf-8"))

FIELDS = (
    ("quiz/should-i-share/", "#search-data"),
    ("quiz/should-i-share/", "#search-tool"),
    ("quiz/how-private-is-my-setup/", "#search-tool"),
    ("embed/should-i-share/", "#search-data"),
    ("search/", "#words"),
    ("tools/scrub/", "#text"),
    ("tools/scrub/", "#own"),
    ("tools/read-a-policy/", "#policy"),
    ("tools/business-kit/", "input[type=text]"),
)
"""Every kind of page where people type, and the field."""

LONG = "A plain line about the weather and the garden, with nothing in it. " * 1500
"""100,000 characters."""


BARS = {
    "tuned": {"en": 0.85, "de": 0.9, "es": 0.95, "fr": 0.95},
    "unseen": {"en": 0.75, "de": 0.85, "es": 0.85, "fr": 0.85},
}
"""The share of calls for help that must show it, by language: of what the words were tuned to, and of what not."""

FALSE = {"tuned": 0.03, "unseen": 0.08}
"""The share of harmless texts that may show it."""


@pytest.fixture
def danger_lines() -> list[str]:
    """A text for each line: the first word of each choice, and none in a gap."""
    danger = real_content().danger
    assert danger is not None

    def word(part: str) -> str:
        first = part.split("/")[0]
        return danger.groups.get(first, (first,))[0].removesuffix("*").replace("NUMBER", "7")

    return [" ".join(word(part) for part in line.split() if part != "..") for line in danger.words.lines()]


@pytest.mark.parametrize(("address", "field"), FIELDS)
def test_every_field_shows_help_at_once_and_hides_it_again(page: Page, served: str, address: str, field: str) -> None:
    requests: list[str] = []
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{served}/{address}", wait_until="networkidle")  # the icon comes last
    page.on("request", lambda request: requests.append(request.url))
    box, typed = page.locator("#danger"), page.locator(field).locator("visible=true").first
    expect(box).to_be_hidden()

    typed.fill("he hits me")
    expect(box).to_be_in_viewport(ratio=1)
    expect(typed).to_be_in_viewport()
    place: dict[str, Any] = page.evaluate(
        "([box, field]) => ({ before: box.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING,"
        " gap: field.getBoundingClientRect().top - box.getBoundingClientRect().bottom,"
        " links: box.querySelectorAll('a').length })",
        [box.element_handle(), typed.element_handle()],
    )
    assert place["before"]
    assert 0 <= place["gap"] < 200
    assert place["links"] >= 3
    assert violations(page) == []

    typed.fill("payslip")
    expect(box).to_be_hidden()
    # What a field finds comes when somebody enters it, whatever is typed: one file, the same for all.
    found = {"#words": ["search-index.js"], "#search-data": ["should-i-share-words.js"]}.get(field, [])
    assert [url.rpartition("/")[2] for url in requests] == found


@pytest.fixture
def told(page: Page, served: str) -> Callable[[list[str]], list[str]]:
    """Type texts into the site's search; return those that brought the help lines."""
    page.goto(f"{served}/search/")

    def ask(texts: list[str]) -> list[str]:
        found: list[str] = page.evaluate(
            """texts => texts.filter((text) => {
              const field = document.querySelector('#words')
              field.value = text
              field.dispatchEvent(new Event('input', { bubbles: true }))
              return !document.querySelector('#danger').hidden
            })""",
            texts,
        )
        return found

    return ask


Told = Callable[[list[str]], list[str]]


def test_what_calls_for_help_and_what_does_not(told: Told, danger_lines: list[str]) -> None:
    shown = told(CASES["calls"])
    of_lines = told(danger_lines)

    assert [text for text in CASES["calls"] if text not in shown] == []
    assert told(CASES["quiet"]) == []
    assert [line for line in danger_lines if line not in of_lines] == []


def test_numbers_can_be_called(page: Page, served: str) -> None:
    """A press on a number calls it; what is no number leads on."""
    page.goto(f"{served}/search/")
    page.locator("#words").fill("he hits me")
    calls = page.locator("#danger a[href^='tel:']")

    numbers = [number for line in real_content().site.help for number in line.call]
    assert calls.all_inner_texts() == numbers
    assert calls.evaluate_all("links => links.map(link => link.getAttribute('href'))") == [f"tel:{n}" for n in numbers]
    assert page.locator("#danger a[href^='https:']").count() == len(real_content().site.help)


@pytest.mark.parametrize("name", BARS)
def test_how_many_calls_are_heard(told: Told, name: str) -> None:
    texts: dict[str, list[dict[str, str]]] = yaml.safe_load(
        (ROOT / f"tests/cases/danger/{name}.yml").read_text(encoding="utf-8"))
    shown = set(told([each["typed"] for each in texts["calls"]]))
    false = told([each["typed"] for each in texts["harmless"]])
    shares = {}
    for language in BARS[name]:
        calls = [each["typed"] for each in texts["calls"] if each["lang"] == language]
        shares[language] = sum(text in shown for text in calls) / len(calls)
        missed = [text for text in calls if text not in shown]
        print(language, f"{shares[language]:.1%} of {len(calls)}; missed:", missed)
    print(f"harmless: {len(false)} of {len(texts['harmless'])}: {false}")

    assert {language: share for language, share in shares.items() if share < BARS[name][language]} == {}
    assert len(false) <= FALSE[name] * len(texts["harmless"])


def test_the_last_words_of_a_long_text_count(page: Page, served: str) -> None:
    page.goto(f"{served}/tools/scrub/")
    page.locator("#text").fill(LONG)
    expect(page.locator("#danger")).to_be_hidden()
    page.locator("#text").fill(f"{LONG} I want to die.")
    expect(page.locator("#danger")).to_be_visible()
    page.locator("#text").fill(LONG)
    expect(page.locator("#danger")).to_be_hidden()
    page.locator("#text").fill(f"{LONG} I want to die. {LONG}")

    expect(page.locator("#danger")).to_be_visible()


def test_pages_without_fields_carry_no_words_of_danger(built_site: Path) -> None:
    without = [built_site / name / "index.html" for name in ("", "data/password", "quiz/test-yourself", "compare")]

    assert [path for path in without if "danger.js" in path.read_text(encoding="utf-8")] == []
