"""Myths and outdated advice: what people are told, and what is true now."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.myths import Myth

from ..addresses import MYTHS
from ..context import Guide, Here, Link
from ..page import Page
from ..parts.sources import SourceLine, confidence, lines


@dataclass(frozen=True, slots=True)
class ShownMyth:
    """One claim with what is true."""

    id: str
    claim: str
    truth: str
    since: str
    right_where: str
    assistants: tuple[Link, ...]
    sources: tuple[SourceLine, ...]
    confidence: str


def pages(guide: Guide) -> Iterable[Page]:
    """Yield the page."""
    here, words = guide.at(MYTHS), guide.words
    yield Page(
        path=MYTHS, title=words.say("myths", "title"), description=words.say("myths", "description"),
        family="myths", body=here.render("myths.jinja", tuple(shown(here, myth) for myth in all_myths(guide))),
        crumbs=((words.say("myths", "crumb"),),),
    )


def all_myths(guide: Guide) -> tuple[Myth, ...]:
    """Return all myths, in the order of their file."""
    return guide.content.myths.myths if guide.content.myths else ()


def shown(here: Here, myth: Myth) -> ShownMyth:
    """Return a myth as a page shows it."""
    return ShownMyth(
        id=myth.id,
        claim=myth.claim,
        truth=myth.truth,
        since=_since(here.guide, myth),
        right_where=myth.right_where or "",
        assistants=here.members("assistants", myth.assistants),
        sources=lines(here.guide, myth.sources),
        confidence=confidence(here.guide, myth.confidence),
    )


def _since(guide: Guide, myth: Myth) -> str:
    """Since when it is so; where we know no first day, the newest text that says so."""
    words = guide.words
    said = (words.say("myths", "since", date=words.date(myth.since)) if myth.since else "", myth.since_words)
    if any(said):
        return " ".join(part for part in said if part)
    dated = [source.dated for source in myth.sources if source.dated]
    if not dated:
        return words.say("myths", "no_day")
    return words.say("myths", "no_day_but", date=words.date(max(dated, key=str)))
