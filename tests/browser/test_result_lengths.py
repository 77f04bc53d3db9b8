"""Results in proportion: how long they are on a phone, and that everything in them is one tap away."""

from collections import defaultdict
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import QuizDriver
from tests.lanes import Samples
from tests.real import real_quiz
from tests.words import SHARE

WIDTH, HEIGHT = 390, 844
YES, OTHERS = 3, 6
"""Screens that a result may take: after *Yes*, and after any other answer."""

SAMPLE = 40
"""Results that a run draws; the deep lane measures all."""

VERDICTS = {
    "ok": "general-question&tool=chatgpt/consumer", "care": "symptoms-anonymous&tool=chatgpt/consumer",
    "not_yet": "income-debts-savings&tool=chatgpt/consumer", "not_here": "mental-health&tool=character-ai/consumer",
    "never": "password&tool=chatgpt/consumer",
}
PARTS = {
    "ok": ["because", "take"],
    "care": ["because", "sharper", "assumed", "write", "setting-turn_off_training", "setting-temporary_chat", "already",
             "where", "take"],
    "not_yet": ["because", "sharper", "assumed", "write", "setting-turn_off_training", "setting-temporary_chat",
                "already", "where", "take"],
    "not_here": ["because", "assumed", "write", "already", "where", "take"],
    "never": ["because", "write", "already", "where", "take"],
}
"""What stands behind one line each, in reading order."""

Visit = Callable[..., QuizDriver]


@pytest.fixture
def phone(visit: Visit) -> QuizDriver:
    """A visitor with a phone."""
    return visit(viewport={"width": WIDTH, "height": HEIGHT}, has_touch=True, is_mobile=True)


def results() -> list[str]:
    """Every kind of data with the main plans, and with tools of other sorts."""
    compiled = real_quiz()
    more = ("character-ai/consumer", "chatgpt/business", *(tool.id for tool in compiled.quiz.tools))
    return [f"{kind}&tool={tool}" for kind in compiled.table["data"] for tool in (*compiled.quiz.main, *more)]


def test_lengths(phone: QuizDriver, samples: Samples) -> None:
    """The longest of each verdict is printed."""
    screens: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for at, answers in enumerate([*VERDICTS.values(), *samples.of(results(), SAMPLE, "lengths of results")]):
        phone.open(f"?{at}#data={answers}").settled()
        height = phone.page.evaluate("document.documentElement.scrollHeight")
        screens[phone.word()].append((round(height / HEIGHT, 2), answers))
    print({word: max(found) for word, found in screens.items()})

    assert set(screens) == {SHARE[f"verdict.{key}"] for key in VERDICTS}
    bars = {word: YES if word == SHARE["verdict.ok"] else OTHERS for word in screens}
    assert [each for word, found in screens.items() for each in found if each[0] > bars[word]] == []


def lines(quiz: QuizDriver) -> Iterator[Locator]:
    """The lines that parts of the result wait behind."""
    return iter(quiz.settled().page.locator("details.part:visible > summary").all())


@pytest.mark.parametrize("verdict", VERDICTS)
def test_every_part_is_one_tap_away(phone: QuizDriver, verdict: str) -> None:
    """Each opens by a tap on its line, and shows something then."""
    phone.open(f"#data={VERDICTS[verdict]}")
    assert phone.word() == SHARE[f"verdict.{verdict}"]

    assert [line.get_attribute("id") for line in lines(phone)] == PARTS[verdict]
    for line in lines(phone):
        inside = line.locator("xpath=following-sibling::*").first
        expect(inside).to_be_hidden()
        line.tap()
        expect(inside).to_be_visible()


@pytest.mark.parametrize("verdict", VERDICTS)
def test_at_most_three_changes_at_first(phone: QuizDriver, verdict: str) -> None:
    """The others are one tap away."""
    phone.open(f"#data={VERDICTS[verdict]}").settled()

    some = phone.page.locator(".change").count()
    assert phone.page.locator(".change:visible").count() == min(some, 3)
    for more in phone.page.locator("section:has(> #better) > details > summary").all():
        more.tap()
    assert phone.page.locator(".change:visible").count() == some


