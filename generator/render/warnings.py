"""What the makers of assistants themselves warn about, gathered from the facts on their assistants."""

from dataclasses import dataclass

from .assistants import in_order
from .guide import Here, Link
from .plans import label
from .sources import SourceLine, confidence, fact_sources

TOPIC = "sensitive_data_advice"
"""The topic of a maker's own warning."""


@dataclass(frozen=True, slots=True)
class Warned:
    """One warning, as its maker means it."""

    label: str
    sentence: str
    detail: str
    sources: tuple[SourceLine, ...]
    confidence: str


@dataclass(frozen=True, slots=True)
class Maker:
    """An assistant, and what its maker warns about."""

    link: Link
    more: str
    """What the link to its page says."""
    said: tuple[Warned, ...]


def warnings(here: Here) -> tuple[Maker, ...]:
    """Return all warnings, by assistant in the order of their index; those without any are left out."""
    guide = here.guide
    found = []
    for assistant in in_order(guide):
        said = tuple(
            Warned(
                label(guide, fact), fact.fact or "", fact.detail or "", fact_sources(guide, fact),
                confidence(guide, fact.confidence),
            )
            for plan in assistant.plans for fact in plan.facts if fact.topic == TOPIC and fact.fact
        )
        if said:
            more = guide.words.say("data", "warnings_more", name=assistant.name)
            found.append(Maker(here.member("assistants", assistant.slug), more, said))
    return tuple(found)
