"""A whole is as careful as its parts: what contains others is never judged milder than one of them."""

from collections.abc import Iterator

from ..compile import Compiled
from ..engine.language import names_in
from .counterexample import Failure, rules_at, verdict_at, words
from .masks import Masks
from .space import Space


def milder_than_a_part(compiled: Compiled, space: Space, masks: Masks) -> Iterator[Failure]:
    """With the same answers, and names still in where a part is nothing but names."""
    row, at = (1 << space.row) - 1, {slug: i for i, kind in enumerate(space.kinds) for slug, forced in kind.members
                                     if not forced}
    still_in = _names_in(space, masks) & row
    for whole, parts in compiled.wholes.items():
        for part in parts:
            # With names out, parts that identify are out as well.
            held = still_in if space.table["data"][part]["identifying"] == "yes" else row
            for at_least in masks.at_least:
                shifted = [(at_least >> (at[slug] * space.row)) & row for slug in (whole, part)]
                bad = held & shifted[1] & ~shifted[0]
                if bad:
                    yield _failure(space, masks, whole, part, bad, at)
                    break


def _names_in(space: Space, masks: Masks) -> int:
    """Combinations in which what identifies was not taken out: protections against that are unused."""
    mask = space.full
    for i, question in enumerate(space.questions):
        about_names = {"data.identifying", "data.separable"} <= {*names_in(question["asked"])}
        if question["kind"] == "protection" and about_names:
            mask &= masks.given(i, question["careful"] or "")
    return mask


def _failure(space: Space, masks: Masks, whole: str, part: str, bad: int, at: dict[str, int]) -> Failure:
    here, there = (bad << (at[slug] * space.row) for slug in (whole, part))
    verdict = verdict_at(space, masks, there)
    says = (
        f"A whole is as careful as its parts. But: {whole} is judged "
        f"{verdict_at(space, masks, here)} ({words(space, masks, here)}), and its part {part} {verdict}, because of "
        f"{', '.join(rules_at(space, masks, there, verdict))}"
    )
    order = [rule["id"] for rule in space.table["rules"]]
    rules = rules_at(space, masks, there, verdict)
    return Failure("whole", says, ("rules", order.index(rules[0])) if rules else ("rules",),
                   f"let rules be as careful with {whole}, or take {part} out of its 'contains'")
