"""The rules of a table over a whole space: which combinations ask, fire and lead to which verdict."""

from collections.abc import Collection, Mapping

from ..engine.language import Read, names_in
from ..engine.table import Signal
from .space import Space

Overrides = Mapping[str, str]
"""Names (``plan.for``, ``answer.training``) set to one value everywhere."""


class Masks:
    """The table's rules over a space, with some names set to one value everywhere.

    With *base* (the same space without overrides) only what reads an overridden name is worked out anew.
    """

    def __init__(self, space: Space, base: "Masks | None" = None, overrides: Overrides | None = None) -> None:
        self.space, self.overrides = space, dict(overrides or {})
        self._base = base
        # Shared with the base: what was given does not hang on overrides. What it is read as (_values) does.
        self._leaves: dict[tuple[str, str], int] = base._leaves if base else {}
        self._values: dict[tuple[str, str], int] = dict(base._values) if base else {}
        self._place = self.overrides.get(space.chosen) if space.chosen else None
        """Where models run, if that is set to one place everywhere."""
        self._new: set[str] = set(self.overrides)
        """Names that are read otherwise than in the base."""
        if self._place:
            self._leaves = {key: mask for key, mask in self._leaves.items() if not key[0].startswith("plan.")}
            self._new.update(space.tools[0].values)
        self.asked: list[int] = []
        # In this order, since each reads those before it: answers, signals, rules.
        for i in range(len(space.questions)):
            self._answer(i)
        for signal in space.table["signals"]:
            self._signal(signal)
        self.fires = [self._fires(i, rule["when"]) for i, rule in enumerate(space.table["rules"])]
        self.at_least = [0] * len(space.table["verdicts"])
        for rule, mask in zip(space.table["rules"], self.fires, strict=True):
            self.at_least[rule["verdict"]] |= mask
        for milder in range(len(self.at_least) - 2, -1, -1):
            self.at_least[milder] |= self.at_least[milder + 1]

    def verdict(self, number: int) -> int:
        """Combinations with exactly this verdict."""
        above = self.at_least[number + 1] if number + 1 < len(self.at_least) else 0
        return self.at_least[number] & ~above

    def holds(self, condition: Read) -> int:
        """Combinations in which *condition* holds."""
        if condition is None:
            return self.space.full
        if condition[0] == "is":
            mask = 0
            for value in condition[2]:
                mask |= self.value(condition[1], value)
            return mask
        if condition[0] == "not":
            # ~ alone is negative: Python's integers have no last bit.
            return self.space.full & ~self.holds(condition[1])
        masks = [self.holds(part) for part in condition[1]]
        result = masks[0]
        for mask in masks[1:]:
            result = result & mask if condition[0] == "all" else result | mask
        return result

    def value(self, name: str, value: str) -> int:
        """Combinations in which *name* is read as *value*."""
        of_tools = name.startswith("plan.") or name == self.space.chosen
        if of_tools or name.startswith("data."):
            if name in self.overrides and name != self.space.chosen:
                return self.space.full if self.overrides[name] == value else 0
            if (name, value) not in self._leaves:
                self._leaves[name, value] = (
                    self.space.plan(name, value, self._place) if of_tools else self.space.data(name, value)
                )
            return self._leaves[name, value]
        return self._values.get((name, value), 0)

    def given(self, question: int, option: str) -> int:
        """Combinations in which *question* is answered with *option*, asked or not."""
        name = f"answer.{self.space.questions[question]['id']}"
        if name in self.overrides:
            return self.space.full if self.overrides[name] == option else 0
        if (name, option) not in self._leaves:
            self._leaves[name, option] = self.space.raw(question, option)
        return self._leaves[name, option]

    def counted(self) -> int:
        """One combination for each case: an answer that no question asked for counts once."""
        digits: dict[int, int] = {}
        for i, asked in enumerate(self.asked):
            # Of questions that share a digit, the one that is asked gives it a meaning.
            digit = self.space.digits[i]
            digits[digit] = digits.get(digit, self.given(i, self.space.options[i][0])) | asked
        mask = self.space.full
        for counts in digits.values():
            mask &= counts
        return mask

    def _same(self, names: Collection[str]) -> bool:
        """Whether the base has already worked out what reads *names*."""
        return self._base is not None and self._new.isdisjoint(names)

    def _answer(self, number: int) -> None:
        """What an answer is read as: given where it was asked, usual or careful where it was not."""
        space, question = self.space, self.space.questions[number]
        name, usual = f"answer.{question['id']}", question.get("usual")
        fixed = usual in question["options"]
        reads = {name, f"data.{usual}", *names_in(question["asked"])}
        if self._base and self._same(reads):
            self.asked.append(self._base.asked[number])
            return
        self._new.add(name)
        asked = self.holds(question["asked"])
        self.asked.append(asked)
        for option in space.options[number]:
            always = space.full if (usual if fixed else question["careful"]) == option else 0
            rest = self.value(f"data.{usual}", option) if usual and not fixed else always
            self._values[name, option] = (self.given(number, option) & asked) | (rest & ~asked)

    def _signal(self, signal: Signal) -> None:
        """Each combination gets the value of the first line that matches it."""
        name, left = signal["id"], self.space.full
        if self._same([read for _, when in signal["lines"] for read in names_in(when)]):
            return
        self._new.add(name)
        found: dict[str, int] = {}
        for value, when in signal["lines"]:
            here = left & self.holds(when)
            found[value] = found.get(value, 0) | here
            left &= ~here
        for value, mask in found.items():
            self._values[name, value] = mask

    def _fires(self, number: int, when: Read) -> int:
        if self._base and self._same(list(names_in(when))):
            return self._base.fires[number]
        return self.holds(when)
