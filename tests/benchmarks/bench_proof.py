"""How long a proof takes, on the real content and on 2, 4 and 8 times as much.

Kinds of data and assistants are copied under other names. Copies that rules read alike share their rows, so
half of the copies get another attribute: a proof must not be fast only because everything is the same. Times are
processor time, which other programs disturb least.
"""

import time
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from generator.check import read_content
from generator.model import SENSITIVITIES
from generator.quiz.compile import Compiled, compile_quiz
from generator.quiz.engine.table import Table, Tool
from generator.quiz.proof import Proof, prove
from generator.quiz.proof.report import prove_quiz

ROOT = Path(__file__).parent.parent.parent
BAR = 2.0
"""Seconds for the real content."""

SLACK = 1.25
"""How much more than its share of the first proof's time a larger one may take: times are never the same twice."""

GROWS = (("kinds of data", True, False), ("assistants", False, True), ("both", True, True))
"""What there is more of. With both, there are as many times as many pairs of them: the bar is linear in each."""


def real() -> Compiled:
    """The real quiz over the real content."""
    content, problems = read_content(ROOT, date.today())
    assert content is not None, problems
    return compile_quiz(content.quizzes["should-i-share"], content)


def copied(compiled: Compiled, kinds: int, assistants: int) -> Compiled:
    """The quiz over so many times as many kinds of data, and as many tools."""
    data, tools = dict(compiled.table["data"]), dict(compiled.table["tools"])
    for i in range(1, kinds):
        data |= {f"{slug}-{i}": _other(kind, i) for slug, kind in compiled.table["data"].items()}
    for i in range(1, assistants):
        tools |= {f"{tool}-{i}": _aged(entry, i) for tool, entry in compiled.table["tools"].items()}
    table: Table = {**compiled.table, "data": data, "tools": tools}
    return Compiled(compiled.quiz, table, compiled.guarantees, compiled.topic_values)


def _other(kind: Mapping[str, str], i: int) -> dict[str, str]:
    """Every second copy is of another sensitivity; what is public stays so, as nobody asks about it."""
    if i % 2 == 0 or kind["sensitivity"] == "public":
        return dict(kind)
    levels = SENSITIVITIES[1:]
    return {**kind, "sensitivity": levels[(levels.index(kind["sensitivity"]) + i) % len(levels)]}


def _aged(entry: Tool, i: int) -> Tool:
    """Every second copy has one fact that is too old."""
    topics = dict(entry["topics"])
    if i % 2:
        topic = list(topics)[i % len(topics)]
        topics[topic] = (topics[topic][0], "2020-01-01")
    return {**entry, "topics": topics}


def test_seconds() -> None:
    compiled = real()
    as_of = date.fromisoformat(compiled.table["as_of"])
    least, _ = quickest(compiled, as_of)
    too_slow = {}
    print("\n\n  what grows       times   combinations   seconds   ratio   (a proof at as_of)")
    for name, kinds, tools in GROWS:
        for times in (1, 2, 4, 8):
            seconds, proof = quickest(copied(compiled, times if kinds else 1, times if tools else 1), as_of)
            ratio = seconds / least
            print(f"  {name:<16} {times}x   {proof.combinations:>14,}   {seconds:>7.2f}   {ratio:>5.1f}")
            if times == 1:
                assert proof.failures == ()
                assert seconds <= BAR
            elif ratio > SLACK * times ** (kinds + tools):
                too_slow[name, times] = ratio
    assert too_slow == {}


def quickest(compiled: Compiled, as_of: date) -> tuple[float, Proof]:
    """Return a proof with the least time of three: what else runs can only slow one down."""
    times = []
    for _ in range(3):
        start = time.process_time()
        proof = prove(compiled, as_of)
        times.append(time.process_time() - start)
    return min(times), proof


def test_seconds_of_a_build() -> None:
    compiled = real()
    start = time.process_time()
    proved = prove_quiz(compiled)
    seconds = time.process_time() - start
    print(f"\n  as_of and the three parity days: {seconds:.2f} seconds")

    assert proved.problems == ()
    assert seconds <= BAR


def test_microseconds_of_a_decision() -> None:
    engine, as_of = real().engine, date(2026, 11, 22)
    visits = [{"data": kind, "tool": tool} for kind in engine.table["data"] for tool in engine.table["tools"]]
    start = time.process_time()
    verdicts = [engine.decide(visit, as_of).verdict for visit in visits]
    each = (time.process_time() - start) / len(visits)
    print(f"\n  {len(visits):,} visits by plain decide: {each * 1e6:.0f} microseconds each")

    assert None not in verdicts
