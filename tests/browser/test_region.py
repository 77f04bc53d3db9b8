"""Where a visitor lives, in a real browser: asked once, applied to lines, taken along in links, kept on a press."""

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.accessible import violations
from tests.browser.conftest import QuizDriver
from tests.words import LETTERS, SHARE, WORDS

KEY = "guide.where.v1"
NOTHING = [0, 0, ""]
FAMILIES = (
    "assistants/character-ai/", "how-to/stop-training/", "rights/", "rights/ccpa-know-delete/", "tools/letters/",
)


def stored(page: Page) -> list[object]:
    found: list[object] = page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]")
    return found


def choose(page: Page, home: str) -> None:
    page.locator("#where-home").select_option(home)


def chosen(page: Page) -> str:
    return page.locator("#where-home").input_value()


def said(page: Page) -> Locator:
    return page.locator("#where-said")


def press(page: Page, key: str) -> None:
    page.locator("#where-acts").get_by_role("button", name=WORDS[f"region.script.{key}"]).click()


def lines(count: int) -> str:
    """What is said of so many folded lines."""
    return WORDS["region.script.folded.one"] if count == 1 else WORDS.fill("region.script.folded.many", count=count)


def folded(page: Page) -> int:
    return page.locator("[data-folded]").count()


@pytest.mark.parametrize("path", FAMILIES)
def test_every_such_page_asks_and_stores_nothing(page: Page, served: str, path: str) -> None:
    requests: list[str] = []
    page.goto(f"{served}/{path}")
    page.on("request", lambda request: requests.append(request.url))
    expect(page.locator("#where")).to_be_visible()
    choose(page, "uk")

    assert requests == []
    assert stored(page) == NOTHING
    assert page.url == f"{served}/{path}"


@pytest.mark.parametrize("home", ["eu", "us"])
def test_lines_for_other_places_fold_with_a_count(page: Page, served: str, home: str) -> None:
    page.goto(f"{served}/assistants/character-ai/")
    every = page.locator("[data-where]").count()
    assert folded(page) == 0
    choose(page, home)

    count = folded(page)
    assert 0 < count < every
    expect(said(page)).to_have_text(lines(count))
    here = page.evaluate("[...document.querySelectorAll('[data-where]:not([data-folded])')].map(e => e.dataset.where)")
    mine = {"eu": "eu", "us": "outside-eu-uk"}[home]
    assert here
    assert all(mine in places.split() for places in here)
    told = page.locator(".elsewhere").all_text_contents()
    assert sum(int(re.findall(r"\d+", text)[0]) for text in told) == count
    press(page, "show_all")
    assert folded(page) == 0
    assert page.locator(".elsewhere").count() == 0


def test_one_place_alone_is_shown_by_keyboard(page: Page, served: str) -> None:
    page.goto(f"{served}/rights/")
    page.locator("#where-home").focus()
    page.keyboard.type("In Brazil")
    before = folded(page)
    note = page.locator("li.elsewhere").first
    count = int(re.findall(r"\d+", note.inner_text())[0])
    note.get_by_role("button").focus()
    page.keyboard.press("Enter")

    assert chosen(page) == "brazil"
    assert folded(page) == before - count
    expect(said(page)).to_have_text(lines(before - count))
    assert page.evaluate("document.activeElement.matches('li[data-where]')")


def test_a_text_for_another_place_says_that_it_may_differ(page: Page, served: str) -> None:
    page.goto(f"{served}/assistants/chatgpt/")
    choose(page, "us")
    european = page.locator('.place[data-covers="eu"]').first
    expect(european).to_have_text(WORDS["place.eu"] + WORDS["region.script.may_differ"])
    choose(page, "eu")
    expect(european).to_have_text(WORDS["place.eu"])
    choose(page, "")
    assert folded(page) == page.locator(".differs").count() == 0


