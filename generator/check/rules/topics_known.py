"""A fact's topic is one that ``content/topics.yml`` lists.

Passes::

    facts:
      - {topic: training_default, ...}

Fails::

    facts:
      - {topic: training_defualt, ...}
"""

from collections.abc import Iterator
from datetime import date

from generator.nearest import use_one_of
from generator.problems import Problem, quoted

from ..parsed import SINGLES, Parsed

ID = "topic"


def check(parsed: Parsed, today: date) -> Iterator[Problem]:
    """Yield a problem for each fact about an unknown topic."""
    if parsed.topics is None:
        return
    known = [topic.id for topic in parsed.topics.model.topics]
    for record in parsed.sheets:
        for p, plan in enumerate(record.model.plans):
            for f, fact in enumerate(plan.facts):
                if fact.topic not in known:
                    hint = use_one_of(fact.topic, known, where=f"the topics in {SINGLES['topics'][0]}")
                    path = ("plans", p, "facts", f, "topic")
                    yield record.document.problem(path, f"{quoted(fact.topic)} is not a topic", ID, hint)
