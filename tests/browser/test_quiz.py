"""The quiz's page as people use it: two taps, further answers, changing and clearing."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import QuizDriver
from tests.words import SHARE, WORDS

VERDICTS = (
    pytest.param("general-question", "chatgpt/consumer", SHARE["verdict.ok"], id="ok"),
    pytest.param("symptoms-anonymous", "chatgpt/consumer", SHARE["verdict.care"], id="care"),
    pytest.param("income-debts-savings", "chatgpt/consumer", SHARE["verdict.not_yet"], id="not yet"),
    pytest.param("other-peoples-messages", "claude/consumer", SHARE["verdict.not_yet"], id="not yet, others'"),
    pytest.param("password", "chatgpt/consumer", SHARE["verdict.never"], id="never"),
)


@pytest.mark.parametrize(("kind", "tool", "word"), VERDICTS)
def test_two_taps(quiz: QuizDriver, kind: str, tool: str, word: str) -> None:
    """Two presses give the verdict, its reason, and what to do; after a yes there is nothing to undo."""
    quiz.open().pick(kind, tool)

    assert quiz.word() == word
    assert quiz.rules()
    expect(quiz.page.locator("#because")).to_be_visible()
    claim = quiz.page.locator("#reasons .reasons h3").first.text_content()
    expect(quiz.page.locator(".verdict .first")).to_contain_text(f"{claim}.")
    for part in ("already", "where"):
        expect(quiz.page.locator(f"#{part}")).to_be_visible(visible=word != SHARE["verdict.ok"])
    expect(quiz.page.locator("#said")).to_contain_text(f"{word}.")


def test_first_screen_has_at_most_three_actions(quiz: QuizDriver) -> None:
    """Change, one button, and "I already shared it"."""
    quiz.open().pick("income-debts-savings", "chatgpt/consumer")

    assert quiz.page.locator("#envelope button:visible").all_inner_texts() == [
        f'{SHARE["change"]}\n{SHARE["change_what"]}', SHARE["show_write"], SHARE["already_shared"],
    ]


def test_buttons_lead_to_their_section(quiz: QuizDriver) -> None:
    """The focus goes to the heading, and the address bar stays bare."""
    quiz.open().pick("income-debts-savings", "chatgpt/consumer")
    quiz.button("show_write").click()

    expect(quiz.page.locator("#write")).to_be_focused()
    expect(quiz.page.locator(".msg.after")).to_be_visible()
    assert quiz.page.url == quiz.address


def test_further_answer_softens(quiz: QuizDriver) -> None:
    """An answer beside the verdict changes it at once."""
    quiz.open().pick("income-debts-savings", "chatgpt/consumer")
    quiz.option("identifiers", "taken_out").check()

    assert quiz.word() == SHARE["verdict.care"]


def test_change_button_moves_the_verdict(quiz: QuizDriver) -> None:
    """A change is applied to the form, and leads where its button said."""
    quiz.open().pick("income-debts-savings", "chatgpt/consumer")
    first = quiz.page.locator(".change").first
    promised = first.locator(".to").inner_text()
    first.click()

    expect(quiz.page.locator("#answer")).to_be_focused()
    assert quiz.word() == promised
    assert "taken_out" in quiz.checked()


def test_every_change_button_keeps_its_word(quiz: QuizDriver) -> None:
    """Each leads to the verdict that it names, other assistants too."""
    quiz.open().pick("medical-record", "chatgpt/consumer")
    summary = quiz.page.locator("section:has(#better) > details > summary")
    for i in range(quiz.page.locator(".change").count()):
        if summary.count():
            summary.click()
        button = quiz.page.locator(".change").nth(i)
        promised = button.locator(".to").inner_text()
        button.click()
        assert quiz.word() == promised
        quiz.back()
        assert quiz.word() == SHARE["verdict.not_yet"]


def test_several_kinds(quiz: QuizDriver) -> None:
    """With several kinds each can be taken away again; the verdict follows."""
    quiz.open().pick("symptoms-anonymous", "password", "chatgpt/consumer")
    assert quiz.word() == SHARE["verdict.never"]

    quiz.page.get_by_role("button", name="Remove Password").click()

    assert quiz.word() == SHARE["verdict.care"]
    assert quiz.page.locator(".chips").count() == 0
    expect(quiz.page.locator("#answer")).to_be_focused()


def test_change_opens_the_questions(quiz: QuizDriver) -> None:
    """Change shows the form again with what was chosen; another tool gives another verdict."""
    quiz.open().pick("income-debts-savings", "chatgpt/consumer")
    quiz.change().click()

    expect(quiz.tile("income-debts-savings").locator("input")).to_be_focused()
    quiz.pick("other/local")
    assert quiz.word() == SHARE["verdict.ok"]


def test_done_folds_again(quiz: QuizDriver) -> None:
    """Whoever only looked gets back with one press."""
    quiz.open().pick("income-debts-savings", "chatgpt/consumer")
    quiz.change().click()
    quiz.button("done").click()

    expect(quiz.page.locator("form")).to_be_hidden()
    expect(quiz.page.locator("#answer")).to_be_focused()


def test_another_tool_drops_answers_about_the_old_one(quiz: QuizDriver) -> None:
    """That training is off in ChatGPT says nothing about Claude; that names are out still holds."""
    quiz.open().pick("medical-record", "chatgpt/consumer")
    quiz.option("training", "off").check()
    quiz.option("identifiers", "taken_out").check()
    quiz.change().click()
    quiz.pick("claude/consumer")

    assert quiz.checked() == ["medical-record", "claude/consumer", "taken_out"]


def test_answers_to_questions_no_longer_asked_go(quiz: QuizDriver) -> None:
    """Another kind of data asks other questions; the old answers are not kept anywhere."""
    quiz.open().pick("medical-record", "chatgpt/consumer")
    quiz.option("training", "off").check()
    quiz.change().click()
    quiz.pick("general-question", "medical-record")

    assert quiz.checked() == ["general-question", "chatgpt/consumer"]
    assert quiz.noted() == {"data": ["general-question"], "tool": "chatgpt/consumer"}


def test_assumption_changes_with_one_tap(quiz: QuizDriver) -> None:
    """What was assumed is said, and one press takes the other answer."""
    quiz.open().pick("income-debts-savings", "chatgpt/consumer")
    expect(quiz.page.locator(".assume")).to_contain_text(SHARE["questions.whose.options.me.assumed"])
    quiz.page.get_by_role("button", name=SHARE["questions.needed.options.no.says"]).click()

    assert quiz.noted()["needed"] == "no"
    said = SHARE.fill("you_said", what=SHARE["questions.needed.options.no.says"])
    expect(quiz.page.locator(".assume")).to_contain_text(said)


def test_worse_if(quiz: QuizDriver) -> None:
    """Where another circumstance would be harsher the result says so beforehand."""
    quiz.open().pick("symptoms-anonymous", "chatgpt/consumer")

    expect(quiz.page.locator(".worse").first).to_contain_text(SHARE.parts("worse_if")[0])


def test_clear(quiz: QuizDriver) -> None:
    """One press clears the form and the history: neither Back nor Forward brings an answer back."""
    quiz.open().pick("income-debts-savings", "chatgpt/consumer")
    quiz.option("training", "off").check()
    quiz.button("clear").click()

    expect(quiz.page.locator("#verdict")).to_be_hidden()
    expect(quiz.page.locator("#said")).to_have_text(SHARE["cleared"])
    assert quiz.checked() == []
    quiz.back()
    assert quiz.checked() == []
    assert quiz.noted() == {}
    quiz.page.go_forward()
    assert quiz.checked() == []


def test_back_and_forward(quiz: QuizDriver) -> None:
    """The history brings answers back, step by step, and the address stays bare."""
    quiz.open().pick("income-debts-savings", "chatgpt/consumer")
    quiz.option("identifiers", "taken_out").check()

    quiz.back()
    assert quiz.word() == SHARE["verdict.not_yet"]
    quiz.back()
    assert quiz.checked() == ["income-debts-savings"]
    expect(quiz.page.locator("#verdict")).to_be_hidden()
    quiz.back()
    assert quiz.checked() == []
    for _ in range(3):
        quiz.page.go_forward()
    assert quiz.word() == SHARE["verdict.care"]
    assert quiz.page.url == quiz.address


def test_two_answers_before_one_paint(quiz: QuizDriver) -> None:
    """An entry is written after the answer is painted; a second answer before that is a step of its own."""
    quiz.open().pick("income-debts-savings", "chatgpt/consumer").settled()
    before = quiz.page.evaluate("history.length")
    quiz.page.evaluate("""() => {
      for (const name of ["training", "identifiers"]) document.querySelector(`input[name="${name}"]`).click()
    }""")

    assert quiz.settled().page.evaluate("history.length") == before + 2
    assert set(quiz.noted()) == {"data", "tool", "training", "identifiers"}
    assert set(quiz.back().noted()) == {"data", "tool", "training"}
    assert set(quiz.back().noted()) == {"data", "tool"}


def test_skip_link_keeps_the_answers(quiz: QuizDriver) -> None:
    """A link inside the page is no answer; the address is bare again after it."""
    quiz.open().pick("income-debts-savings", "chatgpt/consumer").settled()
    quiz.page.evaluate("""() => {
      window.went = new Promise((done, fail) => {
        addEventListener("popstate", () => setTimeout(done))
        setTimeout(() => fail(new Error("the link led nowhere")), 10_000)
      })
    }""")
    quiz.page.locator(".skip").focus()
    quiz.page.keyboard.press("Enter")
    quiz.page.evaluate("went")

    assert quiz.word() == SHARE["verdict.not_yet"]
    assert quiz.page.url == quiz.address
    quiz.button("clear").click()
    expect(quiz.page.locator("#said")).to_have_text(SHARE["cleared"])
    quiz.back()
    assert quiz.checked() == []


def test_reload_keeps_the_answers(quiz: QuizDriver) -> None:
    """The history's state outlives a reload; nothing else is stored."""
    quiz.open().pick("income-debts-savings", "chatgpt/consumer")
    quiz.settled().page.reload()

    assert quiz.word() == SHARE["verdict.not_yet"]


