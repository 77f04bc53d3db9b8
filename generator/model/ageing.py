"""How facts age: fresh, past their shelf life, too old to rely on.

Two clocks never disagree, since both engines and the pages compare days with the limits made here.
"""

import calendar
from datetime import date, timedelta
from typing import Literal

from . import Source

Age = Literal["fresh", "past", "too_old"]


def state(source: Source, shelf_days: int, today: date, as_of: date) -> Age:
    """Return how far a fact that rests on *source* can be relied on.

    *shelf_days* is its topic's shelf life; *as_of* is the day that the content vouches for.
    A source seen exactly *shelf_days* ago is still fresh. An undated copy and a source that we
    did not open ourselves count as past their shelf life from the first day.
    """
    if today > last_day(source, shelf_days, as_of):
        return "too_old"
    if source.copy_ == "undated" or source.seen is None or today - source.seen > timedelta(days=shelf_days):
        return "past"
    return "fresh"


def last_day(source: Source, shelf_days: int, as_of: date) -> date:
    """Return the last day on which a fact that rests on *source* can be relied on at all.

    That is twice the shelf life after it was seen. What we did not open counts as one shelf
    life old on the day that the content vouches for.
    """
    if source.seen is None:
        return as_of + timedelta(days=shelf_days)
    return source.seen + timedelta(days=2 * shelf_days)


def age_days(source: Source, today: date) -> int | None:
    """Return whole days since *source* was seen; ``None`` when it never was. Never below 0."""
    return None if source.seen is None else max(0, (today - source.seen).days)


PARITY_MONTHS = (6, 10, 24)
"""How long after ``as_of`` the promises are proved again, and both engines are held equal."""


def parity_days(as_of: date) -> list[date]:
    """Return the later days on which the promises are proved."""
    return [months_later(as_of, months) for months in PARITY_MONTHS]


def months_later(day: date, months: int) -> date:
    """Return the same day of the month so many *months* later, or that month's last day."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
