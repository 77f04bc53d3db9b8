"""Texts for readers to say or to send: short, in a field of their own with a button that copies them."""

from typing import Literal

from .authored import Authored, Slug, Text


class UnderLaw(Authored):
    """A sentence to add where a right holds. The place is the right's own, so no law is claimed without one."""

    uses_right: Slug
    """The right that it rests on (content/rights/)."""
    says: Text


class ToCopy(Authored):
    """One text to say or to send."""

    way: Literal["spoken", "written"]
    """Said aloud, or sent."""
    text: Text
    """What to say or send. What readers put in themselves stands in capitals (NAME, DATE)."""
    law: tuple[UnderLaw, ...] = ()
    """What to add, by place. The text itself names no law."""
