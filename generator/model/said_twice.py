"""Texts of the words that stand in several places for a reason."""

from .authored import Authored, Text


class Twice(Authored):
    """A text that says two things in the same words."""

    text: Text
    """As it stands in the words."""
    because: Text
    """Why one place cannot refer to the other."""


class SaidTwice(Authored):
    """content/said-twice.yml."""

    texts: tuple[Twice, ...] = ()
