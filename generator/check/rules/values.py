"""A headline's value is one that its topic can have: a word of its list, whole days, or an age.

Each topic takes the three ways of not knowing as well: ``unclear``, ``not_stated``, ``not_recorded``.

Passes::

    facts:
      - {topic: training_default, value: "on", headline: true, ...}
      - {topic: retention_deleted, value: 30, headline: true, ...}

Fails::

    facts:
      - {topic: training_default, value: sometimes, headline: true, ...}
      - {topic: retention_deleted, value: a month, headline: true, ...}
"""

from collections.abc import Iterator
from datetime import date

from generator.load.tree import at
from generator.model import NOT_KNOWING, Topic
from generator.nearest import use_one_of
from generator.problems import Problem, quoted

from ..parsed import Parsed

ID = "value"

OLDEST = 120
"""No minimum age is above this."""


def check(parsed: Parsed, today: date) -> Iterator[Problem]:
    """Yield a problem for each headline whose value its topic does not have."""
    if parsed.topics is None:
        return
    topics = {topic.id: topic for topic in parsed.topics.model.topics}
    for record in parsed.assistants:
        for p, plan in enumerate(record.model.plans):
            for f, fact in enumerate(plan.facts):
                topic = topics.get(fact.topic)
                if topic is None or not fact.headline:
                    continue
                # The author's own value: a model reads ``true`` as the number 1.
                wrong = _wrong(at(record.document.tree, ("plans", p, "facts", f, "value")), topic)
                if wrong is not None:
                    yield record.document.problem(("plans", p, "facts", f, "value"), wrong[0], ID, wrong[1])


def _wrong(value: object, topic: Topic) -> tuple[str, str] | None:
    """Return what is wrong with *value* and a hint, or ``None``."""
    if value in NOT_KNOWING or isinstance(value, bool):  # the rule about true and false tells of those
        return None
    told = quoted(value)
    if topic.type == "text":
        return f"{topic.id} is a detail and has no headline", "take 'headline' off"
    if topic.type == "list":
        known = [each.id for each in topic.values]
        if isinstance(value, str) and value in known:
            return None
        return f"{told} is not a value of {topic.id}", use_one_of(value, [*known, *NOT_KNOWING])
    if isinstance(value, int) and value >= 0 and (topic.type == "days" or value <= OLDEST):
        return None
    expected = "whole days, 0 or more" if topic.type == "days" else f"an age from 0 to {OLDEST}"
    return f"{told} is not a value of {topic.id}", f"write {expected}, or one of: {', '.join(NOT_KNOWING)}"
