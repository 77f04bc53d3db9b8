"""A quiz's ranking in words, for the page of its rules: what is counted first, and what is compared."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.quiz.compile import Compiled
from generator.quiz.compile.ranking import NEVER
from generator.wording import Words

from ..marks import md, md_fill, md_joined
from .conditions import Conditions


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that is compared. Texts are Markdown."""

    id: str
    topics: str
    needed: Sequence[str]
    """When it is needed, as the items of a list."""
    vital: Sequence[str]
    """When a poor answer counts though nobody has named it; empty: never."""
    beside: bool
    """Whether it counts only where it is needed."""


@dataclass(frozen=True, slots=True)
class RankingRules:
    """What the page tells of a ranking."""

    counts: Sequence[str]
    points: Sequence[Point]
    promises: Sequence[str]


def ranking_rules(compiled: Compiled, words: Words, conditions: Conditions) -> RankingRules | None:
    """Return a quiz's ranking in words; ``None``: it has none."""
    ranking, table = compiled.quiz.ranking, compiled.table
    if ranking is None or "ranks" not in table:
        return None
    said = words["rules"]
    graded, counted = said["values"]["rated"], said["order_among"]
    return RankingRules(
        counts=[
            md_fill(said[f"order_{sign}"], grade=md(graded[grade]), among=md(counted[among]))
            for sign, grade, among in table["ranks"]["order"]
        ],
        points=[
            Point(
                point["id"], md_joined(" ".join(conditions.subject(f"plan.{topic}") for topic in point["topics"])),
                conditions.lines(point["needed"]),
                [] if point["vital"] == NEVER else conditions.lines(point["vital"]), point["beside"],
            )
            for point in table["ranks"]["points"]
        ],
        promises=[md(promise.says) for promise in ranking.guarantees],
    )