def test_links_take_it_along_and_the_address_drops_it(page: Page, served: str) -> None:
    page.goto(f"{served}/how-to/stop-training/")
    choose(page, "uk")
    link = page.locator('a[href*="assistants/character-ai/"]').first
    address = str(link.get_attribute("href"))
    assert re.search("#.+&where=uk$", address)
    assert page.locator('a[href*="where="]').count() > 5
    assert page.locator('a[href^="http"][href*="where="], a[href*="risks/"][href*="where="]').count() == 0
    page.goto(page.evaluate("href => new URL(href, location).href", address))

    expect(page.locator("#where-home")).to_have_value("uk")
    assert page.url == f"{served}/assistants/character-ai/{address[address.index('#'):].removesuffix('&where=uk')}"
    assert folded(page) > 0
    page.reload()
    expect(page.locator("#where-home")).to_have_value("uk")
    page.locator(".short a.btn").click()
    page.locator('.tile:has(input[value="income-debts-savings"])').click()
    expect(page.locator('input[name="home"]:checked')).to_have_value("uk")
    assert "where" not in page.url
    rights = page.locator("ul.rights a").first
    expect(rights).to_have_attribute("href", re.compile(r"rights/uk-gdpr-erasure/#where=uk$"))
    assert stored(page) == NOTHING


def test_it_is_kept_on_a_press_and_forgotten_on_another(page: Page, served: str) -> None:
    page.goto(f"{served}/assistants/claude/")
    choose(page, "brazil")
    press(page, "remember")
    expect(said(page)).to_contain_text(WORDS["region.script.remembered"])
    assert page.evaluate("Object.entries(localStorage)") == [[KEY, "brazil"]]
    page.goto(f"{served}/rights/")
    assert chosen(page) == "brazil"
    page.goto(f"{served}/tools/letters/")
    expect(page.locator('input[name="law"]:checked')).to_have_value("lgpd")
    choose(page, "eu")
    assert page.evaluate("Object.entries(localStorage)") == [[KEY, "brazil"]]
    press(page, "forget")
    expect(said(page)).to_contain_text(WORDS["region.script.forgotten"])
    assert stored(page) == NOTHING


@pytest.mark.parametrize(
    "hash_", ["#where=nowhere", "#where=constructor", "#where=", "#where=%00<b>", "#where=uk&where=x"],
)
def test_an_address_may_say_anything(page: Page, served: str, hash_: str) -> None:
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto(f"{served}/assistants/claude/{hash_}")

    assert chosen(page) == ("uk" if "uk" in hash_ else "")
    assert page.url == f"{served}/assistants/claude/"
    assert (wrong, stored(page)) == ([], NOTHING)


def test_an_address_of_a_folded_line_shows_it(page: Page, served: str) -> None:
    page.goto(f"{served}/assistants/character-ai/#where=us")
    line = page.locator("tr[data-folded]").first
    anchor = str(line.get_attribute("id"))
    page.goto(f"{served}/assistants/character-ai/#{anchor}&where=us")

    assert page.locator(f"#{anchor}").get_attribute("data-folded") is None
    expect(page.locator("#where-home")).to_have_value("us")


@pytest.mark.parametrize(("home", "law"), [("eu", "gdpr"), ("uk", "uk-gdpr"), ("california", "ccpa"), ("us", None)])
def test_letters_take_the_law_of_the_place(page: Page, served: str, home: str, law: str | None) -> None:
    page.goto(f"{served}/tools/letters/#where={home}")
    expect(page.locator("#where-home")).to_have_value(home)

    checked = page.locator('input[name="law"]:checked')
    assert checked.evaluate_all("all => all.map(each => each.value)") == ([law] if law else [])
    expect(page.locator("#no-law")).to_be_hidden() if law else expect(page.locator("#no-law")).to_be_visible()
    assert folded(page) == 4 + (law is None)
    press_one = page.locator(".choices .elsewhere button")
    press_one.click()
    assert folded(page) == 0


