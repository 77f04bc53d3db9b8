"""The order of the tools that a quiz knows, by what a visitor needs.

``quiz/engine/ranking.js`` is its twin in the browser; a test holds them equal. Points are graded, grades are counted,
and what the quiz counts first decides: there are no weights.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.model.ranking import GRADES

from .decide import Answers, Values, closure
from .table import Ranks, Table

BEST_KNOWN = ("good", "partly", "poor")
"""Of several topics that answer one point, the first of these that one of them has; none: the point is open."""


@dataclass(frozen=True, slots=True)
class Placed:
    """One tool at its place."""

    tool: str
    grades: tuple[str, ...]
    """How each point is answered, in the order of the points."""
    needed: tuple[bool, ...]
    """Which of them the visitor needs."""
    counts: tuple[int, ...]
    """What the order compares; smaller stands higher."""
    ahead: str | None
    """The point that puts it before the next; ``None``: it is the last, or nothing tells the two apart."""
    against: str | None
    """The point that speaks most against it, one that is needed before others; ``None``: all are good."""


def ranked(table: Table, answers: Answers, today: date) -> list[Placed]:
    """Return the tools from the first place to the last."""
    ranks = table["ranks"]
    members = among(ranks, given(ranks, answers))
    grades = {tool: grades_of(table, tool, today) for tool in ranks["tools"]}
    counts = {tool: counted(ranks, members, grades[tool]) for tool in ranks["tools"]}
    # Sorting keeps the order of equals, which is the one of their names.
    order = sorted(ranks["tools"], key=lambda tool: counts[tool])
    return [
        Placed(
            tool, grades[tool], members["needed"], counts[tool],
            _ahead(ranks, members, [(grades[each], counts[each]) for each in order[i:i + 2]]),
            _against(ranks, members, grades[tool]),
        )
        for i, tool in enumerate(order)
    ]


def given(ranks: Ranks, answers: Answers) -> Values:
    """Return what conditions read: each answer, the careful one where somebody is not sure, nothing where none is."""
    values: Values = {}
    for need in ranks["needs"]:
        answer = answers.get(need["id"])
        known = answer if answer in need["options"] else ""
        values[f"answer.{need['id']}"] = str(need["careful"] or "") if known in need["unsure"] else str(known)
    return values


def among(ranks: Ranks, values: Values) -> dict[str, tuple[bool, ...]]:
    """Return which points each count is about."""
    needed = tuple(closure(point["needed"])(values) for point in ranks["points"])
    return {
        "needed": needed,
        "vital": tuple(closure(point["vital"])(values) for point in ranks["points"]),
        "all": tuple(need or not point["beside"] for need, point in zip(needed, ranks["points"], strict=True)),
    }


def grades_of(table: Table, tool: str, today: date) -> tuple[str, ...]:
    """Return how a tool answers each point."""
    return tuple(
        grade([reading(table, tool, topic, today) for topic in point["topics"]]) for point in table["ranks"]["points"]
    )


def grade(readings: Sequence[str]) -> str:
    """Return how a point is answered by its topics."""
    return next((known for known in BEST_KNOWN if known in readings), GRADES[-2])


def counted(ranks: Ranks, members: Mapping[str, Sequence[bool]], grades: Sequence[str]) -> tuple[int, ...]:
    """Return the counts of a tool, each so that less is better."""
    found = []
    for sign, wanted, group in ranks["order"]:
        number = sum(inside and have == wanted for inside, have in zip(members[group], grades, strict=True))
        found.append(-number if sign == "most" else number)
    return tuple(found)


def reading(table: Table, tool: str, topic: str, today: date) -> str:
    """Too old to rely on is open; but what was poor stays poor, so that age never lifts a tool."""
    value, last_day = table["tools"][tool]["topics"].get(topic, (GRADES[-2], None))
    too_old = last_day is not None and today.isoformat() > last_day
    return GRADES[-2] if too_old and value != GRADES[-1] else value


def _ahead(
    ranks: Ranks, members: Mapping[str, Sequence[bool]], two: Sequence[tuple[tuple[str, ...], tuple[int, ...]]]
) -> str | None:
    """Return the best answered point, of those that the first different count is about, where one beats the next."""
    if len(two) < 2 or two[0][1] == two[1][1]:
        return None
    (grades, counts), (others, further) = two
    first = next(i for i, (one, other) in enumerate(zip(counts, further, strict=True)) if one != other)
    inside = members[ranks["order"][first][2]]
    worth = [GRADES.index(each) for each in grades]
    better = [(worth[i], i) for i, other in enumerate(others) if inside[i] and worth[i] < GRADES.index(other)]
    return ranks["points"][min(better)[1]]["id"] if better else None


def _against(ranks: Ranks, members: Mapping[str, Sequence[bool]], grades: Sequence[str]) -> str | None:
    for group in ("needed", "all"):
        found = [(-GRADES.index(grades[i]), i) for i, inside in enumerate(members[group])
                 if inside and grades[i] != GRADES[0]]
        if found:
            return ranks["points"][min(found)[1]]["id"]
    return None
