"""What happened to an assistant's users before, bans, claims we checked, and where to write."""

from dataclasses import dataclass

from generator.model import Assistant

from .guide import Guide
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


def history(guide: Guide, assistant: Assistant) -> History:
    """Return an assistant's past."""
    words = guide.words
    newest_first = sorted(assistant.incidents, key=lambda event: event.date or "", reverse=True)
    events = tuple(
        Event(
            words.date(event.date) if event.date else words.say("assistants", "no_date"), event.what,
            event.note or "", lines(guide, (event.source, *event.also)), confidence(guide, event.confidence),
        )
        for event in newest_first
    )
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


def contact(assistant: Assistant) -> Contact:
    """Return the ways to reach an assistant's maker, in the order of the model."""
    shown = []
    for key, said in assistant.contact:
        if said is None:
            continue
        url = f"mailto:{said}" if key.endswith("_email") else said if key == "privacy_portal" else ""
        shown.append(ContactLine(key, said, url))
    return Contact(tuple(shown))