LEADS = {"already_shared": "already", "show_write": "write"}


@pytest.mark.parametrize("button", LEADS)
def test_an_action_opens_what_it_leads_to(quiz: QuizDriver, button: str) -> None:
    """By keyboard alone: the part opens and its line has the focus, which is seen."""
    quiz.open(f"#data={VERDICTS['never']}").settled()
    quiz.button(button).first.focus()
    quiz.page.keyboard.press("Enter")

    line = quiz.page.locator(f"#{LEADS[button]}")
    expect(line).to_be_focused()
    expect(line).to_be_in_viewport()
    expect(line.locator("xpath=following-sibling::*").first).to_be_visible()
    quiz.page.keyboard.press("Enter")
    expect(line.locator("xpath=following-sibling::*").first).to_be_hidden()


def test_an_open_part_stays_open_until_all_is_cleared(quiz: QuizDriver) -> None:
    quiz.open(f"#data={VERDICTS['not_yet']}").unfold("because").unfold("already")
    quiz.option("identifiers", "taken_out").check()
    assert quiz.word() == SHARE["verdict.care"]

    expect(quiz.page.locator("#reasons .reasons").first).to_be_visible()
    expect(quiz.page.locator("#already ~ p").first).to_be_visible()
    quiz.button("clear").click()
    quiz.pick("income-debts-savings", "chatgpt/consumer").settled()
    expect(quiz.page.locator("#already ~ p").first).to_be_hidden()


def test_what_a_yes_rests_on_stays(quiz: QuizDriver) -> None:
    """After a yes nothing is to be undone and no law is told; what an answer led to stays."""
    quiz.open("#data=general-question&tool=chatgpt/consumer").settled()
    for part in ("#already", "#where", "#write", ".rights"):
        expect(quiz.page.locator(part)).to_be_hidden()

    quiz.open("?#data=general-question&tool=chatgpt/consumer&home=eu&way=file").settled()
    assert quiz.page.locator("#already, .rights").count() == 0
    expect(quiz.page.locator("#write")).to_be_visible()
    expect(quiz.page.locator("#where")).to_be_visible()


def test_the_first_reason_names_the_companys_fact(quiz: QuizDriver) -> None:
    """The verdict card says what the company does; the part below has the source."""
    quiz.open(f"#data={VERDICTS['not_yet']}").settled()
    facts = quiz.page.locator("#reasons .reasons > li").first.locator(".fact")
    question, value = (str(facts.first.locator(part).text_content()).strip() for part in (".q", "b"))

    said = SHARE.fill("ground", name="ChatGPT", question=question, value=value)
    expect(quiz.page.locator(".verdict .first")).to_contain_text(said)


def test_our_judgement_is_called_so(quiz: QuizDriver) -> None:
    """A reason without facts and without a source says whose it is, and leads to how we judge."""
    quiz.open(f"#data={VERDICTS['never']}").unfold("because")
    line = quiz.page.locator("#reasons .reasons > li").first.locator(".src")

    expect(line).to_contain_text(SHARE["judgement"])
    line.get_by_role("link", name=SHARE["judgement_how"]).click()
    expect(quiz.page.locator("#judgement")).to_be_in_viewport()


def test_a_new_verdict_shows_the_help_line(phone: QuizDriver) -> None:
    """Who may be in danger sees it first: no way to an answer scrolls past it."""
    phone.open()
    tool = phone.page.locator('.tile:has(input[value="character-ai/consumer"])')
    phone.search("data", "abuse")
    phone.page.locator("#ask-data .found button").first.tap()
    help_line = phone.page.locator("#help-first")
    expect(help_line).to_be_visible()
    (tool if tool.count() else phone.tile("chatgpt/consumer")).tap()
    phone.settled()
    expect(help_line).to_be_in_viewport(ratio=1)

    phone.page.locator(".change").last.scroll_into_view_if_needed()
    phone.page.locator(".change:visible").last.tap()
    phone.settled()
    expect(help_line).to_be_in_viewport(ratio=1)
    phone.change().tap()
    phone.button("done").tap()
    expect(help_line).to_be_in_viewport(ratio=1)
    expect(phone.page.locator("#answer")).to_be_focused()
