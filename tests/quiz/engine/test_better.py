"""What would make it better: every single change that helps, the smallest pair, nothing that nobody could do."""

import random
from collections.abc import Mapping
from datetime import date
from itertools import combinations
from typing import Any

import pytest

from generator.model.ageing import parity_days
from generator.quiz.compile import Compiled
from generator.quiz.engine.better import OWN_COMPUTER_EFFORT, improvements, too_old, worse_if
from generator.quiz.engine.decide import Engine
from tests.quiz.engine.test_decide import random_visit
from tests.real import TODAY

VISITS = 300


def plain(compiled: Compiled, answers: Mapping[str, Any], today: date = TODAY) -> list[tuple[dict[str, str], str]]:
    return [(dict(found.answers), found.verdict) for found in improvements(compiled.engine, answers, today)]


@pytest.mark.parametrize(
    ("answers", "better"),
    [
        pytest.param({"data": "weather"}, [], id="nothing is milder than ok"),
        pytest.param({"tool": "chatter/free"}, [], id="no verdict yet"),
        pytest.param(
            {"data": "diary", "tool": "chatter/free"},
            [({"training": "off", "temporary": "yes"}, "care"), ({"tool": "dusty/all"}, "ok"),
             ({"tool": "quiet/all"}, "ok"), ({"tool": "other/local"}, "ok")],
            id="one change is not enough: the smallest pair",
        ),
        pytest.param(
            {"data": "diary", "tool": "chatter/free", "temporary": "yes"},
            [({"training": "off"}, "care"), ({"tool": "dusty/all"}, "ok"),
             ({"tool": "quiet/all"}, "ok"), ({"tool": "other/local"}, "ok")],
            id="one of two is done already",
        ),
        pytest.param(
            {"data": "diary", "tool": "chatter/free", "temporary": "yes", "training": "perhaps"},
            [({"training": "off"}, "care"), ({"tool": "dusty/all"}, "ok"),
             ({"tool": "quiet/all"}, "ok"), ({"tool": "other/local"}, "ok")],
            id="an option that is none is no answer, so its change is open",
        ),
        pytest.param(
            {"data": "full-name", "tool": "chatter/free"},
            [({"names": "taken_out"}, "ok"), ({"training": "off"}, "ok"), ({"tool": "dusty/all"}, "ok"),
             ({"tool": "quiet/all"}, "ok"), ({"tool": "other/local"}, "ok")],
            id="single changes, the easiest first",
        ),
        pytest.param(
            {"data": "work-report", "tool": "chatter/team"},
            [({"approved": "yes"}, "care"), ({"tool": "other/local"}, "ok")],
            id="work: no personal plan is named",
        ),
        pytest.param(
            {"data": "work-report", "tool": "chatter/team", "approved": "no"},
            [({"tool": "other/work", "approved": "yes"}, "care"), ({"tool": "other/local"}, "ok")],
            id="nobody can change that this tool is not approved; another may be",
        ),
        pytest.param(
            {"data": ["diary", "work-report"], "tool": "chatter/team", "approved": "yes"},
            [({"tool": "other/local"}, "ok")],
            id="private and work together: neither a work plan nor a personal one",
        ),
        pytest.param(
            {"data": "password", "tool": "chatter/free"}, [({"tool": "other/local"}, "care")],
            id="never: only outside the plan",
        ),
        pytest.param(
            {"data": "diary", "tool": "chatter/team", "training": "off", "temporary": "yes"},
            [({"tool": "dusty/all"}, "ok"), ({"tool": "quiet/all"}, "ok"), ({"tool": "other/local"}, "ok")],
            id="nothing inside this plan",
        ),
    ],
)
def test_small(small: Compiled, answers: dict[str, Any], better: list[tuple[dict[str, str], str]]) -> None:
    assert plain(small, answers) == better


