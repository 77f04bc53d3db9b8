"""Which assistants are listed, and in which order: pages agree on it."""

from generator.model import Assistant, Plan

from ..context import Guide
from .verdicts import rank

KINDS = ("general", "search", "private", "companion", "local")
"""Groups of the index, in its order."""


def in_order(guide: Guide) -> list[Assistant]:
    """Return the assistants as the index lists them: by kind, then those that most people use, then by name."""
    return sorted(guide.content.assistants.values(), key=lambda a: (KINDS.index(a.kind), rank(a)))


def listed(assistant: Assistant) -> tuple[Plan, ...]:
    """Return the plans that a visitor can choose."""
    return tuple(plan for plan in assistant.plans if plan.listed == "yes")
