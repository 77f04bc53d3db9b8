"""Risks: what can go wrong, what reduces it and what does not."""

from pydantic import Field

from .authored import Authored, Evidence, Slug, Text


class Risk(Authored):
    """One thing that can go wrong, what reduces it and what does not."""

    slug: Slug
    name: Text
    short: Text
    how_it_happens: tuple[Text, ...] = Field(min_length=1)
    hits_most: tuple[Text, ...] = ()
    evidence: tuple[Evidence, ...] = Field(min_length=1)
    reduces: tuple[Text, ...] = Field(min_length=1)
    does_not_reduce: tuple[Text, ...] = Field(min_length=1)
    incidents: tuple[Slug, ...] = ()
    nuance: Text | None = None
