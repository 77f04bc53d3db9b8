"""Source lines: the linked title, its own date, then badges for age, place, confidence and a vendor's own claim."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import Fact, Source
from generator.model.ageing import age_days, state

from ..context import Guide

BADGES = {"fresh": "", "past": "old", "too_old": "dead"}
"""CSS class of an age badge by state."""


SAID_BY_COMPANIES = ("policy", "terms", "help", "vendor_claim")
"""Kinds of source that their owner may change any day."""


@dataclass(frozen=True, slots=True)
class Badge:
    """A place that a text is for."""

    place: str
    """As authors write it."""
    says: str


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One source, as it is shown."""

    title: str
    url: str | None
    """``None``: no public address, said in words."""
    dated: str
    """The date printed on the page, written out; empty: it shows none."""
    in_force: str
    """When it takes effect, written out; empty: it does not say."""
    badge: str
    """CSS class: empty, ``old`` or ``dead``."""
    age: str
    seen: str
    """The day we saw it, in ISO form, for machines; empty: not opened by us."""
    seen_on: str
    """That day, written out."""
    undated: bool
    """Whether we read a copy of unknown age."""
    shelf: int
    """Days until the badge changes; past twice that it changes again."""
    places: tuple[Badge, ...]
    archived: str
    """The public address of the version that we read; empty: none is archived."""
    claim: bool
    """Whether it is the vendor's own claim."""
    note: str


def source_line(guide: Guide, source: Source, shelf_life: str, places: Sequence[str] | None = None) -> SourceLine:
    """Return the line for *source*; *shelf_life* is one of ``settings``, ``policy`` and ``company``.

    *places* are those where the fact holds, if the fact says so itself; else the source's own region counts.
    """
    words, site = guide.words, guide.content.site
    shelf: int = getattr(site.shelf_life, shelf_life)
    age = state(source, shelf, guide.today, site.as_of)
    shown = [place for place in (places if places is not None else (source.covers,)) if place in words["place"]]
    return SourceLine(
        title=source.title,
        url=source.url,
        dated=words.say("source", "dated", date=words.date(source.dated)) if source.dated else "",
        in_force=words.say("source", "in_force", date=words.date(source.in_force)) if source.in_force else "",
        badge=BADGES[age],
        age=age_in_words(guide, source, age),
        seen=source.seen.isoformat() if source.seen else "",
        seen_on=words.date(source.seen) if source.seen else "",
        undated=source.copy_ == "undated",
        shelf=shelf,
        places=tuple(Badge(place, words.say("place", place)) for place in shown),
        archived=site.archived_at(source),
        claim=source.kind == "vendor_claim",
        note=source.copy_note or "",
    )


def age_in_words(guide: Guide, source: Source, age: str) -> str:
    """Return what an age badge says."""
    words = guide.words
    if source.seen is None:
        return words.say("age", "not_opened_too_old" if age == "too_old" else "not_opened")
    if source.copy_ == "undated":
        key = "undated_too_old" if age == "too_old" else "undated"
    else:
        key = {"fresh": "seen", "past": "past", "too_old": "too_old"}[age]
    ago = words.ago(age_days(source, guide.today) or 0)
    return words.say("age", key, date=words.date(source.seen), ago=ago)


def fact_sources(guide: Guide, fact: Fact) -> tuple[SourceLine, ...]:
    """Return the lines for all sources of a fact, the one that it rests on first."""
    shelf_life = guide.content.topic(fact.topic).shelf_life
    if fact.source is None:
        return ()
    first = source_line(guide, fact.source, shelf_life, fact.where or None)
    return first, *(source_line(guide, source, shelf_life) for source in fact.also)


def lines(guide: Guide, sources: Sequence[Source]) -> tuple[SourceLine, ...]:
    """Return the lines for sources of something that is no fact about a plan: what a company says ages faster."""
    return tuple(
        source_line(guide, source, "policy" if source.kind in SAID_BY_COMPANIES else "company") for source in sources
    )


def confidence(guide: Guide, level: str) -> str:
    """Return our confidence in words; empty where it is high, since that goes without saying."""
    return "" if level == "high" else guide.words.say("confidence", level)
