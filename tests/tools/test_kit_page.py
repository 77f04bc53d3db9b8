"""The business kit's page, as visitors use it: mouse, keyboard, touch, without script, and with bad input."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.tools.conftest import EVIL, NOTHING, Visitor
from tests.words import KIT

Visit = Callable[..., Visitor]
SLUG = "business-kit"
FIELDS = ("business", "contact", "bot_name", "vendor_name", "kept", "person", "notice_link")


def fill(visitor: Visitor) -> Page:
    page = visitor.page
    page.fill("#business", "Bakery")
    page.fill("#contact", "Jo")
    page.select_option("#tool-1", "chatgpt/business")
    page.fill("#purpose-1", "drafts")
    page.fill("#bot_name", "Crumb")
    return page


def paper(page: Page, name: str) -> str:
    return page.locator(f"section:has(#paper-{name}) .paper").inner_text()


def test_papers_stand_below_the_form(visit: Visit) -> None:
    page = fill(visit(SLUG))

    assert page.locator("#result h2").all_inner_texts() == [
        KIT["rules.title"], KIT["questions.title"], KIT["notice.title"], KIT["register.title"],
    ]
    assert paper(page, "rules").startswith(f'# {KIT.fill("rules.heading", business="Bakery")}\n')
    assert re.search(r"- \*\*ChatGPT, Business.*Trains on chats: .*\(seen \d+ \w+ 20\d\d", paper(page, "rules"))
    assert KIT.parts("questions.good")[0] in paper(page, "questions")
    assert KIT.fill("notice.first", bot_name="Crumb") in paper(page, "notice")
    law = page.locator(".law")
    expect(law).to_contain_text("Article 50(1)")
    expect(law).to_contain_text(KIT.fill("notice.since", since="2 August 2026"))
    assert law.locator(".src a").count() >= 4


def test_tools_are_added_and_taken_out(visit: Visit) -> None:
    page = fill(visit(SLUG))
    page.click("#add")
    expect(page.locator("#tool-2")).to_be_focused()
    page.select_option("#tool-2", "other")
    page.fill("#other_name-2", "House bot")
    assert "**House bot**" in paper(page, "rules")
    assert page.locator(".register tbody tr").count() == 2
    page.get_by_role("button", name="Take tool 1 out").click()

    expect(page.locator("#add")).to_be_focused()
    assert "ChatGPT" not in paper(page, "rules")
    assert page.locator(".register tbody tr").count() == 1
    for _ in range(11):
        page.click("#add")
    expect(page.locator("#add")).to_be_hidden()
    expect(page.locator("#full")).to_have_text(KIT["row.full"])


@pytest.mark.parametrize(
    ("name", "file"),
    [("rules", "ai-chat-rules.md"), ("questions", "questions-for-the-vendor.md"), ("notice", "chatbot-notice.md")],
)
def test_a_paper_is_saved_and_copied(visit: Visit, name: str, file: str) -> None:
    visitor = visit(SLUG, permissions=["clipboard-read", "clipboard-write"])
    page = fill(visitor)
    part = page.locator(f"section:has(#paper-{name})")
    with page.expect_download() as download:
        part.get_by_role("button", name=KIT["take.save"]).click()
    part.get_by_role("button", name=KIT["take.copy"]).click()
    expect(part.locator(".told")).to_have_text(KIT["take.copied"])

    assert download.value.suggested_filename == file
    saved = download.value.path().read_text(encoding="utf-8")
    assert saved == page.evaluate("navigator.clipboard.readText()")
    assert saved.strip() == paper(page, name).strip()
    assert visitor.kept() == NOTHING


def test_the_register_is_saved_as_csv(visit: Visit) -> None:
    page = fill(visit(SLUG))
    page.fill("#owner-1", "=1+1")
    with page.expect_download() as download:
        page.locator("section:has(#paper-register)").get_by_role("button", name=KIT["take.save"]).click()
    raw = download.value.path().read_bytes()

    assert download.value.suggested_filename == "ai-tool-register.csv"
    assert raw.startswith(b"\xef\xbb\xbf\"Tool\",\"Plan\",")
    assert b"\"'=1+1\"" in raw
    assert raw.count(b"\r\n") == 2


@pytest.mark.parametrize("evil", EVIL, ids=[str(i) for i in range(len(EVIL))])
def test_nothing_that_is_typed_runs(visit: Visit, evil: str) -> None:
    visitor = visit(SLUG)
    page = fill(visitor)
    page.select_option("#tool-1", "other")
    page.select_option("#vendor", "other")
    for field in (*FIELDS, "other_name-1", "owner-1"):
        page.evaluate("([id, text]) => { document.getElementById(id).value = text }", [field, evil])
    page.fill("#purpose-1", "drafts")

    assert page.evaluate("window.evil") is None
    assert page.locator("#result :is(script, img, iframe, [onerror], [onload])").count() == 0
    assert not re.search("[\u202a-\u202e\u2066-\u2069\u061c\u200b\u0000\u0007]", "".join(
        page.locator("#result .paper").all_text_contents()
    ))
    assert visitor.kept() == NOTHING
    assert visitor.requests == []


def test_five_megabytes_in_a_field(visit: Visit) -> None:
    page = fill(visit(SLUG, permissions=["clipboard-read", "clipboard-write"]))
    page.evaluate("navigator.clipboard.writeText('a word '.repeat(750_000))")
    for field in ("business", "purpose-1"):
        page.locator(f"#{field}").fill("")
        page.locator(f"#{field}").focus()
        page.keyboard.press("Control+V")

    assert len(page.input_value("#business")) <= 200
    assert len(paper(page, "rules")) < 5000


def test_by_keyboard_alone(visit: Visit) -> None:
    page = visit(SLUG).page
    page.locator("#business").focus()
    page.keyboard.type("Bakery")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.type("Claude")
    for _ in range(5):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Take tool 1 out"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(page.locator("#tool-2")).to_be_focused()
    assert "**Claude" in paper(page, "rules")
    stops = []
    for _ in range(40):
        page.keyboard.press("Tab")
        stops.append(page.evaluate("""() => {
          const here = document.activeElement
          return here === document.body ? "" : getComputedStyle(here).outlineStyle
        }"""))
    assert "none" not in stops


def test_clearing_leaves_nothing(visit: Visit) -> None:
    page = fill(visit(SLUG))
    page.click("#clear")

    assert "Bakery" not in page.content()
    assert page.locator(".tool-row").count() == 1
    expect(page.locator("#business")).to_be_focused()


def test_touch_on_a_small_phone(visit: Visit) -> None:
    visitor = visit(SLUG, viewport={"width": 320, "height": 640}, has_touch=True, is_mobile=True)
    page = fill(visitor)
    page.locator("#add").tap()
    page.fill("#business", "B" * 190)

    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert visitor.too_small() == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe(visit: Visit, scheme: str) -> None:
    visitor = visit(SLUG, color_scheme=scheme)
    before = visitor.violations()
    fill(visitor).click("#add")

    assert (before, visitor.violations()) == ([], [])


def test_without_script(visit: Visit) -> None:
    page = visit(SLUG, java_script_enabled=False).page

    expect(page.locator("#with-script")).to_be_hidden()
    expect(page.get_by_role("link", name=KIT["without.vendor"])).to_be_visible()
    expect(page.get_by_text(KIT.fill("notice.first", bot_name=KIT["blanks.bot_name"]))).to_be_visible()
    expect(page.get_by_text(f'[{KIT["blanks.business"]}]')).to_be_visible()
