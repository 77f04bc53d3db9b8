"""Words of danger show the help lines above the field, in every field where people type; other words do not."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page, expect

from tests.accessible import violations
from tests.real import ROOT

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


@pytest.fixture
def danger_lines() -> list[str]:
    words: dict[str, dict[str, list[str]]] = yaml.safe_load((ROOT / "content/danger.yml").read_text(encoding="utf-8"))
    return [line for lines in words["words"].values() for line in lines]


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
    assert requests == []


@pytest.fixture
def search_field(page: Page, served: str) -> Page:
    page.goto(f"{served}/search/")
    return page


def test_what_calls_for_help_and_what_does_not(search_field: Page, danger_lines: list[str]) -> None:
    def told(texts: list[str]) -> list[str]:
        found: list[str] = search_field.evaluate(
            """texts => texts.filter((text) => {
              const field = document.querySelector('#words')
              field.value = text
              field.dispatchEvent(new Event('input', { bubbles: true }))
              return !document.querySelector('#danger').hidden
            })""",
            texts,
        )
        return found

    assert [text for text in CASES["calls"] if text not in told(CASES["calls"])] == []
    assert told(CASES["quiet"]) == []
    assert [line for line in danger_lines if line not in told(danger_lines)] == []


def test_the_last_words_of_a_long_text_count(page: Page, served: str) -> None:
    page.goto(f"{served}/tools/scrub/")
    page.locator("#text").fill(LONG)
    expect(page.locator("#danger")).to_be_hidden()
    page.locator("#text").fill(f"{LONG} I want to die.")

    expect(page.locator("#danger")).to_be_visible()


def test_pages_without_fields_carry_no_words_of_danger(built_site: Path) -> None:
    without = [built_site / name / "index.html" for name in ("", "data/password", "quiz/test-yourself", "compare")]

    assert [path for path in without if "danger.js" in path.read_text(encoding="utf-8")] == []


@pytest.mark.parametrize("question", ["data", "tool"])
@pytest.mark.parametrize("typed", ["zxqvw", "zxqvw of mrs qvrt", "??", "🤷"])
def test_what_is_not_listed_gets_the_careful_way(page: Page, served: str, question: str, typed: str) -> None:
    page.goto(f"{served}/quiz/should-i-share/")
    careful = {"data": "about-a-person", "tool": "other/public"}[question]
    page.locator(f"#search-{question}").fill(typed)
    rows = page.locator(f"#ask-{question} .found button")
    expect(rows).to_have_count(1)

    page.locator(f"#search-{question}").press("Enter")
    expect(page.locator(f'input[name="{question}"][value="{careful}"]')).to_be_checked()
