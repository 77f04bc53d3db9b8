"""The page of letters, as visitors use it: mouse, keyboard, touch, without script, and with bad input."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from playwright.sync_api import Page, expect

from tests.tools.conftest import EVIL, NOTHING, Visitor
from tests.words import LETTERS

Visit = Callable[..., Visitor]
SLUG = "letters"
FIELDS = ("name", "account", "details", "reason", "wrong", "right", "other_name", "company")


def fill(visitor: Visitor, law: str = "gdpr", kind: str = "deletion", assistant: str = "chatgpt") -> Page:
    page = visitor.page
    page.locator(f'.choice:has(input[value="{law}"])').click()
    page.locator(f'.choice:has(input[value="{kind}"])').click()
    page.select_option("#assistant", assistant)
    page.fill("#name", "Ada Lovelace")
    page.fill("#account", "ada@example.org")
    page.fill("#sent", "2026-11-22")
    return page


def paper(page: Page) -> str:
    return page.locator("#letter ~ .paper").inner_text()


def test_a_letter_stands_below_the_form(visit: Visit) -> None:
    page = fill(visit(SLUG))
    text = paper(page)

    assert text.startswith("Ada Lovelace\n\n22 November 2026\n\nTo the privacy team of OpenAI,\n")
    assert "under Article 17 of the GDPR" in text
    assert "My account there: ada@example.org." in text
    assert page.locator("#result h2").all_inner_texts() == [
        LETTERS["letter.title"], LETTERS["where.title"], LETTERS["until.title"], LETTERS["limits.title"],
        LETTERS["later.title"],
    ]
    until = LETTERS.fill("until.day", deadline="22 December 2026", sent="22 November 2026")
    assert page.locator("#until ~ .short").inner_text() == until
    page.get_by_role("link", name="Have your data erased").click()
    expect(page).to_have_url(re.compile(r"/rights/gdpr-art-17/$"))


def test_the_form_shows_what_the_letter_needs(visit: Visit) -> None:
    page = fill(visit(SLUG), kind="access")
    shown = {}
    for kind in ("access", "deletion", "objection", "correction", "withdrawal"):
        page.locator(f'.choice:has(input[value="{kind}"])').click()
        shown[kind] = [field for field in FIELDS if page.locator(f"#{field}").is_visible()]

    assert shown == {
        "access": ["name", "account", "details"], "deletion": ["name", "account", "details"],
        "objection": ["name", "account", "reason"], "correction": ["name", "account", "wrong", "right"],
        "withdrawal": ["name", "account", "details"],
    }
    page.fill("#details", "Only for some letters")
    page.locator('.choice:has(input[value="correction"])').click()
    assert "Only for some letters" not in paper(page)


def test_california_says_that_there_is_no_such_letter(visit: Visit) -> None:
    page = fill(visit(SLUG), law="ccpa", kind="withdrawal")

    expect(page.locator("#result")).to_have_text(
        LETTERS["letter.none"]
    )


@pytest.mark.parametrize(
    ("assistant", "lead", "unread"),
    [
        pytest.param("claude", LETTERS.fill("where.lead", company="Anthropic"), 2, id="read in its policy"),
        pytest.param("proton-lumo", None, 1, id="no page of the company read"),
    ],
)
def test_addresses_say_what_they_rest_on(visit: Visit, assistant: str, lead: str | None, unread: int) -> None:
    page = fill(visit(SLUG), assistant=assistant)
    where = page.locator("section:has(#where)")
    note = LETTERS["where.unread"]

    assert where.get_by_text(note).count() == unread
    if lead:
        expect(where.get_by_text(lead)).to_be_visible()
        expect(where.locator(".src")).to_contain_text("22 August 2026")
    else:
        expect(where).to_contain_text(LETTERS["where.none"])


def test_another_assistant_is_written_to_as_well(visit: Visit) -> None:
    page = fill(visit(SLUG), assistant="other")
    page.fill("#other_name", "Acme Chat")
    page.fill("#company", "Acme Inc.")

    assert "To the privacy team of Acme Inc.," in paper(page)
    assert "personal data in Acme Chat" in paper(page)
    expect(page.locator("section:has(#where)")).to_contain_text(LETTERS["where.other"])


def test_it_is_copied_saved_and_opened_in_a_mail_program(visit: Visit) -> None:
    visitor = visit(SLUG, permissions=["clipboard-read", "clipboard-write"])
    page = fill(visitor, assistant="claude")
    page.get_by_role("button", name=LETTERS["take.copy"]).click()
    expect(page.locator("section:has(#letter) .told")).to_have_text(LETTERS["take.copied"])

    assert page.evaluate("navigator.clipboard.readText()") == paper(page)
    with page.expect_download() as download:
        page.get_by_role("button", name=LETTERS["take.save"]).click()
    assert download.value.path().read_text(encoding="utf-8") == paper(page)
    address = page.locator("#mail").get_attribute("href") or ""
    assert address.startswith("mailto:privacy@anthropic.com?subject=Request%20to%20erase%20my%20personal%20data")
    assert "&body=To%20the%20privacy%20team%20of%20Anthropic%2C%0D%0A%0D%0AI%20ask%20you%20to%20erase" in address
    assert visitor.kept() == NOTHING


def test_on_windows_a_long_letter_is_copied_for_the_mail(visit: Visit) -> None:
    visitor = visit(
        SLUG, user_agent="Mozilla/5.0 (Windows NT 10.0) Chrome/140", permissions=["clipboard-read", "clipboard-write"]
    )
    page = fill(visitor)
    page.fill("#details", "The chat about my knee. " * 20)
    mail = page.locator("#mail")
    expect(mail).to_have_text(LETTERS["take.mail_long"])
    assert "body=" not in (mail.get_attribute("href") or "")
    page.evaluate("document.getElementById('mail').addEventListener('click', event => event.preventDefault())")
    mail.click()

    expect(page.locator("section:has(#letter) .told")).to_have_text(
        LETTERS["take.mail_copied"]
    )
    assert page.evaluate("navigator.clipboard.readText()") == paper(page)


def test_the_day_goes_into_a_calendar(visit: Visit) -> None:
    page = fill(visit(SLUG))
    page.fill("#details", "The chat about my divorce")
    with page.expect_download() as download:
        page.get_by_role("button", name=LETTERS["until.save"]).click()
    text = download.value.path().read_bytes().decode().replace("\r\n ", "")

    assert download.value.suggested_filename == "answer-due.ics"
    assert "DTSTART;VALUE=DATE:20261222\r\n" in text
    assert "SUMMARY:Answer due: ChatGPT\\, Have it deleted\r\n" in text
    assert "waits until 5 January 2027" in text
    assert "divorce" not in text


def test_printing_prints_the_letter_alone(visit: Visit) -> None:
    page = fill(visit(SLUG))
    page.evaluate("""() => {
      window.print = () => { window.printed = document.querySelector(".prints-part .is-printed").textContent }
    }""")
    page.get_by_role("button", name=LETTERS["take.print"]).click()

    assert page.evaluate("printed") == paper(page)
    page.evaluate("""() => {
      document.getElementById("tool-page").classList.add("prints-part")
      document.querySelector("#result .paper").classList.add("is-printed")
    }""")
    page.emulate_media(media="print")
    assert page.locator("main").inner_text().strip() == paper(page).strip()


def test_reminder_and_complaint(visit: Visit) -> None:
    page = fill(visit(SLUG), law="uk-gdpr")
    page.locator("summary", has_text=LETTERS["later.complaint"]).click()

    expect(page.locator("section:has(#later)")).to_contain_text("it must confirm your complaint within 30 days")
    expect(page.locator("details[open] .paper")).to_contain_text("I complain about OpenAI, the maker of ChatGPT")
    expect(page.get_by_role("link", name="Complain to the ICO")).to_have_attribute("rel", "noreferrer")


@pytest.mark.parametrize("day", ["", "0001-01-01", "9999-12-31"])
def test_a_day_that_is_none(visit: Visit, day: str) -> None:
    page = fill(visit(SLUG))
    page.fill("#sent", day)

    expect(page.locator("#problem")).to_have_text(LETTERS["problem.sent"])
    assert str(date.today().year) in paper(page)
    page.fill("#sent", "2026-11-22")
    expect(page.locator("#problem")).to_be_hidden()


@pytest.mark.parametrize("evil", EVIL, ids=[str(i) for i in range(len(EVIL))])
def test_nothing_that_is_typed_runs(visit: Visit, evil: str) -> None:
    visitor = visit(SLUG)
    page = fill(visitor, kind="objection", assistant="other")
    for field in FIELDS:
        page.evaluate("([id, text]) => { document.getElementById(id).value = text }", [field, evil])
    page.locator('.choice:has(input[value="correction"])').click()
    for summary in page.locator("#result summary").all():
        summary.click()

    assert page.evaluate("window.evil") is None
    assert page.locator("#result :is(script, img, iframe, [onerror], [onload])").count() == 0
    assert not re.search("[\u202a-\u202e\u2066-\u2069\u061c\u200b\u0000\u0007]", page.locator("#result").inner_text())
    assert visitor.kept() == NOTHING
    assert visitor.requests == []


def test_five_megabytes_in_a_field(visit: Visit) -> None:
    """Fields take no more than a letter can hold, whatever is pasted."""
    page = fill(visit(SLUG, permissions=["clipboard-read", "clipboard-write"]))
    page.evaluate("navigator.clipboard.writeText('a word '.repeat(750_000))")
    for field in ("details", "name"):
        page.locator(f"#{field}").focus()
        page.keyboard.press("Control+V")

    assert len(page.input_value("#details")) <= 4000
    assert len(page.input_value("#name")) <= 200
    assert len(paper(page)) < 7000


def test_by_keyboard_alone(visit: Visit) -> None:
    page = visit(SLUG).page
    page.locator('input[value="gdpr"]').focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.locator("#said")).to_have_text(LETTERS["letter.said"])
    page.keyboard.press("Tab")
    page.keyboard.type("ChatG")
    page.keyboard.press("Tab")
    page.keyboard.type("Ada")
    page.keyboard.press("Enter")

    assert "under Article 15 of the UK GDPR" in paper(page)
    assert paper(page).startswith("Ada\n")
    assert page.evaluate("document.activeElement.id") == "name"
    stops = []
    for _ in range(40):
        page.keyboard.press("Tab")
        stops.append(page.evaluate("""() => {
          const here = document.activeElement
          return here === document.body ? "" : getComputedStyle(here).outlineStyle
        }"""))
    assert "none" not in stops


def test_clearing_leaves_nothing(visit: Visit) -> None:
    visitor = visit(SLUG)
    page = fill(visitor)
    page.click("#clear")

    expect(page.locator("#result")).to_be_hidden()
    assert "Lovelace" not in page.content()
    assert page.input_value("#name") == ""


def test_touch_on_a_small_phone(visit: Visit) -> None:
    visitor = visit(SLUG, viewport={"width": 320, "height": 640}, has_touch=True, is_mobile=True)
    page = visitor.page
    page.locator('.choice:has(input[value="lgpd"])').tap()
    page.locator('.choice:has(input[value="deletion"])').tap()
    page.select_option("#assistant", "microsoft-copilot")
    page.fill("#account", "a" * 190)

    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert visitor.too_small() == []
    heights = page.evaluate("[...document.querySelectorAll('.choice')].map(e => e.getBoundingClientRect().height)")
    assert min(heights) >= 44


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe(visit: Visit, scheme: str) -> None:
    visitor = visit(SLUG, color_scheme=scheme)
    before = visitor.violations()
    page = fill(visitor)
    for summary in page.locator("#result summary").all():
        summary.click()
    filled = visitor.violations()
    page.fill("#sent", "")

    assert (before, filled, visitor.violations()) == ([], [], [])


def test_without_script(visit: Visit) -> None:
    visitor = visit(SLUG, java_script_enabled=False)
    page = visitor.page

    expect(page.locator("#with-script")).to_be_hidden()
    assert page.locator("#no-script details").count() == 24
    page.locator("summary", has_text="Have it deleted, UK GDPR").click()
    letter = page.locator("details[open] .paper")
    expect(letter).to_contain_text("I ask you to erase my personal data under Article 17 of the UK GDPR.")
    expect(letter).to_contain_text("[your name]")


def test_without_script_axe_finds_nothing(visit: Visit) -> None:
    """axe needs a script itself, so the part is shown by hand."""
    visitor = visit(SLUG)
    visitor.page.evaluate("""() => {
      const part = document.getElementById("no-script")
      part.hidden = false
      part.style.setProperty("display", "block")
      part.querySelectorAll("details").forEach(each => { each.open = true })
    }""")

    assert visitor.violations() == []
