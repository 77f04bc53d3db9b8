"""Deciding: sets of several kinds, what is asked, assumed and ignored, and that not sure is never milder."""

import random
from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from generator.model.ageing import parity_days
from generator.quiz.compile import Compiled
from generator.quiz.engine.better import improvements, worse_if
from generator.quiz.engine.decide import Decision, Engine, decide
from generator.quiz.engine.language import Read
from generator.quiz.engine.priorities import todos
from tests.real import TODAY

SETS = 10_000
SAMPLES = 2_000


def random_visit(engine: Engine, dice: random.Random, kinds: int = 1) -> dict[str, Any]:
    """Answers that somebody could give: some questions unanswered, some that nobody asks."""
    data = dice.sample(sorted(engine.table["data"]), kinds)
    answers: dict[str, Any] = {"data": data if kinds > 1 else data[0], "tool": dice.choice(list(engine.table["tools"]))}
    for question in engine.table["questions"]:
        if dice.random() < 0.6:
            answers[question["id"]] = dice.choice(question["options"])
    return answers


def with_identity(engine: Engine) -> Engine:
    """The engine over a table whose kinds stand in it a second time as ones that identify a person."""
    named = {f"named {slug}": {**kind, "identifying": "yes"} for slug, kind in engine.table["data"].items()}
    return Engine({**engine.table, "data": {**engine.table["data"], **named}})


def number(engine: Engine, decided: Decision) -> int:
    return engine.verdicts.index(str(decided.verdict))


def test_a_set_is_the_most_careful_of_its_members(engine: Engine, as_of: date) -> None:
    """10,000 random sets: the verdict is the maximum, rules and questions are the union, over forced members."""
    dice, both = random.Random(20261122), with_identity(engine)
    days = [as_of, *parity_days(as_of)]
    ids = [rule["id"] for rule in engine.table["rules"]]
    for _ in range(SETS):
        day = dice.choice(days)
        visit = random_visit(engine, dice, kinds=dice.randint(2, 5))
        forced = any(engine.table["data"][kind]["identifying"] == "yes" for kind in visit["data"])
        members = [
            both.decide({**visit, "data": f"named {kind}" if forced else kind}, day) for kind in visit["data"]
        ]
        decided = engine.decide(visit, day)

        assert number(engine, decided) == max(number(engine, member) for member in members), visit
        assert set(decided.rules) == {rule for member in members for rule in member.rules}, visit
        assert set(decided.asked) == {name for member in members for name in member.asked}, visit
        assert list(decided.rules) == sorted(decided.rules, key=ids.index)
        assert decided.ignored == tuple(
            name for name in visit if all(name in member.ignored for member in members)
        ), visit


def test_the_order_of_a_set_and_repeats_change_nothing(engine: Engine, as_of: date) -> None:
    dice = random.Random(7)
    for _ in range(200):
        visit = random_visit(engine, dice, kinds=3)
        turned = {**visit, "data": [*reversed(visit["data"]), visit["data"][0]]}
        one, other = engine.decide(visit, as_of), engine.decide(turned, as_of)

        assert (one.verdict, one.line, one.rules, one.asked) == (other.verdict, other.line, other.rules, other.asked)


def test_not_sure_and_unanswered_protections_are_never_milder(engine: Engine, as_of: date) -> None:
    dice = random.Random(11)
    protections = [question for question, _ in engine.questions if question["kind"] == "protection"]
    for _ in range(SAMPLES):
        visit = random_visit(engine, dice)
        question = dice.choice(protections)
        name = question["id"]
        careful = [
            number(engine, engine.decide({**visit, name: option}, as_of)) for option in question["unsure"]
        ] + [number(engine, engine.decide({key: given for key, given in visit.items() if key != name}, as_of))]
        answered = [
            number(engine, engine.decide({**visit, name: option}, as_of))
            for option in question["options"] if option not in question["unsure"]
        ]

        assert set(careful) == {max(answered)}, (name, visit)


def test_what_is_assumed_is_what_an_answer_would_say(engine: Engine, as_of: date) -> None:
    """Answering a circumstance with what was assumed for a single kind changes nothing but that it is no assumption."""
    dice = random.Random(13)
    for _ in range(SAMPLES):
        visit = random_visit(engine, dice)
        before = engine.decide(visit, as_of)
        after = engine.decide({**visit, **before.assumed}, as_of)

        assert (before.verdict, before.line, before.rules, before.asked) == (
            after.verdict, after.line, after.rules, after.asked,
        )
        assert after.assumed == {}
        usual = {question["id"]: question.get("usual", "") for question, _ in engine.questions}
        assert before.assumed == {
            name: engine.table["data"][visit["data"]].get(usual[name], usual[name]) for name in before.assumed
        }
        assert set(before.assumed) == {
            name for name in before.asked if usual.get(name) and name not in visit
        }


def test_ignored_answers_change_nothing(engine: Engine, as_of: date) -> None:
    dice = random.Random(17)
    for i in range(SAMPLES):
        visit = random_visit(engine, dice, kinds=dice.randint(1, 2))
        decided = engine.decide(visit, as_of)
        kept = {name: given for name, given in visit.items() if name not in decided.ignored}
        without = engine.decide(kept, as_of)

        assert (decided.verdict, decided.line, decided.rules) == (without.verdict, without.line, without.rules)
        assert without.ignored == ()
        assert decided.asked == without.asked
        if i % 10 == 0:  # these decide many times each
            assert worse_if(engine, visit, as_of) == worse_if(engine, kept, as_of), visit
            assert todos(engine, visit, as_of) == todos(engine, kept, as_of), visit


