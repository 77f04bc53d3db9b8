"""The rule language: what is read, what is refused, and what a condition means."""

import json
import re
from datetime import date
from itertools import product
from typing import Any

import pytest

from generator.model import HEADLINE_TOPICS, Fact, Topic
from generator.quiz.compile import Compiled
from generator.quiz.compile.offers import reading, topic_values
from generator.quiz.engine.decide import closure
from generator.quiz.engine.language import Mistake, Read, Reader, names_in
from generator.quiz.proof.masks import Masks
from generator.quiz.proof.space import Space
from tests.quiz.conftest import SMALL, read
from tests.real import TODAY

NAMES = {"plan.runs": ("cloud", "device"), "answer.training": ("on", "off"), "trains": ("no", "yes")}


@pytest.mark.parametrize(
    ("raw", "read_as"),
    [
        pytest.param({"trains": "yes"}, ["is", "trains", ["yes"]], id="one value"),
        pytest.param({"trains": ["no", "yes"]}, ["is", "trains", ["no", "yes"]], id="one of several values"),
        pytest.param(
            {"trains": "yes", "plan.runs": "cloud"},
            ["all", [["is", "trains", ["yes"]], ["is", "plan.runs", ["cloud"]]]],
            id="several names mean all of them",
        ),
        pytest.param({"all": [{"trains": "yes"}]}, ["all", [["is", "trains", ["yes"]]]], id="all"),
        pytest.param(
            {"any": [{"trains": "yes"}, {"plan.runs": "device"}]},
            ["any", [["is", "trains", ["yes"]], ["is", "plan.runs", ["device"]]]],
            id="any",
        ),
        pytest.param({"not": {"trains": "yes"}}, ["not", ["is", "trains", ["yes"]]], id="not"),
        pytest.param(
            {"not": {"any": [{"trains": "no"}]}, "plan.runs": "cloud"},
            ["all", [["not", ["any", [["is", "trains", ["no"]]]]], ["is", "plan.runs", ["cloud"]]]],
            id="combiners beside names",
        ),
    ],
)
def test_what_is_read(raw: object, read_as: object) -> None:
    reader = Reader(NAMES)

    # As both engines get it: JSON knows lists alone.
    assert json.loads(json.dumps(reader.condition(raw, ()))) == read_as
    assert reader.mistakes == []


@pytest.mark.parametrize(
    ("raw", "mistakes"),
    [
        pytest.param(
            {},
            [Mistake(("when",), "a condition is a list of names with values", "write for example {plan.runs: cloud}")],
            id="nothing",
        ),
        pytest.param(
            "trains",
            [Mistake(("when",), "a condition is a list of names with values", "write for example {plan.runs: cloud}")],
            id="a bare word",
        ),
        pytest.param(
            {"trians": "yes"},
            [Mistake(("when", "trians"), "'trians' is not a name that rules know",
                     "did you mean 'trains'? use one of: plan.runs, answer.training, trains")],
            id="an unknown name",
        ),
        pytest.param(
            {"plan.runs": "clud"},
            [Mistake(("when", "plan.runs"), "'clud' is not a value of plan.runs",
                     "did you mean 'cloud'? use one of: cloud, device")],
            id="an unknown value",
        ),
        pytest.param(
            {"plan.runs": ["cloud", True, 3]},
            [Mistake(("when", "plan.runs", 1), "'True' is not a value of plan.runs", "use one of: cloud, device"),
             Mistake(("when", "plan.runs", 2), "'3' is not a value of plan.runs", "use one of: cloud, device")],
            id="values that are no words",
        ),
        pytest.param(
            {"trains": []},
            [Mistake(("when", "trains"), "'trains' has an empty list, so the condition never holds",
                     "name at least one value")],
            id="no value",
        ),
        pytest.param(
            {"any": {"trains": "yes"}},
            [Mistake(("when", "any"), "'any' takes a list of conditions", "write any: [{...}, {...}]")],
            id="any without a list",
        ),
        pytest.param(
            {"all": []},
            [Mistake(("when", "all"), "'all' takes a list of conditions", "write all: [{...}, {...}]")],
            id="all of nothing",
        ),
        pytest.param(
            {"not": [{"trains": "yes"}]},
            [Mistake(("when", "not"), "a condition is a list of names with values",
                     "write for example {plan.runs: cloud}")],
            id="not with a list",
        ),
        pytest.param(
            {"all": [{"trains": "yes"}, {"not": {"nope": "x"}}]},
            [Mistake(("when", "all", 1, "not", "nope"), "'nope' is not a name that rules know",
                     "use one of: plan.runs, answer.training, trains")],
            id="deep inside",
        ),
    ],
)
def test_what_is_refused(raw: object, mistakes: list[Mistake]) -> None:
    reader = Reader(NAMES)
    reader.condition(raw, ("when",))

    assert reader.mistakes == mistakes


def test_a_name_that_may_not_stand_here() -> None:
    reader = Reader(NAMES)
    reader.condition({"trains": "yes"}, ("asked",), ["plan.runs"])

    assert reader.mistakes == [
        Mistake(("asked", "trains"), "'trains' cannot be used here", "only data, plan and earlier answers can"),
    ]


