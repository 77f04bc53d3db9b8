"""What a proof found broken, in words."""

from collections.abc import Mapping
from dataclasses import dataclass

from .masks import Masks, Overrides
from .space import Space


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that the table does and must not do."""

    rule: str
    """What is broken: a guarantee's id, or the name of something that holds for every quiz (``gap``, ``dead-rule``)."""
    says: str
    path: tuple[str | int, ...]
    """Where in the quiz's file to look."""
    hint: str = ""
    """What to write instead; empty where the counterexample says it all."""


def words(space: Space, masks: Masks, mask: int) -> str:
    """The first combination of *mask* in a line, without what is set to one value everywhere."""
    answers = space.describe(mask, masks.asked)
    return combination({name: value for name, value in answers.items() if f"answer.{name}" not in masks.overrides})


def combination(example: Mapping[str, str]) -> str:
    """One combination in a line, as the ids of its answers."""
    answers = dict(example)
    beside = " beside a name" if answers.pop("beside_a_name", None) else ""
    where = f"{answers.pop('data', '')}{beside} at {answers.pop('tool', '')}".removeprefix(" at ").removesuffix(" at ")
    return ", ".join([where] * bool(where) + [f"{name} {value}" for name, value in answers.items()])


def judged(space: Space, masks: Masks, mask: int) -> str:
    """The first combination of *mask* with its verdict and the rules that decide it."""
    verdict = verdict_at(space, masks, mask)
    because = ", ".join(rules_at(space, masks, mask, verdict)) or "no rule"
    return f"{words(space, masks, mask)} is judged {verdict}, because of {because}"


def harsher(space: Space, milder: Masks, than: Masks, held: int) -> str | None:
    """A combination of *held* in which what should be milder is harsher, in words; ``None`` when there is none."""
    for one, other in zip(milder.at_least, than.at_least, strict=True):
        bad = held & one & ~other
        if bad:
            before, after = verdict_at(space, than, bad), verdict_at(space, milder, bad)
            rules = ", ".join(rules_at(space, milder, bad, after))
            return (
                f"{settings(milder.overrides)} instead of {settings(than.overrides)}, all else the same, "
                f"goes from {before} to {after}, because of {rules} ({words(space, than, bad)})"
            )
    return None


def too_mild(space: Space, milder: Masks, than: Masks, held: int, at_least: str) -> str | None:
    """A combination of *held* in which what should be at least *at_least* is milder, in words; ``None``: none is."""
    bad = held & ~than.at_least[space.table["verdicts"].index(at_least)]
    if not bad:
        return None
    before, after = verdict_at(space, milder, bad), verdict_at(space, than, bad)
    return (
        f"{settings(than.overrides)} instead of {settings(milder.overrides)}, all else the same, goes from {before} "
        f"to {after} and not to {at_least} ({words(space, than, bad)})"
    )


def settings(overrides: Overrides) -> str:
    """Names that are set to one value everywhere."""
    return " and ".join(f"{name} {value}" for name, value in overrides.items())


def verdict_at(space: Space, masks: Masks, mask: int) -> str:
    """The verdict on the first combination of *mask*."""
    # The lowest bit that is set: -mask is ~mask + 1.
    lowest = mask & -mask
    numbers = [i for i, at_least in enumerate(masks.at_least) if at_least & lowest]
    return str(space.table["verdicts"][max(numbers)]) if numbers else "no verdict"


def rules_at(space: Space, masks: Masks, mask: int, verdict: str) -> list[str]:
    """The rules that decide there."""
    lowest = mask & -mask
    return [
        rule["id"]
        for rule, fires in zip(space.table["rules"], masks.fires, strict=True)
        if fires & lowest and space.table["verdicts"][rule["verdict"]] == verdict
    ]