def test_uk_letter_of_deletion_uses_a_right_to_deletion(page: Page, served: str) -> None:
    page.goto(f"{served}/tools/letters/#where=uk")
    page.locator('.choice:has(input[value="deletion"])').click()

    link = page.locator('#result a[href*="rights/"]')
    assert "rights/uk-gdpr-erasure/" in str(link.get_attribute("href"))
    page.get_by_role("button", name=LETTERS["form.clear_all"]).click()
    assert chosen(page) == ""


@pytest.mark.parametrize(("home", "slugs"), [
    ("eu", ["gdpr-art-17"]), ("uk", ["uk-gdpr-erasure"]), ("california", ["ccpa-know-delete"]), ("us", []),
    ("canada", ["pipeda-consent"]), ("brazil", ["lgpd-18-19"]), ("elsewhere", []),
])
def test_the_step_about_deletion_names_a_right_to_it(quiz: QuizDriver, home: str, slugs: list[str]) -> None:
    quiz.open(f"#data=income-debts-savings&tool=chatgpt/consumer&home={home}").settled()
    found = quiz.page.locator("ul.rights a").evaluate_all("all => all.map(each => each.href.split('/rights/')[1])")

    assert found == [f"{slug}/#where={home}" for slug in slugs]
    none = quiz.page.get_by_text(WORDS["region.script.quiz.no_right"])
    assert none.count() == (home in ("us", "canada", "elsewhere"))


def unfold(page: Page) -> None:
    """Open what waits behind a line each, as where one lives does."""
    page.evaluate("document.querySelectorAll('#quiz-page details.part').forEach((each) => { each.open = true })")


def test_the_quiz_keeps_it_on_a_press_and_clears_it(quiz: QuizDriver) -> None:
    page = quiz.open("#data=income-debts-savings&tool=chatgpt/consumer&home=uk").settled().page
    assert stored(page) == NOTHING
    unfold(page)
    page.get_by_role("button", name=WORDS["region.script.remember"]).click()
    assert page.evaluate("Object.entries(localStorage)") == [[KEY, "uk"]]
    expect(page.get_by_role("button", name=WORDS["region.script.forget"])).to_be_focused()
    page.goto("about:blank")
    quiz.open().pick("income-debts-savings", "chatgpt/consumer").settled()
    expect(quiz.option("home", "uk")).to_be_checked()
    quiz.button("clear").first.click()
    assert stored(page) == NOTHING


@pytest.mark.parametrize("path", FAMILIES)
def test_without_script_all_is_shown(browser: Browser, served: str, path: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{served}/{path}#where=uk")

        expect(page.locator("#where")).to_be_hidden()
        assert page.locator("[data-folded], .elsewhere").count() == 0


@pytest.mark.parametrize("path", FAMILIES)
def test_on_a_phone_it_fits_and_axe_finds_nothing(browser: Browser, served: str, path: str) -> None:
    with browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True) as context:
        page = context.new_page()
        page.goto(f"{served}/{path}")
        choose(page, "us")

        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        assert violations(page) == []


def test_what_holds_elsewhere_is_folded_and_the_reading_stays_careful(quiz: QuizDriver) -> None:
    page = quiz.open("#data=symptoms-anonymous&tool=meta-ai/consumer").settled().page
    told = page.locator(".choice:has(input[name=home]) .told")
    without = (quiz.word(), quiz.rules())
    expect(told).to_contain_text(SHARE["careful_region"])
    assert told.locator("details").count() == 0
    unfold(page)
    page.locator('label:has(input[name="home"][value="canada"])').click()
    quiz.settled()

    assert (quiz.word(), quiz.rules()) == without
    expect(told).not_to_contain_text(SHARE["careful_region"])
    told.locator("summary").click()
    lines = told.locator(".fact").count()
    says = WORDS["region.script.here.one"] if lines == 1 else WORDS.fill("region.script.here.many", count=lines)
    expect(told.locator("summary")).to_have_text(says)
    expect(told.locator(".fact").first).to_contain_text(WORDS["place.eu"])
