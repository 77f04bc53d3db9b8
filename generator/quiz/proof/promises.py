"""Promises about the whole table: the author's guarantees, and what holds for every quiz."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from ..compile import Compiled
from ..engine.table import Promise, Question
from .counterexample import Failure, harsher, judged, rules_at, too_mild, verdict_at, words
from .evidence import weakly_founded
from .masks import Masks, Overrides
from .parts import milder_than_a_part
from .reasons import behind_others, only_where
from .space import Space
from .stand_ins import milder_than_its_nature

Path = tuple[str | int, ...]


def broken(compiled: Compiled, space: Space, masks: Masks, *, whole: bool) -> Iterator[Failure]:
    """Every promise that does not hold; *whole* also asks that each is about something."""
    for i, promise in enumerate(compiled.guarantees):
        path = ("guarantees", i)
        if promise["always"] is not None:
            yield from _always(space, masks, promise, path, whole)
        if promise["better"]:
            yield from _compare(space, masks, promise, path, whole)
        if promise["stands_for"] is not None:
            yield from milder_than_its_nature(space, masks, promise, path, whole)
        if promise["milder_headlines"] == "yes":
            yield from _headlines(compiled, space, masks, promise, path)
        if promise["evidence"]:
            yield from weakly_founded(compiled, promise, path)
    order = {question.id: i for i, question in enumerate(compiled.quiz.questions)}
    for question in space.questions:
        if question["careful"] is not None:
            yield from _careful(space, masks, question, question["careful"], ("questions", order[question["id"]]))
    yield from _never_stays(space, masks)
    yield from milder_than_a_part(compiled, space, masks)


def _always(space: Space, masks: Masks, promise: Promise, path: Path, whole: bool) -> Iterator[Failure]:
    """Where the condition holds the verdict is at least, or at most, the one that is promised."""
    held = masks.holds(promise["always"])
    verdicts = space.table["verdicts"]
    bad = 0
    if promise["at_least"]:
        bad |= held & ~masks.at_least[verdicts.index(promise["at_least"])]
    if promise["at_most"] and promise["at_most"] != verdicts[-1]:
        bad |= held & masks.at_least[verdicts.index(promise["at_most"]) + 1]
    late = behind_others(space, masks, held, promise["first"]) if promise["first"] else 0
    if bad or late:
        says = judged(space, masks, bad) if bad else f"{judged(space, masks, late)}, in this order"
        yield Failure(promise["id"], f"{promise['says']} But: {says}", path)
    elif whole and not held:
        yield _about_nothing(promise, path)


def _compare(space: Space, masks: Masks, promise: Promise, path: Path, whole: bool) -> Iterator[Failure]:
    """``better`` against ``than``, all else the same."""
    milder, than = Masks(space, masks, promise["better"]), Masks(space, masks, promise["than"])
    given = promise["given"]
    held = space.full if given is None else milder.holds(given) & than.holds(given)
    if promise["where"]:
        held &= only_where(space, milder, promise["where"], promise["because"])
        says = too_mild(space, milder, than, held, promise["at_least"] or "")
    else:
        says = harsher(space, milder, than, held)
    if says:
        yield Failure(promise["id"], f"{promise['says']} But: {says}", path)
    elif whole and not held:
        yield _about_nothing(promise, path)


def _about_nothing(promise: Promise, path: Path) -> Failure:
    says = f"guarantee '{promise['id']}' is about no combination"
    return Failure(promise["id"], says, path, "mend its condition, or delete it")


def _headlines(
    compiled: Compiled, space: Space, masks: Masks, promise: Promise, path: Path
) -> Iterator[Failure]:
    """For every topic, each value against the next more careful one."""
    for topic, values in compiled.topic_values.items():
        tables = [Masks(space, masks, {f"plan.{topic}": value}) for value in values]
        for milder, than in pairwise(tables):
            given = promise["given"]
            held = space.full if given is None else milder.holds(given) & than.holds(given)
            says = harsher(space, milder, than, held)
            if says:
                yield Failure(promise["id"], f"{promise['says']} But: {says}", path)


def _careful(space: Space, masks: Masks, question: Question, careful: str, path: Path) -> Iterator[Failure]:
    """Not sure (for a protection unanswered, too) is read as the careful answer, so that one must be the harshest."""
    name = f"answer.{question['id']}"
    if question["kind"] != "protection" and not question["unsure"]:
        return
    than = Masks(space, masks, {name: careful})
    for option in question["options"]:
        if option != careful and option not in question["unsure"]:
            says = harsher(space, Masks(space, masks, {name: option}), than, space.full)
            if says:
                yield Failure("not-sure", f"Not sure is never milder than any answer. But: {says}", path)


def _never_stays(space: Space, masks: Masks) -> Iterator[Failure]:
    """No ``never`` is lifted by what a visitor could change inside the plan."""
    if space.table["verdicts"][-1] != "never":
        return
    best: Overrides = {
        f"answer.{question['id']}": question["change"]["to"]
        for question in space.questions
        if question.get("change")
    }
    after = Masks(space, masks, best)
    lifted = masks.at_least[-1] & ~after.at_least[-1]
    if lifted:
        never = space.table["verdicts"][-1]
        rules = rules_at(space, masks, lifted, never)
        says = (
            f"No never is lifted inside its plan. But: {words(space, masks, lifted)} is judged never, because of "
            f"{', '.join(rules)}, and {verdict_at(space, after, lifted)} with all protections used"
        )
        yield Failure("never-stays", says, _rule_path(space, rules))


def softened(compiled: Compiled, later: date) -> Iterator[Failure]:
    """Ageing never softens: on the day *later* no combination is judged milder than on the day ``as_of``.

    A question that only comes up when its fact has aged counts as unanswered: its answer is news, not age.
    """
    first = date.fromisoformat(compiled.table["as_of"])
    before, after = Space(compiled.engine, first, beside=later), Space(compiled.engine, later, beside=first)
    young, old = Masks(before), Masks(after)
    same = before.full
    for i, question in enumerate(before.questions):
        if question["kind"] == "protection":
            same &= ~(old.asked[i] & ~young.asked[i]) | old.given(i, question["careful"] or "")
    for one, other in zip(young.at_least, old.at_least, strict=True):
        bad = one & ~other & same
        if bad:
            rules = rules_at(before, young, bad, verdict_at(before, young, bad))
            says = (
                f"Ageing never softens. But: {judged(before, young, bad)}, and on {later.isoformat()} "
                f"{verdict_at(after, old, bad)}"
            )
            yield Failure("ageing", says, _rule_path(before, rules))
            return


def _rule_path(space: Space, rules: list[str]) -> Path:
    """Where the first of *rules* stands."""
    order = [rule["id"] for rule in space.table["rules"]]
    return ("rules", order.index(rules[0])) if rules else ("rules",)
