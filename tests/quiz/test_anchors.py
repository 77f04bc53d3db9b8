"""The anchors of the design, and what the quiz says over whole families of visits: it must be able to say yes."""

import os
import re
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.model import Content
from generator.quiz.compile import Compiled
from generator.quiz.engine.decide import Answers, Decision, Engine
from generator.quiz.proof import prove
from tests.quiz.conftest import CASES

ANCHORS = CASES / "anchors.yml"
ROWS: list[dict[str, Any]] = yaml.safe_load(ANCHORS.read_text(encoding="utf-8"))
VISITS: list[dict[str, Any]] = yaml.safe_load((CASES / "visits.yml").read_text(encoding="utf-8"))

MOST_USED = ("chatgpt", "gemini", "claude", "microsoft-copilot", "meta-ai", "grok", "perplexity", "deepseek")
"""Assistants whose personal plans must be able to say yes."""


def renew(path: Path, row: int, rules: tuple[str, ...]) -> None:
    """Write the rules that fired into one row of the table at *path*."""
    parts = path.read_text(encoding="utf-8").split("\n  rules: ")
    parts[row + 1] = f"[{', '.join(rules)}]\n{parts[row + 1].partition(chr(10))[2]}"
    path.write_text("\n  rules: ".join(parts), encoding="utf-8")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["says"])
def test_anchor(row: dict[str, Any], engine: Engine, as_of: date) -> None:
    decided = engine.decide(row["answers"], as_of)

    assert (decided.verdict, decided.line) == (row["verdict"], row.get("line"))
    if os.environ.get("RENEW_REPORTS"):
        renew(ANCHORS, ROWS.index(row), decided.rules)
    else:
        assert list(decided.rules) == row["rules"]


@pytest.mark.parametrize("row", VISITS, ids=lambda row: row["says"])
def test_visit(row: dict[str, Any], engine: Engine, as_of: date) -> None:
    decided = engine.decide(row["answers"], as_of)

    assert (decided.verdict, decided.line) == (row["verdict"], row.get("line")), decided.rules
    assert set(row.get("fires", [])) <= set(decided.rules)
    assert decided.ignored == ()


def listed(content: Content) -> list[str]:
    """Kinds of data without those that stand for the unlisted.

    Those are judged as the most careful of their nature, which says nothing about what is listed.
    """
    return [slug for slug, kind in content.data.items() if kind.unlisted == "no"]


def says_yes(decided: Decision) -> bool:
    return decided.verdict in ("ok", "care")


def refuses(decided: Decision) -> bool:
    return decided.verdict == "never" or decided.line == "not_here"


def one_change_away(engine: Engine, answers: Answers, today: date) -> bool:
    """Whether it is a yes at once, or by one change inside the plan."""
    here = engine.decide(answers, today)
    changes = [{name: change["to"]} for name, change in engine.changes if name in here.asked]
    return any(says_yes(engine.decide({**answers, **change}, today)) for change in ({}, *changes))


def protected(engine: Engine, answers: Answers, today: date) -> Decision:
    """The decision when every protection that is asked for is used: all changes, and approval."""
    best = dict(answers)
    for _ in engine.questions:  # a change may raise the next question
        asked = engine.decide(best, today).asked
        best |= {name: change["to"] for name, change in engine.changes if name in asked}
    return engine.decide(best, today)


@pytest.mark.parametrize("slug", MOST_USED)
def test_it_can_say_yes(slug: str, content: Content, engine: Engine, as_of: date) -> None:
    """After two taps 20% ok or care, 60% at once or by one change, at most 35% refused; protected 65% ok or care."""
    tool = f"{slug}/{content.assistants[slug].plans[0].id}"
    kinds = listed(content)
    taps = [engine.decide({"data": kind, "tool": tool}, as_of) for kind in kinds]
    safe = [protected(engine, {"data": kind, "tool": tool}, as_of) for kind in kinds]
    shares = [sum(map(test, found)) / len(kinds) for test, found in
              ((says_yes, taps), (refuses, taps), (says_yes, safe))]
    near = sum(one_change_away(engine, {"data": kind, "tool": tool}, as_of) for kind in kinds) / len(kinds)
    print(f"\n{tool:<28} yes {shares[0]:.1%}  by one change {near:.1%}  refused {shares[1]:.1%}", end="")
    print(f"  with all protections {shares[2]:.1%}")

    assert shares[0] >= 0.20
    assert near >= 0.60
    assert shares[1] <= 0.35
    assert shares[2] >= 0.65


def test_a_short_answer_that_says_yes_is_a_yes(content: Content, engine: Engine, as_of: date) -> None:
    """Whoever reads "Yes" on a kind's page gets one in most of the eight after two taps."""
    tools = [f"{slug}/{content.assistants[slug].plans[0].id}" for slug in MOST_USED]
    yes = [kind for kind in listed(content) if re.match(r"Yes\b", content.data[kind].short_answer)]
    counted = {
        kind: sum(says_yes(engine.decide({"data": kind, "tool": tool}, as_of)) for tool in tools) for kind in yes
    }
    print(f"\n{len(yes)} short answers say yes; the fewest yeses of 8: {min(counted.values())}")

    assert [kind for kind, count in counted.items() if count <= len(tools) / 2] == []


def test_it_tells_assistants_apart(content: Content, engine: Engine, as_of: date) -> None:
    """At least half of the kinds of data get different verdicts across the most used assistants."""
    tools = [f"{slug}/{content.assistants[slug].plans[0].id}" for slug in MOST_USED]
    apart = []
    for kind in listed(content):
        visits = [{"data": kind, "tool": tool} for tool in tools]
        taps = {engine.decide(visit, as_of).verdict for visit in visits}
        safe = {protected(engine, visit, as_of).verdict for visit in visits}
        apart.append(len(taps) > 1 or len(safe) > 1)
    print(f"\n{sum(apart)} of {len(apart)} kinds of data get different verdicts across {len(tools)} assistants")

    assert sum(apart) >= len(apart) / 2


def test_every_promise_holds(compiled: Compiled, as_of: date) -> None:
    """The proof itself; what it found is printed for the record."""
    proof = prove(compiled, as_of)
    print(f"\n{proof.combinations:,} combinations, {proof.guarantees} guarantees, {dict(proof.verdicts)}")

    assert proof.failures == ()
    assert proof.guarantees >= 15
    assert sum(proof.verdicts.values()) == proof.combinations
    assert all(proof.rules.values())
    assert len(proof.closest) == 5


def test_questions_shape_what_is_asked(content: Content, engine: Engine, as_of: date) -> None:
    """Every question is asked somewhere with two taps or after one more answer, and none of them always."""
    raised: Counter[str] = Counter()
    visits = 0
    for kind in content.data:
        for tool in engine.table["tools"]:
            for whose in (None, "employer"):
                answers = {"data": kind, "tool": tool} | ({"whose": whose} if whose else {})
                raised.update(engine.decide(answers, as_of).asked)
                visits += 1

    assert set(raised) == {"data", "tool", *(question["id"] for question, _ in engine.questions)}
    assert all(raised[question["id"]] < visits for question, _ in engine.questions)
