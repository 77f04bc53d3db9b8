"""What every authored record is made of: strict base class, dates, places, sources.

This package imports nothing of ours. A raw mapping gets no further than these classes.
"""

import calendar
import re
from collections.abc import Sequence
from datetime import date
from typing import Annotated, Literal, LiteralString

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from .meant import days_meant, in_words, name_meant

# Editors get these patterns too (see generator/upkeep/schema.py): what they accept, the validators below accept.
_SLUG = r"[a-z0-9]+(-[a-z0-9]+)*"
_PLAN_ID = r"[a-z0-9]+([-_][a-z0-9]+)*"
_URL = r"(https://[^\s\"'<>`\\]+|mailto:[^\s\"'<>`\\?]+@[^\s\"'<>`\\?]+)"
_EMAIL = r"[^\s@<>\"']+@[^\s@<>\"']+\.[a-z]{2,}"
_DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_COMMIT = r"[0-9a-f]{12,40}"


class Authored(BaseModel):
    """A record that an author wrote: frozen, and with no key that we do not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


Rule = Literal["date", "duty", "slug", "source", "unsafe-url", "value"]
"""Rules that validators of models find broken; ``content/pages/maintain/rules.md`` tells of each."""


def wrong(rule: Rule, says: str, hint: str = "", *, given: str | None = None) -> PydanticCustomError:
    """Return what a validator raises: the rule, what is wrong and what to write instead.

    Where it is about a text that an author has *given*, *says* goes on behind it ("is no slug"). The report of
    ``guide check`` is made from these parts (see ``generator/check/records.py``), never from a sentence of pydantic's.
    """
    about = {} if given is None else {"given": given}
    whole: LiteralString = "'{given}' {says}" if about else "{says}"
    return PydanticCustomError(rule, f"{whole}: {{hint}}" if hint else whole, {"says": says, "hint": hint, **about})


def refuse(found: Sequence[PydanticCustomError]) -> None:
    """Raise what a validator has found wrong, all of it at once; nothing where it found nothing.

    Pydantic takes one error of a validator: several travel in one, and ``generator/check/records.py`` unpacks them.
    """
    if len(found) > 1:
        raise PydanticCustomError("several", "several things are wrong here", {"several": tuple(found)})
    for each in found:
        raise each


def _slug(text: str) -> str:
    if not re.fullmatch(_SLUG, text):
        hint = _written(name_meant(text), "use small letters, digits and single hyphens")
        raise wrong("slug", "is no slug", hint, given=text)
    return text


def _plan_id(text: str) -> str:
    if not re.fullmatch(_PLAN_ID, text):
        hint = _written(name_meant(text, joins="-_"), "use small letters, digits, single hyphens or underscores")
        raise wrong("slug", "is no id", hint, given=text)
    return text


def _written(meant: str, rule: str) -> str:
    return f"write '{meant}': {rule}" if meant else rule


def _url(text: str) -> str:
    if not re.fullmatch(_URL, text):
        says, hint = "is not an address that we may link to", "only https:// and mailto: are safe"
        raise wrong("unsafe-url", says, hint, given=text)
    return text


def _email(text: str) -> str:
    if not re.fullmatch(_EMAIL, text):
        raise wrong("value", "is no e-mail address", "write it as privacy@example.org", given=text)
    return text


def _partial_date(value: object) -> object:
    """Accept 2026, 2026-07 and 2026-07-25; YAML reads a bare year as a number."""
    if not isinstance(value, (str, int)) or isinstance(value, bool):
        raise _no_date(value, "is no date", _A_DATE)
    text = str(value)
    found = re.fullmatch(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?", text)
    if found is None:
        raise wrong("date", "is no date", _day_written(days_meant(text), _A_DATE), given=text)
    year, month, day = (int(part) if part else 1 for part in found.groups())
    if not (1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]):
        raise wrong("date", "is not in the calendar", _CALENDAR, given=text)
    return text


_A_DATE = "write a day (2026-07-25), a month (2026-07) or a year (2026)"
_A_DAY = "write it as 2026-07-25"
_CALENDAR = "check the month and the day"


def _day(value: object) -> object:
    """Accept 2026-07-25 alone: pydantic would take a number for seconds since 1970."""
    if value is None or isinstance(value, date):
        return value
    if not isinstance(value, (str, int)) or isinstance(value, bool):
        raise _no_date(value, "is no day", _A_DAY)
    text = str(value)
    if not re.fullmatch(_DAY, text):
        meant = days_meant(text)
        days = tuple(each for each in meant if re.fullmatch(_DAY, each))
        otherwise = f"add the day, such as {meant[0]}-25" if meant and not days else _A_DAY
        raise wrong("date", "is no day", _day_written(days, otherwise), given=text)
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise wrong("date", "is not in the calendar", _CALENDAR, given=text) from None


def _day_written(meant: tuple[str, ...], otherwise: str) -> str:
    """Return how to write what was meant; all ways to read it, where nobody can tell which one was."""
    if len(meant) > 1:
        return f"write {' or '.join(f'{each} ({in_words(each)})' for each in meant)}: it can be read as both"
    return f"write {meant[0]}" if meant else otherwise


def _no_date(value: object, says: str, hint: str) -> PydanticCustomError:
    """Return what is wrong with a value that is no text: ``true``, a list, a fraction."""
    if isinstance(value, bool):
        return wrong("date", says, hint, given=str(value).lower())
    if isinstance(value, float):
        return wrong("date", says, hint, given=str(value))
    return wrong("date", f"this {says}", hint)


def _commit(text: str) -> str:
    if not re.fullmatch(_COMMIT, text):
        raise wrong("value", "is no commit", "write 12 to 40 of its digits: 0-9 and a-f, in quotes", given=text)
    return text


def _in_editors(pattern: str, example: str, **more: str) -> WithJsonSchema:
    """Return what editors are told about a text of this form."""
    return WithJsonSchema({"type": "string", "pattern": f"^{pattern}$", "examples": [example], **more})


Slug = Annotated[str, AfterValidator(_slug), _in_editors(_SLUG, "account-takeover")]
"""Small letters, digits and single hyphens; stable, since links and ticks rest on it."""

PlanId = Annotated[str, AfterValidator(_plan_id), _in_editors(_PLAN_ID, "consumer")]
"""Like a slug, underscores allowed (``api_paid``)."""

Url = Annotated[str, AfterValidator(_url), _in_editors(_URL, "https://example.org/privacy")]
"""An https:// or mailto: address; anything else could run script or leak."""

