"""The page that reads a policy, as visitors use it: mouse, keyboard, touch, without script, and with bad input."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.tools.conftest import EVIL, NOTHING, Visitor
from tests.words import POLICY, WORDS

TEXT = """Privacy Policy

We may use content to improve our services and to train our models, unless you opt out.
We retain data as long as necessary. We never give chats to trusted third parties.
""" + "This is the text that we wrote for you, and it may not be long, but it is ours and that of our team. " * 8

Visit = Callable[..., Visitor]
SLUG = "read-a-policy"


def read(visitor: Visitor, text: str = TEXT, vendor: str = "Acme") -> Visitor:
    visitor.page.fill("#policy", text)
    visitor.page.fill("#vendor", vendor)
    visitor.page.click("#read")
    visitor.page.locator("#result[data-state=done]").wait_for()
    return visitor


def test_a_policy_is_read(visit: Visit) -> None:
    visitor = read(visit(SLUG))
    page = visitor.page

    counts = {"flags": 1, "asks": 2, "facts": 0, "good": 0}
    assert page.locator(".counts li").all_inner_texts() == [
        f"{count} {POLICY[f'summary.{key}']}" for key, count in counts.items()
    ]
    titles = [POLICY[key] for key in ("summary.title", "missing.title", "groups.training")]
    assert page.locator("#result h2").all_inner_texts()[:3] == titles
    assert page.locator(".phrase h3").first.inner_text() == f'Trains AI on what you type {POLICY["severities.flag"]}'
    assert "Nothing about deleting." in page.locator(".absent b").all_inner_texts()
    assert page.locator(".phrase[data-sign=warn]").count() == 3
    assert page.locator("#result").get_attribute("data-state") == "done"
    assert page.evaluate("document.activeElement.id") == "found"


def test_a_quote_leads_to_its_mark(visit: Visit) -> None:
    page = read(visit(SLUG)).page
    page.locator(".phrase").first.get_by_role("button", name=POLICY["entry.show"]).click()

    expect(page.locator("#marked")).to_have_attribute("open", "")
    assert page.evaluate("document.activeElement.firstChild.textContent") == "train our models"
    shown = page.evaluate("""() => {
      const copy = document.querySelector(".pasted").cloneNode(true)
      copy.querySelectorAll(".vh").forEach(each => each.remove())
      return copy.textContent
    }""")
    assert shown == TEXT


def test_the_report_is_copied_and_saved(visit: Visit) -> None:
    visitor = read(visit(SLUG, permissions=["clipboard-read", "clipboard-write"]))
    page = visitor.page
    page.get_by_role("button", name=POLICY["take.copy"]).click()
    expect(page.locator(".told")).to_have_text(POLICY["take.copied"])
    report = page.evaluate("navigator.clipboard.readText()")
    with page.expect_download() as download:
        page.get_by_role("button", name=POLICY["take.save"]).click()
    saved = download.value.path().read_text(encoding="utf-8")

    assert report == saved
    assert download.value.suggested_filename == "questions-to-the-vendor.md"
    assert report.startswith(f'# {POLICY.fill("report.title", vendor="Acme")}\n')
    assert f'\n## {POLICY["groups.training"]}\n\n1. Is this on by default, and for which plans?' in report
    assert (
        POLICY.fill(
            "report.says",
            quote="We may use content to improve our services and to train our models, unless you opt out.",
        ) in report
    )
    assert f'## {POLICY["missing.title"]}' in report
    assert "trusted third parties" not in report
    assert visitor.requests in ([], [url for url in visitor.requests if url.startswith("blob:")])


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        pytest.param("", POLICY["problem.empty"], id="nothing"),
        pytest.param("  \n\u00a0", POLICY["problem.empty"], id="spaces"),
        pytest.param(
            "%PDF-1.7 \u0000\u0001\u0002\ufffd\ufffd" * 50, POLICY["problem.no_text"], id="a file",
        ),
    ],
)
def test_what_is_not_read_says_why_and_stays(visit: Visit, text: str, problem: str) -> None:
    visitor = visit(SLUG)
    page = visitor.page
    page.evaluate("text => { policy.value = text }", text)
    page.click("#read")

    expect(page.locator("#problem")).to_have_text(problem)
    expect(page.locator("#result")).to_be_hidden()
    expect(page.locator("#policy")).to_be_focused()
    assert page.evaluate("policy.value.length") == len(text)
    page.fill("#policy", TEXT)
    page.click("#read")
    expect(page.locator("#problem")).to_be_hidden()
    expect(page.locator("#result")).to_be_visible()


def test_five_megabytes_are_refused_at_once(visit: Visit) -> None:
    """A field with so much text would freeze the page, so it is not let in; what stood there stays."""
    page = visit(SLUG, permissions=["clipboard-read", "clipboard-write"]).page
    page.fill("#policy", "Here before.")
    page.evaluate("navigator.clipboard.writeText('a word '.repeat(750_000))")
    page.locator("#policy").focus()
    page.keyboard.press("Control+V")

    expect(page.locator("#problem")).to_have_text(
        POLICY.fill("problem.long", count="5,250,012", most="500,000")
    )
    assert page.input_value("#policy") == "Here before."
    page.evaluate("text => navigator.clipboard.writeText(text)", TEXT)
    page.keyboard.press("Control+V")
    expect(page.locator("#problem")).to_be_hidden()
    assert page.input_value("#policy") == f"Here before.{TEXT}"


@pytest.mark.parametrize("evil", EVIL, ids=[str(i) for i in range(len(EVIL))])
def test_nothing_that_is_pasted_runs(visit: Visit, evil: str) -> None:
    visitor = read(visit(SLUG), f"{evil} We train our models {evil}. {TEXT}", evil)
    page = visitor.page
    page.locator("#marked summary").click()

    assert page.evaluate("window.evil") is None
    assert page.locator("#result :is(script, img, svg, iframe, [onerror], [onload])").count() == 0
    assert page.locator("q mark").first.inner_text() == "train our models"
    quotes = "".join(page.locator("q").all_text_contents())
    assert not re.search("[\u202a-\u202e\u2066-\u2069\u200b\u0000\u0007]", quotes)
    assert visitor.kept() == NOTHING
    assert visitor.requests == []


def test_by_keyboard_alone(visit: Visit) -> None:
    page = visit(SLUG).page
    page.locator("#policy").focus()
    page.keyboard.insert_text(TEXT)
    for _ in range(2):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.locator("#result[data-state=done]").wait_for()

    assert page.evaluate("document.activeElement.id") == "found"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == POLICY["take.copy"]
    stops = []
    for _ in range(40):
        page.keyboard.press("Tab")
        stops.append(page.evaluate("""() => {
          const here = document.activeElement
          return here === document.body ? "" : getComputedStyle(here).outlineStyle
        }"""))
    assert "none" not in stops


def test_clearing_leaves_nothing(visit: Visit) -> None:
    visitor = read(visit(SLUG))
    visitor.page.click("#clear")

    assert visitor.page.evaluate("policy.value + vendor.value") == ""
    assert "train our models" not in visitor.page.content()
    expect(visitor.page.locator("#said")).to_have_text(POLICY["cleared"])


def test_touch_on_a_small_phone(visit: Visit) -> None:
    visitor = visit(SLUG, viewport={"width": 320, "height": 640}, has_touch=True, is_mobile=True)
    visitor.page.fill("#policy", TEXT + "https://example.org/" + "a" * 300)
    visitor.page.locator("#read").tap()

    expect(visitor.page.locator("#found")).to_be_in_viewport()
    assert visitor.page.evaluate("document.documentElement.scrollWidth") <= 320
    assert visitor.too_small() == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe(visit: Visit, scheme: str) -> None:
    visitor = visit(SLUG, color_scheme=scheme)
    before = visitor.violations()
    read(visitor).page.locator("#marked summary").click()
    refused = visitor.violations()
    visitor.page.fill("#policy", "")
    visitor.page.click("#read")

    assert (before, refused, visitor.violations()) == ([], [], [])


def test_another_language_is_said_and_leads_to_the_checklist(visit: Visit) -> None:
    german = "Wir verwenden deine Daten und geben sie nicht weiter, und wir trainieren damit. " * 30
    page = read(visit(SLUG), german).page

    assert page.locator(".phrase, mark.said").count() == 0
    assert POLICY["missing.language"] in page.locator("#result").inner_text()
    link = page.locator("#result").get_by_role("link", name=POLICY["without.checklist"])
    assert "/checklists/read-a-chatbots-policy/" in link.evaluate("a => a.href")


def test_terms_are_read_as_terms(visit: Visit) -> None:
    text = "Terms of Service\n\nYou agree to these Terms. The service comes as is, and we are not liable for it. " * 20
    page = read(visit(SLUG), text).page

    assert POLICY["summary.terms"] in page.locator("#result").inner_text()
    assert page.locator("[data-of=liability][data-sign=warn]").count() == 1


def test_a_promise_taken_back_is_a_warning(visit: Visit) -> None:
    page = read(visit(SLUG), f"{TEXT}\n\nWe do not sell your data, except as described below.").page

    assert page.locator("[data-of=sells-not]").get_attribute("data-sign") == "warn"
    assert page.locator("[data-of=sells-not] .manner").inner_text() == POLICY["entry.taken-back"]


def test_the_page_says_how_much_it_finds(visit: Visit) -> None:
    """The figures are those of content/reading.yml, which a test compares with what is measured."""
    assert re.search(r"\d+ of \d+ things that matter \(\d+%\)", visit(SLUG).page.locator("#measured").inner_text())


def test_nothing_is_translated(visit: Visit) -> None:
    page = visit(SLUG).page

    assert page.locator("#policy").get_attribute("translate") == "no"
    assert page.locator("#result").get_attribute("translate") == "no"


def test_reading_stops_when_the_field_is_cleared(visit: Visit) -> None:
    page = visit(SLUG).page
    page.evaluate("text => { policy.value = text }", (TEXT + "\n") * 500)
    page.click("#read")
    page.click("#clear")
    page.wait_for_timeout(300)

    expect(page.locator("#result")).to_be_hidden()
    assert page.locator("#result").get_attribute("data-state") is None


def test_without_script(visit: Visit) -> None:
    visitor = visit(SLUG, java_script_enabled=False)

    expect(visitor.page.locator("#with-script")).to_be_hidden()
    expect(visitor.page.get_by_text(WORDS["site.phrases"]).first).to_be_attached()
    expect(visitor.page.get_by_role("link", name=POLICY["without.phrases"])).to_be_visible()
    assert visitor.page.locator("#no-script li").count() >= 12
