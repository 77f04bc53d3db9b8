"""Which questions share a place in the space: those that no combination raises together.

Each question is like a digit of a number, and a digit more multiplies all that is walked. Of two questions with as many
options each, of which never both are asked, one digit can hold the answer of either.
"""

from collections.abc import Mapping, Sequence

from ..engine.language import Read, names_in
from ..engine.table import Question

Values = Mapping[str, str]


def shared(questions: Sequence[Question], kinds: Sequence[Values], tools: Sequence[Values]) -> list[int]:
    """Return for each question the number of the first one that has its digit, often its own."""
    digits: list[int] = []
    raised: list[set[tuple[int, int]]] = []
    for number, question in enumerate(questions):
        asked = _asked(question["asked"], kinds, tools)
        fits = (
            first for first in sorted(set(digits))
            if _size(questions[first]) == _size(question)
            and all(asked.isdisjoint(raised[other]) for other, digit in enumerate(digits) if digit == first)
        )
        digits.append(next(fits, number))
        raised.append(asked)
    return digits


def _asked(condition: Read, kinds: Sequence[Values], tools: Sequence[Values]) -> set[tuple[int, int]]:
    """Return the kinds and tools, by their numbers, at which a question can come up."""
    names = set(names_in(condition))
    groups = [_alike(rows, names) for rows in (kinds, tools)]
    return {
        (i, j) for kind, some in groups[0].items() for tool, others in groups[1].items()
        if _may_be(condition, dict((*kind, *tool)))[0] for i in some for j in others
    }


def _alike(rows: Sequence[Values], names: set[str]) -> dict[tuple[tuple[str, str], ...], list[int]]:
    """Return the numbers of the rows that are alike in *names*, by what they have there."""
    found: dict[tuple[tuple[str, str], ...], list[int]] = {}
    for number, row in enumerate(rows):
        found.setdefault(tuple((name, row[name]) for name in sorted(names & row.keys())), []).append(number)
    return found


def _size(question: Question) -> int:
    return len([option for option in question["options"] if option not in question["unsure"]])


def _may_be(condition: Read, values: Values) -> tuple[bool, bool]:
    """Return if a condition may hold, and if it may not: of answers nothing is known."""
    if condition is None:
        return True, False
    if condition[0] == "is":
        if condition[1] not in values:
            return True, True
        holds = values[condition[1]] in condition[2]
        return holds, not holds
    if condition[0] == "not":
        holds, fails = _may_be(condition[1], values)
        return fails, holds
    parts = [_may_be(part, values) for part in condition[1]]
    if condition[0] == "all":
        return all(holds for holds, _ in parts), any(fails for _, fails in parts)
    return any(holds for holds, _ in parts), all(fails for _, fails in parts)