def test_link_with_answers(quiz: QuizDriver) -> None:
    """Answers behind # are read once and taken out of the address; what is unknown is ignored."""
    quiz.open("#data=cv,nonsense&tool=chatgpt%2Fconsumer&training=off&x=%3Cscript%3E&duty=maybe")

    assert quiz.checked() == ["cv", "chatgpt/consumer", "off"]
    assert quiz.page.url == quiz.address


@pytest.mark.parametrize("anchor", ["#data=__proto__&tool=constructor", "#main", "#data=" + "a" * 100_000])
def test_hostile_link(quiz: QuizDriver, anchor: str) -> None:
    """A link with anything in it gives the empty form."""
    quiz.open(anchor)

    assert quiz.checked() == []
    expect(quiz.tile("password")).to_be_visible()


@pytest.mark.parametrize(
    ("question", "typed", "first"),
    [
        pytest.param("data", "payslip", "Payslip", id="a name"),
        pytest.param("data", "PAYS", "Payslip", id="capitals"),
        pytest.param("data", "wage", "", id="an alias"),
        pytest.param("tool", "Le Chat", "Le Chat", id="an assistant"),
        pytest.param("tool", "own machine", SHARE["tools.other/local.name"], id="an alias of a tool"),
    ],
)
def test_search(quiz: QuizDriver, question: str, typed: str, first: str) -> None:
    """Names and aliases are found; a press adds a real, ticked input."""
    shown = quiz.open().search(question, typed)
    assert first.lower() in shown[0].lower()

    quiz.page.locator(f"#ask-{question} .found button").first.click()

    assert len(quiz.checked()) == 1
    expect(quiz.page.locator(f"#search-{question}")).to_have_value("")


