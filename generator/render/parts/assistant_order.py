"""Which assistants are listed, and in which order: pages agree on it."""

from generator.model import ASSISTANT_KINDS, Assistant, Plan

from ..context import Guide
from .verdicts import rank


def in_order(guide: Guide) -> list[Assistant]:
    """Return the assistants as the index lists them: by kind, then those that most people use, then by name."""
    return sorted(guide.content.assistants.values(), key=lambda a: (ASSISTANT_KINDS.index(a.kind), rank(a)))


def most_used(guide: Guide) -> list[Assistant]:
    """Return the assistants that most people use, by their place among the quiz's tiles."""
    return sorted((a for a in guide.content.assistants.values() if a.common is not None), key=rank)


def listed(assistant: Assistant) -> tuple[Plan, ...]:
    """Return the plans that a visitor can choose."""
    return tuple(plan for plan in assistant.plans if plan.listed == "yes")
