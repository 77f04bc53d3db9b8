"""From the press on an answer to its verdict: what is made while the press lasts, and what a finger presses."""

import json
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Route, expect

from tests.browser.conftest import QuizDriver
from tests.real import real_content

SHOWN = ("address", "verdict", "reasons")

WATCH = """() => {
  const create = document.createElement.bind(document)
  window.made = []
  document.createElement = (tag) => { made.push(tag); return create(tag) }
  addEventListener('click', () => {
    made.length = 0
    requestAnimationFrame(() => { window.madeByClick = made.filter((tag) => tag.startsWith('h')) })
  }, true)
}"""
"""Note the headings that are made between a click and the frame that shows its answer."""


def option(quiz: QuizDriver) -> Locator:
    """An answer to one of the further questions."""
    return quiz.page.locator("#ask-training label").nth(1)


def change(quiz: QuizDriver) -> Locator:
    """The easiest change that would make the verdict milder."""
    return quiz.page.locator(".change").first


def other_assistant(quiz: QuizDriver) -> Locator:
    """A change that names another assistant."""
    return quiz.page.locator(".change", has_text="instead").first


def assumption(quiz: QuizDriver) -> Locator:
    """The other answer to what was assumed."""
    return quiz.page.locator(".flip button").first


def tile(quiz: QuizDriver) -> Locator:
    """Another assistant's tile, with the questions open again."""
    quiz.change().click()
    return quiz.tile("gemini/consumer")


def row(quiz: QuizDriver) -> Locator:
    """An assistant that the search has found."""
    quiz.change().click()
    quiz.search("tool", "lumo")
    return quiz.page.locator("#ask-tool .found button").first


def way(quiz: QuizDriver) -> Locator:
    """An answer that changes advice and nothing else."""
    return quiz.unfold("write").page.locator("input[name=way]").first


PRESSED = [option, change, other_assistant, assumption, tile, row]


def shown(quiz: QuizDriver) -> list[str]:
    """The text of all that a result shows at first, and what it is drawn with."""
    quiz.settled()
    return [quiz.page.locator(f"#{part}").inner_html() for part in SHOWN]


@pytest.mark.parametrize("press", PRESSED)
def test_made_while_the_press_lasts(quiz: QuizDriver, visit: Callable[..., QuizDriver],
                                    press: Callable[[QuizDriver], Locator]) -> None:
    """The click makes no part of what is shown at once; and that is what a fresh page shows for the same answers."""
    quiz.open().pick("income-debts-savings", "chatgpt/consumer").settled()
    target = press(quiz)
    quiz.page.evaluate(WATCH)
    target.click()
    answers = quiz.noted()

    assert answers != {"data": ["income-debts-savings"], "tool": "chatgpt/consumer"}
    assert quiz.page.evaluate("madeByClick") == []
    given = "&".join(f"{name}={value[0] if isinstance(value, list) else value}" for name, value in answers.items())
    fresh = visit().open(f"#{given}")
    fresh.change().wait_for()
    assert shown(quiz) == shown(fresh)


DECIDES = "function decide(engine,answers,today){"
COUNTS = f"{DECIDES}(window.decided??=[]).push(JSON.stringify(answers,Object.keys(answers).sort()));"


@pytest.fixture
def counted(quiz: QuizDriver) -> QuizDriver:
    """A visitor whose page notes which answers it decides about."""

    def count(route: Route) -> None:
        text = route.fetch().text()
        assert text.count(DECIDES) == 1
        route.fulfill(body=text.replace(DECIDES, COUNTS), content_type="text/javascript")

    quiz.page.route(re.compile(r"/assets/quiz\.js$"), count)
    return quiz.open().pick("income-debts-savings", "chatgpt/consumer").settled()


def by_key(locator: Locator) -> None:
    locator.focus()
    locator.press("Space")