def test_search_without_a_match(quiz: QuizDriver) -> None:
    """No match: that is said, and nothing of the list is offered."""
    assert quiz.open().search("data", "xyzzy")[0] == SHARE["no_match"]


def test_typed_markup_is_text(quiz: QuizDriver) -> None:
    """What is typed is never read as HTML."""
    quiz.open().search("data", "<img src=x onerror=alert(1)>")

    assert quiz.page.locator("#ask-data img").count() == 0


def test_copy(visit: Callable[..., QuizDriver]) -> None:
    """The safer text is copied as one would type it, without marks."""
    quiz = visit(permissions=["clipboard-read", "clipboard-write"]).open()
    quiz.pick("income-debts-savings", "chatgpt/consumer")
    quiz.button("show_write").click()
    quiz.button("copy_safer").click()

    expect(quiz.page.locator(".copy [role=status]")).to_have_text(SHARE["copied"])
    copied = quiz.page.evaluate("navigator.clipboard.readText()")
    assert copied == quiz.page.locator(".msg.after").inner_text()
    assert "[[" not in copied


def test_help_first(quiz: QuizDriver) -> None:
    """For a crisis the way to help stands before the heading, as soon as it is picked."""
    quiz.open().search("data", "therapy")
    expect(quiz.page.locator("#help-first")).to_be_hidden()
    quiz.page.locator("#ask-data .found button").first.click()

    expect(quiz.page.locator("#help-first")).to_be_visible()
    assert quiz.page.evaluate(
        "document.querySelector('#help-first').compareDocumentPosition(document.querySelector('h1')) & 4"
    )


