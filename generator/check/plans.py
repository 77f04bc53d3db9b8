"""Each plan of an assistant has an id of its own.

Passes::

    plans:
      - {id: consumer, ...}
      - {id: business, ...}

Fails::

    plans:
      - {id: consumer, ...}
      - {id: consumer, ...}
"""

from collections.abc import Iterator
from datetime import date

from ..problems import Problem
from .parsed import Parsed

ID = "plan-id"


def check(parsed: Parsed, today: date) -> Iterator[Problem]:
    """Yield a problem for each plan whose id an earlier plan has."""
    for record in parsed.assistants:
        first: dict[str, int] = {}
        for index, plan in enumerate(record.model.plans):
            if plan.id in first:
                line, _ = record.document.place(("plans", first[plan.id], "id"))
                hint = f"the first stands on line {line}: give this one an id of its own"
                yield record.document.problem(("plans", index, "id"), f"two plans are called '{plan.id}'", ID, hint)
            first.setdefault(plan.id, index)
