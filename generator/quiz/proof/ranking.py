"""Promises about the order of a quiz's tools, and that nothing in its ranking is idle.

Grades are counted, so of two tools that differ in one topic all other points weigh the same: it is enough to look at
those that read the topic. Every set of needs is tried with every way in which their other topics can stand.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import product

from generator.model.ranking import GRADES, Ranking

from ..compile import Compiled
from ..engine.decide import Values
from ..engine.ranking import among, counted, given, grade
from ..engine.table import Point, Ranks
from .counterexample import Failure

Members = dict[str, tuple[bool, ...]]


def broken(compiled: Compiled) -> Iterator[Failure]:
    """Every promise about the order that does not hold, with two tools for which it does not."""
    ranking, ranks = compiled.quiz.ranking, compiled.table.get("ranks")
    if ranking is None or ranks is None:
        return
    # What is needed is all that an order reads of the answers: of those that need the same, one is tried.
    spaces = [*{tuple(members.items()): (said, members) for said, members in reversed([*_needs(ranks)])}.values()]
    for i, promise in enumerate(ranking.guarantees):
        for topic in dict.fromkeys(topic for point in ranks["points"] for topic in point["topics"]):
            says = _above(ranks, spaces, topic, promise.reading, promise.never_above)
            if says:
                yield Failure(promise.id, f"{promise.says} But: {says}", ("ranking", "guarantees", i))
                break


def idle(compiled: Compiled, today: date) -> Iterator[Failure]:
    """Each need can change the order and is answered by something that is known; each point tells tools apart."""
    ranking, ranks = compiled.quiz.ranking, compiled.table.get("ranks")
    if ranking is None or ranks is None:
        return
    spaces = list(_needs(ranks))
    order = {question.id: i for i, question in enumerate(compiled.quiz.questions)}
    for need in ranks["needs"]:
        moved = _moved(ranks, spaces, need["id"])
        if not moved:
            says = f"need '{need['id']}' never changes what counts"
            yield Failure("need", says, ("questions", order[need["id"]]), "read it in a point, or delete it")
        elif not any(_settled(compiled, ranks["points"][i], today) for i in moved):
            says = f"nothing that is known of any tool answers the need '{need['id']}'"
            yield Failure("need", says, ("questions", order[need["id"]]), "delete it until a rated fact answers it")
    yield from _weightless(ranking, ranks, spaces)


def _needs(ranks: Ranks) -> Iterator[tuple[Values, Members]]:
    """Yield every set of answers, unanswered ones among them, with the points that count then."""
    options = [["", *(option for option in need["options"] if option not in need["unsure"])] for need in ranks["needs"]]
    for answers in product(*options):
        said = {need["id"]: answer for need, answer in zip(ranks["needs"], answers, strict=True)}
        yield said, among(ranks, given(ranks, said))


def _above(
    ranks: Ranks, spaces: Sequence[tuple[Values, Members]], topic: str, reading: str, than: str
) -> str | None:
    """Return in words where a tool with *reading* under *topic* stands above one with *than*; ``None``: nowhere."""
    for said, members in spaces:
        for around, worse, better in _pairs(ranks, topic, reading, than):
            if counted(ranks, members, worse) < counted(ranks, members, better):
                beside = "".join(f", {name} {value}" for name, value in around.items())
                return f"a tool with {topic} {reading} stands above one with {topic} {than} ({_told(said)}{beside})"
    return None


def _pairs(
    ranks: Ranks, topic: str, reading: str, than: str
) -> Iterator[tuple[Values, list[str], list[str]]]:
    """Yield the grades of two tools that differ in *topic* alone. Points that do not read it are good in both."""
    beside = list(dict.fromkeys(
        other for point in ranks["points"] if topic in point["topics"] for other in point["topics"] if other != topic
    ))
    for values in product(GRADES, repeat=len(beside)):
        around: Values = dict(zip(beside, map(str, values), strict=True))
        both = [[_grade(point, {**around, topic: value}) for point in ranks["points"]] for value in (reading, than)]
        yield around, both[0], both[1]


def _grade(point: Point, values: Values) -> str:
    return grade([values.get(topic, GRADES[0]) for topic in point["topics"]])


def _moved(ranks: Ranks, spaces: Sequence[tuple[Values, Members]], need: str) -> set[int]:
    """Return the points, by number, that count otherwise with another answer to *need*."""
    found: set[int] = set()
    seen: dict[str, Members] = {}
    for said, members in spaces:
        rest = _told({name: value for name, value in said.items() if name != need})
        first = seen.setdefault(rest, members)
        for group, points in members.items():
            found |= {i for i, inside in enumerate(points) if inside != first[group][i]}
    return found


def _settled(compiled: Compiled, point: Point, today: date) -> bool:
    """Whether somebody has rated what a tool says about a point, on a source that is not too old."""
    reads = [compiled.engine.reads(tool, today) for tool in compiled.table["ranks"]["tools"]]
    return any(values[f"plan.{topic}"] != "open" for values in reads for topic in point["topics"])


def _weightless(ranking: Ranking, ranks: Ranks, spaces: Sequence[tuple[Values, Members]]) -> Iterator[Failure]:
    """Where a point is needed, a poor answer to it stands below a good one, and not beside it."""
    for i, point in enumerate(ranking.points):
        needed = [(said, members) for said, members in spaces if members["needed"][i]]
        if not needed:
            says = f"no answer makes the point '{point.id}' one that is needed"
            yield Failure("point", says, ("ranking", "points", i, "needed"), "mend its condition")
        best, worst = ([grade if j == i else GRADES[0] for j in range(len(ranking.points))] for grade in
                       (GRADES[0], GRADES[-1]))
        for said, members in needed:
            if counted(ranks, members, worst) <= counted(ranks, members, best):
                says = f"a poor answer on '{point.id}' costs no place where it is needed ({_told(said)})"
                yield Failure("point", says, ("ranking", "order"), "count poor answers among what is needed")
                break


def _told(said: Values) -> str:
    """Needs in a line, as the ids of their answers."""
    return ", ".join(f"{name} {value or 'unanswered'}" for name, value in said.items())
