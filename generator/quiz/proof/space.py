"""The space of all combinations, one bit for each.

A combination is one kind of data (with its own or with forced identifiability), one tool, and one
answer to each further question. Kinds of data, and tools, that all conditions read alike share a
row, so the space has as many bits as there are different cases. A mask is one big integer with a bit
for each; ``&``, ``|`` and ``~`` then decide a whole condition at once.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Generic, TypeAlias, TypeVar

from ..engine.decide import ANY, Engine
from ..engine.table import Promise, Table
from .alike import told_apart
from .digits import shared

Kind: TypeAlias = tuple[str, bool]
"""A kind of data by its slug, and whether a name stands beside it, so that it counts as identifying."""

Member = TypeVar("Member")


@dataclass(frozen=True, slots=True)
class Row(Generic[Member]):
    """Kinds of data, or tools, that no condition can tell apart."""

    values: Mapping[str, str]
    members: tuple[Member, ...]


class Space:
    """All combinations of a table on one day."""

    def __init__(
        self, engine: Engine, today: date, beside: date | None = None, promises: Iterable[Promise] = ()
    ) -> None:
        """Lay out the combinations of *today*.

        With *beside* only tools that are alike on both days share a row: then the spaces of the two
        days have the same combinations at the same bits, and can be compared. *promises* are those that
        will be asked of it: what their conditions tell apart has rows of its own too.
        """
        table = engine.table
        self.table, self.today = table, today
        days = sorted({today, beside or today})
        seen = told_apart(table, promises)
        self.kinds = _rows((member, values, [seen(values)]) for member, values in _kind_values(table))
        plans = {tool: [engine.reads(tool, day) for day in days] for tool in table["tools"] or [ANY]}
        self.tools = _rows((tool, engine.reads(tool, today), list(map(seen, alike))) for tool, alike in plans.items())
        self.questions = list(table["questions"])
        self.options = [[o for o in q["options"] if o not in q["unsure"]] for q in self.questions]
        self.digits = shared(
            self.questions, [row.values for row in self.kinds], [values for alike in plans.values() for values in alike]
        )
        """For each question the first one that shares its digit: no combination asks both."""
        size = 1
        at: dict[int, int] = {}
        # Like digits of a number: from one option of the last question to the next is one bit.
        for digit in sorted(set(self.digits), reverse=True):
            at[digit] = size
            size *= len(self.options[digit])
        self.strides = [at[digit] for digit in self.digits]
        self.answers = size
        self.row = size * len(self.tools)
        self.bits = self.row * len(self.kinds)
        self.full = (1 << self.bits) - 1

    @staticmethod
    def _repeat(pattern: int, width: int, times: int) -> int:
        """*pattern* written *times* times, *width* bits apart, by doubling."""
        # A million repetitions in twenty steps, each of which copies all that is there.
        made, have = pattern, 1
        while have < times:
            take = min(have, times - have)
            made |= (made & ((1 << (take * width)) - 1)) << (have * width)
            have += take
        return made

    def raw(self, question: int, option: str) -> int:
        """Combinations in which *question* is answered with *option*, asked or not."""
        stride, options = self.strides[question], self.options[question]
        run = ((1 << stride) - 1) << (stride * options.index(option))
        width = stride * len(options)
        pattern = self._repeat(run, width, self.answers // width)
        return self._repeat(pattern, self.answers, len(self.tools) * len(self.kinds))

    def spread(self, mask: int, question: int, option: str) -> int:
        """Combinations that are in *mask* once *question* is answered with *option*, whatever its digit says."""
        stride, options = self.strides[question], self.options[question]
        number, chosen, found = options.index(option), mask & self.raw(question, option), 0
        for i in range(len(options)):
            found |= chosen << ((i - number) * stride) if i >= number else chosen >> ((number - i) * stride)
        return found

    def plan(self, name: str, value: str) -> int:
        """Combinations whose tool has *value*."""
        one, row = (1 << self.answers) - 1, 0
        for i, tool in enumerate(self.tools):
            if tool.values[name] == value:
                row |= one << (i * self.answers)
        return self._repeat(row, self.row, len(self.kinds))

    def tool(self, number: int) -> int:
        """Combinations of one row of tools."""
        one = ((1 << self.answers) - 1) << (number * self.answers)
        return self._repeat(one, self.row, len(self.kinds))

    def data(self, name: str, value: str) -> int:
        """Combinations whose kind of data has *value*."""
        one, mask = self._repeat((1 << self.answers) - 1, self.answers, len(self.tools)), 0
        for i, kind in enumerate(self.kinds):
            if kind.values[name] == value:
                mask |= one << (i * self.row)
        return mask

    def weigh(self, mask: int) -> int:
        """How many combinations *mask* stands for, each member of a row counted."""
        return sum(weight * (mask & where).bit_count() for weight, where in self._weights.items())

    @cached_property
    def _weights(self) -> dict[int, int]:
        """Where one bit stands for so many combinations."""
        one, tools, weights = (1 << self.answers) - 1, dict[int, int](), dict[int, int]()
        for j, tool in enumerate(self.tools):
            tools[len(tool.members)] = tools.get(len(tool.members), 0) | one << (j * self.answers)
        for i, kind in enumerate(self.kinds):
            for count, row in tools.items():
                weight = len(kind.members) * count
                weights[weight] = weights.get(weight, 0) | row << (i * self.row)
        return weights

    def describe(self, mask: int, asked: list[int]) -> dict[str, str]:
        """The answers of the first combination in *mask*, as a visitor would give them.

        *asked* holds, per question, the combinations that raise it. ``beside_a_name`` tells that
        something else in the set says who it is about.
        """
        lowest = mask & -mask
        kind, rest = divmod(lowest.bit_length() - 1, self.row)
        tool, offset = divmod(rest, self.answers)
        slug, forced = self.kinds[kind].members[0]
        first = {"data": slug, "tool": self.tools[tool].members[0]}
        answers: dict[str, str] = {name: value for name, value in first.items() if value != ANY}
        if forced:
            answers["beside_a_name"] = "yes"
        for i, (question, stride) in enumerate(zip(self.questions, self.strides, strict=True)):
            if asked[i] & lowest:
                answers[question["id"]] = self.options[i][offset // stride % len(self.options[i])]
        return answers


def _kind_values(table: Table) -> Iterator[tuple[Kind, Mapping[str, str]]]:
    """Each kind of data as it is, and again as if a name stood beside it."""
    if not table["data"]:
        yield (ANY, False), {}
    for slug, data in table["data"].items():
        own = {f"data.{name}": value for name, value in data.items()}
        yield (slug, False), own
        if data["identifying"] == "no":
            yield (slug, True), own | {"data.identifying": "yes"}


def _rows(
    members: Iterable[tuple[Member, Mapping[str, str], Sequence[Hashable]]]
) -> list[Row[Member]]:
    """Group what no rule can tell apart: *members* are (member, values, all that it has to be alike in)."""
    groups: dict[tuple[Hashable, ...], tuple[Mapping[str, str], list[Member]]] = {}
    for member, values, alike in members:
        groups.setdefault(tuple(alike), (values, []))[1].append(member)
    return [Row(values, tuple(found)) for values, found in groups.values()]
