"""The comparison of assistants: its filters, and the topics that are shown as pictures."""

from pydantic import NonNegativeInt

from .authored import Authored, Slug, Text


class Filter(Authored):
    """A box to tick that hides the plans that do not pass."""

    id: Slug
    """Names the box and the rows that pass, for the style sheet that is made from it."""
    says: Text
    """What stands beside the box, after "Show only those that"."""
    topic: Text
    """The headline that decides."""
    values: tuple[Text, ...] = ()
    """The values that pass."""
    at_most: NonNegativeInt | None = None
    """For topics in days: the most that passes."""


class Picture(Authored):
    """A topic in days, shown as one bar for each assistant."""

    id: Slug
    """Its anchor on the page."""
    topic: Text
    """One in days, or a detail that some facts tell in days."""
    title: Text
    note: Text


class Comparison(Authored):
    """content/comparison.yml: filters and pictures, in the order of the page."""

    filters: tuple[Filter, ...] = ()
    pictures: tuple[Picture, ...] = ()