@pytest.mark.parametrize("act", [Locator.click, by_key], ids=["pressed", "by key"])
@pytest.mark.parametrize("target", [*PRESSED, way], ids=lambda target: target.__name__)
def test_a_change_is_decided_once(
    counted: QuizDriver, target: Callable[[QuizDriver], Locator], act: Callable[[Locator], None]
) -> None:
    """And the decision is handed on: to the questions, to the result, to what would be better or worse."""
    pressed = target(counted)
    counted.page.evaluate("decided.length = 0")
    act(pressed)
    now = json.dumps(counted.noted(), sort_keys=True, separators=(",", ":"))

    assert counted.page.evaluate("decided").count(now) == 1


@pytest.mark.parametrize("press", PRESSED)
def test_a_press_that_ends_elsewhere(quiz: QuizDriver, press: Callable[[QuizDriver], Locator]) -> None:
    """Nothing comes of it: not on the page, not in the form, not in the history."""
    quiz.open().pick("income-debts-savings", "chatgpt/consumer").settled()
    target = press(quiz)
    before = (shown(quiz), quiz.checked(), quiz.noted())
    target.hover()
    quiz.page.mouse.down()
    quiz.page.mouse.move(2, 2)
    quiz.page.mouse.up()

    assert (shown(quiz), quiz.checked(), quiz.noted()) == before


def test_another_answer_while_a_press_lasts(quiz: QuizDriver, visit: Callable[..., QuizDriver]) -> None:
    """What was made for the one press is not shown for the other answer."""
    quiz.open().pick("income-debts-savings", "chatgpt/consumer").settled()
    option(quiz).hover()
    quiz.page.mouse.down()
    quiz.page.evaluate("document.querySelector('input[name=\"identifiers\"][value=\"taken_out\"]').click()")

    fresh = visit().open("#data=income-debts-savings&tool=chatgpt/consumer&identifiers=taken_out")
    assert shown(quiz) == shown(fresh)


def test_the_address_stays_while_it_tells_the_same(quiz: QuizDriver) -> None:
    """Whoever holds its button does not lose it to an answer that changes nothing there."""
    quiz.open().pick("income-debts-savings", "chatgpt/consumer").settled()
    button = quiz.change()
    button.evaluate("button => { window.held = button }")
    quiz.option("training", "off").evaluate("input => input.click()")
    quiz.settled()

    expect(button).to_be_focused()
    assert quiz.page.evaluate("held.isConnected")
    other_assistant(quiz).click()
    assert not quiz.settled().page.evaluate("held.isConnected")
    here = real_content().assistants["chatgpt"]
    expect(quiz.page.locator("#address")).not_to_contain_text(here.plan("consumer").name)


SIGNS = [
    pytest.param('.tile input[value="cv"]', id="a tick on a tile"),
    pytest.param('.tile input[value="gemini/consumer"]', id="one of several on a tile"),
    pytest.param('input[name="training"][value="off"]', id="an answer"),
    pytest.param('input[name="way"]', id="a way"),
]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("sign", SIGNS)
def test_inputs_are_seen(visit: Callable[..., QuizDriver], sign: str, scheme: str) -> None:
    """Drawn by us, ticked or not; where colours are forced and on paper by the browser."""
    quiz = visit(color_scheme=scheme, viewport={"width": 400, "height": 700}).open()
    quiz.pick("income-debts-savings", "chatgpt/consumer").settled()
    quiz.unfold("sharper").unfold("write")
    quiz.change().click()
    seen = quiz.page.locator(sign).first
    seen.scroll_into_view_if_needed()
    look = "input => getComputedStyle(input).appearance"
    before = seen.screenshot()
    seen.evaluate("input => { input.checked = true }")

    assert seen.screenshot() != before
    assert seen.evaluate(look) == "none"
    assert seen.evaluate("input => Math.min(input.offsetWidth, input.offsetHeight)") == 20
    quiz.page.emulate_media(forced_colors="active")
    assert seen.evaluate(look) == "auto"
    quiz.page.emulate_media(forced_colors="none", media="print")
    assert seen.evaluate(look) == "auto"
