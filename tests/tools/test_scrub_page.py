"""The scrub tool's page as people use it: marks, placeholders, the way back, the hand-over, bad input, everybody."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.tools.conftest import EVIL, NOTHING, Visitor
from tests.words import SCRUB, WORDS

Visit = Callable[..., Visitor]

LETTER = (
    "Dear support, I am Priya Menon.\nCall +44 7700 900123 or mail priya@example.org.\n"
    "Card 4111 1111 1111 1111. Again: PRIYA@example.org, and priya lives here."
)
CLEAN = (
    "Dear support, I am [NAME_1].\nCall [PHONE_1] or mail [EMAIL_1].\n"
    "Card [CARD_1]. Again: [EMAIL_1], and priya lives here."
)

def found(visitor: Visitor) -> list[str]:
    """Return what stands on the marks."""
    return visitor.page.locator("#view .find").all_inner_texts()


def look(visitor: Visitor, text: str = LETTER, own: str = "Priya Menon") -> Page:
    """Fill in a text and have it looked through."""
    page = visitor.page
    page.locator("#text").fill(text)
    page.locator("#own").fill(own)
    page.get_by_role("button", name=SCRUB["find"]).click()
    return page


def clean(visitor: Visitor) -> str:
    """Copy the clean text, and return what was copied."""
    visitor.page.get_by_role("button", name=SCRUB["copy_clean"]).click()
    expect(visitor.page.locator("#copy-said")).to_have_text(SCRUB["copied"])
    copied: str = visitor.page.evaluate("navigator.clipboard.readText()")
    return copied


@pytest.fixture
def visitor(visit: Visit) -> Visitor:
    """Somebody who may use the clipboard."""
    return visit("scrub", permissions=["clipboard-read", "clipboard-write"])


def test_marks_in_place_with_their_kind_in_words(visitor: Visitor) -> None:
    page = look(visitor)

    assert [re.sub(r"\s+", " ", each) for each in found(visitor)] == [
        "Priya Menon Your word", "+44 7700 900123 Phone number", "priya@example.org E-mail address",
        "4111 1111 1111 1111 Card number", "PRIYA@example.org E-mail address",
    ]
    expect(page.locator("#scrub-said")).to_have_text(SCRUB.fill("found", count=5))
    expect(page.locator("#result-title")).to_be_focused()
    assert "E-mail address: 2" in page.locator("#kinds").inner_text()
    assert page.locator("#result .misses").inner_text().startswith(SCRUB["misses_title"])


def test_one_press_swaps_all_and_another_brings_them_back(visitor: Visitor) -> None:
    page = look(visitor)
    page.get_by_role("button", name=SCRUB["swap"]).click()

    expect(page.locator("#view .find span").first).to_have_text("[NAME_1]")
    assert "4111" not in page.locator("#view").inner_text()
    page.get_by_role("button", name=SCRUB["unswap"]).click()
    assert "4111" in page.locator("#view").inner_text()


def test_the_same_value_has_the_same_placeholder(visitor: Visitor) -> None:
    look(visitor)

    assert clean(visitor) == CLEAN


def test_placeholders_stay_when_the_text_changes(visitor: Visitor) -> None:
    page = look(visitor)
    page.locator("#text").fill("First b@example.org.\n" + LETTER)

    expect(page.locator("#view .find").first).to_contain_text("b@example.org")
    assert clean(visitor) == f"First [EMAIL_2].\n{CLEAN}"


def test_a_placeholder_that_is_in_the_text_is_left_out(visitor: Visitor) -> None:
    look(visitor, "As in [EMAIL_1]: a@example.org", "")

    assert clean(visitor) == "As in [EMAIL_1]: [EMAIL_2]"


def test_a_name_in_code_that_looks_like_a_placeholder_stays_what_it_is(visitor: Visitor) -> None:
    page = look(visitor, "email_1 = get('a@example.org')", "")
    page.locator("#answer").fill("email_1 = get('[EMAIL_2]')")

    assert clean(visitor) == "email_1 = get('[EMAIL_2]')"
    assert page.locator("#restored").text_content() == "email_1 = get('a@example.org')"


def test_keep_one_and_hide_it_again(visitor: Visitor) -> None:
    page = look(visitor)
    phone = page.locator("#view .find").nth(1)
    phone.click()

    expect(phone).to_have_attribute("aria-pressed", "false")
    expect(phone).to_contain_text("kept")
    expect(phone).to_be_focused()
    assert "+44 7700 900123" in clean(visitor)
    phone.click()
    assert clean(visitor) == CLEAN


def test_hide_what_is_selected_in_the_field(visitor: Visitor) -> None:
    page = look(visitor, "Rose Cottage is mine", "")
    assert found(visitor) == []
    page.evaluate("document.getElementById('text').setSelectionRange(0, 12)")
    page.get_by_role("button", name=SCRUB["hide_selected"]).click()

    assert clean(visitor) == "[NAME_1] is mine"
    expect(page.locator("#own")).to_have_value("Rose Cottage")


def test_hide_what_is_selected_in_the_marked_text(visitor: Visitor) -> None:
    page = look(visitor, "Rose Cottage, a@example.org", "")
    page.locator("#view").evaluate("""view => {
      const range = document.createRange()
      range.setStart(view.firstChild, 0)
      range.setEnd(view.firstChild, 12)
      getSelection().removeAllRanges()
      getSelection().addRange(range)
    }""")
    page.get_by_role("button", name=SCRUB["hide_selected"]).click()

    assert clean(visitor) == "[NAME_1], [EMAIL_1]"


def test_nothing_selected(visitor: Visitor) -> None:
    page = look(visitor)
    page.evaluate("getSelection().removeAllRanges(); document.getElementById('text').setSelectionRange(0, 0)")
    page.get_by_role("button", name=SCRUB["hide_selected"]).click()

    expect(page.locator("#scrub-said")).to_have_text(SCRUB["select_first"])


ANSWERS = (
    pytest.param("Dear [NAME_1],", "Dear Priya Menon,", id="as it was"),
    pytest.param("Dear **[NAME_1]**, `[EMAIL_1]`", "Dear **Priya Menon**, `priya@example.org`", id="Markdown"),
    pytest.param("[Name_1] [email 1] [ CARD-1 ]", "Priya Menon priya@example.org 4111 1111 1111 1111", id="case"),
    pytest.param(r"\[EMAIL\_1\] EMAIL\_1", "priya@example.org priya@example.org", id="escaped"),
    pytest.param("EMAIL_1's {NAME_1} <NAME_1>", "priya@example.org's Priya Menon Priya Menon", id="signs"),
    pytest.param("[EMAIL_1](mailto:[EMAIL_1])", "priya@example.org(mailto:priya@example.org)", id="a link"),
    pytest.param("email_1, Email_1 and (Name_1)", "priya@example.org, priya@example.org and (Priya Menon)", id="bare"),
    pytest.param("[**NAME_1**] [*email_1*]", "Priya Menon priya@example.org", id="Markdown in brackets"),
    pytest.param("[EMAIL\u20111] {name \u2013 1}", "priya@example.org Priya Menon", id="other dashes"),
    pytest.param("my_email_1 email_12 email_1b NAME_1st", "my_email_1 email_12 email_1b NAME_1st", id="other words"),
    pytest.param("(email 1) and email 1 and Figure [1]", "(email 1) and email 1 and Figure [1]", id="what is none"),
    pytest.param("[CORREO_1] [Tarjeta 1] [\u0418\u041c\u042f_1]",
                 "priya@example.org 4111 1111 1111 1111 Priya Menon", id="translated"),
    pytest.param("\uff3bEMAIL\uff3f\uff11\uff3d", "priya@example.org", id="wide signs"),
    pytest.param("[<b>EMAIL</b>_1] <b>[NAME_1]</b>", "priya@example.org <b>Priya Menon</b>", id="tags inside"),
    pytest.param("[EM\u00adAIL_\u200b1] EMAIL1, email1", "priya@example.org priya@example.org, email1", id="glued"),
    pytest.param("&#91;EMAIL_1&#93; R&amp;D &lsqb;NAME&lowbar;1&rsqb;!",
                 "priya@example.org R&amp;D Priya Menon!", id="entities"),
    pytest.param("[CARD_12] [CARD_1]", "[CARD_12] 4111 1111 1111 1111", id="another number"),
)


@pytest.mark.parametrize(("answer", "real"), ANSWERS)
def test_the_real_values_come_back(visitor: Visitor, answer: str, real: str) -> None:
    page = look(visitor)
    page.locator("#answer").fill(answer)

    assert page.locator("#restored").text_content() == real


def test_the_answer_tells_what_was_put_back(visitor: Visitor) -> None:
    page = look(visitor)
    page.locator("#answer").fill("[NAME_1] [NAME_9]")

    expect(page.locator("#back-said")).to_have_text(" ".join((
        SCRUB["restored_one"], SCRUB.fill("unknown", list="[NAME_9]"),
        SCRUB.fill("not_back", list="[PHONE_1], [EMAIL_1], [CARD_1]"),
    )))
    page.get_by_role("button", name=SCRUB["copy_restored"]).click()
    expect(page.locator("#back-said")).to_have_text(SCRUB["copied"])
    assert page.evaluate("navigator.clipboard.readText()") == "Priya Menon [NAME_9]"


def test_without_a_clipboard_the_text_stands_ready(visitor: Visitor) -> None:
    page = look(visitor)
    page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.get_by_role("button", name=SCRUB["copy_clean"]).click()

    expect(page.locator("#manual-text")).to_have_value(CLEAN)
    expect(page.locator("#manual-text")).to_be_visible()


def test_findings_go_to_the_quiz(visitor: Visitor) -> None:
    """The kinds are ticked there, its address stays bare, and the text stays here."""
    page = look(visitor)
    with page.context.expect_page() as opened:
        page.get_by_role("button", name=SCRUB["ask_button"]).click()
    quiz = opened.value

    expect(quiz.locator('input[value="card-number"]')).to_be_checked()
    assert quiz.url == f"{visitor.address}/quiz/should-i-share/"
    assert quiz.evaluate("history.state.answers.data") == ["full-name-contact", "card-number"]
    assert "Priya" not in str(quiz.evaluate("[JSON.stringify(history.state), window.name, document.referrer]"))
    expect(page.locator("#text")).to_have_value(LETTER)
    assert page.locator("#kind-links a").first.get_attribute("href") == "../../data/full-name-contact/"


def test_clear(visitor: Visitor) -> None:
    page = look(visitor)
    page.locator("#answer").fill("[NAME_1]")
    page.get_by_role("button", name=SCRUB["clear_all"]).click()

    expect(page.locator("#text")).to_be_focused()
    assert page.evaluate("[...document.querySelectorAll('textarea')].map(e => e.value).join('')") == ""
    assert "Priya" not in page.locator("main").inner_text()
    expect(page.locator("#result")).to_be_hidden()
    page.locator("#text").fill("x@example.org")
    page.get_by_role("button", name=SCRUB["find"]).click()
    assert clean(visitor) == "[EMAIL_1]"


def test_nothing_is_asked_for_and_nothing_kept(visitor: Visitor) -> None:
    page = look(visitor)
    page.get_by_role("button", name=SCRUB["swap"]).click()
    page.locator("#answer").fill("[NAME_1]")
    clean(visitor)

    assert visitor.requests == []
    assert visitor.kept() == NOTHING
    assert page.evaluate("history.state") is None


def test_a_paste_is_looked_through_at_once(visitor: Visitor) -> None:
    page = visitor.page
    page.evaluate("text => navigator.clipboard.writeText(text)", LETTER)
    page.locator("#text").focus()
    page.keyboard.press("Control+V")

    expect(page.locator("#scrub-said")).to_have_text(SCRUB.fill("found", count=4))
    expect(page.locator("#text")).to_be_focused()


def test_far_too_much_is_kept_out(visitor: Visitor) -> None:
    """Five megabytes: a clear message, the text before it is whole, and the page answers at once."""
    page = look(visitor)
    page.evaluate("() => navigator.clipboard.writeText('4111 1111 1111 1111 '.repeat(262_144))")
    page.locator("#text").select_text()
    page.keyboard.press("Control+V")

    expect(page.locator("#scrub-said")).to_contain_text("That is 5,242,880 characters.")
    assert page.locator("#text").evaluate("(field, letter) => field.value === letter", LETTER)
    assert clean(visitor) == CLEAN


def test_too_much_that_got_in_is_not_looked_through(visitor: Visitor) -> None:
    page = look(visitor)
    page.evaluate("() => { document.getElementById('text').value = 'a@example.org '.repeat(30_000) }")
    page.get_by_role("button", name=SCRUB["find"]).click()

    expect(page.locator("#scrub-said")).to_contain_text("This page takes 300,000 at a time.")
    expect(page.locator("#result")).to_be_hidden()


def test_as_much_as_it_takes(visitor: Visitor) -> None:
    page = look(visitor, ("word " * 50 + "a@example.org ") * 1_100)

    expect(page.locator("#scrub-said")).to_have_text(SCRUB.fill("found", count=1100))


@pytest.mark.parametrize("text", ["\u0000\u0001PNG", "\ufffd" * 40 + "text of a file", "\u0007" * 9])
def test_what_is_no_text(visitor: Visitor, text: str) -> None:
    page = visitor.page
    page.evaluate("text => { document.getElementById('text').value = text }", text)
    page.get_by_role("button", name=SCRUB["find"]).click()

    expect(page.locator("#scrub-said")).to_contain_text(SCRUB["not_text"])


def test_empty(visitor: Visitor) -> None:
    page = look(visitor, "  \n ", "")

    expect(page.locator("#scrub-said")).to_have_text(SCRUB["empty"])
    expect(page.locator("#result")).to_be_hidden()


@pytest.mark.parametrize("evil", EVIL)
def test_markup_is_text_in_every_field(visitor: Visitor, evil: str) -> None:
    page = visitor.page
    for name in ("text", "own"):
        page.evaluate("([id, text]) => { document.getElementById(id).value = text }", [name, f"{evil} a@example.org"])
    page.get_by_role("button", name=SCRUB["find"]).click()
    page.evaluate("text => { document.getElementById('answer').value = text }", f"{evil} [EMAIL_1]")
    page.locator("#answer").dispatch_event("input")

    assert page.evaluate("window.evil") is None
    assert page.locator("#view :is(img, svg, script), #restored :is(img, svg, script)").count() == 0


def test_signs_of_direction_and_no_width(visitor: Visitor) -> None:
    look(visitor, "Card \u202d4111\u200b1111\u200b1111\u200b1111\u202c, tel +44\u00a07700\u2011900123.", "")

    assert clean(visitor) == "Card \u202d[CARD_1]\u202c, tel [PHONE_1]."


def test_keyboard_alone(visitor: Visitor) -> None:
    """Type, Tab to the button, press it, keep a mark, swap: the focus is always seen and never lost."""
    page, keys = visitor.page, visitor.page.keyboard
    page.locator("#text").focus()
    keys.type("Call +44 7700 900123 now")
    for name in ("own", "find"):
        keys.press("Tab")
        expect(page.locator(f"#{name}")).to_be_focused()
    keys.press("Enter")
    expect(page.locator("#result-title")).to_be_focused()
    for name in ("swap", "copy"):
        keys.press("Tab")
        expect(page.locator(f"#{name}")).to_be_focused()
    keys.press("Tab")
    expect(page.locator(".find")).to_be_focused()
    keys.press("Space")
    expect(page.locator(".find")).to_be_focused()
    expect(page.locator(".find")).to_have_attribute("aria-pressed", "false")
    keys.press("Shift+Tab")
    keys.press("Shift+Tab")
    keys.press("Enter")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    expect(page.locator("#swap")).to_have_text(SCRUB["unswap"])


@pytest.mark.parametrize("width", [320, 360])
def test_touch(visit: Visit, width: int) -> None:
    visitor = visit("scrub", viewport={"width": width, "height": 640}, has_touch=True, is_mobile=True)
    page = visitor.page
    page.locator("#text").fill(f"{LETTER}\n{'x' * 400} https://a.example/?token={'k1' * 200}")
    page.get_by_role("button", name=SCRUB["find"]).tap()
    page.get_by_role("button", name=SCRUB["swap"]).tap()
    page.locator("#view .find").first.tap()

    expect(page.locator("#view .find").first).to_contain_text("kept")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert visitor.too_small() == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe(visit: Visit, scheme: str) -> None:
    visitor = visit("scrub", color_scheme=scheme)
    violations = visitor.violations()
    page = look(visitor)
    page.locator("#answer").fill("[NAME_1]")
    violations += visitor.violations()
    page.locator("#view .find").first.click()
    page.get_by_role("button", name=SCRUB["swap"]).click()
    page.locator("#looks-for summary").click()

    assert violations + visitor.violations() == []


def test_axe_in_forced_colours(visit: Visit) -> None:
    visitor = visit("scrub", forced_colors="active")
    look(visitor)

    assert visitor.violations() == []


def test_without_a_script(visit: Visit) -> None:
    """The recipe by hand and what to look for stand there, and no form that could not do anything."""
    page = visit("scrub", java_script_enabled=False).page

    expect(page.locator("#scrub-form")).to_be_hidden()
    expect(page.get_by_role("heading", name=SCRUB["by_hand"])).to_be_visible()
    expect(page.locator("#looks-for a").first).to_be_visible()
    assert page.locator("#looks-for a").count() > 8
    page.locator("#looks-for a").first.click()
    assert "/data/" in page.url


def test_the_policy_of_the_page(visit: Visit) -> None:
    page = visit("scrub").page
    policy: Any = page.locator('meta[http-equiv="Content-Security-Policy"]').get_attribute("content")

    assert "connect-src 'none'" in policy
    assert "form-action 'none'" in policy
    assert page.locator(".crumbs").inner_text() == " / ".join((WORDS["site.home"], WORDS["site.tools"], SCRUB["name"]))
