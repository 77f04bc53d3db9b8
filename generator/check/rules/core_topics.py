"""A plan that can be chosen says the four things that every verdict rests on, itself or through ``as``.

They are training_default, training_opt_out, human_review and retention_deleted. Where nothing is known, one of the
three ways of not knowing says so. A base that nobody can choose (``listed: "no"``) need not say them.

Passes::

    facts:
      - {topic: training_default, value: "on", headline: true, ...}
      - {topic: training_opt_out, value: "yes", headline: true, ...}
      - {topic: human_review, value: not_recorded, headline: true}
      - {topic: retention_deleted, value: 30, headline: true, ...}

Fails::

    facts:
      - {topic: training_default, value: "on", headline: true, ...}
"""

from collections.abc import Iterator
from datetime import date

from generator.model import CORE_TOPICS, HEADLINE_TOPICS, Assistant, Plan
from generator.nearest import nearest
from generator.problems import Problem

from ..parsed import Parsed

ID = "core-topic"


def check(parsed: Parsed, today: date) -> Iterator[Problem]:
    """Yield a problem for each core topic that a listed plan has no headline for."""
    for record in parsed.assistants:
        for index, plan in enumerate(record.model.plans):
            if plan.listed == "no":
                continue
            said = _headlines(record.model, plan)
            for topic in CORE_TOPICS:
                if said is not None and topic not in said:
                    says = f"plan '{plan.id}' does not say {topic}"
                    hint = f"add what you know, or: - {{topic: {topic}, value: not_recorded, headline: true}}"
                    yield record.document.problem(("plans", index), says, ID, hint)


def _headlines(assistant: Assistant, plan: Plan) -> set[str] | None:
    """Return the topics that *plan* has a headline for, by itself or through ``as``.

    ``None``: following ``as`` ends nowhere, which is a mistake of its own. A misspelt topic counts as the one meant.
    """
    plans = {each.id: each for each in reversed(assistant.plans)}
    said: set[str] = set()
    passed: set[str] = set()
    here = plan
    while here.id not in passed:
        passed.add(here.id)
        said |= {_meant(fact.topic) for fact in here.facts if fact.headline}
        if here.as_ is None:
            return said
        if here.as_ not in plans:
            return None
        here = plans[here.as_]
    return None


def _meant(topic: str) -> str:
    return topic if topic in HEADLINE_TOPICS else nearest(topic, HEADLINE_TOPICS) or topic
