"""Where a model runs is an answer: who is asked, what is read, and that whoever does not say is in the cloud."""

from dataclasses import replace

import pytest

from generator.model import Content
from generator.quiz.compile import Compiled, compile_quiz
from generator.quiz.engine.decide import Engine
from generator.quiz.engine.language import QuizProblems
from generator.quiz.proof import prove
from tests.real import TODAY, real_content, real_quiz

QUIZZES = ("should-i-share", "how-private-is-my-setup")
HERE: dict[str, object] = {"model": "device"}
ELSEWHERE: list[dict[str, object]] = [{}, {"model": "cloud"}, {"model": "not_sure"}, {"model": "nonsense"}]


@pytest.fixture(params=QUIZZES)
def compiled(request: pytest.FixtureRequest) -> Compiled:
    return real_quiz(request.param)


def without_question(content: Content, name: str) -> QuizProblems:
    """What is told of a quiz that does not ask where a model runs."""
    quiz = content.quizzes[name]
    rest = tuple(question for question in quiz.questions if not question.device)
    kept = tuple(promise for promise in quiz.guarantees if "answer.model" not in str(promise))
    with pytest.raises(QuizProblems) as told:
        compile_quiz(quiz.model_copy(update={"questions": rest, "guarantees": kept}), content)
    return told.value


def test_every_local_program_that_can_use_a_cloud_is_asked(compiled: Compiled) -> None:
    choice = compiled.table["choice"]
    plans = {
        f"{assistant.slug}/{plan.id}": f"{assistant.slug}/{plan.in_cloud}"
        for assistant in real_content().assistants.values() for plan in assistant.plans if plan.in_cloud
    }

    assert (choice["question"], choice["device"]) == ("model", "device")
    assert choice["in_cloud"] == plans
    for tool, other in plans.items():
        assert compiled.table["tools"][tool]["attributes"]["runs"] == "device"
        assert compiled.table["tools"][other]["attributes"]["runs"] == "cloud"
        assert "model" in compiled.engine.decide({"data": "password", "tool": tool}, TODAY).asked
        assert "model" not in compiled.engine.decide({"data": "password", "tool": other}, TODAY).asked


@pytest.mark.parametrize("answers", ELSEWHERE, ids=str)
def test_whoever_does_not_say_is_in_the_cloud(compiled: Compiled, answers: dict[str, object]) -> None:
    engine = compiled.engine
    for tool, other in compiled.table["choice"]["in_cloud"].items():
        cloud, here = engine.reads(tool, TODAY, answers), engine.reads(tool, TODAY, HERE)

        assert cloud == {**engine.reads(other, TODAY), "plan.offers_cloud": "yes"}
        assert (cloud["plan.runs"], here["plan.runs"]) == ("cloud", "device")


def test_the_answer_goes_with_the_tool() -> None:
    """That a model is on the computer in one program says nothing about the next."""
    engine, asked = real_quiz().engine, {"data": "medical-record", "tool": "grok/consumer", **HERE}

    assert engine.decide(asked, TODAY).ignored == ("model",)
    assert engine.reads("grok/consumer", TODAY, HERE) == engine.reads("grok/consumer", TODAY)


@pytest.mark.parametrize("name", QUIZZES)
def test_a_quiz_that_does_not_ask_is_told(name: str) -> None:
    (mistake,) = without_question(real_content(), name).mistakes

    assert mistake.says == "no question asks where the model of local-llm/gpt4all runs, which can be in a cloud too"
    assert mistake.hint == "add a question with 'device:', the option that says: on my own computer"


def test_a_quiz_without_such_tools_has_no_choice(small: Compiled) -> None:
    assert "choice" not in small.table
    assert small.engine.reads("chatter/free", TODAY, HERE)["plan.offers_cloud"] == "no"


def test_a_device_that_is_read_as_a_cloud_breaks_the_promise() -> None:
    """Should the two places be swapped, the proof says so."""
    right = real_quiz()
    choice = right.table["choice"]
    wrong = replace(right, table={**right.table, "choice": {**choice, "device": "cloud"}})
    wrong.__dict__["engine"] = Engine(wrong.table)

    broken = {failure.rule for failure in prove(wrong, TODAY).failures}
    assert {"a-cloud-is-no-device", "a-secret-in-a-local-programs-cloud"} <= broken
