"""Rights of those who chat, and duties of those who own a website."""

from typing import Literal

from pydantic import Field, PositiveInt

from .authored import Authored, Confidence, Slug, Source, Text

Gift = Literal["see", "correct", "delete", "take_along", "object", "withdraw", "complain"]
"""What one can do by a right: have a copy, have it mended, have it erased, and so on."""


class Right(Authored):
    """One right of a chat's user, or one duty of a website's owner."""

    slug: Slug
    title: Text
    """What it lets you do, or makes you do, in plain words."""
    law: Text
    provision: Text | None = None
    jurisdiction: Text
    place: Slug
    """The section of the rights page that it stands in (``eu``, ``uk``, ``us``, ``california``, ...)."""
    within: Text | None = None
    """The smaller place that it holds in, where the section is of a larger one (``Illinois``): a heading of its own."""
    kind: Literal[
        "right", "duty", "both", "scope", "definition", "proposal", "amendment", "enforcement", "case law",
        "professional duty", "regulator finding",
    ]
    """What it is: a ``right`` of visitors and a ``duty`` of owners have lists of their own."""
    gives: tuple[Gift, ...] = ()
    """What people can do by it. A step that says "have it deleted" names rights that give ``delete``."""
    applies_to: Text
    gives_visitor: Text | None = None
    duty_on_owner: Text | None = None
    deadline_days: PositiveInt | None = None
    """Whole days, for calculators. ``None``: no fixed number."""
    deadline: Text | None = None
    """The deadline as it is worded."""
    status: Text
    in_force_since: Text | None = None
    note: Text | None = None
    sources: tuple[Source, ...] = Field(min_length=1)
    confidence: Confidence
