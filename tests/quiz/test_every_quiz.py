"""What holds for every quiz, whichever file it comes from: its proof, its cases, its page."""

import json
import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.model.ageing import parity_days
from generator.quiz.engine.decide import ANY, Engine
from generator.quiz.engine.priorities import todos
from generator.quiz.proof import prove
from tests.quiz.conftest import CARD_QUIZZES, CASES, DECISION_QUIZZES
from tests.real import ROOT, real_quiz, real_site

OURS = ("should-i-share", "how-private-is-my-setup", "choose-a-website-chatbot")
"""Quizzes that promise five things at least."""


def cases_of(name: str) -> Path:
    """The file with a quiz's cases; those of the first quiz are the anchors of the design."""
    return CASES / ("anchors.yml" if name == "should-i-share" else f"{name}.yml")


def rows_of(name: str) -> list[dict[str, Any]]:
    """A quiz's cases; none where its file is not written yet, which ``test_there_are_enough_cases`` tells."""
    path = cases_of(name)
    return yaml.safe_load(path.read_text(encoding="utf-8")) or [] if path.is_file() else []


def cases() -> list[tuple[str, int, dict[str, Any]]]:
    """Every case of every quiz, with its place in the file."""
    rows = ((name, rows_of(name)) for name in DECISION_QUIZZES)
    return [(name, i, row) for name, rows in rows for i, row in enumerate(rows)]


def called(value: object) -> str | None:
    """A case by what it says; its quiz and its place as they are."""
    return value["says"] if isinstance(value, dict) else None


@pytest.mark.parametrize(("name", "at", "row"), cases(), ids=called)
def test_case(name: str, at: int, row: dict[str, Any]) -> None:
    """Each says what the quiz must answer, and by which rules. ``RENEW_REPORTS=1`` writes the rules anew."""
    decided = real_quiz(name).engine.decide(row["answers"], date.fromisoformat(real_quiz(name).table["as_of"]))

    assert (decided.verdict, decided.line) == (row["verdict"], row.get("line"))
    if os.environ.get("RENEW_REPORTS"):
        path = cases_of(name)
        parts = path.read_text(encoding="utf-8").split("\n  rules: ")
        parts[at + 1] = f"[{', '.join(decided.rules)}]\n{parts[at + 1].partition(chr(10))[2]}"
        path.write_text("\n  rules: ".join(parts), encoding="utf-8")
    else:
        assert list(decided.rules) == row["rules"]


@pytest.mark.parametrize("name", DECISION_QUIZZES)
def test_there_are_enough_cases(name: str) -> None:
    """At least five visits of each quiz are written down, with each of its verdicts."""
    rows = rows_of(name)
    verdicts = set(real_quiz(name).table["verdicts"])
    where = f"{cases_of(name).relative_to(ROOT)}: write at least five visits; see content/pages/maintain/add-a-quiz.md"

    assert len(rows) >= 5, where
    assert {row["verdict"] for row in rows} == verdicts, f"{where}; each of {sorted(verdicts)} once at least"
    assert all(row["verdict"] != "avoid" or row["line"] for row in rows)


@pytest.mark.parametrize("name", DECISION_QUIZZES)
def test_every_promise_holds(name: str) -> None:
    """On the day that the content vouches for and on the later ones; there are promises."""
    quiz = real_quiz(name)
    as_of = date.fromisoformat(quiz.table["as_of"])
    proof = prove(quiz, as_of)
    print(f"\n{name}: {proof.combinations:,} combinations, {proof.guarantees} guarantees, {dict(proof.verdicts)}")

    assert proof.failures == ()
    assert proof.guarantees >= (5 if name in OURS else 1)
    assert [prove(quiz, day).failures for day in parity_days(as_of)] == [(), (), ()]