def test_a_tool_with_aged_core_facts_is_not_named(small: Compiled) -> None:
    """Dusty's facts of 1 February 2026 are relied on for 2 x 180 days."""
    visit = {"data": "diary", "tool": "chatter/free", "temporary": "yes"}
    before = [found for found, _ in plain(small, visit, date(2027, 1, 27))]
    after = [found for found, _ in plain(small, visit, date(2027, 1, 28))]

    assert {"tool": "dusty/all"} in before
    assert {"tool": "dusty/all"} not in after
    assert {"tool": "quiet/all"} in after


def test_answers_about_one_tool_do_not_go_to_the_next(small: Compiled) -> None:
    """Training off and a temporary chat in Chatter say nothing about another tool; whose it is stays."""
    visit = {"data": "diary", "tool": "other/work", "whose": "adult", "duty": "no", "training": "off"}

    assert ({"tool": "chatter/free"}, "ok") not in plain(small, visit)
    assert ({"tool": "quiet/all"}, "ok") in plain(small, visit)
    assert not [found for found, _ in plain(small, {**visit, "duty": "yes"}) if found.get("tool") == "quiet/all"]


@pytest.mark.parametrize(
    ("answers", "worse"),
    [
        pytest.param({"data": "full-name", "tool": "quiet/all"}, [("whose", "employer", "avoid", "not_yet")],
                     id="my employer's: the harshest of the others"),
        pytest.param({"data": "full-name", "tool": "quiet/all", "whose": "adult"},
                     [("duty", "yes", "avoid", "not_here")], id="a promise"),
        pytest.param({"data": "full-name", "tool": "quiet/all", "whose": "adult", "duty": "no"}, [],
                     id="what is answered is not assumed"),
        pytest.param({"data": "diary", "tool": "chatter/free"}, [], id="nothing is harsher than now"),
        pytest.param({"data": "diary"}, [], id="no verdict yet"),
    ],
)
def test_worse_if(small: Compiled, answers: dict[str, Any], worse: list[tuple[str, str, str, str]]) -> None:
    found = worse_if(small.engine, answers, TODAY)

    assert [(each.question, each.option, each.verdict, each.line) for each in found] == worse


def test_nearer_people_are_named_first(small: Compiled) -> None:
    """Where a question says which options are nearer, the others are named only if none of these is harsher."""
    table = small.table.copy()
    table["questions"] = [{**q, "nearer": ["adult"]} if q["id"] == "whose" else q for q in table["questions"]]
    found = {
        kind: [each.option for each in worse_if(Engine(table), {"data": kind, "tool": "chatter/free"}, TODAY)]
        for kind in small.table["data"]
    }
    plain_found = {
        kind: [each.option for each in worse_if(small.engine, {"data": kind, "tool": "chatter/free"}, TODAY)]
        for kind in small.table["data"]
    }

    assert any("employer" in options for options in plain_found.values())
    for kind, named in plain_found.items():
        options = named
        if "adult" in found[kind]:
            options = ["adult" if option == "employer" else option for option in options]
        assert found[kind] == options


def test_whose_business_is_worse(engine: Engine, as_of: date) -> None:
    """Symptoms without a name: a client's would be worse, and no employer's or published ones are named."""
    [worse] = [
        each for each in worse_if(engine, {"data": "symptoms-anonymous", "tool": "chatgpt/consumer"}, as_of)
        if each.question == "whose"
    ]

    assert worse.option in ("adult", "child", "client")


class Reference:
    """The definition, tried out by brute force and written without a look at the module."""

    def __init__(self, engine: Engine, answers: dict[str, Any], today: date) -> None:
        self.engine, self.today = engine, today
        self.now = engine.decide(answers, today)
        # What no question asked for is no answer, after a change either.
        self.answers = {name: given for name, given in answers.items() if name not in self.now.ignored}

    def helps(self, change: Mapping[str, str]) -> bool:
        kept = self.answers
        if "tool" in change:
            kept = {k: v for k, v in self.answers.items() if k not in ("training", "temporary", "approved")}
        there = self.engine.decide({**kept, **change}, self.today)
        rank = self.engine.verdicts.index
        return rank(str(there.verdict)) < rank(str(self.now.verdict)) and there.line != "not_here"

    def inside(self) -> dict[str, str]:
        return {
            question["id"]: question["change"]["to"]
            for question in self.engine.table["questions"]
            if question.get("change") and question["id"] in self.now.asked
            and (self.answers.get(question["id"]) or "") in question["change"]["from"]
        }

    def tools(self) -> list[str]:
        named = [tool for tool in self.engine.table["candidates"] if tool != self.answers["tool"]]
        return [tool for tool in named if not too_old(self.engine, tool, self.today)]


