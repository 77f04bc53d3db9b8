"""What the makers of assistants themselves warn about, gathered from the facts on their assistants."""

from dataclasses import dataclass

from ..context import Here, Link
from .assistant_order import in_order
from .plans import FurtherFact, further

TOPIC = "sensitive_data_advice"
"""The topic of a maker's own warning."""


@dataclass(frozen=True, slots=True)
class Maker:
    """An assistant, and what its maker warns about."""

    link: Link
    more: str
    """What the link to its page says."""
    said: tuple[FurtherFact, ...]


def warnings(here: Here) -> tuple[Maker, ...]:
    """Return all warnings, by assistant in the order of their index; those without any are left out."""
    guide = here.guide
    found = []
    for assistant in in_order(guide):
        said = tuple(
            further(guide, fact) for plan in assistant.plans for fact in plan.facts if fact.topic == TOPIC and fact.fact
        )
        if said:
            more = guide.words.say("data", "warnings_more", name=assistant.name)
            found.append(Maker(here.member("assistants", assistant.slug), more, said))
    return tuple(found)
