"""Which reasons decide, over a whole space: the first of them, and those that rest on facts about the plan."""

from collections.abc import Collection

from ..engine.language import Read, names_in
from ..engine.table import Table
from .masks import Masks
from .space import Space


def behind_others(space: Space, masks: Masks, held: int, first: Collection[str]) -> int:
    """Combinations of *held* in which the first rule that decides is none of *first*."""
    found = 0
    for number in range(len(space.table["verdicts"])):
        left = held & masks.verdict(number)
        for rule, fires in zip(space.table["rules"], masks.fires, strict=True):
            if rule["verdict"] == number and left:
                if rule["id"] not in first:
                    found |= left & fires
                left &= ~fires
    return found


def beside(space: Space, masks: Masks, held: int, only: Collection[str]) -> int:
    """Combinations of *held* in which a rule fires that is none of *only*."""
    found = 0
    for rule, fires in zip(space.table["rules"], masks.fires, strict=True):
        if rule["id"] not in only:
            found |= held & fires
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
    topics = {f"plan.{topic}" for topic in table["careful"]}
    signals = set[str]()
    # Each signal stands behind those that it reads.
    for signal in table["signals"]:
        if any(_reads(when, topics | signals) for _, when in signal["lines"]):
            signals.add(signal["id"])
    return {rule["id"] for rule in table["rules"] if _reads(rule["when"], topics | signals)}


def _reads(condition: Read, names: set[str]) -> bool:
    return not names.isdisjoint(names_in(condition))
