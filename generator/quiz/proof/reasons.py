"""Which reasons decide, over a whole space: the first of them, and those that rest on facts about the plan."""

from collections.abc import Collection

from ..compile.references import topics_read
from ..engine.table import Table
from .masks import Masks
from .space import Space


def behind_others(space: Space, masks: Masks, held: int, first: Collection[str]) -> int:
    """Combinations of *held* in which the first rule that decides is none of *first*.

    Those are told before what facts speak for (``told`` of the table), so that no fact comes between.
    """
    found = 0
    order = sorted(
        zip(space.table["rules"], masks.fires, strict=True), key=lambda pair: pair[0].get("told") != "first"
    )
    for number in range(len(space.table["verdicts"])):
        left = held & masks.verdict(number)
        for rule, fires in order:
            if rule["verdict"] == number and left:
                if rule["id"] not in first:
                    found |= left & fires
                left &= ~fires
    return found


def only_where(space: Space, masks: Masks, verdict: str, because: str | None) -> int:
    """Combinations with just this verdict; *because* of the ``plan``: one that a fact about it leads to."""
    number = space.table["verdicts"].index(verdict)
    here = masks.verdict(number)
    if because is None:
        return here
    facts = read_of_plans(space.table)
    told = 0
    for rule, fires in zip(space.table["rules"], masks.fires, strict=True):
        if rule["verdict"] == number and rule["id"] in facts:
            told |= fires
    return here & told


def read_of_plans(table: Table) -> set[str]:
    """The rules that read a topic of the plan, by themselves or through a signal; where it runs is no such fact."""
    return {rule for rule, topics in topics_read(table).items() if topics}
