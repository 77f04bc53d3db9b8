"""What people are told, and what is true now: content/myths.yml."""

from pydantic import Field

from .authored import Authored, Confidence, PartialDate, Slug, Source, Text, YesNo


class Myth(Authored):
    """What people are told, and what is true now."""

    id: Slug
    claim: Text
    """As people say it."""
    truth: Text
    since: PartialDate | None = None
    """Since when the claim has been wrong; ``None``: it never was right, or we do not know."""
    since_words: Text | None = None
    right_where: Text | None = None
    """Where the claim still holds."""
    assistants: tuple[Slug, ...] = ()
    home: YesNo = "no"
    sources: tuple[Source, ...] = Field(min_length=1)
    confidence: Confidence


class Myths(Authored):
    """content/myths.yml."""

    myths: tuple[Myth, ...] = Field(min_length=1)
