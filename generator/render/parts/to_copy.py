"""Texts to say or to send, as pages show them: the text, and what to add where a right holds."""

from dataclasses import dataclass

from generator.model.to_copy import ToCopy

from ..addresses import member_path
from ..context import Here, Link


@dataclass(frozen=True, slots=True)
class Added:
    """A sentence to add in one place, and the page of the right that it rests on."""

    place: str
    """The place's id, for readers who chose where they live."""
    where: str
    says: str
    right: Link


@dataclass(frozen=True, slots=True)
class Copied:
    """A text with a button that copies it."""

    way: str
    """``spoken`` or ``written``: the key of its label."""
    text: str
    law: tuple[Added, ...]


def to_copy(here: Here, said: ToCopy | None) -> Copied | None:
    """Return *said* as the page shows it; nothing where there is nothing to say."""
    if said is None:
        return None
    content, places = here.guide.content, here.guide.words["rights"]["places"]
    rights = [(content.rights[each.uses_right], each.says) for each in said.law]
    return Copied(said.way, said.text, tuple(
        Added(right.place, str(places[right.place]), says,
              Link(right.title, here.url(member_path("rights", right.slug))))
        for right, says in rights
    ))
