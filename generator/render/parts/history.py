"""What happened to an assistant's users before, bans, claims we checked, and where to write."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Assistant
from generator.model.assistants import PastEvent
from generator.model.website_chatbots import WebsiteChatbot

from ..context import Here, Link
from .sources import SourceLine, confidence, lines

SHOWN = 3
"""How many past events stand open on the page."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened."""

    when: str
    what: str
    note: str
    sources: tuple[SourceLine, ...]
    confidence: str
    page: Link | None = None
    """The incident's own page."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim that circulates, with what we found."""

    claim: str
    verdict: str
    why: str
    sources: tuple[SourceLine, ...]
    confidence: str


@dataclass(frozen=True, slots=True)
class History:
    """What happened, newest first; bans; claims."""

    events: tuple[Event, ...]
    earlier: tuple[Event, ...]
    """Events that would make the page long; shown when asked for."""
    bans: tuple[Event, ...]
    claims: tuple[Claim, ...]


def history(here: Here, assistant: Assistant) -> History:
    """Return an assistant's past."""
    guide = here.guide
    words, events = guide.words, past_events(here, assistant.incidents)
    return History(
        events=events[:SHOWN],
        earlier=events[SHOWN:],
        bans=tuple(Event(ban.where, ban.what, "", lines(guide, (ban.source,)), "") for ban in assistant.bans),
        claims=tuple(
            Claim(
                claim.claim, words["assistants"]["claim_verdict"][claim.verdict], claim.why,
                lines(guide, (claim.source,)), confidence(guide, claim.confidence),
            )
            for claim in assistant.claim_check
        ),
    )


def past_events(here: Here, events: Iterable[PastEvent]) -> tuple[Event, ...]:
    """Return what happened, newest first; what has no date comes last."""
    guide, words = here.guide, here.guide.words
    return tuple(
        Event(
            words.date(event.date) if event.date else words.say("assistants", "no_date"), event.what,
            event.note or "", lines(guide, (event.source, *event.also)), confidence(guide, event.confidence),
            here.member("incidents", event.incident) if event.incident else None,
        )
        for event in sorted(events, key=lambda event: event.date or "", reverse=True)
    )


@dataclass(frozen=True, slots=True)
class ContactLine:
    """One way to reach a maker; the label is a key of the words."""

    key: str
    says: str
    url: str
    """Empty: it is no link."""


@dataclass(frozen=True, slots=True)
class Contact:
    """Where a maker takes requests about personal data."""

    lines: tuple[ContactLine, ...]


def contact(maker: Assistant | WebsiteChatbot) -> Contact:
    """Return the ways to reach the maker, in the order of the model."""
    shown = []
    for key, said in maker.contact:
        if said is None:
            continue
        url = f"mailto:{said}" if key.endswith("_email") else said if key == "privacy_portal" else ""
        shown.append(ContactLine(key, said, url))
    return Contact(tuple(shown))
