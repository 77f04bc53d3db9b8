"""Checklists: things to do or ask, in order."""

from pydantic import Field

from .authored import Authored, Slug, Source, Text, YesNo
from .to_copy import ToCopy


class Item(Authored):
    """One thing to do or ask. The id is stable: ticks rest on it."""

    id: Slug
    do: Text
    why: Text | None = None
    examples: Text | None = None
    """How named companies differ: for the list's page. A report about one vendor leaves it out."""
    good_answer: Text | None = None
    """For questions to a vendor: what a good answer is."""
    say: ToCopy | None = None
    """The words for it, to say or to send."""
    first: YesNo = "no"
    sources: tuple[Source, ...] = ()


class Checklist(Authored):
    """Things to do or ask, in order."""

    slug: Slug
    title: Text
    for_whom: Text
    short_answer: Text
    items: tuple[Item, ...] = Field(min_length=1)
    data: tuple[Slug, ...] = ()
    """Kinds of data that it is about. Where one is marked ``crisis``, the page shows where help is."""
