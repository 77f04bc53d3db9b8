"""Nothing was seen, printed or done after today.

``dated`` may be a month or a year; it is in the future when its first day is. What was announced and takes effect
later has that day under ``in_force``, which may lie ahead.

Passes::

    source: {dated: 2026-07, seen: 2026-07-25, ...}

Fails on 22 November 2026::

    source: {dated: 2026-12, seen: 2027-01-01, ...}
"""

from collections.abc import Iterator
from datetime import date

from generator.model import Source
from generator.problems import Problem

from ..parsed import Parsed

ID = "future-date"

DATES = ("dated", "date", "date_end", "since", "checked")
"""Keys that hold a day, a month or a year that has come."""


def check(parsed: Parsed, today: date) -> Iterator[Problem]:
    """Yield a problem for each date later than *today*."""
    hint = f"today is {today.isoformat()}: check the year"
    if parsed.site is not None and parsed.site.model.as_of > today:
        says = f"{parsed.site.model.as_of} is in the future: the content cannot vouch for it yet"
        yield parsed.site.document.problem(("as_of",), says, ID, hint)
    for record in parsed.everything():
        for path, item in record.items:
            if isinstance(item, Source) and item.seen is not None and item.seen > today:
                yield record.document.problem((*path, "seen"), f"seen on {item.seen}, in the future", ID, hint)
            for key in DATES:
                value = item.__dict__.get(key)
                if isinstance(value, str) and first_day(value) > today.isoformat():
                    yield record.document.problem((*path, key), f"{value} is in the future", ID, hint)


def first_day(partial: str) -> str:
    """Return the first day of a year, a month or a day."""
    return partial + "-01-01"[len(partial) - 4:]
