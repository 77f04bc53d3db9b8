"""A plan has at most one headline for a topic: tables and rules read that one.

Passes::

    facts:
      - {topic: export, value: "yes", headline: true, ...}
      - {topic: export, value: by email, ...}

Fails::

    facts:
      - {topic: export, value: "yes", headline: true, ...}
      - {topic: export, value: "no", headline: true, ...}
"""

from collections.abc import Iterator
from datetime import date

from generator.problems import Problem

from ..parsed import Parsed

ID = "two-headlines"


def check(parsed: Parsed, today: date) -> Iterator[Problem]:
    """Yield a problem for each further headline of a plan for the same topic."""
    for record in parsed.sheets:
        for p, plan in enumerate(record.model.plans):
            first: dict[str, int] = {}
            for f, fact in enumerate(plan.facts):
                if not fact.headline:
                    continue
                if fact.topic in first:
                    line, _ = record.document.place(("plans", p, "facts", first[fact.topic], "headline"), key=True)
                    says = f"plan '{plan.id}' has two headlines for {fact.topic}"
                    hint = f"the first stands on line {line}: take 'headline' off one of the two"
                    yield record.document.problem(("plans", p, "facts", f, "headline"), says, ID, hint, key=True)
                first.setdefault(fact.topic, f)
