"""Nothing was seen, printed or done after today.

A source may be dated later than it was seen: a policy can be announced before it takes effect. ``dated`` may be a
month or a year; it is in the future when its first day is.

Passes::

    source: {dated: 2026-07, seen: 2026-07-25, ...}

Fails on 22 November 2026::

    source: {dated: 2026-12, seen: 2027-01-01, ...}
"""

from collections.abc import Iterator
from datetime import date

from ..model import Source
from ..model.assistants import PastEvent
from ..problems import Problem
from .parsed import Parsed, walk

ID = "future-date"


def check(parsed: Parsed, today: date) -> Iterator[Problem]:
    """Yield a problem for each date later than *today*."""
    hint = f"today is {today.isoformat()}: check the year"
    if parsed.site is not None and parsed.site.model.as_of > today:
        says = f"{parsed.site.model.as_of} is in the future: the content cannot vouch for it yet"
        yield parsed.site.document.problem(("as_of",), says, ID, hint)
    for record in parsed.everything():
        for path, item in walk(record.model):
            if isinstance(item, Source):
                if item.seen is not None and item.seen > today:
                    yield record.document.problem((*path, "seen"), f"seen on {item.seen}, in the future", ID, hint)
                if item.dated is not None and _first_day(item.dated) > today.isoformat():
                    yield record.document.problem((*path, "dated"), f"dated {item.dated}, in the future", ID, hint)
            elif isinstance(item, PastEvent) and item.date is not None and _first_day(item.date) > today.isoformat():
                yield record.document.problem((*path, "date"), f"{item.date} is in the future", ID, hint)


def _first_day(partial: str) -> str:
    """Return the first day of a year, a month or a day."""
    return partial + "-01-01"[len(partial) - 4:]
