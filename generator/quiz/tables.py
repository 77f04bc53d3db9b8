"""What rules read: of plans and tools, and of kinds of data, as tables of plain values.

Which number of days falls into which band, and what a weak, missing or ageing headline is read as, is
decided here; the engines know none of it.
"""

from typing import Any

from generator.model import HEADLINE_TOPICS, NOT_KNOWING, SENSITIVITIES, Content, Fact, Quiz, Topic

from .ageing import last_day

PLAN_ATTRIBUTES = {
    "runs": ("cloud", "device"),
    "for": ("anyone", "organisation", "developer"),
    "kind": ("general", "search", "private", "companion", "local", "website", "work", "own"),
}
"""What rules may read of a tool besides its topics, with all values."""

DATA_ATTRIBUTES = {
    "sensitivity": SENSITIVITIES,
    "identifying": ("no", "yes"),
    "separable": ("yes", "no"),
    "common_whose": ("me", "adult", "child", "employer", "client", "public"),
    "settles_whose": ("yes", "no"),
    "common_duty": ("no", "yes"),
    "common_needed": ("yes", "no"),
    "crisis": ("no", "yes"),
    "evidence": ("no", "yes"),
}
"""What rules may read of a kind of data, with all values."""


def topic_values(topic: Topic) -> tuple[str, ...]:
    """The values of a headline topic as rules read them, from mildest to most careful."""
    return tuple(value.id for value in topic.values)


def reading(fact: Fact | None, topic: Topic, content: Content) -> tuple[str, str | None]:
    """Return how rules read a headline: its value and the last day (ISO) on which it is relied on.

    What is missing, unknown or of low confidence is read as the topic's most careful value, and no
    day ends that. Days and ages are read as their band.
    """
    values = topic_values(topic)
    if fact is None or fact.value in NOT_KNOWING or fact.confidence == "low" or fact.source is None:
        return values[-1], None
    if topic.type in ("days", "age"):
        value = values[0] if isinstance(fact.value, int) and fact.value <= (topic.limit or 0) else values[-1]
    else:
        value = str(fact.value)
    shelf = getattr(content.site.shelf_life, topic.shelf_life)
    return value, last_day(fact.source, shelf, content.site.as_of).isoformat()


def tools_table(quiz: Quiz, content: Content) -> dict[str, Any]:
    """Every plan that can be chosen and every tool that the quiz itself describes."""
    topics = {topic: content.topic(topic) for topic in HEADLINE_TOPICS}
    table: dict[str, Any] = {}
    for assistant in content.assistants.values():
        for plan in assistant.plans:
            if plan.listed == "no":
                continue
            said = {name: assistant.headline(plan.id, name) for name in HEADLINE_TOPICS}
            table[f"{assistant.slug}/{plan.id}"] = {
                "attributes": {"runs": plan.runs, "for": plan.for_, "kind": assistant.kind},
                "topics": {
                    name: list(reading(found[0] if found else None, topics[name], content))
                    for name, found in said.items()
                },
            }
    for tool in quiz.tools:
        table[tool.id] = {
            "attributes": {"runs": tool.runs, "for": tool.for_, "kind": tool.kind},
            "topics": {
                name: [tool.reads.get(name, topic_values(topics[name])[-1]), None] for name in HEADLINE_TOPICS
            },
        }
    return table


def candidates(quiz: Quiz, content: Content) -> list[str]:
    """Tools that may be named as a better place: each assistant's first plan, and the quiz's own tools."""
    if quiz.suggests is None:
        return []
    first = [
        next(f"{assistant.slug}/{plan.id}" for plan in assistant.plans if plan.listed == "yes")
        for assistant in content.assistants.values()
        if any(plan.listed == "yes" for plan in assistant.plans)
    ]
    return sorted([*first, *(tool.id for tool in quiz.tools)])
