"""What a company's own texts contradict is no settled headline: the verdict would rest on the half that we chose.

A fact of the topic ``conflicting_statements`` names those topics under ``disputes``.

Passes::

    facts:
      - {topic: training_default, value: unclear, headline: true, ...}
      - {topic: conflicting_statements, value: Does it train?, disputes: [training_default], ...}

Fails::

    facts:
      - {topic: training_default, value: never, headline: true, ...}
      - {topic: conflicting_statements, value: Does it train?, disputes: [training_default], ...}
"""

from collections.abc import Iterator
from datetime import date

from generator.load.yaml import KeyPath
from generator.model import HEADLINE_TOPICS, Assistant, Fact
from generator.nearest import use_one_of
from generator.problems import Problem

from ..parsed import Parsed

ID = "disputed"

CONFLICT = "conflicting_statements"


def check(parsed: Parsed, today: date) -> Iterator[Problem]:
    """Yield a problem for each settled headline that its own plan says is disputed, and each dispute about nothing."""
    for record in parsed.assistants:
        for p, plan in enumerate(record.model.plans):
            for f, fact in enumerate(plan.facts):
                for path, says, hint in _wrong(record.model, plan.id, fact):
                    yield record.document.problem(("plans", p, "facts", f, "disputes", *path), says, ID, hint)


def _wrong(assistant: Assistant, plan_id: str, fact: Fact) -> Iterator[tuple[KeyPath, str, str]]:
    if fact.disputes and fact.topic != CONFLICT:
        yield (), f"a fact about {fact.topic} disputes nothing", f"write it at a fact of the topic {CONFLICT}"
        return
    for i, topic in enumerate(fact.disputes):
        if topic not in HEADLINE_TOPICS:
            yield (i,), f"no headline is about '{topic}'", use_one_of(topic, list(HEADLINE_TOPICS))
            continue
        found = _headline(assistant, plan_id, topic)
        if found and found.settled:
            says = f"plan '{plan_id}' has a settled headline for {topic}: {found.value}"
            yield (i,), says, "write 'value: unclear' there, or 'confidence: low', and what both texts say"


def _headline(assistant: Assistant, plan_id: str, topic: str) -> Fact | None:
    """The headline; ``None`` too where following ``as`` ends nowhere, which is a mistake of its own."""
    try:
        found = assistant.headline(plan_id, topic)
    except KeyError:
        return None
    return found[0] if found else None