@pytest.fixture(scope="module")
def stepwise(small: Compiled) -> Engine:
    """The small quiz, which asks for a temporary chat once training is off: a change then raises a question."""
    asked: Read = ("is", "answer.training", ["off"])
    questions = [q | {"asked": asked} if q["id"] == "temporary" else q for q in small.table["questions"]]
    return Engine({**small.table, "questions": questions})


STALE = [
    pytest.param({"training": "on"}, "not_here", ["other/local", "quiet/all"], id="nobody was asked"),
    pytest.param({"training": "on", "temporary": "yes"}, "not_here", ["other/local", "quiet/all"],
                 id="a temporary chat is not asked about while training is on"),
    pytest.param({"training": "off", "temporary": "no"}, "not_yet", ["temporary", "other/local", "quiet/all"],
                 id="asked and answered: its change counts"),
]
"""Answers beside a diary in Chatter, the line, and what makes it better."""


@pytest.mark.parametrize(("answers", "line", "better"), STALE)
def test_an_old_answer_to_a_question_that_a_change_would_raise_is_not_read(
    stepwise: Engine, answers: dict[str, str], line: str, better: list[str]
) -> None:
    visit = {"data": "diary", "tool": "chatter/free", **answers}
    decided = stepwise.decide(visit, TODAY)
    found = [each.answers for each in improvements(stepwise, visit, TODAY)]

    assert (decided.verdict, decided.line) == ("avoid", line)
    assert decided.rules == ("kept-or-trained-on", "read-by-people", "little-harm")
    assert sorted(each.get("tool") or str(*each) for each in found) == sorted([*better, "dusty/all"])


def test_an_old_answer_hides_no_harsher_case(small: Compiled) -> None:
    """A name of mine asks for no promise; "no promise" of before says nothing about somebody else's."""
    visit = {"data": "full-name", "tool": "quiet/all"}

    assert worse_if(small.engine, {**visit, "approved": "yes"}, TODAY) == worse_if(small.engine, visit, TODAY)
    assert [(each.option, each.line) for each in worse_if(small.engine, {**visit, "approved": "yes"}, TODAY)] == [
        ("employer", "not_yet"),
    ]


def test_an_old_answer_is_no_reason_less(stepwise: Engine) -> None:
    """Training off ends no reason while nobody says that the chat is temporary."""
    for old in ({}, {"temporary": "yes"}):
        found = todos(stepwise, {"data": "diary", "tool": "chatter/free", "training": "on", **old}, TODAY)

        assert [each.question for each in found] == []


@pytest.mark.parametrize(
    ("answers", "asked", "ignored"),
    [
        pytest.param({"whose": "employer", "approved": "yes"}, ["whose", "training", "temporary", "duty", "approved"],
                     [], id="my employer's: approved is asked"),
        pytest.param({"whose": "me", "approved": "yes", "duty": "yes"}, ["whose", "training", "temporary"],
                     ["approved", "duty"], id="changed to mine: the later answers fall away"),
        pytest.param({"tool": "quiet/all", "training": "off", "temporary": "yes"}, ["whose"],
                     ["training", "temporary"], id="another tool has no such switches"),
        pytest.param({"data": "weather", "whose": "adult", "duty": "yes"}, [], ["whose", "duty"],
                     id="other data asks nothing"),
        pytest.param({"data": ["weather", "diary"], "whose": "adult"}, ["whose", "training", "temporary", "duty"], [],
                     id="one member of a set asks"),
        pytest.param({"training": "perhaps"}, ["whose", "training", "temporary"], ["training"],
                     id="an option that is none"),
    ],
)
def test_changing_an_early_answer(
    small: Compiled, answers: Mapping[str, Any], asked: list[str], ignored: list[str]
) -> None:
    decided = decide(small, {"data": "diary", "tool": "chatter/free", **answers}, TODAY)

    assert list(decided.asked) == ["data", "tool", *asked]
    assert list(decided.ignored) == ignored


def test_without_data_or_tool_there_is_no_verdict(small: Compiled) -> None:
    for answers in ({}, {"data": "diary"}, {"tool": "quiet/all"}, {"data": [], "tool": "quiet/all"}):
        decided = decide(small, answers, TODAY)

        assert decided == Decision(None, None, (), ("data", "tool"), {}, ())


def test_not_yet_has_its_change_and_never_stays(engine: Engine, as_of: date) -> None:
    """A *Not yet* names changes inside the plan that lead to care or ok; no change inside the plan lifts a *never*."""
    dice = random.Random(19)
    care = engine.verdicts.index("care")
    for _ in range(SAMPLES):
        visit = random_visit(engine, dice, kinds=dice.choice((1, 1, 2)))
        decided = engine.decide(visit, as_of)
        inside = [found for found in improvements(engine, visit, as_of) if "tool" not in found.answers]
        if decided.line == "not_yet":
            assert any(engine.verdicts.index(found.verdict) <= care for found in inside), visit
        elif decided.verdict in ("never", "avoid"):
            assert not inside, visit


def test_children_and_others_are_never_judged_milder_in_a_visit(engine: Engine, as_of: date) -> None:
    dice = random.Random(23)
    for _ in range(SAMPLES):
        visit = {**random_visit(engine, dice), "duty": "no"}
        me, adult, child = (
            number(engine, engine.decide({**visit, "whose": whose}, as_of)) for whose in ("me", "adult", "child")
        )

        assert me <= adult <= child, visit
