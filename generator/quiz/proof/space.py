"""The space of all combinations, one bit for each.

A combination is one kind of data (with its own or with forced identifiability), one tool, and one
answer to each further question. Kinds of data, and tools, that all conditions read alike share a
row, so the space has as many bits as there are different cases. A mask is one big integer with a bit
for each; ``&``, ``|`` and ``~`` then decide a whole condition at once.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Generic, TypeAlias, TypeVar

from ..engine.decide import ANY, Engine
from ..engine.table import Promise, Table
from .alike import told_apart
from .digits import shared

Kind: TypeAlias = tuple[str, bool]
"""A kind of data by its slug, and whether a name stands beside it, so that it counts as identifying."""

Tool: TypeAlias = tuple[str, str]
"""A tool by its id, and where its model runs if an answer says so; empty: no answer does."""

Member = TypeVar("Member")

Alike = Sequence[Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Row(Generic[Member]):
    """Kinds of data, or tools, that no condition can tell apart."""

    values: Mapping[str, str]
    members: tuple[Member, ...]
    elsewhere: Mapping[str, Mapping[str, str]]
    """Tools: what rules read with another answer to where the model runs."""


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
        self.kinds = _rows(((member, values, [values], {}) for member, values in _kind_values(table)), seen)
        choice = table.get("choice")
        self.chosen = f"answer.{choice['question']}" if choice else None
        """The answer that says where a model runs. It is no digit of its own: a tool has a row for each place."""
        plans = list(_tool_values(engine, today, days))
        self.tools = _rows(plans, seen)
        self.questions = [q for q in table["questions"] if f"answer.{q['id']}" != self.chosen]
        self.options = [[o for o in q["options"] if o not in q["unsure"]] for q in self.questions]
        self.digits = shared(
            self.questions, [row.values for row in self.kinds],
            [values for _, _, alike, _ in plans for values in alike],
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

    def plan(self, name: str, value: str, place: str | None = None) -> int:
        """Combinations whose tool has *value*; with *place* as if that were where models run that can run elsewhere."""
        one, row = (1 << self.answers) - 1, 0
        for i, tool in enumerate(self.tools):
            if tool.elsewhere.get(place or "", tool.values)[name] == value:
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
        named, place = self.tools[tool].members[0]
        first = {"data": slug, "tool": named}
        answers: dict[str, str] = {name: value for name, value in first.items() if value != ANY}
        if forced:
            answers["beside_a_name"] = "yes"
        if place and self.chosen:
            answers[self.chosen.removeprefix("answer.")] = place
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


def _tool_values(
    engine: Engine, today: date, days: Sequence[date]
) -> Iterator[tuple[Tool, Mapping[str, str], Alike, Mapping[str, Mapping[str, str]]]]:
    """Each tool as rules read it; one whose model can run in two places once for each."""
    choice = engine.table.get("choice")
    for tool in engine.table["tools"] or [ANY]:
        if choice is None or tool not in choice["in_cloud"]:
            fixed = {f"answer.{choice['question']}": _careful(engine, choice["question"])} if choice else {}
            alike = [engine.reads(tool, day) | fixed for day in days]
            yield (tool, ""), engine.reads(tool, today) | fixed, alike, {}
            continue
        name = choice["question"]
        places = next(
            [o for o in q["options"] if o not in q["unsure"]] for q in engine.table["questions"] if q["id"] == name
        )
        there = {place: [engine.reads(tool, day, {name: place}) | {f"answer.{name}": place}
                         for day in (today, *days)] for place in places}
        for place, values in there.items():
            others = [each for one in there.values() for each in one]
            yield (tool, place), values[0], [*values, *others], {name: each[0] for name, each in there.items()}


def _careful(engine: Engine, name: str) -> str:
    """How a question is read where it is not asked."""
    question = next(q for q in engine.table["questions"] if q["id"] == name)
    return question.get("usual") or question["careful"] or ""


def _rows(
    members: Iterable[tuple[Member, Mapping[str, str], Alike, Mapping[str, Mapping[str, str]]]],
    seen: Callable[[Mapping[str, str]], Hashable],
) -> list[Row[Member]]:
    """Group what no condition can tell apart.

    *members* are (member, values, all that it has to be alike in, elsewhere), *seen* what conditions see of values.
    """
    groups: dict[tuple[Hashable, ...], Row[Member]] = {}
    for member, values, alike, elsewhere in members:
        key = tuple(map(seen, alike))
        row = groups.get(key)
        groups[key] = replace(row, members=(*row.members, member)) if row else Row(values, (member,), elsewhere)
    return list(groups.values())
