"""Every quiz in a real browser: to axe, without script, by touch and keyboard, from a disk; and its promise."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.accessible import violations
from tests.browser.conftest import MINUTE, QuizDriver
from tests.quiz.conftest import CARD_QUIZZES, DECISION_QUIZZES
from tests.words import CHATBOT, SETUP, STATEMENTS

HOW_PRIVATE, CHOOSE, TEST = "how-private-is-my-setup", "choose-a-website-chatbot", "test-yourself"

ALL_SET = "&device=no&training=off&login=yes&connectors=none&memory=off&links=yes&temporary=yes"
FIVE = "&stored=good&trained=good&access=good&isolated=good&leaving=good&agreement=yes"
REST = "&helpers=yes&models=yes&location=yes&breach=yes"

STATES = {
    HOW_PRIVATE: {
        "start": ("", ""),
        "ok": (f"#tool=chatgpt/consumer{ALL_SET}", SETUP["verdict.ok"]),
        "care": (f"#tool=gemini/consumer{ALL_SET}", SETUP["verdict.care"]),
        "not yet": ("#tool=chatgpt/consumer,gemini/consumer", SETUP["verdict.not_yet"]),
        "not there": ("#tool=other/public&device=no&login=yes&connectors=none&links=yes", SETUP["verdict.not_here"]),
    },
    CHOOSE: {
        "start": ("", ""),
        "the order by needs": ("#typed=private&visitors=europe&readers=ours", ""),
        "ok": (f"#tool=other/vendor{FIVE}{REST}", CHATBOT["verdict.ok"]),
        "care": (f"#tool=other/vendor{FIVE}", CHATBOT["verdict.care"]),
        "not yet": ("#tool=tidio-lyro/all", SETUP["verdict.not_yet"]),
        "not this one": ("#tool=other/vendor&trained=poor", CHATBOT["verdict.not_here"]),
    },
}
"""Each quiz at the start and at each verdict: the link, and the verdict's word."""

VISITS = [pytest.param(name, state, id=f"{name}, {state}") for name, states in STATES.items() for state in states]


@pytest.fixture
def at(quiz: QuizDriver) -> Callable[..., QuizDriver]:
    """Open one of the quizzes with mouse and script."""

    def go(name: str, anchor: str = "", *, clock: bool = False) -> QuizDriver:
        quiz.address = re.sub(r"/quiz/.*", f"/quiz/{name}/", quiz.address)
        if clock:
            quiz.clocked()
        return quiz.open(anchor)

    return go


@pytest.fixture
def seen(visit: Callable[..., QuizDriver]) -> Callable[..., QuizDriver]:
    """Open one of the quizzes with a browser set up otherwise."""

    def go(name: str, anchor: str = "", **options: object) -> QuizDriver:
        driver = visit(**options)
        driver.address = re.sub(r"/quiz/.*", f"/quiz/{name}/", driver.address)
        return driver.open(anchor)

    return go


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("name", "state"), VISITS)
def test_axe(seen: Callable[..., QuizDriver], name: str, state: str, scheme: str) -> None:
    """No violation at any verdict, with everything that opens open."""
    anchor, word = STATES[name][state]
    quiz = seen(name, anchor, color_scheme=scheme)
    if word:
        assert quiz.word() == word
    quiz.page.evaluate("document.querySelectorAll('main details').forEach(each => { each.open = true })")

    assert violations(quiz.page) == []


@pytest.mark.parametrize("name", [HOW_PRIVATE, CHOOSE, TEST])
def test_axe_in_forced_colours(seen: Callable[..., QuizDriver], name: str) -> None:
    """Also where the system chooses the colours."""
    anchor = STATES[name]["not yet"][0] if name in STATES else ""

    assert violations(seen(name, anchor, forced_colors="active", reduced_motion="reduce").page) == []