def test_every_change_is_true_and_none_is_missing(engine: Engine, as_of: date) -> None:
    dice = random.Random(29)
    for _ in range(VISITS):
        day = dice.choice([as_of, *parity_days(as_of)])
        visit = random_visit(engine, dice, kinds=dice.choice((1, 1, 2)))
        reference = Reference(engine, visit, day)
        found = improvements(engine, visit, day)
        if reference.now.verdict == "ok":
            assert found == []
            continue
        inside = reference.inside()
        singles = {name for name in inside if reference.helps({name: inside[name]})}
        pairs = [
            pair for pair in combinations(sorted(inside.keys() - singles), 2)
            if reference.helps({name: inside[name] for name in pair})
        ]

        assert all(reference.helps(each.answers) for each in found), visit
        here = [set(each.answers) for each in found if "tool" not in each.answers]
        assert {name for names in here if len(names) == 1 for name in names} == singles, visit
        assert len([names for names in here if len(names) == 2]) == bool(pairs), visit
        assert [each.effort for each in found] == sorted(each.effort for each in found)
        assert {e.answers["tool"] for e in found if "tool" in e.answers} <= set(reference.tools()), visit


def test_private_matters_never_go_to_a_work_plan(engine: Engine, as_of: date) -> None:
    """And work matters never to a personal plan; each assistant is named by its first plan alone."""
    dice = random.Random(31)
    attributes = {tool: entry["attributes"] for tool, entry in engine.table["tools"].items()}
    for _ in range(VISITS):
        visit = {**random_visit(engine, dice), "whose": dice.choice(("me", "adult", "child", "employer", "client"))}
        decided = engine.decide(visit, as_of)
        settled = engine.table["data"][visit["data"]]["common_whose"]
        whose = visit["whose"] if "whose" in decided.asked else settled
        for each in improvements(engine, visit, as_of):
            if "tool" in each.answers:
                found = attributes[each.answers["tool"]]
                # A licence is an organisation's matter, whoever wrote the work.
                work = whose in ("employer", "client") or engine.table["data"][visit["data"]]["duty_licence"] == "yes"
                assert found["runs"] == "device" or found["for"] == ("organisation" if work else "anyone"), visit


def test_the_milder_tool_comes_first_and_equals_by_name(engine: Engine, as_of: date) -> None:
    dice = random.Random(37)
    for _ in range(VISITS):
        found = improvements(engine, random_visit(engine, dice), as_of)
        tools = [(engine.verdicts.index(each.verdict), each.answers["tool"]) for each in found
                 if set(each.answers) == {"tool"}]
        cloud = [each for each in tools if engine.table["tools"][each[1]]["attributes"]["runs"] == "cloud"]
        assert cloud == sorted(cloud)
        assert tools[: len(cloud)] == cloud  # one's own computer comes last


def test_a_tool_that_nobody_knows_is_no_better_place(engine: Engine) -> None:
    """Another chatbot, another companion app and a website's chat are never named; what an organisation approved is."""
    named = [tool for tool in engine.table["candidates"] if tool.startswith("other/")]

    assert named == ["other/approved", "other/local"]


def test_a_tool_with_one_change_where_nothing_easier_helps(engine: Engine, as_of: date) -> None:
    """A child's life in a companion app: beside the own computer, an assistant with names taken out."""
    found = improvements(engine, {"data": "childrens-data", "tool": "character-ai/consumer"}, as_of)

    assert [set(each.answers) for each in found] == [{"tool", "identifiers"}, {"tool"}]
    assert found[0].verdict == "ok"
    assert found[1].effort == OWN_COMPUTER_EFFORT
