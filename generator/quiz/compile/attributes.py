"""What rules read: of plans and tools, and of kinds of data, as tables of plain values.

Which number of days falls into which band, and what a weak, missing or ageing headline is read as, is
decided here and in ``offers``; the engines know none of it.
"""

from collections.abc import Mapping

from generator.model import ASSISTANT_KINDS, SENSITIVITIES, Content, DataKind, Quiz
from generator.model.data import DUTIES

from ..engine.table import Tool
from .offers import offers, reader, topics, well_known

PLAN_ATTRIBUTES = {
    "runs": ("cloud", "device"),
    "for": ("anyone", "organisation", "developer"),
    "kind": (*ASSISTANT_KINDS, "website", "work", "own"),
    "offers_cloud": ("no", "yes"),
}
"""What rules may read of a tool besides its topics, with all values."""

DATA_ATTRIBUTES = {
    "sensitivity": SENSITIVITIES,
    "identifying": ("no", "yes"),
    "separable": ("yes", "no"),
    "common_whose": ("me", "adult", "child", "employer", "client", "public"),
    "settles_whose": ("yes", "no"),
    "common_duty": ("no", "yes"),
    "duties": ("none", *DUTIES),
    "common_needed": ("yes", "no"),
    "unlisted": ("no", "yes"),
    "crisis": ("no", "yes"),
    "evidence": ("no", "yes"),
    "beside_keys": ("no", "yes"),
}
"""What rules may read of a kind of data, with all values."""

CAREFUL = {"common_duty": "yes", "common_needed": "no"}
"""What is usual: the more careful value."""

LISTS: Mapping[str, str] = {"data.duties": "data.duty_"}
"""Names that hold several values at once: each value is a yes or no of its own in the table, under this beginning."""


def data_table(quiz: Quiz, content: Content) -> dict[str, dict[str, str]]:
    """Every kind of data with its attributes; empty where the quiz does not ask for one."""
    if not any(question.kind == "items" for question in quiz.questions):
        return {}
    return {kind.slug: _attributes(kind, content) for kind in content.data.values()}


def _attributes(kind: DataKind, content: Content) -> dict[str, str]:
    """What is listed becomes a yes or no for each value, so that engines compare single values alone.

    What contains others takes the most careful of what is usual for them: whoever pastes it pastes them.
    """
    found = {name: getattr(kind, name) for name in DATA_ATTRIBUTES if f"data.{name}" not in LISTS}
    parts = [content.data[slug] for slug in kind.contains if slug in content.data]
    for name, careful in CAREFUL.items():
        if any(getattr(part, name) == careful for part in parts):
            found[name] = careful
    duties = kind.duties or ("none",)
    return found | {f"duty_{duty}": "yes" if duty in duties else "no" for duty in DATA_ATTRIBUTES["duties"]}


def tools_table(quiz: Quiz, content: Content) -> dict[str, Tool]:
    """Every plan that can be chosen and every tool that the quiz itself describes; empty where none is asked for."""
    if not any(question.kind == "tools" for question in quiz.questions):
        return {}
    known, read = topics(quiz, content), reader(quiz)
    table: dict[str, Tool] = {
        offer.id: {
            "attributes": {"runs": offer.runs, "for": offer.for_, "kind": offer.kind},
            "topics": {name: read(fact, content.topic(name), content) for name, fact in offer.facts.items()},
        }
        for offer in offers(quiz, content)
    }
    for tool in quiz.tools:
        table[tool.id] = {
            "attributes": {"runs": tool.runs, "for": tool.for_, "kind": tool.kind},
            "topics": {name: (tool.reads.get(name, values[-1]), None) for name, values in known.items()},
        }
    return table


def candidates(quiz: Quiz, content: Content) -> list[str]:
    """Tools that may be named as a better place: first plans that are well known, and of the quiz's own tools some.

    "Another chatbot", of which nobody knows anything, is no better place. One that an organisation answers for can be.
    """
    if quiz.suggests is None:
        return []
    own = [tool.id for tool in quiz.tools if tool.reads or tool.for_ == "organisation"]
    return sorted([*(offer.id for offer in offers(quiz, content) if offer.first and well_known(offer)), *own])
