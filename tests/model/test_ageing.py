"""How facts age, exactly at the limits."""

from datetime import date
from typing import Any

import pytest

from generator.model import Source
from generator.model.ageing import age_days, last_day, months_later, parity_days, state

AS_OF = date(2026, 11, 22)


def source(**more: Any) -> Source:
    return Source.model_validate({"url": "https://a.example/", "title": "A", "kind": "policy"} | more)


SEEN = source(seen="2026-11-22")
UNDATED = source(seen="2026-11-22", copy="undated")
UNSEEN = source(seen=None)


@pytest.mark.parametrize(
    ("where", "today", "age"),
    [
        pytest.param(SEEN, "2026-11-22", "fresh", id="seen today"),
        pytest.param(SEEN, "2026-11-01", "fresh", id="a clock that is behind"),
        pytest.param(SEEN, "2027-05-21", "fresh", id="180 days: the last fresh day"),
        pytest.param(SEEN, "2027-05-22", "past", id="181 days"),
        pytest.param(SEEN, "2027-11-17", "past", id="360 days: the last day it is relied on"),
        pytest.param(SEEN, "2027-11-18", "too_old", id="361 days"),
        pytest.param(UNDATED, "2026-11-22", "past", id="an undated copy is past from the first day"),
        pytest.param(UNDATED, "2027-11-17", "past", id="an undated copy, 360 days"),
        pytest.param(UNDATED, "2027-11-18", "too_old", id="an undated copy, 361 days"),
        pytest.param(UNSEEN, "2026-11-22", "past", id="never opened is past from the first day"),
        pytest.param(UNSEEN, "2027-05-21", "past", id="never opened, 180 days after as_of"),
        pytest.param(UNSEEN, "2027-05-22", "too_old", id="never opened, 181 days after as_of"),
    ],
)
def test_state(where: Source, today: str, age: str) -> None:
    assert state(where, 180, date.fromisoformat(today), AS_OF) == age


def test_the_last_day_is_the_day_before_too_old() -> None:
    assert last_day(SEEN, 180, AS_OF) == date(2027, 11, 17)
    assert last_day(UNSEEN, 180, AS_OF) == date(2027, 5, 21)


@pytest.mark.parametrize(
    ("where", "today", "days"),
    [(SEEN, "2026-11-23", 1), (SEEN, "2026-11-22", 0), (SEEN, "2026-01-01", 0), (UNSEEN, "2026-11-23", None)],
)
def test_age_in_days(where: Source, today: str, days: int | None) -> None:
    assert age_days(where, date.fromisoformat(today)) == days


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        ("2026-11-22", 6, "2027-05-22"),
        ("2026-11-22", 24, "2028-11-22"),
        ("2026-08-31", 6, "2027-02-28"),
        ("2027-08-31", 6, "2028-02-29"),
        ("2026-12-31", 10, "2027-10-31"),
        ("2026-11-30", 0, "2026-11-30"),
    ],
)
def test_months_later(day: str, months: int, later: str) -> None:
    assert months_later(date.fromisoformat(day), months) == date.fromisoformat(later)


def test_parity_days() -> None:
    assert [day.isoformat() for day in parity_days(AS_OF)] == ["2027-05-22", "2027-09-22", "2028-11-22"]
