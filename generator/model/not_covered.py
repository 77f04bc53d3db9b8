"""Products that people name and that have no page: what they are treated as until they have one."""

from pydantic import Field

from .authored import Authored, Slug, Source, Text


class Product(Authored):
    """One product without a page."""

    name: Text
    also_called: tuple[Text, ...] = ()
    what: Text
    """What it is, in one sentence."""
    not_same: Text | None = None
    """What it is easily taken for. It goes on after "It is not the same as"."""
    treat_as: Text
    """The tool that the quizzes read instead: one by nature (``other/inside``), or a plan of an assistant."""
    policy: Source | None = None
    """Where its own policy stands; ``None``: we have not looked."""
    answered_by: Slug | None = None
    """The question whose page says what we know of it; ``None``: we know no more than stands here."""


class NotCovered(Authored):
    """content/not-covered.yml."""

    products: tuple[Product, ...] = Field(min_length=1)
