"""What is asked or named and moves nothing: idle questions, topics and signals."""

from collections.abc import Iterator, Mapping

from ..compile import Compiled
from ..engine.language import names_in
from .counterexample import Failure, words
from .masks import Masks
from .space import Space

EACH_REASON = ("report", "todo")
"""Results that list every reason: there an answer moves something when a reason comes or goes."""

SHARPENED = "share"
"""The result that is there after two taps: each further question has to sharpen it."""

WIDE = ("data.sensitivity", "plan.runs")
"""Attributes that kinds of data and plans share widely: no single fact decides what moves something there."""


def moved(compiled: Compiled, space: Space, masks: Masks) -> dict[str, int]:
    """Return for each question that is asked the combinations in which another answer to it moves the result."""
    found = {}
    for i, question in enumerate(space.questions):
        if not masks.asked[i]:
            continue
        others = [Masks(space, masks, {f"answer.{question['id']}": option}) for option in space.options[i]]
        tables = [other.fires if compiled.quiz.result in EACH_REASON else other.at_least for other in others]
        moves = 0
        for same in zip(*tables, strict=True):
            for mask in same[1:]:
                moves |= mask ^ same[0]
        found[question["id"]] = moves
    return found


def idle(compiled: Compiled, space: Space, masks: Masks, counted: int, moves: Mapping[str, int]) -> Iterator[Failure]:
    """Each question is asked somewhere, and moves something wherever it is; each topic is read or excused."""
    order = {question.id: i for i, question in enumerate(compiled.quiz.questions)}
    for i, question in enumerate(space.questions):
        path = ("questions", order[question["id"]])
        if not masks.asked[i]:
            says = f"question '{question['id']}' is never asked"
            yield Failure("question", says, path, "mend its 'asked:', or delete it")
        elif not moves[question["id"]] & masks.asked[i]:
            says = f"question '{question['id']}' never changes a verdict"
            yield Failure("question", says, path, "read it in a rule, or delete it")
        elif compiled.quiz.result == SHARPENED:
            yield from _asked_too_widely(space, masks, i, counted & masks.asked[i], moves[question["id"]], path)
    yield from _unread(compiled, space)


def _asked_too_widely(
    space: Space, masks: Masks, number: int, asked: int, moves: int, path: tuple[str | int, ...]
) -> Iterator[Failure]:
    """Earlier answers, kinds of sensitivity and places to run by which the question moves nothing.

    A question more is a tap more for visitors, and multiplies what has to be proved. That it moves nothing at one
    certain plan or kind of data is no fault: a fact there may be another tomorrow. Nor is it that it moves nothing
    while another protection is unused, since both may be needed together.
    """
    question, where, idles = space.questions[number]["id"], list[str](), 0
    for name, values in _settings(space, number):
        idle_at = [v for v in values if (here := asked & masks.value(name, v)) and not here & moves]
        if idle_at:
            where.append(f"{name} is {' or '.join(idle_at)}")
            idles |= asked & masks.value(name, idle_at[0])
    if where:
        says = f"question '{question}' is asked and changes nothing where {', '.join(where)}: " \
               f"{words(space, masks, idles)}"
        yield Failure("idle-question", says, (*path, "asked"), "leave these out of its 'asked:'")


def _settings(space: Space, number: int) -> Iterator[tuple[str, list[str]]]:
    """Names by which a question could be asked or not, with their values, whatever the facts about a plan are."""
    for earlier, options in zip(space.questions[:number], space.options, strict=False):
        unused = earlier["careful"] if earlier["kind"] == "protection" else None
        yield f"answer.{earlier['id']}", [option for option in options if option != unused]
    for name in WIDE:
        rows = space.kinds if name.startswith("data.") else space.tools
        yield name, sorted({row.values[name] for row in rows if name in row.values})


def _unread(compiled: Compiled, space: Space) -> Iterator[Failure]:
    read = {name for signal in space.table["signals"] for _, when in signal["lines"] for name in names_in(when)}
    read |= {name for rule in space.table["rules"] for name in names_in(rule["when"])}
    for topic in space.table["careful"]:
        excused = topic in compiled.quiz.not_read
        if f"plan.{topic}" in read and excused:
            says = f"topic '{topic}' is read by a rule and listed under not_read"
            yield Failure("topic", says, ("not_read", topic), "take it out of not_read")
        elif f"plan.{topic}" not in read and not excused:
            says = f"topic '{topic}' is read by no rule"
            yield Failure("topic", says, ("not_read",), "read it in a rule, or say under not_read why not")
    for name in (signal["id"] for signal in space.table["signals"]):
        if name not in read:
            yield Failure("signal", f"signal '{name}' is read by no rule", ("signals", name), "delete it")
