"""What "private" should mean: the criteria that plans are held to."""

from pydantic import Field

from .authored import Authored, Slug, Text


class Ideal(Authored):
    """A test of what "private" should mean, in words."""

    title: Text
    means: Text
    """What it asks for."""
    counts: Text
    """How we count, as readers are told."""


class Criterion(Ideal):
    """A test that the facts decide."""

    id: Slug
    """Its anchor on the page."""
    met_by: dict[str, tuple[Text, ...]] = Field(min_length=1)
    """For each topic the values that meet it; a plan passes where all topics do."""


class Private(Authored):
    """content/private.yml: the tests, in the order of the page."""

    criteria: tuple[Criterion, ...] = Field(min_length=1)
    whose_law: Ideal
    """The test without a yes or no: where the company stands."""
