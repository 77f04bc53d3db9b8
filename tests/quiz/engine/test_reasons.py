"""The first reason: whose it is, on which fact it rests, and how often it names one."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import chain

import pytest

from generator.model.assistants import NOT_KNOWING
from generator.quiz.compile import Compiled
from generator.quiz.compile.references import topics_read
from generator.quiz.engine.reasons import ordered_reasons
from tests.quiz.conftest import DECISION_QUIZZES
from tests.real import real_quiz

SHARE_OF_FACTS = 0.95
"""Of the results that other headlines of the plan would change: so many name the company's own fact first."""

OWN = {"secret", "public"}
"""Sensitivities whose kinds keep their own reason."""

SMALL_DAY = date(2026, 11, 22)

FIRST = [
    pytest.param("diary", "chatter/free", {}, "kept-or-trained-on", "training_default", id="a fact about the plan"),
    pytest.param("diary", "chatter/free", {"training": "off"}, "kept-or-trained-on", "temporary_mode",
                 id="the next fact, where an answer has settled the first"),
    pytest.param("password", "chatter/free", {}, "secrets-stay-out", None, id="a secret"),
]
"""Kind, tool and answers of the small quiz, its first reason, and the topic whose fact speaks for it."""


@pytest.mark.parametrize(("kind", "tool", "answers", "rule", "topic"), FIRST)
def test_first_reason(
    small: Compiled, kind: str, tool: str, answers: dict[str, str], rule: str, topic: str | None
) -> None:
    first = ordered_reasons(small.engine, {"data": kind, "tool": tool, **answers}, SMALL_DAY)[0]

    assert (first.rule, first.topic) == (rule, topic)
    assert first.tool == (tool if topic else None)


def results() -> Iterator[tuple[str, str]]:
    """Every kind of data with every main plan."""
    compiled = real_quiz()
    return ((kind, tool) for kind in compiled.table["data"] for tool in compiled.quiz.main)


def headlines_count(compiled: Compiled, kind: str, tool: str, today: date) -> bool:
    """Whether other headlines of this plan would change the verdict after two taps: one of them, or all at once."""
    engine, values = compiled.engine, compiled.topic_values
    read = set(chain.from_iterable(topics_read(compiled.table).values()))
    plan, forced = engine.reads(tool, today), engine.forced({"data": kind})
    single = [{f"plan.{topic}": value} for topic in read for value in values[topic]]
    ends = [{f"plan.{topic}": values[topic][end] for topic in read} for end in (0, -1)]
    plans = [{**plan, **other} for other in ({}, *single, *ends)]
    return len({engine.judge(engine.member(kind, forced, each, {})[0])[0] for each in plans}) > 1


def test_the_first_reason_names_the_companys_own_fact(compiled: Compiled, as_of: date) -> None:
    """Where the plan decides; the shares are printed for whoever reads the run."""
    counted = {"named": 0, "unnamed": 0, "own reason": 0, "any fact": 0}
    for kind, tool in results():
        first = ordered_reasons(compiled.engine, {"data": kind, "tool": tool}, as_of)[0]
        fact = compiled.facts[tool][first.topic] if first.topic else None
        known = fact is not None and fact.value not in NOT_KNOWING and fact.source is not None
        counted["any fact"] += known
        if not headlines_count(compiled, kind, tool, as_of) or compiled.table["data"][kind]["sensitivity"] in OWN:
            counted["own reason"] += 1
        else:
            counted["named" if known else "unnamed"] += 1
    print(counted)

    assert counted["named"] >= SHARE_OF_FACTS * (counted["named"] + counted["unnamed"])
    assert counted["named"] > 100


@pytest.mark.parametrize("days", [0, 182, 365, 730, 1500])
def test_no_first_reason_rests_on_a_fact_that_is_too_old(compiled: Compiled, as_of: date, days: int) -> None:
    today = as_of + timedelta(days=days)
    for kind, tool in results():
        for reason in ordered_reasons(compiled.engine, {"data": kind, "tool": tool}, today):
            assert reason.topic is None or compiled.engine.relies_on(str(reason.tool), reason.topic, today)


def test_no_verdict_leads_with_a_source_that_nobody_opened(compiled: Compiled, as_of: date) -> None:
    sources = {rule.id: rule.source for rule in compiled.quiz.rules}
    for kind, tool in results():
        first = ordered_reasons(compiled.engine, {"data": kind, "tool": tool}, as_of)[0]
        fact = compiled.facts[tool][first.topic] if first.topic else None
        found = [each for each in (sources[first.rule], fact.source if fact else None) if each]

        assert [each.title for each in found if each.seen is None] == [], (kind, tool)


@pytest.mark.parametrize("name", DECISION_QUIZZES)
def test_reasons_are_the_rules_that_decide(name: str) -> None:
    """Each once, and one that only explains behind all others."""
    compiled = real_quiz(name)
    today = date.fromisoformat(compiled.table["as_of"])
    rules = {rule["id"]: rule for rule in compiled.table["rules"]}
    kinds = [*compiled.table["data"]] or [""]
    for kind in kinds:
        for tool in [*compiled.table["tools"]][:20]:
            answers = {"data": kind, "tool": tool}
            decision = compiled.engine.decide(answers, today)
            told = [reason.rule for reason in ordered_reasons(compiled.engine, answers, today)]
            number = compiled.engine.verdicts.index(str(decision.verdict))

            assert sorted(told) == sorted(rule for rule in decision.rules if rules[rule]["verdict"] == number)
            beside = [rules[rule].get("told") == "beside" for rule in told]
            assert beside == sorted(beside), (kind, tool)
