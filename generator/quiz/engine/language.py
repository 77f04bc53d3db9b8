"""The rule language: closed, tiny, and read into one shape that both engines interpret.

A condition is ``{name: value or list of values}``; several names mean all of them. ``all`` and ``any``
take lists of conditions, ``not`` takes one. Names are ``plan.<topic or attribute>``,
``data.<attribute>``, ``answer.<question>`` and bare names of signals; no other. Of a name that holds several values
at once (``data.duties``), one of those named is enough. Read, it is one of::

    ("is", name, [values])   ("all", [conditions])   ("any", [conditions])   ("not", condition)

and ``None`` for a condition that always holds.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from generator.nearest import use_one_of

KeyPath = tuple[str | int, ...]
Is: TypeAlias = tuple[Literal["is"], str, list[str]]
Not: TypeAlias = tuple[Literal["not"], "Read"]
Several: TypeAlias = tuple[Literal["all", "any"], list["Read"]]
Read: TypeAlias = Is | Not | Several | None
"""A condition as the engines interpret it."""

COMBINERS = ("all", "any", "not")


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing that a quiz's author has to mend; ``path`` leads to it from the top of the quiz's file."""

    path: KeyPath
    says: str
    hint: str = ""


class QuizProblems(Exception):  # noqa: N818 - it holds problems, which are no errors of ours
    """An author's mistakes in a quiz: all that could be found at once."""

    def __init__(self, mistakes: list[Mistake]) -> None:
        super().__init__("; ".join(mistake.says for mistake in mistakes))
        self.mistakes = mistakes


@dataclass(slots=True)
class Reader:
    """Reads conditions against a vocabulary and collects what is wrong with them."""

    names: Mapping[str, Collection[str]]
    """Every name that a condition may use, with the values that it can have."""
    lists: Mapping[str, str] = field(default_factory=dict)
    """Names that hold several values at once, with how the yes or no of each value begins."""
    mistakes: list[Mistake] = field(default_factory=list)

    def blame(self, path: KeyPath, says: str, hint: str = "") -> None:
        """Note a mistake."""
        self.mistakes.append(Mistake(path, says, hint))

    def unknown(self, path: KeyPath, says: str, word: str, known: Collection[str]) -> None:
        """Note that *word* is none of the *known* ones, all of which the hint lists: they stand nowhere else."""
        self.blame(path, says, use_one_of(word, known, most=None))

    def condition(self, raw: object, path: KeyPath, allowed: Collection[str] | None = None) -> Read:
        """Read one condition; *allowed* narrows the names (for what may be used at this place)."""
        if not isinstance(raw, Mapping) or not raw:
            self.blame(path, "a condition is a list of names with values", "write for example {plan.runs: cloud}")
            return None
        parts = [self._part(str(key), value, (*path, str(key)), allowed) for key, value in raw.items()]
        return parts[0] if len(parts) == 1 else ("all", parts)

    def _part(self, key: str, value: object, path: KeyPath, allowed: Collection[str] | None) -> Read:
        if key in ("all", "any"):
            if not isinstance(value, list | tuple) or not value:
                self.blame(path, f"'{key}' takes a list of conditions", f"write {key}: [{{...}}, {{...}}]")
                return None
            parts = [self.condition(item, (*path, i), allowed) for i, item in enumerate(value)]
            return ("all", parts) if key == "all" else ("any", parts)
        if key == "not":
            return "not", self.condition(value, path, allowed)
        return self._name(key, value, path, allowed)

    def _name(self, name: str, value: object, path: KeyPath, allowed: Collection[str] | None) -> Read:
        known = self.names if allowed is None else {key: self.names[key] for key in self.names if key in allowed}
        if name not in known:
            if name in self.names:
                self.blame(path, f"'{name}' cannot be used here", "only data, plan and earlier answers can")
            else:
                self.unknown(path, f"'{name}' is not a name that rules know", name, list(known))
            return None
        values = list(value) if isinstance(value, list | tuple) else [value]
        if not values:
            self.blame(path, f"'{name}' has an empty list, so the condition never holds", "name at least one value")
        for i, item in enumerate(values):
            if not isinstance(item, str) or item not in known[name]:
                place = (*path, i) if isinstance(value, list | tuple) else path
                self.unknown(place, f"'{item}' is not a value of {name}", str(item), list(known[name]))
        if name in self.lists:
            parts: list[Read] = [("is", f"{self.lists[name]}{item}", ["yes"]) for item in values]
            return parts[0] if len(parts) == 1 else ("any", parts)
        return "is", name, [str(item) for item in values]


def names_in(condition: Read) -> Iterator[str]:
    """Yield every name that *condition* reads."""
    if condition is None:
        return
    if condition[0] == "is":
        yield condition[1]
    elif condition[0] == "not":
        yield from names_in(condition[1])
    else:
        for part in condition[1]:
            yield from names_in(part)