def test_minimum_age(quiz: QuizDriver) -> None:
    """For a child's data the minimum age is shown; for an adult's own it is not, where it is 13."""
    quiz.open().search("data", "child")
    quiz.page.locator("#ask-data .found button").first.click()
    quiz.pick("chatgpt/consumer").unfold("because")

    expect(quiz.page.locator(".minage")).to_be_visible()


def test_facts_age_by_the_visitors_clock(visit: Callable[..., QuizDriver]) -> None:
    """A site that nobody rebuilt grows more careful by itself, and says how old its facts are."""
    now, later = visit(), visit()
    later.page.clock.set_fixed_time(datetime(2029, 1, 1, tzinfo=UTC))
    for each in (now, later):
        each.open("#data=symptoms-anonymous&tool=proton-lumo/all")

    assert now.word() == SHARE["verdict.ok"]
    assert later.word() != SHARE["verdict.ok"]
    assert WORDS.parts("age.too_old")[-1] in str(later.page.locator("#reasons").text_content())


def test_a_clock_that_runs_behind_changes_nothing(visit: Callable[..., QuizDriver]) -> None:
    """The later of two clocks counts: the build's, where the visitor's is wrong."""
    now, behind = visit(), visit()
    behind.page.clock.set_fixed_time(datetime(2001, 1, 1, tzinfo=UTC))
    for each in (now, behind):
        each.open().pick("income-debts-savings", "chatgpt/consumer").settled()

    assert behind.word() == SHARE["verdict.not_yet"]
    ages = behind.page.locator("#reasons .age").all_text_contents()
    assert ages == now.page.locator("#reasons .age").all_text_contents()
    assert ages


def test_enter_sends_nothing(quiz: QuizDriver) -> None:
    """Enter in a search field takes the best match, and nothing where there is none; and the form goes nowhere."""
    quiz.open().search("data", "payslip")
    quiz.page.keyboard.press("Enter")
    quiz.search("tool", "xyzzy")
    quiz.page.keyboard.press("Enter")

    assert quiz.checked() == ["payslip"]
    assert quiz.page.url == quiz.address
