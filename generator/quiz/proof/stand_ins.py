"""The promise that what is picked for the unlisted is milder than nothing of its nature.

Two rows of the space are held against each other, answer by answer. Where one of the two is not asked a question, the
comparison holds only where both are read alike: what cannot be taken out of a photo counts as still in.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ..engine.table import Promise
from .counterexample import Failure, judged, rules_at, verdict_at
from .masks import Masks
from .space import Space

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of kinds of data, or of tools."""

    at: int
    """Its first bit."""
    mask: int
    members: tuple[tuple[str, bool], ...]
    """Names; of kinds also whether a name stands beside them."""

    def cut(self, mask: int) -> int:
        """Its part of *mask*, as if it were the first row: so that two can be laid upon each other."""
        return (mask & self.mask) >> self.at


def milder_than_its_nature(space: Space, masks: Masks, promise: Promise, path: Path, whole: bool) -> Iterator[Failure]:
    """Yield the first kind or tool that is judged more carefully than what stands for it."""
    name, held = promise["stand_in"] or "", masks.holds(promise["stands_for"])
    rows = _rows(space, name)
    mine = [(row, beside) for row in rows for member, beside in row.members if member == name]
    others = False
    for here, beside in mine:
        for there in rows:
            # Beside a name it is held against what stands beside a name; what names anyhow, against both.
            fits = len(mine) == 1 or any(member_beside == beside for _, member_beside in there.members)
            if there is here or not fits or not there.mask & held:
                continue
            others = True
            if found := _milder(space, masks, here, there):
                yield Failure(promise["id"], f"{promise['says']} But: {found}", path)
                return
    if whole and not others:
        says = f"'{name}' of guarantee '{promise['id']}' stands for nothing else"
        yield Failure(promise["id"], says, path, "mend its condition, or delete it")


def _rows(space: Space, name: str) -> list[_Row]:
    """Return the rows of kinds, or those of tools, if *name* is one."""
    if name in space.table["data"]:
        row = (1 << space.row) - 1
        return [_Row(i * space.row, row << (i * space.row), kind.members) for i, kind in enumerate(space.kinds)]
    return [_Row(i * space.answers, space.tool(i), tuple((member, False) for member, _ in tool.members))
            for i, tool in enumerate(space.tools)]


def _milder(space: Space, masks: Masks, here: _Row, there: _Row) -> str | None:
    """Return in words where the row *here* is milder than *there*; ``None``: nowhere."""
    spread = _spread(space, masks, here, there)

    def other(mask: int) -> int:
        mask = there.cut(mask)
        for question, option in spread:
            mask = space.spread(mask, question, option)
        return mask

    same: int | None = None
    for at_least in masks.at_least:
        bad = other(at_least) & ~here.cut(at_least)
        if bad:
            # Worked out where it is needed, which is seldom.
            same = _alike(space, masks, here, other) if same is None else same
            bad &= same
        if bad:
            first = (bad & -bad) << here.at
            back = (bad & -bad) << there.at
            verdict = verdict_at(space, masks, back)
            because = ", ".join(rules_at(space, masks, back, verdict))
            name = _other(space, masks, back, first)
            return f"{judged(space, masks, first)}; {name} at the same answers {verdict}, because of {because}"
    return None


def _spread(space: Space, masks: Masks, here: _Row, there: _Row) -> list[tuple[int, str]]:
    """Return the questions that are asked *there* while their digit is another question's *here*, as read *here*."""
    found = []
    for i, digit in enumerate(space.digits):
        others = [j for j, each in enumerate(space.digits) if each == digit and j != i]
        if masks.asked[i] & there.mask and any(masks.asked[j] & here.mask for j in others):
            name = f"answer.{space.questions[i]['id']}"
            found.append((i, next(o for o in space.options[i] if masks.value(name, o) & here.mask)))
    return found


def _alike(space: Space, masks: Masks, here: _Row, other: Callable[[int], int]) -> int:
    """Return the answers that both rows read alike, or that neither is asked for."""
    same = here.cut(here.mask)
    for i, question in enumerate(space.questions):
        name, equal = f"answer.{question['id']}", 0
        for option in space.options[i]:
            value = masks.value(name, option)
            equal |= here.cut(value) & other(value)
        same &= ~(here.cut(masks.asked[i]) ^ other(masks.asked[i])) | equal
    return same


def _other(space: Space, masks: Masks, there: int, here: int) -> str:
    """Return what a combination has instead: its kind of data, or its tool."""
    one, other = space.describe(there, masks.asked), space.describe(here, masks.asked)
    return one["data"] if one.get("data") != other.get("data") else one["tool"]