Email = Annotated[str, AfterValidator(_email), _in_editors(_EMAIL, "privacy@example.org")]
"""An e-mail address."""

Commit = Annotated[str, AfterValidator(_commit), _in_editors(_COMMIT, "179fc0a6f2cc")]
"""The name that git gave to a version, whole or its first twelve digits."""

PartialDate = Annotated[str, BeforeValidator(_partial_date), WithJsonSchema({
    "anyOf": [
        {"type": "string", "pattern": f"^{_DAY}$", "format": "date"},
        {"type": "string", "pattern": "^[0-9]{4}(-(0[1-9]|1[0-2]))?$"},
        {"type": "integer", "minimum": 1000, "maximum": 9999},  # YAML reads a bare year as a number
    ],
    "examples": ["2026-07-25", "2026-07", "2026"],
})]
"""A day, a month or a year in ISO form, as exact as the source is."""

Day = Annotated[date, BeforeValidator(_day), _in_editors(_DAY, "2026-07-25", format="date")]
"""One day, written 2026-07-25."""

Text = Annotated[str, Field(min_length=1), WithJsonSchema({"type": "string", "pattern": r"\S"})]
"""Words for readers: plain text, no Markdown and no HTML (both are shown as typed)."""

YesNo = Literal["yes", "no"]
"""Yes or no, as a word."""

Place = Literal[
    "everywhere", "eu", "uk", "us", "california", "canada", "brazil", "switzerland", "italy", "australia",
    "south-korea", "china", "outside-eu-uk", "germany", "ireland", "spain", "us-states", "illinois", "mexico", "japan",
    "hong-kong", "singapore", "new-zealand", "outside-china", "not_stated",
]
"""Where a text holds. ``eu`` stands for the EEA, ``us-states`` for some of the US states; ``not_stated`` shows no
badge."""

Confidence = Literal["high", "medium", "low"]
"""How sure we are. ``low`` may harden a verdict and never softens one."""

SourceKind = Literal[
    "policy", "terms", "help", "regulator", "law", "court", "standard", "research", "news", "vendor_claim"
]
"""What sort of text it is. ``vendor_claim``: a company's own marketing."""


class ArchivedText(Authored):
    """The very version of a text that we read, as a public archive of versions keeps it."""

    collection: Text
    """One of ``archives`` in ``content/site.yml``."""
    service: Text
    """The archive's name for whose text it is."""
    terms: Text
    """The archive's name for the kind of text: Privacy Policy, Terms of Service."""
    commit: Commit


class Source(Authored):
    """The page that a fact rests on, with the day that we last saw it."""

    url: Url | None
    """``None``: no public address, which only a vendor's claim may have."""
    title: Text
    kind: SourceKind
    dated: PartialDate | None = None
    """The day that it was published, as the page says, or that an archive recorded it. ``None``: nothing shows one."""
    in_force: PartialDate | None = None
    """When it takes effect, where that is another day; it may lie ahead."""
    seen: Day | None
    """The day that we last read it. ``None``: the official text was not opened by us (see ``checked_via``)."""
    # With an underscore, since pydantic's models have a method of that name.
    copy_: Literal["undated"] | None = Field(default=None, alias="copy")
    """``undated``: we read a stored copy whose own age is not known, so it counts as old from the first day."""
    copy_note: Text | None = None
    archived: ArchivedText | None = None
    """Where a public archive keeps the version that we read; the page links to it."""
    note: Text | None = None
    checked_via: Text | None = None
    """How the content was confirmed where the official text was not opened."""
    covers: Place = "not_stated"
    """The region whose version of the text this is."""

    @model_validator(mode="after")
    def _address(self) -> "Source":
        if self.url is None and self.kind != "vendor_claim":
            raise wrong("source", "a source needs an address", "only a vendor_claim may have 'url: null'")
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


class Evidence(Authored):
    """A claim with what it rests on."""

    claim: Text
    sources: tuple[Source, ...] = Field(min_length=1)
    confidence: Confidence
