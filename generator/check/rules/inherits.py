"""``as`` names another plan of the same file, and following it ends somewhere.

Passes::

    plans:
      - {id: consumer, ...}
      - {id: plus, as: consumer, ...}

Fails::

    plans:
      - {id: consumer, as: plus, ...}
      - {id: plus, as: consumer, ...}
"""

from collections.abc import Iterator
from datetime import date

from generator.nearest import use_one_of
from generator.problems import Problem, quoted

from ..parsed import Parsed

ID = "as"


def check(parsed: Parsed, today: date) -> Iterator[Problem]:
    """Yield a problem for each ``as`` that leads nowhere or back to its own plan."""
    for record in parsed.sheets:
        # Of two plans with one id the first counts; that there are two is told by another rule.
        bases = {plan.id: plan.as_ for plan in reversed(record.model.plans)}
        for index, plan in enumerate(record.model.plans):
            if plan.as_ is None or plan.as_ != bases[plan.id]:
                continue
            if plan.as_ not in bases:
                says, hint = f"{quoted(plan.as_)} is no plan here", use_one_of(plan.as_, list(bases))
                yield record.document.problem(("plans", index, "as"), says, ID, hint)
            elif circle := _circle(plan.id, bases):
                says = f"plans point at each other in a circle: {' -> '.join(circle)}"
                hint = "take one 'as' away and write that plan's facts out"
                yield record.document.problem(("plans", index, "as"), says, ID, hint)


def _circle(start: str, bases: dict[str, str | None]) -> list[str]:
    """Return the plans from *start* back to itself, or nothing when the way does not come back to it."""
    way = [start]
    here = bases[start]
    while here is not None and here not in way:
        way.append(here)
        here = bases.get(here)
    return [*way, start] if here == start else []
