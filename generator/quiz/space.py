"""The space of all combinations, with a bit mask for each condition.

A combination is one kind of data (with its own or with forced identifiability), one tool, and one
answer to each further question. Kinds with equal attributes, and tools that rules read alike, share a
row, so the space has as many bits as there are different cases. A mask is one big integer with a bit
for each; ``&``, ``|`` and ``~`` then decide a whole condition at once.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from .decide import Engine
from .language import Read

Overrides = Mapping[str, str]
"""Names (``plan.for``, ``answer.training``) set to one value everywhere."""


@dataclass(frozen=True, slots=True)
class Row:
    """Kinds of data, or tools, that no rule can tell apart."""

    values: Mapping[str, str]
    members: tuple[Any, ...]
    """(slug, forced) for kinds; ids for tools."""


class Space:
    """All combinations of a table on one day."""

    def __init__(self, engine: Engine, today: date) -> None:
        table = engine.table
        self.table, self.today = table, today
        self.kinds = _rows(_kind_values(table))
        self.tools = _rows((tool, engine.reads(tool, today)) for tool in table["tools"])
        self.questions = list(table["questions"])
        self.options = [[o for o in q["options"] if o not in q["unsure"]] for q in self.questions]
        size = 1
        self.strides: list[int] = []
        for options in reversed(self.options):
            self.strides.insert(0, size)
            size *= len(options)
        self.answers = size
        self.block = -(-size // 8) * 8  # whole bytes, so that a block can be cut out cheaply
        self.row = self.block * len(self.tools)
        self.bits = self.row * len(self.kinds)
        self.full = self._repeat((1 << size) - 1, self.block, len(self.tools) * len(self.kinds))

    @staticmethod
    def _repeat(pattern: int, width: int, times: int) -> int:
        """*pattern* written *times* times, *width* bits apart, by doubling."""
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
        return self._repeat(pattern, self.block, len(self.tools) * len(self.kinds))

    def plan(self, name: str, value: str) -> int:
        """Combinations whose tool has *value*."""
        one, row = (1 << self.answers) - 1, 0
        for i, tool in enumerate(self.tools):
            if tool.values[name] == value:
                row |= one << (i * self.block)
        return self._repeat(row, self.row, len(self.kinds))

    def data(self, name: str, value: str) -> int:
        """Combinations whose kind of data has *value*."""
        one, mask = self._repeat((1 << self.answers) - 1, self.block, len(self.tools)), 0
        for i, kind in enumerate(self.kinds):
            if kind.values[name] == value:
                mask |= one << (i * self.row)
        return mask

    def weigh(self, mask: int) -> int:
        """How many combinations *mask* stands for, each member of a row counted."""
        raw, step, total, at = mask.to_bytes(self.bits // 8, "little"), self.block // 8, 0, 0
        for kind in self.kinds:
            for tool in self.tools:
                count = int.from_bytes(raw[at : at + step], "little").bit_count()
                total += count * len(kind.members) * len(tool.members)
                at += step
        return total

    def describe(self, mask: int) -> dict[str, Any]:
        """The answers of the first combination in *mask*, as a visitor would give them."""
        at = (mask & -mask).bit_length() - 1
        kind, rest = divmod(at, self.row)
        tool, offset = divmod(rest, self.block)
        slug, forced = self.kinds[kind].members[0]
        answers: dict[str, Any] = {"data": slug, "tool": self.tools[tool].members[0]}
        if forced:
            answers["beside a name"] = "yes"
        for question, options, stride in zip(self.questions, self.options, self.strides, strict=True):
            answers[question["id"]] = options[offset // stride % len(options)]
        return answers


class Masks:
    """The table's rules over a space, with some names set to one value everywhere."""

    def __init__(self, space: Space, base: "Masks | None" = None, overrides: Overrides | None = None) -> None:
        self.space, self.overrides = space, dict(overrides or {})
        self._leaves: dict[tuple[str, str], int] = base._leaves if base else {}
        self._values: dict[tuple[str, str], int] = {}
        self.asked: list[int] = []
        self._answer_all()
        for signal in space.table["signals"]:
            self._signal(signal)
        self.fires = [self.holds(rule["when"]) for rule in space.table["rules"]]
        self.at_least = [0] * len(space.table["verdicts"])
        for rule, mask in zip(space.table["rules"], self.fires, strict=True):
            for verdict in range(rule["verdict"] + 1):
                self.at_least[verdict] |= mask

    def verdict(self, number: int) -> int:
        """Combinations with exactly this verdict."""
        above = self.at_least[number + 1] if number + 1 < len(self.at_least) else 0
        return self.at_least[number] & ~above

    def holds(self, condition: Read) -> int:
        """Combinations in which *condition* holds."""
        if condition is None:
            return self.space.full
        kind, *rest = condition
        if kind == "is":
            mask = 0
            for value in rest[1]:  # type: ignore[attr-defined]
                mask |= self.value(str(rest[0]), value)
            return mask
        if kind == "not":
            return self.space.full & ~self.holds(rest[0])  # type: ignore[arg-type]
        masks = [self.holds(part) for part in rest[0]]  # type: ignore[attr-defined]
        result = masks[0]
        for mask in masks[1:]:
            result = result & mask if kind == "all" else result | mask
        return result

    def value(self, name: str, value: str) -> int:
        """Combinations in which *name* is read as *value*."""
        if name.startswith(("plan.", "data.")):
            if name in self.overrides:
                return self.space.full if self.overrides[name] == value else 0
            if (name, value) not in self._leaves:
                self._leaves[name, value] = getattr(self.space, name[:4])(name, value)
            return self._leaves[name, value]
        return self._values.get((name, value), 0)

    def _answer_all(self) -> None:
        """What each answer is read as: given where it was asked, usual or careful where it was not."""
        space = self.space
        for i, question in enumerate(space.questions):
            name = f"answer.{question['id']}"
            asked = self.holds(question["asked"])
            self.asked.append(asked)
            for option in space.options[i]:
                if name in self.overrides:
                    given = space.full if self.overrides[name] == option else 0
                else:
                    if (name, option) not in self._leaves:
                        self._leaves[name, option] = space.raw(i, option)
                    given = self._leaves[name, option]
                if question.get("usual"):
                    rest = self.value(f"data.{question['usual']}", option)
                else:
                    rest = space.full if question["careful"] == option else 0
                self._values[name, option] = (given & asked) | (rest & ~asked)

    def _signal(self, signal: Mapping[str, Any]) -> None:
        left = self.space.full
        for value, when in signal["lines"]:
            here = left & self.holds(when)
            key = (signal["id"], value)
            self._values[key] = self._values.get(key, 0) | here
            left &= ~here

    def counted(self) -> int:
        """One combination for each case: an answer that no question asked for counts once."""
        mask = self.space.full
        for i, asked in enumerate(self.asked):
            first = self.space.options[i][0]
            mask &= asked | self._leaves[f"answer.{self.space.questions[i]['id']}", first]
        return mask


def _kind_values(table: Mapping[str, Any]) -> Any:
    """Each kind of data as it is, and again as if a name stood beside it."""
    for slug, data in table["data"].items():
        own = {f"data.{name}": value for name, value in data.items()}
        yield (slug, False), own
        if data["identifying"] == "no":
            yield (slug, True), own | {"data.identifying": "yes"}


def _rows(members: Any) -> list[Row]:
    """Group what no rule can tell apart."""
    groups: dict[tuple[tuple[str, str], ...], list[Any]] = {}
    for member, values in members:
        groups.setdefault(tuple(values.items()), []).append(member)
    return [Row(dict(values), tuple(found)) for values, found in groups.items()]
