"""How a quiz ranks the tools that it knows by what a visitor needs: points to compare, and what counts first."""

from typing import Literal

from pydantic import Field, model_validator

from .authored import Authored, Slug, Text, YesNo, refuse, wrong

Grade = Literal["good", "partly", "open", "poor"]
"""How a point is answered. ``open``: nothing but a vendor's own claim speaks of it, or nothing at all."""

GRADES: tuple[Grade, ...] = ("good", "partly", "open", "poor")
"""From best to worst."""

Condition = dict[str, object]
"""As in rules, over answers alone: ``{answer.visitors: europe}``."""


class Point(Authored):
    """One thing in which tools differ."""

    id: Slug
    topics: tuple[Text, ...] = Field(min_length=1)
    """What answers it; the best known one counts."""
    needed: Condition | Literal["always"]
    """When the visitor needs it."""
    vital: Condition | Literal["always"] | None = None
    """When a poor answer speaks against a tool even where nobody has said that it is needed. ``None``: never."""
    beside: YesNo = "no"
    """``yes``: it counts only where it is needed, and not among all."""


class Count(Authored):
    """One thing to count; fewer of it, or more, stand higher."""

    fewest: Grade | None = None
    most: Grade | None = None
    among: Literal["needed", "vital", "all"]
    """The points to count: those that the visitor needs, those that are vital, or both and the others."""

    @model_validator(mode="after")
    def _one(self) -> "Count":
        if (self.fewest is None) == (self.most is None):
            refuse([wrong("value", "this counts nothing, or two things", "write 'fewest:' or 'most:' with one grade")])
        return self


class RankPromise(Authored):
    """A promise about the order, whatever is answered and whatever else is known of the two."""

    id: Slug
    says: Text
    reading: Grade
    never_above: Grade
    """A tool with ``reading`` under a topic never stands above one with this, all else the same."""


class Ranking(Authored):
    """What the order is made of. There are no weights: what is counted first decides."""

    order: tuple[Count, ...] = Field(min_length=1)
    """Counts from the one that decides first. Where all are equal, names decide."""
    points: tuple[Point, ...] = Field(min_length=1)
    """In the order in which they are told."""
    guarantees: tuple[RankPromise, ...] = Field(min_length=1)