@pytest.mark.parametrize("name", [*DECISION_QUIZZES, *CARD_QUIZZES])
def test_small_phone(seen: Callable[..., QuizDriver], name: str) -> None:
    """At 320 px nothing scrolls sideways, and every target is large enough for a thumb."""
    anchor = STATES[name]["not yet"][0] if name in STATES else ""
    quiz = seen(name, anchor, viewport={"width": 320, "height": 640}, has_touch=True, is_mobile=True)
    quiz.page.evaluate("document.querySelectorAll('main details').forEach(each => { each.open = true })")

    assert quiz.page.evaluate("document.documentElement.scrollWidth") <= 320
    small = quiz.page.evaluate("""() => [...document.querySelectorAll('main :is(button, summary, label, a)')]
      .filter(e => e.checkVisibility()).map(e => [e.innerText, e.getBoundingClientRect()])
      .filter(([, box]) => box.height < 24 || box.width < 24).map(([text]) => text)""")
    assert small == []


@pytest.mark.parametrize("name", DECISION_QUIZZES)
def test_without_script(seen: Callable[..., QuizDriver], name: str) -> None:
    """No form that cannot answer, and links to pages with the same advice."""
    quiz = seen(name, java_script_enabled=False)

    expect(quiz.page.locator("form")).to_be_hidden()
    links = quiz.page.locator("#no-script a")
    assert links.count() >= 2
    links.first.click()
    expect(quiz.page.locator("h1")).to_be_visible()
    assert quiz.page.url != quiz.address


@pytest.mark.parametrize("name", [HOW_PRIVATE, CHOOSE])
def test_no_request_after_load(at: Callable[..., QuizDriver], name: str) -> None:
    """Whatever is answered: no request, nothing stored, no address that tells."""
    quiz = at(name, clock=True)
    quiz.page.wait_for_load_state("networkidle")
    quiz.requests.clear()
    quiz.page.locator("form .tile").first.click()
    for field in quiz.page.locator(".sharp input").all():
        if field.is_visible():
            field.check()
    quiz.page.get_by_role("button", name=CHATBOT["clear"]).click()
    quiz.later(MINUTE)

    assert quiz.requests == []
    assert quiz.page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    assert quiz.page.url == quiz.address
    assert quiz.checked() == []


SENSELESS = [
    pytest.param("#data=pigeons&tool=nobody/no-plan&training=perhaps", id="unknown names"),
    pytest.param("#tool=" + "a/b," * 25_000, id="100 KB"),
    pytest.param("#tool=%3Cimg%20src=x%20onerror=alert(1)%3E&was=%3Cscript%3E&facts=%3Cb%3E", id="script"),
    pytest.param("#tool=__proto__,constructor&data=toString&was=valueOf", id="names that all objects have"),
]


@pytest.mark.parametrize("anchor", SENSELESS)
@pytest.mark.parametrize("name", [*DECISION_QUIZZES, *CARD_QUIZZES])
def test_links_without_sense(at: Callable[..., QuizDriver], name: str, anchor: str) -> None:
    """Nothing of such a link is used or repeated; a plain sentence says so, and the quiz works as ever."""
    quiz = at(name, anchor)

    assert quiz.checked() == []
    assert quiz.page.locator("main img").count() == 0
    if name in CARD_QUIZZES:
        expect(quiz.page.locator(".card:visible")).to_have_count(1)
        return
    expect(quiz.page.locator("#note")).to_have_text(CHATBOT["link_empty"])
    assert quiz.page.url == quiz.address
    for ask in quiz.page.locator("form fieldset").all():
        ask.locator(".tile").first.click()
    expect(quiz.page.locator("#note")).to_be_hidden()
    expect(quiz.page.locator("#answer")).to_be_visible()


@pytest.mark.parametrize("name", [*DECISION_QUIZZES, *CARD_QUIZZES])
def test_from_a_disk(quiz: QuizDriver, built_site: Path, name: str) -> None:
    """No server is needed."""
    quiz.address = (built_site / f"quiz/{name}/index.html").as_uri()
    quiz.open()

    expect(quiz.page.locator("#no-script")).to_be_hidden()


@pytest.mark.parametrize("name", DECISION_QUIZZES)
def test_the_list_leads_there(quiz: QuizDriver, name: str) -> None:
    """From the list of quizzes to each, and back."""
    quiz.page.goto(re.sub(r"/quiz/.*", "/quiz/", quiz.address))
    assert violations(quiz.page) == []
    quiz.page.locator(f'main a[href$="{name}/"]').click()
    quiz.page.get_by_role("main").get_by_role("link", name=CHATBOT["others"]).click()

    assert quiz.page.url.endswith("/quiz/")


# How private is my setup?


