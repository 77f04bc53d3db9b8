"""Sources, shelf lives and shared words as the tools' scripts read them (``Source``, ``Told`` in tools/sources.js)."""

from collections.abc import Mapping
from datetime import date
from typing import NotRequired, TypedDict

from generator.model import Content, Source

SHARED = ("age", "source", "number")
"""Sections of content/words.yml that every line of a source is written with."""


class SourceData(TypedDict):
    """A source. What is not known of it is left out."""

    url: str | None
    title: str
    dated: NotRequired[str]
    seen: NotRequired[str]
    copy: NotRequired[bool]
    """An undated copy."""


class Told(TypedDict):
    """What a line of a source is written with."""

    shared: Mapping[str, Mapping[str, object]]
    today: str
    """The day of the build, as an ISO day; never before ``as_of``."""
    as_of: str
    """The ISO day that the content vouches for."""


def source_data(source: Source) -> SourceData:
    """Return a source as ``ageBadge`` in wording.js reads it."""
    found: SourceData = {"url": source.url, "title": source.title}
    if source.dated:
        found["dated"] = source.dated
    if source.seen:
        found["seen"] = source.seen.isoformat()
    if source.copy_ == "undated":
        found["copy"] = True
    return found


def told(content: Content, today: date) -> Told:
    """Return the words and days of all lines of sources on a page."""
    return {
        "shared": {name: content.words[name] for name in SHARED},
        "today": max(today, content.site.as_of).isoformat(),
        "as_of": content.site.as_of.isoformat(),
    }
