"""How many combinations each question and each promise is about: numbers for readers of the rule table."""

from collections.abc import Mapping

from ..compile import Compiled
from ..engine.table import Promise
from .masks import Masks
from .space import Space


def asked(space: Space, masks: Masks, counted: int) -> dict[str, int]:
    """Return in how many combinations each further question is asked."""
    found = {
        question["id"]: space.weigh(counted & mask)
        for question, mask in zip(space.questions, masks.asked, strict=True)
    }
    if space.chosen:
        found[space.chosen.removeprefix("answer.")] = space.weigh(counted & masks.value("plan.offers_cloud", "yes"))
    return {question["id"]: found[question["id"]] for question in space.table["questions"]}


def moving(space: Space, masks: Masks, counted: int, moves: Mapping[str, int]) -> dict[str, int]:
    """Return in how many combinations another answer moves the result, for each question in *moves*."""
    return {
        question["id"]: space.weigh(counted & mask & moves[question["id"]])
        for question, mask in zip(space.questions, masks.asked, strict=True) if question["id"] in moves
    }


def about(compiled: Compiled, space: Space, masks: Masks, counted: int) -> dict[str, int]:
    """Return how many combinations each guarantee judges; of two that are compared, one is counted."""
    found: dict[str, int] = {}
    for promise in compiled.guarantees:
        number = 0
        if promise["always"] is not None:
            number += space.weigh(counted & masks.holds(promise["always"]))
        if promise["better"]:
            number += space.weigh(counted & _compared(space, masks, promise))
        if promise["milder_headlines"] == "yes":
            steps = sum(len(values) - 1 for values in compiled.topic_values.values())
            number += steps * space.weigh(counted)
        found[promise["id"]] = number
    return found


def shares(space: Space, masks: Masks, counted: int) -> dict[str, tuple[int, int]]:
    """Return for each protection in how many combinations it is asked, and in how many of them using it helps."""
    found = {}
    for i, question in enumerate(space.questions):
        if question["kind"] != "protection":
            continue
        name, careful = f"answer.{question['id']}", question["careful"] or ""
        base, helped = Masks(space, masks, {name: careful}), 0
        for option in space.options[i]:
            other = Masks(space, masks, {name: option})
            for with_it, without in zip(other.at_least, base.at_least, strict=True):
                helped |= without & ~with_it
        here = counted & masks.asked[i] & masks.given(i, careful)
        found[question["id"]] = space.weigh(here), space.weigh(here & helped)
    return found


def _compared(space: Space, masks: Masks, promise: Promise) -> int:
    """Combinations that have a twin: an answer in which the two differ is one that somebody can really give."""
    better = promise["better"] or {}
    milder, than = Masks(space, masks, better), Masks(space, masks, promise["than"])
    held = space.full
    if promise["given"] is not None:
        held = milder.holds(promise["given"]) & than.holds(promise["given"])
    if space.chosen in better:
        held &= masks.value(space.chosen or "", better[space.chosen or ""])
    for i, question in enumerate(space.questions):
        name = f"answer.{question['id']}"
        if name in better:
            held &= masks.asked[i] & masks.given(i, better[name])
    return held
