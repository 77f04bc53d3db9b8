"""Places among the quiz's tiles (``common``) start at 1 and are given once: kinds of data, and tools of all sorts.

Passes, in two files of ``content/data/``::

    common: 1

    common: 2

Fails::

    common: 1

    common: 1
"""

from collections.abc import Iterator
from datetime import date

from generator.load.yaml import Document, KeyPath
from generator.problems import Problem

from ..parsed import AnyRecord, Parsed

ID = "tile"

Tile = tuple[Document, KeyPath, int | None]


def check(parsed: Parsed, today: date) -> Iterator[Problem]:
    """Yield a problem for each place that is taken, and each below 1."""
    kinds = [_tile(record) for record in parsed.records["data"].values()]
    assistants = [_tile(record) for record in parsed.assistants]
    yield from _doubles(kinds)
    quizzes = [quiz for quiz in parsed.quizzes if quiz.model.tools_from == "assistants"]
    # Each quiz shows the assistants' tiles and its own; without a quiz the assistants' are checked alone.
    for tools in [
        [(q.document, ("tools", i, "common"), tool.common) for i, tool in enumerate(q.model.tools)] for q in quizzes
    ] or [[]]:
        yield from _doubles([*assistants, *tools])


def _tile(record: AnyRecord) -> Tile:
    return record.document, ("common",), record.model.common


def _doubles(tiles: list[Tile]) -> Iterator[Problem]:
    first: dict[int, Document] = {}
    taken = {place for _, _, place in tiles if place is not None}
    free = next(number for number in range(1, len(tiles) + 2) if number not in taken)
    for document, path, place in tiles:
        if place is None:
            continue
        if place < 1:
            yield document.problem(path, "places among the tiles start at 1", ID, f"{free} is free")
        elif place in first:
            says = f"place {place} among the tiles is taken by {first[place].file}"
            yield document.problem(path, says, ID, f"{free} is free; leave 'common' out for what is found by search")
        first.setdefault(place, document)
