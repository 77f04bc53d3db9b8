"""What would make it better: changes that this visitor could really make, the easiest first.

Inside the plan these are the smallest sets of the questions' changes (one, else two, ...) that make the
verdict milder; none of them contains a smaller one that does. Beside them stand other tools. The twin in
the browser is ``quiz/better.js``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Any

from .decide import Answers, Decision, Engine, closure
from .language import names_in

OTHER_TOOL_EFFORT = 3
"""Between the settings of a plan (1 or 2) and asking somebody (4)."""

OWN_TOOL_EFFORT = 5
"""A model on one's own computer has to be installed first."""


@dataclass(frozen=True, slots=True)
class Improvement:
    """Answers to change, and the verdict that they lead to."""

    answers: Mapping[str, str]
    """New answers by question; ``{"tool": ...}`` for another tool."""
    verdict: str
    line: str | None
    effort: int


def improvements(engine: Engine, answers: Answers, today: date) -> list[Improvement]:
    """Return what makes the verdict milder, easiest first; equals in alphabetical order.

    Empty when there is no verdict yet, or nothing milder is in reach.
    """
    here = engine.decide(answers, today)
    if here.verdict in (None, engine.verdicts[0]):
        return []
    found = [*_inside(engine, answers, today, here), *_elsewhere(engine, answers, today, here)]
    return sorted(found, key=_ease)


def _ease(found: Improvement) -> tuple[object, ...]:
    """Settings of the plan before other tools, one change before several, then by effort, then by name."""
    return "tool" in found.answers, len(found.answers), found.effort, sorted(found.answers.items())


def _inside(engine: Engine, answers: Answers, today: date, here: Decision) -> list[Improvement]:
    """The smallest sets of changes inside this plan that make the verdict milder."""
    open_changes = [
        (name, change)
        for name, change in engine.changes
        if name in here.asked and (answers.get(name) or "") in change["from"]
    ]
    found: list[Improvement] = []
    for size in range(1, len(open_changes) + 1):
        if size > 2 and found:
            break
        for chosen in combinations(open_changes, size):
            new = {name: change["to"] for name, change in chosen}
            if any(smaller.answers.items() <= new.items() for smaller in found):
                continue
            there = engine.decide({**answers, **new}, today)
            if _milder(engine, there, here):
                effort = sum(change["effort"] for _, change in chosen)
                found.append(Improvement(new, str(there.verdict), there.line, effort))
    return found


def _elsewhere(engine: Engine, answers: Answers, today: date, here: Decision) -> list[Improvement]:
    """Other tools that may be named. That training is off in one says nothing about another, so such answers go."""
    may = closure(engine.table["suggests"])
    kept = {name: value for name, value in answers.items() if name not in about_the_tool(engine)}
    found = []
    for tool in engine.table["candidates"]:
        if tool == answers["tool"] or too_old(engine, tool, today):
            continue
        there = engine.decide({**kept, "tool": tool}, today)
        if _milder(engine, there, here) and all(may(values) for values in _readings(engine, kept, tool, today)):
            own = engine.table["tools"][tool]["attributes"]["kind"] == "own"
            effort = OWN_TOOL_EFFORT if own else OTHER_TOOL_EFFORT
            found.append(Improvement({"tool": tool}, str(there.verdict), there.line, effort))
    return found


def about_the_tool(engine: Engine) -> set[str]:
    """Protections that depend on the plan: their answers do not carry over to another tool."""
    return {
        question["id"]
        for question, _ in engine.questions
        if question["kind"] == "protection" and any(name.startswith("plan.") for name in names_in(question["asked"]))
    }


def too_old(engine: Engine, tool: str, today: date) -> bool:
    """Whether a core fact of *tool* is past the last day on which it is relied on."""
    topics = engine.table["tools"][tool]["topics"]
    days = [topics[core][1] for core in engine.table["core"] if core in topics]
    return any(day is not None and today.isoformat() > day for day in days)


def _readings(engine: Engine, answers: Answers, tool: str, today: date) -> list[dict[str, Any]]:
    """What rules would read of each kind of data at *tool*, signals included."""
    plan = engine.reads(tool, today)
    kinds = [answers["data"]] if isinstance(answers["data"], str) else list(answers["data"])
    forced = any(engine.table["data"][kind]["identifying"] == "yes" for kind in kinds)
    readings = []
    for kind in kinds:
        values, _ = engine.member(kind, forced, plan, answers)
        for name, lines in engine.signals:
            values[name] = next(value for value, holds in lines if holds(values))
        readings.append(values)
    return readings


def _milder(engine: Engine, there: Decision, here: Decision) -> bool:
    verdicts = engine.verdicts
    return verdicts.index(str(there.verdict)) < verdicts.index(str(here.verdict))
