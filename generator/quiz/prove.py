"""The proof: every combination walked, every promise held, or a counterexample in words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

from .compile import Compiled
from .language import names_in
from .space import Masks, Overrides, Space

CLOSEST = 5
"""How many rules that few combinations hang on a proof names."""


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that the table does and must not do."""

    rule: str
    """What is broken: a guarantee's id, or ``gap``, ``dead-rule``, ``shadowed-rule``, ``question``, ``topic``."""
    says: str
    path: tuple[str | int, ...]
    """Where in the quiz's file to look."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What a walk over all combinations found."""

    quiz: str
    today: date
    combinations: int
    verdicts: Mapping[str, int]
    """Combinations by verdict."""
    rules: Mapping[str, int]
    """Combinations in which each rule fires."""
    decides: Mapping[str, int]
    """Combinations whose verdict would be milder without that one rule."""
    closest: tuple[tuple[str, int, Mapping[str, Any]], ...]
    """The rules that the fewest verdicts hang on, how many, and one of them."""
    guarantees: int
    failures: tuple[Failure, ...]


def prove(compiled: Compiled, today: date, *, whole: bool = True) -> Proof:
    """Walk all combinations on *today*.

    ``whole`` asks for coverage too (gaps, dead and shadowed rules, idle questions and topics); it is
    judged on the day the content vouches for, so that time alone never breaks a build.
    """
    space = Space(compiled.engine, today)
    masks = Masks(space)
    counted = masks.counted()
    rules = [rule["id"] for rule in space.table["rules"]]
    alone = dict(zip(rules, _alone(space, masks, counted), strict=True))
    weights = {name: space.weigh(mask) for name, mask in alone.items()}
    closest = sorted((n, name) for name, n in weights.items() if n)[:CLOSEST]
    failures = list(_promises(compiled, space, masks))
    if whole:
        failures += [*_coverage(compiled, space, masks, counted), *_idle(compiled, space, masks)]
    return Proof(
        quiz=compiled.quiz.id,
        today=today,
        combinations=space.weigh(counted),
        verdicts={
            word: space.weigh(masks.verdict(i) & counted) for i, word in enumerate(space.table["verdicts"])
        },
        rules={name: space.weigh(mask & counted) for name, mask in zip(rules, masks.fires, strict=True)},
        decides=weights,
        closest=tuple((name, n, space.describe(alone[name])) for n, name in closest),
        guarantees=len(compiled.guarantees),
        failures=tuple(failures),
    )


def _alone(space: Space, masks: Masks, counted: int) -> list[int]:
    """For each rule the combinations whose verdict hangs on it alone."""
    table = space.table["rules"]
    result = []
    once = [0] * len(space.table["verdicts"])
    twice = list(once)
    for rule, mask in zip(table, masks.fires, strict=True):
        verdict = rule["verdict"]
        twice[verdict] |= once[verdict] & mask
        once[verdict] |= mask
    for rule, mask in zip(table, masks.fires, strict=True):
        verdict = rule["verdict"]
        result.append(mask & masks.verdict(verdict) & ~twice[verdict] & counted)
    return result


def _coverage(compiled: Compiled, space: Space, masks: Masks, counted: int) -> Iterator[Failure]:
    """No gap, no dead rule, none that only repeats others, no verdict out of reach."""
    gap = counted & ~masks.at_least[0]
    if gap:
        yield Failure("gap", f"no rule says anything about {_words(space, gap)}", ("rules",))
    for i, (rule, mask) in enumerate(zip(compiled.quiz.rules, masks.fires, strict=True)):
        if not mask & counted:
            yield Failure("dead-rule", f"rule '{rule.id}' never fires", ("rules", i))
        elif not mask & masks.verdict(space.table["rules"][i]["verdict"]) & counted and rule.explains == "no":
            says = f"rule '{rule.id}' never decides: harsher rules fire wherever it does"
            yield Failure("shadowed-rule", says, ("rules", i))
    for i, word in enumerate(space.table["verdicts"]):
        if not masks.verdict(i) & counted:
            yield Failure("verdict", f"no combination leads to '{word}'", ("rules",))


def _idle(compiled: Compiled, space: Space, masks: Masks) -> Iterator[Failure]:
    """Each question is asked somewhere and changes a verdict; each topic is read or excused."""
    order = {question.id: i for i, question in enumerate(compiled.quiz.questions)}
    for i, question in enumerate(space.questions):
        path = ("questions", order[question["id"]])
        if not masks.asked[i]:
            yield Failure("question", f"question '{question['id']}' is never asked", path)
            continue
        name = f"answer.{question['id']}"
        tables = [Masks(space, masks, {name: option}).at_least for option in space.options[i]]
        if all(table == tables[0] for table in tables):
            yield Failure("question", f"question '{question['id']}' never changes a verdict", path)
    read = {name for signal in space.table["signals"] for _, when in signal["lines"] for name in names_in(when)}
    read |= {name for rule in space.table["rules"] for name in names_in(rule["when"])}
    for topic in space.table["careful"]:
        excused = topic in compiled.quiz.not_read
        if (f"plan.{topic}" in read) == excused:
            says = "is read by a rule and listed under not_read" if excused else "is read by no rule"
            yield Failure("topic", f"topic '{topic}' {says}", ("not_read",))
    for name in (signal["id"] for signal in space.table["signals"]):
        if name not in read:
            yield Failure("signal", f"signal '{name}' is read by no rule", ("signals", name))


