"""The Atom feed: what we have read again about each assistant, and what has happened.

An entry's id is made from what it is about (a UUID by name), so it needs no host and stays when the site moves.
Addresses are whole where the site's address is known, else relative to the feed, as Atom allows.
"""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from xml.sax.saxutils import escape, quoteattr

from generator.assets.facts import FactTables
from generator.model import Assistant, Content, Fact
from generator.render.addresses import address, member_path
from generator.wording import Words, words_of

FEED = "feed.xml"

LONGEST = 80
"""Entries at most, newest first: a reader asks for the whole file each time."""

_NAMES = uuid.UUID("6f2f3a0e-5d0b-5d53-9e0a-2b0c6a5b7d11")
"""The name space of our ids. It never changes, or every reader would get every entry again."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One piece of news."""

    key: str
    """What it is about: its id is made from this."""
    title: str
    page: str
    """The page's address from the site's root."""
    updated: date
    lines: tuple[str, ...]


def feed_file(content: Content, site_url: str = "") -> dict[str, str]:
    """Return the feed by its path. *site_url* is where the site will be; empty: nobody knows."""
    entries = sorted((*_facts(content), *_incidents(content)), key=lambda each: each.key)
    # A second sort, since days go down and keys go up: entries of one day keep the order of their keys.
    entries.sort(key=lambda each: each.updated, reverse=True)
    return {FEED: _atom(content, entries[:LONGEST], site_url.rstrip("/") + "/" if site_url else "")}


def _facts(content: Content) -> Iterator[Entry]:
    """Yield an entry for each day on which we read what an assistant's headlines rest on."""
    words = words_of(content.words)
    for assistant in content.assistants.values():
        by_day: dict[date, list[str]] = {}
        for plan in assistant.plans:
            for fact in plan.facts:
                if fact.headline and fact.source and fact.source.seen:
                    by_day.setdefault(fact.source.seen, []).append(_line(content, words, plan.short or plan.name, fact))
        for day, lines in by_day.items():
            yield _read(words, assistant, day, lines)


def _line(content: Content, words: Words, plan: str, fact: Fact) -> str:
    topic = content.topic(fact.topic)
    days = topic.type == "days" and isinstance(fact.value, int)
    value = words.up_to_days(int(fact.value)) if days else FactTables(content).value(topic, fact.value)
    return str(words.say("feed", "fact", plan=plan, topic=topic.short, value=value, fact=fact.fact or ""))


def _read(words: Words, assistant: Assistant, day: date, lines: list[str]) -> Entry:
    return Entry(
        f"facts/{assistant.slug}/{day.isoformat()}",
        str(words.say("feed", "read", name=assistant.name, date=words.date(day))),
        address(member_path("assistants", assistant.slug)), day, tuple(lines),
    )


def _incidents(content: Content) -> Iterator[Entry]:
    """Yield an entry for each incident, dated by the day that we last read about it."""
    words = words_of(content.words)
    for each in content.incidents.values():
        seen = [source.seen for source in each.sources if source.seen]
        if seen:
            yield Entry(
                f"incidents/{each.slug}",
                str(words.say("feed", "incident", title=each.title, date=words.date(each.date))),
                address(member_path("incidents", each.slug)), max(seen), (each.what_happened,),
            )


def _atom(content: Content, entries: list[Entry], base: str) -> str:
    site, words = content.site, words_of(content.words)
    newest = max((each.updated for each in entries), default=site.as_of)
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
        f"<id>{_id('feed')}</id>",
        f"<title>{escape(words.say('feed', 'title', site=site.name))}</title>",
        f"<updated>{_moment(newest)}</updated>",
        f"<author><name>{escape(site.publisher or site.name)}</name></author>",
        f"<link rel=\"alternate\" type=\"text/html\" href={quoteattr(base or './')}/>",
        *([f"<link rel=\"self\" type=\"application/atom+xml\" href={quoteattr(base + FEED)}/>"] if base else []),
        "<rights>CC BY 4.0</rights>",
    ]
    for each in entries:
        inner = "".join(f"<p>{escape(line)}</p>" for line in each.lines)
        lines += [
            "<entry>",
            f"<id>{_id(each.key)}</id>",
            f"<title>{escape(each.title)}</title>",
            f"<updated>{_moment(each.updated)}</updated>",
            f"<link rel=\"alternate\" type=\"text/html\" href={quoteattr(base + each.page)}/>",
            f'<content type="html">{escape(inner)}</content>',
            "</entry>",
        ]
    return "\n".join([*lines, "</feed>", ""])


def _id(key: str) -> str:
    return f"urn:uuid:{uuid.uuid5(_NAMES, key)}"


def _moment(day: date) -> str:
    """Return a day as Atom writes moments; we know no hour, so it is the day's first."""
    return f"{day.isoformat()}T00:00:00Z"
