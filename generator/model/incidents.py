"""Incidents: what happened, one dated event a file."""

from typing import Literal

from pydantic import Field

from .authored import Authored, Confidence, PartialDate, Slug, Source, Text


class Incident(Authored):
    """One dated event: what happened, what was laid open, how it ended."""

    slug: Slug
    date: PartialDate
    date_end: PartialDate | None = None
    date_note: Text | None = None
    """How exact the date is, where it is not a plain day."""
    who: Text
    """Whose service it was, in words."""
    assistants: tuple[Slug, ...] = ()
    kind: Literal[
        "breach", "exposure", "research", "account takeover", "employee disclosure", "human review",
        "policy change", "regulator", "court", "lawsuit",
    ]
    """What sort of event it was."""
    status: Literal["confirmed", "reported", "alleged"]
    """``confirmed`` needs a court, regulator, company or two independent reports."""
    title: Text
    what_happened: Text
    data_exposed: Text | None = None
    people_affected: Text | None = None
    outcome: Text | None = None
    lesson: Text | None = None
    risks: tuple[Slug, ...] = Field(min_length=1)
    note: Text | None = None
    sources: tuple[Source, ...] = Field(min_length=1)
    confidence: Confidence
