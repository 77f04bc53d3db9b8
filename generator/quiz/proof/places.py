"""Promises about rights: none is told to anybody for whose place we do not know it."""

from collections.abc import Iterator

from ..compile import Compiled
from ..engine.table import Promise
from .counterexample import Failure, words
from .masks import Masks
from .space import Space


def out_of_place(
    compiled: Compiled, space: Space, masks: Masks, promise: Promise, path: tuple[str | int, ...], whole: bool
) -> Iterator[Failure]:
    """Yield a failure for each rule that tells a right where the visitor has not named a place where it holds.

    A right holds where an option is picked that lists its place under ``laws``; *whole* also asks that some rule tells
    a right.
    """
    for rule, fires in zip(space.table["rules"], masks.fires, strict=True):
        if rule["id"] not in compiled.placed:
            continue
        question, options = compiled.placed[rule["id"]]
        here = 0
        for option in options:
            here |= masks.value(f"answer.{question}", option)
        if elsewhere := fires & ~here:
            says = f"{rule['id']} tells its right at {words(space, masks, elsewhere)}"
            yield Failure(promise["id"], f"{promise['says']} But: {says}", path)
    if whole and not compiled.placed:
        says = f"guarantee '{promise['id']}' is about no combination"
        yield Failure(promise["id"], says, path, "let a rule tell a right (uses_right), or delete it")
