"""A fact's topic is one that ``content/topics.yml`` lists; so is each that matters most with a kind of assistant.

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
    """Yield a problem for each fact about an unknown topic, and each unknown topic of a kind."""
    if parsed.topics is None:
        return
    known = [topic.id for topic in parsed.topics.model.topics]
    for k, of_kind in enumerate(parsed.topics.model.by_kind):
        for t, topic in enumerate(of_kind.topics):
            if topic not in known:
                at, says = ("by_kind", k, "topics", t), f"{quoted(topic)} is not a topic"
                yield parsed.topics.document.problem(at, says, ID, use_one_of(topic, known))
    for record in parsed.sheets:
        for p, plan in enumerate(record.model.plans):
            for f, fact in enumerate(plan.facts):
                if fact.topic not in known:
                    hint = use_one_of(fact.topic, known, where=f"the topics in {SINGLES['topics'][0]}")
                    path = ("plans", p, "facts", f, "topic")
                    yield record.document.problem(path, f"{quoted(fact.topic)} is not a topic", ID, hint)
