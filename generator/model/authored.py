"""What every authored record is made of: strict base class, dates, places, sources.

This package imports nothing of ours. A raw mapping gets no further than these classes.
"""

import calendar
import re
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator


class Authored(BaseModel):
    """A record that an author wrote: frozen, and with no key that we do not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


def _slug(text: str) -> str:
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", text):
        raise ValueError(f"'{text}' is no slug: use small letters, digits and single hyphens")
    return text


def _plan_id(text: str) -> str:
    if not re.fullmatch(r"[a-z0-9]+([-_][a-z0-9]+)*", text):
        raise ValueError(f"'{text}' is no id: use small letters, digits, single hyphens or underscores")
    return text


def _url(text: str) -> str:
    if not re.fullmatch(r"(https://[^\s\"'<>`\\]+|mailto:[^\s\"'<>`\\?]+@[^\s\"'<>`\\?]+)", text):
        raise ValueError(f"'{text}' is not an address that we may link to: only https:// and mailto: are safe")
    return text


def _email(text: str) -> str:
    if not re.fullmatch(r"[^\s@<>\"']+@[^\s@<>\"']+\.[a-z]{2,}", text):
        raise ValueError(f"'{text}' is no e-mail address")
    return text


def _partial_date(value: object) -> object:
    """Accept 2026, 2026-07 and 2026-07-25; YAML reads a bare year as a number."""
    text = str(value)
    found = re.fullmatch(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", text)
    if found is None:
        raise ValueError(f"'{text}' is no date: write a day (2026-07-25), a month (2026-07) or a year (2026)")
    year, month, day = (int(part) if part else 1 for part in found.groups())
    if not (1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]):
        raise ValueError(f"'{text}' is not in the calendar")
    return text


def _day(value: object) -> object:
    if isinstance(value, str) and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        raise ValueError(f"'{value}' is no day: write it as 2026-07-25")
    return value


Slug = Annotated[str, AfterValidator(_slug)]
"""Small letters, digits and single hyphens; stable, since links and ticks rest on it."""

PlanId = Annotated[str, AfterValidator(_plan_id)]
"""Like a slug, underscores allowed (``api_paid``)."""

Url = Annotated[str, AfterValidator(_url)]
"""An https:// or mailto: address; anything else could run script or leak."""

Email = Annotated[str, AfterValidator(_email)]

PartialDate = Annotated[str, BeforeValidator(_partial_date)]
"""A day, a month or a year in ISO form, as exact as the source is."""

Day = Annotated[date, BeforeValidator(_day)]
"""One day, written 2026-07-25."""

Text = Annotated[str, Field(min_length=1)]
"""Words for readers: plain text, no Markdown and no HTML (both are shown as typed)."""

YesNo = Literal["yes", "no"]

Place = Literal[
    "everywhere", "eu", "uk", "us", "california", "canada", "brazil", "switzerland", "italy", "australia",
    "south-korea", "china", "outside-eu-uk", "not_stated",
]
"""Where a text holds. ``eu`` stands for the EEA; ``not_stated`` shows no badge."""

Confidence = Literal["high", "medium", "low"]

SourceKind = Literal[
    "policy", "terms", "help", "regulator", "law", "court", "standard", "research", "news", "vendor_claim"
]


class Source(Authored):
    """The page that a fact rests on, with the day that we last saw it."""

    url: Url | None
    """``None``: no public address, which only a vendor's claim may have."""
    title: Text
    kind: SourceKind
    dated: PartialDate | None = None
    """The date printed on the page. ``None``: it shows none."""
    seen: Day | None
    """The day that we last read it. ``None``: the official text was not opened by us (see ``checked_via``)."""
    copy_: Literal["undated"] | None = Field(default=None, alias="copy")
    """``undated``: we read a stored copy whose own age is not known, so it counts as old from the first day."""
    copy_note: Text | None = None
    note: Text | None = None
    checked_via: Text | None = None
    """How the content was confirmed where the official text was not opened."""
    covers: Place = "not_stated"
    """The region whose version of the text this is."""

    @model_validator(mode="after")
    def _address(self) -> "Source":
        if self.url is None and self.kind != "vendor_claim":
            raise ValueError("a source needs an address: only a vendor_claim may have 'url: null'")
        return self


class Sourced(Authored):
    """Something that we claim, with what it rests on."""

    source: Source
    also: tuple[Source, ...] = ()
    confidence: Confidence = "medium"
    where: tuple[Place, ...] = ()
    """Where the claim holds. Empty: what its source covers."""

    @property
    def places(self) -> tuple[Place, ...]:
        """Where the claim holds, with the source's own region as default."""
        return self.where or (self.source.covers,)