def _promises(compiled: Compiled, space: Space, masks: Masks) -> Iterator[Failure]:
    """Every guarantee, and what holds for any quiz: the careful answer is the harshest, ``never`` stays."""
    verdicts = space.table["verdicts"]
    for i, promise in enumerate(compiled.guarantees):
        path = ("guarantees", i)
        if promise["always"] is not None:
            held = masks.holds(promise["always"])
            if promise["at_least"]:
                bad = held & ~masks.at_least[verdicts.index(promise["at_least"])]
            else:
                above = verdicts.index(promise["at_most"]) + 1
                bad = held & (masks.at_least[above] if above < len(verdicts) else 0)
            if not held:
                yield Failure(promise["id"], f"'{promise['says']}' is about no combination", path)
            elif bad:
                yield Failure(promise["id"], f"{promise['says']} But: {_words(space, bad, masks)}", path)
        if promise["better"]:
            yield from _compare(space, masks, promise, path)
        if promise["milder_headlines"] == "yes":
            yield from _headlines(compiled, space, masks, promise, path)
    for question in space.questions:
        if question["kind"] == "protection":
            yield from _careful(space, masks, question)
    yield from _never_stays(space, masks)


def _compare(
    space: Space, masks: Masks, promise: Mapping[str, Any], path: tuple[str | int, ...]
) -> Iterator[Failure]:
    """``better`` against ``than``, all else the same."""
    milder, harsher = Masks(space, masks, promise["better"]), Masks(space, masks, promise["than"])
    given = promise["given"]
    held = space.full if given is None else milder.holds(given) & harsher.holds(given)
    says = _harsher(space, milder, harsher, held)
    if says:
        yield Failure(promise["id"], f"{promise['says']} But: {says}", path)


def _harsher(space: Space, milder: Masks, harsher: Masks, held: int) -> str | None:
    """A combination in which what should be milder is harsher, in words; ``None`` when there is none."""
    for one, other in zip(milder.at_least, harsher.at_least, strict=True):
        bad = held & one & ~other
        if bad:
            before, after = _verdict_at(space, harsher, bad), _verdict_at(space, milder, bad)
            rules = ", ".join(_rules_at(space, milder, bad, after))
            return (
                f"{_settings(milder.overrides)} instead of {_settings(harsher.overrides)}, all else the same, "
                f"went from {before} to {after}, because of {rules} ({_words(space, bad)})"
            )
    return None


def _headlines(
    compiled: Compiled, space: Space, masks: Masks, promise: Mapping[str, Any], path: tuple[str | int, ...]
) -> Iterator[Failure]:
    """For every topic, each value against the next more careful one."""
    for topic, values in compiled.topic_values.items():
        tables = [Masks(space, masks, {f"plan.{topic}": value}) for value in values]
        for milder, harsher in pairwise(tables):
            says = _harsher(space, milder, harsher, space.full)
            if says:
                yield Failure(promise["id"], f"{promise['says']} But: {says}", path)


def _careful(space: Space, masks: Masks, question: Mapping[str, Any]) -> Iterator[Failure]:
    """Not sure and unanswered are read as the careful answer, so that one must be the harshest."""
    name, careful = f"answer.{question['id']}", question["careful"]
    harsher = Masks(space, masks, {name: careful})
    for option in question["options"]:
        if option != careful and option not in question["unsure"]:
            says = _harsher(space, Masks(space, masks, {name: option}), harsher, space.full)
            if says:
                yield Failure("not-sure", f"Not sure is never milder than any answer. But: {says}", ("questions",))


def _never_stays(space: Space, masks: Masks) -> Iterator[Failure]:
    """No ``never`` is lifted by what a visitor could change inside the plan."""
    best: Overrides = {
        f"answer.{question['id']}": question["change"]["to"]
        for question in space.questions
        if question.get("change")
    }
    lifted = masks.at_least[-1] & ~Masks(space, masks, best).at_least[-1]
    if lifted:
        yield Failure("never-stays", f"A never is lifted inside its plan: {_words(space, lifted, masks)}", ("rules",))


def _verdict_at(space: Space, masks: Masks, mask: int) -> str:
    lowest = mask & -mask
    numbers = [i for i, at_least in enumerate(masks.at_least) if at_least & lowest]
    return str(space.table["verdicts"][max(numbers)]) if numbers else "no verdict"


def _rules_at(space: Space, masks: Masks, mask: int, verdict: str) -> list[str]:
    """The rules that decide there."""
    lowest = mask & -mask
    return [
        rule["id"]
        for rule, fires in zip(space.table["rules"], masks.fires, strict=True)
        if fires & lowest and space.table["verdicts"][rule["verdict"]] == verdict
    ]


def _settings(overrides: Overrides) -> str:
    return " and ".join(f"{name} {value}" for name, value in overrides.items())


def _words(space: Space, mask: int, masks: Masks | None = None) -> str:
    """The first combination of *mask* as a reader would say it, with its verdict where masks are given."""
    answers = space.describe(mask)
    text = f"{answers.pop('data')} at {answers.pop('tool')}"
    text += "".join(f", {name} {value}" for name, value in answers.items())
    return f"{text} is judged {_verdict_at(space, masks, mask)}" if masks else text