def test_several_assistants(at: Callable[..., QuizDriver]) -> None:
    """Ticking goes on while the list grows; each assistant can be taken away again."""
    quiz = at(HOW_PRIVATE).pick("chatgpt/consumer", "gemini/consumer")
    expect(quiz.page.locator("form")).to_be_visible()
    quiz.page.get_by_role("button", name=SETUP["done"]).click()

    expect(quiz.page.locator("#answer")).to_be_focused()
    expect(quiz.page.locator(".chips li")).to_have_count(2)
    quiz.page.get_by_role("button", name="Remove Gemini").click()
    assert quiz.checked() == ["chatgpt/consumer"]


def test_three_things_first(at: Callable[..., QuizDriver]) -> None:
    """At most three changes stand open; the others wait behind a heading, and the numbers go on."""
    quiz = at(HOW_PRIVATE, STATES[HOW_PRIVATE]["not yet"][0])
    shown = quiz.page.locator(".todo.from-1 > li")

    assert shown.count() == 3
    assert quiz.page.locator(".todo.from-4 > li").count() >= 1
    expect(quiz.page.locator(".todo.from-4 > li").first).to_be_hidden()


def test_each_assistant_has_its_own_steps(at: Callable[..., QuizDriver]) -> None:
    """The steps for training stand there for each assistant that was ticked."""
    quiz = at(HOW_PRIVATE, STATES[HOW_PRIVATE]["not yet"][0])
    item = quiz.page.locator(".todo > li", has_text=SETUP["questions.training.change.says"]).first
    item.locator("h3").click()
    names = item.locator("details.in-tool > summary").filter(has_text=SETUP.parts("steps")[0]).all_inner_texts()

    assert [name.split(",")[0] for name in names] == ["Steps in ChatGPT", "Steps in Gemini"]
    item.locator("details.in-tool > summary").first.click()
    assert item.locator("details.in-tool").first.locator("ol.steps > li:visible").count() >= 2


def test_a_line_that_is_done_goes(at: Callable[..., QuizDriver]) -> None:
    """Each press takes one line off the list, until nothing is left to change."""
    quiz = at(HOW_PRIVATE, "#tool=chatgpt/consumer")
    before = quiz.page.locator(".todo > li").count()
    for left in range(before - 1, -1, -1):
        quiz.page.locator(".todo h3").first.click()
        quiz.page.get_by_role("button", name=SETUP["tick"]).first.click()
        expect(quiz.page.locator(".todo > li")).to_have_count(left)
        expect(quiz.page.locator("#answer")).to_be_focused()

    assert quiz.word() == SETUP["verdict.ok"]
    quiz.back()
    assert quiz.page.locator(".todo > li").count() == 1


def test_setup_by_keyboard(at: Callable[..., QuizDriver]) -> None:
    """Tab, Space and Enter are enough."""
    quiz = at(HOW_PRIVATE)
    keys = quiz.page.keyboard
    quiz.tile("chatgpt/consumer").locator("input").focus()
    keys.press("Space")
    expect(quiz.page.locator("#answer")).to_have_text(SETUP["verdict.not_yet"])
    for goal in (SETUP["questions.device.change.says"], SETUP["tick"]):
        for _ in range(60):
            if quiz.page.evaluate("document.activeElement.innerText") == goal:
                break
            keys.press("Tab")
        keys.press("Enter")

    expect(quiz.page.locator("#answer")).to_be_focused()
    assert quiz.noted()["device"] == "no"


# Can I put this chatbot on my website?


def test_only_open_questions_are_asked(at: Callable[..., QuizDriver]) -> None:
    """What our facts settle is not asked; of another vendor all is asked."""
    ours = at(CHOOSE, "#tool=crisp/all").page.locator(".sharp fieldset").count()
    other = at(CHOOSE, "#tool=other/vendor").page.locator(".sharp fieldset").count()

    assert 0 < ours < other == 10


def test_each_open_question_says_what_a_good_answer_is(at: Callable[..., QuizDriver]) -> None:
    """And it leaves the list when it is answered."""
    quiz = at(CHOOSE).pick("other/vendor")
    asked = quiz.page.locator("[aria-labelledby=open] ol > li")
    assert asked.count() == 10
    assert all(CHATBOT["good_answer"] in text for text in asked.all_inner_texts())
    quiz.option("stored", "good").check()

    assert asked.count() == 9
    expect(quiz.page.locator("#reasons")).to_contain_text(CHATBOT["rules.storage-clear.because"])


