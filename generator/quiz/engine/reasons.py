"""The order of reasons: which of the rules that decide is told first, and on which fact of the plan it rests.

``quiz/engine/reasons.js`` is its twin in the browser. A fact speaks for a rule if the rule would not fire with another
value of it: as things are, or with all else about the plan at its mildest, but for one more fact at most. Several
facts can each be enough; then taking one away changes nothing, and still each is a reason.
"""

from dataclasses import dataclass
from datetime import date
from itertools import chain

from .decide import Answers, Engine, Values
from .table import Rule

OWN_FIRST, BY_FACT, PLAIN, BESIDE = range(4)
"""Rules that keep their own reason, those that a fact speaks for, the others, those that only explain."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A rule that decides."""

    rule: str
    tool: str | None
    """Of whose fact ``topic`` is; ``None``: no fact that can be relied on speaks for it."""
    topic: str | None


def ordered_reasons(engine: Engine, answers: Answers, today: date) -> list[Reason]:
    """Return the rules that decide, the first reason first; none while there is no verdict."""
    decision = engine.decide(answers, today)
    if decision.verdict is None:
        return []
    number = engine.verdicts.index(decision.verdict)
    deciding = [i for i, rule in enumerate(engine.table["rules"])
                if rule["verdict"] == number and rule["id"] in decision.rules]
    found = [_reason(engine, i, answers, today) for i in deciding]
    turns = {reason.rule: _turn(engine.table["rules"][i], reason) for i, reason in zip(deciding, found, strict=True)}
    return sorted(found, key=lambda reason: turns[reason.rule])


def _turn(rule: Rule, reason: Reason) -> int:
    told = rule.get("told")
    if told:
        return OWN_FIRST if told == "first" else BESIDE
    return PLAIN if reason.topic is None else BY_FACT


def _reason(engine: Engine, number: int, answers: Answers, today: date) -> Reason:
    """Return the rule with the first of the topics that it shows whose fact speaks for it."""
    rule, forced = engine.table["rules"][number], engine.forced(answers)
    for kind, tool in engine.members(answers):
        plan = engine.reads(tool, today, answers)
        there = engine.read_as(tool, answers)
        for topic in rule["shows"]:
            if engine.relies_on(there, topic, today) and _speaks(engine, number, topic, plan, kind, forced, answers):
                return Reason(rule["id"], there, topic)
    return Reason(rule["id"], None, None)


def _speaks(
    engine: Engine, number: int, topic: str, plan: Values, kind: str, forced: bool, answers: Answers
) -> bool:
    """Whether another value of the topic would keep the rule from firing for this member."""
    name, mildest = f"plan.{topic}", engine.table["mildest"]

    def fires(values: Values) -> bool:
        return number in engine.judge(engine.member(kind, forced, values, answers)[0])[1]

    others = {mildest[topic], engine.table["careful"][topic]} - {plan[name]}
    mild = {**plan, **{f"plan.{each}": value for each, value in mildest.items()}}
    kept = [each for each in mildest if each != topic]
    around = chain([plan, mild], ({**mild, f"plan.{each}": plan[f"plan.{each}"]} for each in kept))
    return fires(plan) and any(
        fires({**values, name: plan[name]}) and not all(fires({**values, name: value}) for value in others)
        for values in around
    )