@pytest.mark.parametrize(
    ("condition", "holds_for"),
    [
        pytest.param(None, "cloud-yes cloud-no device-yes device-no", id="nothing: always"),
        pytest.param(["is", "plan.runs", ["cloud"]], "cloud-yes cloud-no", id="is"),
        pytest.param(["is", "plan.runs", ["cloud", "device"]], "cloud-yes cloud-no device-yes device-no", id="one of"),
        pytest.param(["not", ["is", "plan.runs", ["cloud"]]], "device-yes device-no", id="not"),
        pytest.param(["all", [["is", "plan.runs", ["cloud"]], ["is", "trains", ["no"]]]], "cloud-no", id="all"),
        pytest.param(
            ["any", [["is", "plan.runs", ["cloud"]], ["is", "trains", ["no"]]]],
            "cloud-yes cloud-no device-no", id="any",
        ),
        pytest.param(["all", [["not", ["any", [["is", "trains", ["no"]]]]]]], "cloud-yes device-yes", id="nested"),
    ],
)
def test_what_a_condition_means(condition: Read, holds_for: str) -> None:
    holds = closure(condition)
    found = [
        f"{runs}-{trains}"
        for runs, trains in product(("cloud", "device"), ("yes", "no"))
        if holds({"plan.runs": runs, "trains": trains})
    ]

    assert found == holds_for.split()


def test_names_in_a_condition() -> None:
    parts: list[Read] = [("is", "b", ["1"]), ("is", "a", ["2"])]
    either: Read = ("any", parts)
    neither: Read = ("not", ("is", "a", ["1"]))
    condition: Read = ("all", [neither, either])

    assert list(names_in(condition)) == ["a", "b", "a"]
    assert list(names_in(None)) == []


def test_a_mask_means_what_a_closure_means(small: Compiled) -> None:
    """Every rule's condition over every bit of the small quiz, by both."""
    space = Space(small.engine, TODAY)
    masks = Masks(space)
    for bit in range(space.bits):
        answers = space.describe(1 << bit, [space.full] * len(space.questions))
        forced = answers.pop("beside_a_name", "no") == "yes"
        plan = small.engine.reads(answers["tool"], TODAY)
        values, asked = small.engine.member(answers["data"], forced, plan, answers)
        number, fired = small.engine.judge(values)

        assert fired == tuple(i for i, mask in enumerate(masks.fires) if mask >> bit & 1), answers
        assert masks.verdict(number) >> bit & 1
        assert asked == [q["id"] for q, mask in zip(space.questions, masks.asked, strict=True) if mask >> bit & 1]


def fact(**more: Any) -> Fact:
    source = {"url": "https://a.example/", "title": "A", "kind": "policy", "seen": date(2026, 11, 1)}
    whole = {"topic": "x", "value": "on", "headline": True, "fact": "It is.", "source": source}
    return Fact.model_validate(whole | more)


LIST = Topic.model_validate({
    "id": "x", "question": "?", "short": "X", "group": "g", "type": "list",
    "values": [{"id": "never", "says": "Never"}, {"id": "off", "says": "Off"}, {"id": "on", "says": "On"}],
})
DAYS = Topic.model_validate({
    "id": "x", "question": "?", "short": "X", "group": "g", "type": "days", "limit": 30, "shelf_life": "settings",
    "values": [{"id": "within_30", "says": "Soon"}, {"id": "longer", "says": "Later"}],
})


@pytest.mark.parametrize(
    ("said", "topic", "reads"),
    [
        pytest.param(fact(value="never"), LIST, ("never", "2027-10-27"), id="as it is, 2 x 180 days"),
        pytest.param(fact(value=0), DAYS, ("within_30", "2027-06-29"), id="no days, 2 x 120 days"),
        pytest.param(fact(value=30), DAYS, ("within_30", "2027-06-29"), id="exactly the limit"),
        pytest.param(fact(value=31), DAYS, ("longer", "2027-06-29"), id="one day more"),
        pytest.param(fact(value="never", confidence="low"), LIST, ("on", None), id="low confidence never softens"),
        pytest.param(fact(value="unclear"), LIST, ("on", None), id="unclear"),
        pytest.param(fact(value="not_stated"), LIST, ("on", None), id="not stated"),
        pytest.param(fact(value="not_recorded", source=None), LIST, ("on", None), id="not recorded"),
        pytest.param(None, LIST, ("on", None), id="no headline"),
        pytest.param(
            fact(value="never", source={"url": "https://a.example/", "title": "A", "kind": "policy", "seen": None}),
            LIST, ("never", "2027-05-21"), id="never opened: one shelf life from as_of",
        ),
    ],
)
def test_how_rules_read_a_headline(said: Fact | None, topic: Topic, reads: tuple[str, str | None]) -> None:
    content, _ = read(SMALL, "may-i-send")

    assert reading(said, topic, content) == reads


def test_the_careful_value_of_each_topic_is_its_last(compiled: Compiled) -> None:
    assert set(compiled.table["careful"]) == set(HEADLINE_TOPICS)
    assert all(compiled.topic_values[topic][-1] == value for topic, value in compiled.table["careful"].items())
    assert all(re.fullmatch(r"[a-z0-9_]+", value) for values in compiled.topic_values.values() for value in values)
    assert topic_values(LIST) == ("never", "off", "on")