def visits(engine: Engine, today: date) -> Any:
    """Every combination of one kind and one tool, by plain deciding."""
    table = engine.table
    for kind in table["data"] or [ANY]:
        for tool in table["tools"] or [ANY]:
            first = {"data": kind, "tool": tool}
            yield from _further(engine, {name: first[name] for name in engine.first}, today)


def _further(engine: Engine, answers: dict[str, Any], today: date) -> Any:
    asked = engine.decide(answers, today).asked
    question = next((each for each, _ in engine.questions if each["id"] in asked and each["id"] not in answers), None)
    if question is None:
        yield answers
        return
    for option in question["options"]:
        if option not in question["unsure"]:
            yield from _further(engine, {**answers, question["id"]: option}, today)


@pytest.mark.parametrize("name", [name for name in DECISION_QUIZZES if real_quiz(name).quiz.result == "todo"])
def test_every_open_change_is_on_the_list(name: str) -> None:
    """Whatever is answered: what could still be changed is on the list, and when all is done the list is empty."""
    engine = real_quiz(name).engine
    today = date.fromisoformat(engine.table["as_of"])
    changes = dict(engine.changes)
    for answers in visits(engine, today):
        decided = engine.decide(answers, today)
        still = {q for q in decided.asked if q in changes and answers[q] in changes[q]["from"]}
        found = todos(engine, answers, today)

        assert {one.question for one in found} == still, answers
        weights = [max(engine.table["rules"][i]["verdict"] for i, rule in enumerate(engine.table["rules"])
                       if rule["id"] in one.rules) for one in found]
        assert weights == sorted(weights, reverse=True), answers


@pytest.mark.parametrize("name", [name for name in DECISION_QUIZZES if real_quiz(name).quiz.result == "report"])
def test_every_question_of_a_report_has_a_good_answer(name: str) -> None:
    """Whoever asks a vendor has to know what to hope for."""
    content, quiz = real_site().content, real_quiz(name).quiz
    assert content
    core = json.loads(real_site().bundles[f"assets/quiz/{name}.js"].partition("=")[2])
    for question in quiz.questions:
        if question.kind == "protection":
            assert question.item or question.good_answer, question.id
            assert question.change, question.id
    told = sum("good" in question for question in core["questions"].values())
    assert told == sum(question.kind == "protection" for question in quiz.questions)


@pytest.mark.parametrize("name", [*DECISION_QUIZZES, *CARD_QUIZZES])
def test_page(name: str) -> None:
    """Each has a page with its own words, is on the list of quizzes, and leads back to it."""
    pages, content = real_site().pages, real_site().content
    assert content
    quiz = {**content.quizzes, **content.card_quizzes}[name]

    assert f"<h1>{quiz.title}</h1>" in pages[f"quiz/{name}.md"]
    assert quiz.title in pages["quiz/index.md"]
    assert 'href="../../quiz/"' in pages[f"quiz/{name}.md"]
    if name in DECISION_QUIZZES:
        assert f"quiz/{name}/rules.md" in pages


def test_the_list_has_the_first_quiz_first() -> None:
    """Quizzes stand by the places in their files."""
    text = real_site().pages["quiz/index.md"]
    content = real_site().content
    assert content
    quizzes = sorted([*content.quizzes.values(), *content.card_quizzes.values()], key=lambda quiz: quiz.place)

    assert quizzes[0].id == "should-i-share"
    assert [text.index(quiz.title) for quiz in quizzes] == sorted(text.index(quiz.title) for quiz in quizzes)


@pytest.mark.parametrize("name", CARD_QUIZZES)
def test_cards(name: str) -> None:
    """Ten statements, some right and some not; each says what is true, with a source, in the page itself."""
    content = real_site().content
    assert content
    quiz = content.card_quizzes[name]
    page = real_site().pages[f"quiz/{name}.md"]
    right = [card.right for card in quiz.cards]

    assert len(right) == 10
    assert 3 <= right.count("yes") <= 7
    assert page.count('<details class="truth">') == page.count('<p class="src">') == 10
    assert page.count("<input") == 0