def test_report_as_text(seen: Callable[..., QuizDriver]) -> None:
    """The report holds the verdict, the open questions, what was told, and facts with their sources."""
    quiz = seen(CHOOSE, "#tool=crisp/all&trained=poor", permissions=["clipboard-read", "clipboard-write"])
    quiz.page.get_by_role("button", name=CHATBOT["copy_report"]).click()
    expect(quiz.page.locator("[aria-labelledby=report] [role=status]")).to_have_text(CHATBOT["copied"])
    text = quiz.page.evaluate("navigator.clipboard.readText()")
    # What the page says beside a source, its age and its marks, is in the copy word by word; and its address.
    shown = quiz.page.locator("#reasons .fact .src")
    lines = ["; ".join(shown.nth(at).locator(":scope > *").all_text_contents()) for at in range(shown.count())]
    addresses = shown.locator("a").evaluate_all("links => links.map(link => link.href)")

    assert text.startswith("Report: Crisp")
    for part in (
        f'{CHATBOT["verdict.not_here"]}. {CHATBOT["first.not_here"]}', CHATBOT.parts("report_open")[0],
        CHATBOT["good_answer"], CHATBOT["report_told"], CHATBOT["questions.trained.options.poor.says"],
        CHATBOT["report_known"], *lines, *addresses,
    ):
        assert part in text, part
    assert lines
    assert addresses
    assert "{" not in text
    assert "undefined" not in text


def test_report_on_paper(at: Callable[..., QuizDriver]) -> None:
    """Printed, the report has its questions and no buttons."""
    quiz = at(CHOOSE, "#tool=tidio-lyro/all")
    quiz.page.emulate_media(media="print")

    expect(quiz.page.locator("[aria-labelledby=open] ol > li").first).to_be_visible()
    expect(quiz.page.locator("form")).to_be_hidden()
    expect(quiz.page.get_by_role("button", name=CHATBOT["copy_report"])).to_be_hidden()
    assert len(re.findall(rb"/Type /Page\b(?!s)", quiz.page.pdf(format="A4"))) <= 2


# What do you know about AI chats?


@pytest.mark.parametrize("touch", [True, False], ids=["touch", "keyboard"])
def test_all_statements(seen: Callable[..., QuizDriver], touch: bool) -> None:
    """Ten statements, an explanation with its source after each, and a score at the end; then once more."""
    quiz = seen(TEST, viewport={"width": 360, "height": 780}, has_touch=True)
    page = quiz.page

    def press(name: str) -> None:
        button = page.get_by_role("button", name=name, exact=True).locator("visible=true")
        if touch:
            button.tap()
        else:
            button.focus()
            page.keyboard.press("Enter")

    right = 0
    for number in range(1, 11):
        card = page.locator(".card:visible")
        expect(card).to_contain_text(STATEMENTS.fill("count", n=number, of=10))
        expect(card.locator(".truth")).to_be_hidden()
        right += card.get_attribute("data-right") == "yes"
        press(STATEMENTS["says_yes"])
        expect(card.locator(".outcome")).to_be_focused()
        expect(card.locator(".outcome")).to_have_text(re.compile(r"Right\.|Not quite\."))
        expect(card.locator(".truth .src a").first).to_be_visible()
        assert number > 1 or violations(quiz.page) == []
        press(STATEMENTS["next"] if number < 10 else STATEMENTS["last"])

    expect(page.locator(".score h2")).to_have_text(f"{right} of 10 right")
    expect(page.locator(".score h2")).to_be_focused()
    assert page.locator(".score li").count() == 10 - right
    assert violations(quiz.page) == []
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    press(STATEMENTS["again"])
    expect(page.locator(".card:visible")).to_contain_text("Statement 1 of 10")


def test_statements_without_script(seen: Callable[..., QuizDriver]) -> None:
    """All ten stand there, each with its answer to open."""
    page = seen(TEST, java_script_enabled=False).page

    assert page.locator(".card:visible").count() == 10
    page.locator(".truth summary").first.click()
    expect(page.locator(".truth .src").first).to_be_visible()
    assert page.locator("button:visible").count() == 0
