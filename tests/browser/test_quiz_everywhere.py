"""The quiz for everyone: by keyboard, by touch, without script, to axe, in forced colours; and its promise."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Route, expect

from tests.accessible import violations
from tests.browser.conftest import MINUTE, QuizDriver
from tests.words import SHARE

STATES = {
    "start": "",
    "ok": "#data=general-question&tool=chatgpt/consumer",
    "care": "#data=symptoms-anonymous&tool=chatgpt/consumer",
    "not yet": "#data=income-debts-savings&tool=chatgpt/consumer",
    "not here": "#data=childrens-data&tool=character-ai/consumer",
    "never": "#data=password&tool=chatgpt/consumer",
    "several, in crisis": "#data=mental-health,password,cv&tool=other/website-chat&whose=client",
}
"""The page at the start and at each verdict."""

WORDS = {
    state: SHARE[f"verdict.{state.replace(' ', '_')}"] for state in ("ok", "care", "not yet", "not here", "never")
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("state", STATES)
def test_axe(visit: Callable[..., QuizDriver], state: str, scheme: str) -> None:
    """No violation on the whole page, folded and with the questions open."""
    quiz = visit(color_scheme=scheme).open(STATES[state])
    if state in WORDS:
        assert quiz.word() == WORDS[state]
    found = violations(quiz.page)
    if state != "start":
        quiz.change().click()
        found += violations(quiz.page)

    assert found == []


@pytest.mark.parametrize("state", ["start", "not yet"])
def test_axe_in_forced_colours(visit: Callable[..., QuizDriver], state: str) -> None:
    """Signs and chosen tiles are there in forced colours too, and nothing moves with reduced motion."""
    quiz = visit(forced_colors="active", reduced_motion="reduce").open(STATES[state])

    assert violations(quiz.page) == []
    moving = quiz.page.evaluate(
        "[...document.querySelectorAll('*')].filter(e => parseFloat(getComputedStyle(e).transitionDuration) > 0).length"
    )
    assert moving == 0


def test_keyboard_alone(quiz: QuizDriver) -> None:
    """Tab, Space and arrow keys lead to a verdict; nothing folds away under the visitor, the focus stays."""
    quiz.open()
    keys = quiz.page.keyboard
    quiz.tile("income-debts-savings").locator("input").focus()
    keys.press("Space")
    expect(quiz.tile("password")).to_be_visible()
    for _ in range(20):
        keys.press("Tab")
        if quiz.page.evaluate("document.activeElement.name") == "tool":
            break
    keys.press("Space")
    keys.press("ArrowDown")
    keys.press("ArrowUp")

    expect(quiz.page.locator('input[value="chatgpt/consumer"]')).to_be_focused()
    expect(quiz.page.locator("form")).to_be_visible()
    assert quiz.word() == SHARE["verdict.not_yet"]
    for _ in range(40):
        keys.press("Tab")
        if quiz.page.evaluate("document.activeElement.name") == "identifiers":
            break
    keys.press("ArrowDown")
    assert quiz.word() == SHARE["verdict.care"]
    assert quiz.page.evaluate("document.activeElement.name") == "identifiers"


def test_every_control_shows_its_focus(quiz: QuizDriver) -> None:
    """Tab through a whole result: each stop is visible and has an outline."""
    quiz.open(STATES["not yet"]).settled()
    quiz.page.evaluate("document.querySelectorAll('.part').forEach((part) => { part.open = true })")
    stops = set()
    for _ in range(120):
        quiz.page.keyboard.press("Tab")
        stop = quiz.page.evaluate("""() => {
          const e = document.activeElement, box = e.getBoundingClientRect()
          if (e === document.body) return null
          return [e.outerHTML.slice(0, 90), box.width > 0, getComputedStyle(e).outlineStyle]
        }""")
        if stop is None:
            break
        stops.add(tuple(stop))

    assert len(stops) > 20
    assert [stop for stop in stops if not stop[1] or stop[2] == "none"] == []


def test_verdict_is_announced_once(quiz: QuizDriver) -> None:
    """One announcement when things have come to rest, none while the verdict stays the same."""
    quiz.clocked().open()
    quiz.page.evaluate("""() => {
      window.heard = []
      new MutationObserver(() => heard.push(said.textContent)).observe(said, {childList: true})
    }""")
    quiz.tile("income-debts-savings").locator("input").focus()
    quiz.page.keyboard.press("Space")
    quiz.page.locator('input[value="chatgpt/consumer"]').focus()
    quiz.page.keyboard.press("Space")
    for _ in range(3):
        quiz.page.keyboard.press("ArrowDown")
        quiz.page.keyboard.press("ArrowUp")
    quiz.later(700)
    quiz.option("training", "not_sure").check()
    quiz.later(700)

    first = SHARE.fill("first.not_yet", do=SHARE["questions.identifiers.change.first"])
    assert quiz.page.evaluate("heard") == [f'{SHARE["verdict.not_yet"]}. {first}']


SIZES = [pytest.param(320, 640, id="320 px"), pytest.param(360, 780, id="a phone")]


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_touch(visit: Callable[..., QuizDriver], width: int, height: int) -> None:
    """Two taps on a small phone: the second question rises, the verdict is on the first screen, nothing scrolls."""
    quiz = visit(viewport={"width": width, "height": height}, has_touch=True, is_mobile=True).open()
    quiz.tile("income-debts-savings").tap()
    expect(quiz.tile("password")).to_be_hidden()
    expect(quiz.tile("income-debts-savings")).to_be_visible()
    quiz.tile("chatgpt/consumer").tap()

    expect(quiz.page.locator("#answer")).to_be_in_viewport()
    expect(quiz.change()).to_be_focused()
    assert quiz.page.evaluate("document.documentElement.scrollWidth") <= width
    small = quiz.page.evaluate("""() => [...document.querySelectorAll('button, summary, label, a')]
      .filter(e => e.checkVisibility() && !e.classList.contains('skip'))
      .map(e => [e.innerText, e.getBoundingClientRect()])
      .filter(([, box]) => box.height < 24 || box.width < 24).map(([text]) => text)""")
    assert small == []


def test_touch_in_the_search(visit: Callable[..., QuizDriver]) -> None:
    """A tool from the search folds like a tile: its row is gone, and "Change" has the focus."""
    quiz = visit(viewport={"width": 360, "height": 780}, has_touch=True, is_mobile=True).open()
    quiz.tile("income-debts-savings").tap()
    quiz.search("tool", "lumo")
    quiz.page.locator("#ask-tool .found button").first.tap()

    expect(quiz.page.locator("#answer")).to_be_in_viewport()
    expect(quiz.change()).to_be_focused()
    assert quiz.checked()[0] == "income-debts-savings"
    assert quiz.noted()["tool"].startswith("proton-lumo/")


BROKEN = """() => {
  const broken = new Set()
  for (const text of document.querySelectorAll('.tile > span')) {
    const walk = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      for (const word of node.data.matchAll(/\\S+/g)) {
        const range = document.createRange()
        range.setStart(node, word.index)
        range.setEnd(node, word.index + word[0].length)
        if (range.getClientRects().length > 1) broken.add(word[0])
      }
    }
  }
  return [...broken]
}"""
"""Words of tiles that stand on more than one line."""


@pytest.mark.parametrize("width", [320, 351, 352, 360, 375, 390, 416, 430, 832])
def test_no_word_on_a_tile_is_broken(visit: Callable[..., QuizDriver], width: int, root: Path) -> None:
    """With a tile for every kind of data, the rare ones too, and a wide font."""
    kinds = sorted(path.stem for path in (root / "content/data").glob("*.yml"))
    quiz = visit(viewport={"width": width, "height": 700}).open(f"#data={','.join(kinds)}")
    assert quiz.page.locator("#ask-data .tile").count() == len(kinds)

    assert quiz.page.evaluate(BROKEN) == []
    assert quiz.page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_answer_comes_before_the_rest(visit: Callable[..., QuizDriver]) -> None:
    """A tap draws the verdict and its reason at once; what stands further down comes after the next paint."""
    quiz = visit().open()
    tap = """value => {
      document.querySelector(`input[value="${value}"]`).click()
      const page = document.getElementById('quiz-page')
      return [document.getElementById('answer')?.innerText, document.querySelectorAll('.verdict .first').length > 0,
        document.getElementById('better') !== null, page.getAttribute('aria-busy')]
    }"""
    quiz.page.evaluate(tap, "income-debts-savings")
    assert quiz.page.evaluate(tap, "chatgpt/consumer") == [SHARE["verdict.not_yet"], True, False, "true"]
    quiz.settled()

    expect(quiz.page.locator("#better")).to_be_visible()
    expect(quiz.page.locator("#side")).to_be_visible()
    expect(quiz.page.locator("#already")).to_be_visible()


def test_nothing_of_a_result_comes_up_after_clearing(visit: Callable[..., QuizDriver]) -> None:
    """Taken back before the rest was drawn, the rest stays away."""
    quiz = visit().clocked().open("#data=income-debts-savings")
    quiz.page.evaluate("""() => {
      document.querySelector('input[value="chatgpt/consumer"]').click()
      document.querySelector('input[value="income-debts-savings"]').click()
    }""")
    quiz.later(MINUTE)

    for part in ("verdict", "reasons", "side", "advice"):
        expect(quiz.page.locator(f"#{part}")).to_be_hidden()
    assert quiz.page.locator("[aria-busy]").count() == 0


def test_add_another_kind_by_touch(visit: Callable[..., QuizDriver]) -> None:
    """A folded question opens again for a second kind."""
    quiz = visit(viewport={"width": 360, "height": 780}, has_touch=True, is_mobile=True).open()
    quiz.tile("symptoms-anonymous").tap()
    quiz.button("add_more").tap()
    quiz.tile("password").tap()
    quiz.tile("chatgpt/consumer").tap()

    assert quiz.word() == SHARE["verdict.never"]
    expect(quiz.page.locator(".chips li")).to_have_count(2)


def test_without_script(visit: Callable[..., QuizDriver]) -> None:
    """No form that cannot answer; the same advice by kind of data instead."""
    quiz = visit(java_script_enabled=False).open()

    expect(quiz.page.locator("form")).to_be_hidden()
    expect(quiz.page.get_by_text(SHARE["no_script"])).to_be_visible()
    quiz.page.get_by_role("link", name="Password").click()
    assert quiz.page.url.endswith("/data/password/")
    expect(quiz.page.locator("table").first).to_be_visible()


def test_print(quiz: QuizDriver) -> None:
    """On paper: the answer and what to do, no questions and no buttons."""
    quiz.open(STATES["not yet"])
    quiz.page.emulate_media(media="print")

    expect(quiz.page.locator("#address")).to_be_visible()
    expect(quiz.page.locator(".msg.after")).to_be_visible()
    expect(quiz.page.locator("form")).to_be_hidden()
    expect(quiz.button("clear")).to_be_hidden()
    sheets = re.findall(rb"/Type /Page\b(?!s)", quiz.page.pdf(format="A4"))
    assert len(sheets) == 1


@pytest.fixture
def everything(quiz: QuizDriver) -> QuizDriver:
    """A visitor who answers whatever there is to answer."""
    quiz.clocked().open()
    quiz.page.wait_for_load_state("networkidle")
    quiz.requests.clear()
    return quiz


def test_no_request_after_load(everything: QuizDriver) -> None:
    """Whatever is answered: no request, no cookie, nothing stored, no address that tells.

    Who enters the field of kinds asks for its words, whatever is typed: one file, the same for all.
    """
    quiz = everything
    quiz.pick("medical-record", "chatgpt/consumer")
    for field in quiz.page.locator(".sharp input").all():
        field.check()
    for change in range(3):
        quiz.page.locator(".change").nth(change % max(1, quiz.page.locator(".change").count())).click()
        quiz.back()
    quiz.button("already_shared").click()
    quiz.button("clear").click()
    quiz.search("data", "therapy")
    quiz.page.locator("#ask-data .found button").first.click()
    quiz.later(MINUTE)

    assert [url.rpartition("/")[2] for url in quiz.requests] == ["should-i-share-words.js"]
    assert quiz.page.context.cookies() == []
    assert quiz.page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    assert quiz.page.evaluate("indexedDB.databases().then(found => found.length)") == 0
    assert quiz.page.url == quiz.address


def test_every_file_comes_from_the_site(quiz: QuizDriver) -> None:
    """The page, two styles, four scripts (words of danger, data, code, details), an icon: all its own."""
    quiz.open()
    quiz.page.wait_for_load_state("networkidle")
    host = quiz.address.split("/quiz/")[0]

    assert all(url.startswith(host) for url in quiz.requests)
    assert len(quiz.requests) <= 8


def test_from_a_disk(quiz: QuizDriver, built_site: Path) -> None:
    """No server is needed: the scripts are classic and bring their data along."""
    quiz.address = (built_site / "quiz/should-i-share/index.html").as_uri()
    quiz.open().pick("income-debts-savings", "chatgpt/consumer")

    assert quiz.word() == SHARE["verdict.not_yet"]
    expect(quiz.unfold("because").page.locator(".reasons .src").first).to_be_visible()


BETWEEN = "\\t"
"""Between the cells of a packed column, as JSON writes it."""


def test_script_in_data_is_text(visit: Callable[..., QuizDriver], served: str) -> None:
    """Content that holds markup is shown as it was typed."""
    quiz = visit()
    evil = "<img src=x onerror='document.title=\"broken\"'></script><b>bold</b>"

    def infect(route: Route) -> None:
        text = route.fetch().text()
        safe = json.dumps(evil)[1:-1].replace("<", "\\u003c")
        # A column of a packed table holds all its cells, with tabs between them: each of them is infected.
        # What is written instead, and the claims of rules, which are the second column of their table.
        worse = re.sub(
            r'("before":"|"rules":\["(?:[^"\\]|\\.)*",")((?:[^"\\]|\\.)*)"',
            lambda found: f'{found[1]}{BETWEEN.join([safe] * (found[2].count(BETWEEN) + 1))}"', text,
        )
        route.fulfill(body=worse, content_type="text/javascript")

    quiz.page.route(re.compile(r"/assets/quiz/.*\.js"), infect)
    quiz.open(STATES["not yet"])

    assert quiz.page.locator(".reasons h3").first.text_content() == evil
    assert quiz.page.locator(".msg").first.text_content() == evil
    assert quiz.page.locator("main img").count() == 0
