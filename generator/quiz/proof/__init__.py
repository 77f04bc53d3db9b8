"""The proof: every combination walked, every promise held, or a counterexample in words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from ..compile import Compiled
from . import ranking
from .counterexample import Failure, words
from .counts import about, asked, moving
from .idle import idle, moved
from .masks import Masks
from .promises import broken, softened
from .space import Space

CLOSEST = 5
"""How many rules that few combinations hang on a proof names."""


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
    closest: tuple[tuple[str, int, Mapping[str, str]], ...]
    """The rules that the fewest verdicts hang on, how many, and one of them."""
    guarantees: int
    """How many were asked to hold."""
    asked: Mapping[str, int]
    """Combinations in which each further question is asked."""
    moves: Mapping[str, int]
    """Combinations in which another answer to that question moves the verdict, or a reason where all are listed."""
    about: Mapping[str, int]
    """Combinations that each guarantee is about, by its id."""
    failures: tuple[Failure, ...]


def prove(compiled: Compiled, today: date) -> Proof:
    """Walk all combinations on *today*; a day before ``as_of`` counts as that day.

    Coverage (gaps, dead and shadowed rules, idle questions and topics) is judged on the day that the
    content vouches for, so that time alone never breaks a build. For later days promises are proved,
    and that ageing never softens.
    """
    as_of = date.fromisoformat(compiled.table["as_of"])
    today = max(today, as_of)
    whole = today == as_of
    space = Space(compiled.engine, today, promises=compiled.guarantees)
    masks = Masks(space)
    counted = masks.counted()
    rules = [rule["id"] for rule in space.table["rules"]]
    alone = dict(zip(rules, _alone(space, masks, counted), strict=True))
    weights = {name: space.weigh(mask) for name, mask in alone.items()}
    closest = sorted((n, name) for name, n in weights.items() if n)[:CLOSEST]
    moves = moved(compiled, space, masks) if whole else {}
    failures = list(broken(compiled, space, masks, whole=whole))
    if whole:
        failures += [*_coverage(compiled, space, masks, counted), *idle(compiled, space, masks, counted, moves)]
        failures += [*ranking.broken(compiled), *ranking.idle(compiled, today)]
    else:
        failures += softened(compiled, today)
    return Proof(
        quiz=compiled.quiz.id,
        today=today,
        combinations=space.weigh(counted),
        verdicts={
            word: space.weigh(masks.verdict(i) & counted) for i, word in enumerate(space.table["verdicts"])
        },
        rules={name: space.weigh(mask & counted) for name, mask in zip(rules, masks.fires, strict=True)},
        decides=weights,
        closest=tuple((name, n, space.describe(alone[name], masks.asked)) for n, name in closest),
        guarantees=len(compiled.guarantees) + (len(ordered.guarantees) if (ordered := compiled.quiz.ranking) else 0),
        asked=asked(space, masks, counted),
        moves=moving(space, masks, counted, moves),
        about=about(compiled, space, masks, counted) if whole else {},
        failures=tuple(failures),
    )


def _alone(space: Space, masks: Masks, counted: int) -> list[int]:
    """For each rule the combinations whose verdict hangs on it alone."""
    table = space.table["rules"]
    result = []
    # Where a rule of each verdict fires, and where two do: only where no second one does, the verdict hangs on one.
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
        says = f"no rule says anything about {words(space, masks, gap)}"
        yield Failure("gap", says, ("rules",), "add a rule that fires there")
    for i, (rule, mask) in enumerate(zip(compiled.quiz.rules, masks.fires, strict=True)):
        if not mask & counted:
            says = f"rule '{rule.id}' never fires"
            yield Failure("dead-rule", says, ("rules", i), "mend its condition, or delete it")
        elif not mask & masks.verdict(space.table["rules"][i]["verdict"]) & counted and rule.explains == "no":
            says = f"rule '{rule.id}' never decides: harsher rules fire wherever it does"
            hint = "delete it; or add 'explains: yes' if it is there for its reason"
            yield Failure("shadowed-rule", says, ("rules", i), hint)
        elif rule.explains == "yes" and rule.verdict != space.table["verdicts"][0]:
            says = f"rule '{rule.id}' is there for its reason alone and still says '{rule.verdict}'"
            hint = f"write 'verdict: {space.table['verdicts'][0]}': what it says beyond that would go unseen"
            yield Failure("explaining-rule", says, ("rules", i, "verdict"), hint)
    for i, word in enumerate(space.table["verdicts"]):
        if not masks.verdict(i) & counted:
            yield Failure("verdict", f"no combination leads to '{word}'", ("rules",), "add a rule that leads there")
