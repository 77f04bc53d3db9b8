"""What an author probably meant by a day or a name of another form, so that a hint can be copied as it stands."""

import calendar
import re
import unicodedata
from collections.abc import Iterator

# Not from the module calendar: it names months in the language of the computer.
_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)
_MONTHS = {
    short: number for number, name in enumerate(_NAMES, 1) for short in (name.lower(), name[:3].lower())
} | {"sept": 9}

_NUMBERS = re.compile(r"(\d+)\s*([-/._ ])\s*(\d{1,2})(?:\s*\2\s*(\d+))?(?:[T ]\d\d:\d\d.*)?")
_RUN_TOGETHER = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)?")
_BOUNDS = (1900, 2100)
"""Years that somebody writes about; a number outside is no year."""

_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "þ": "th", "ı": "i"})
"""Letters that Unicode does not take apart."""


def days_meant(text: str) -> tuple[str, ...]:
    """Return the days (or months) in ISO form that *text* can be read as; several where nobody can tell.

    ``3/4/2026`` is 3 April for some and March 4 for others, so both come back.
    """
    text = " ".join(text.split()).strip(" .,'\"")
    return tuple(dict.fromkeys(each for each in (*_in_numbers(text), *_in_words(text))))


def _in_numbers(text: str) -> Iterator[str]:
    if run := _RUN_TOGETHER.fullmatch(text):
        yield from _iso(*(int(part) if part else None for part in run.groups()))
    found = _NUMBERS.fullmatch(text)
    if found is None:
        return
    first, second, third = (int(found[group]) if found[group] else None for group in (1, 3, 4))
    if len(found[1]) == 4:
        yield from _iso(first, second, third)
    elif third is None:
        return
    elif len(found[4]) == 4 and len(found[1]) <= 2:
        yield from _iso(third, second, first)
        yield from _iso(third, first, second)


def _in_words(text: str) -> Iterator[str]:
    words = re.findall(r"[a-z]+|\d+", re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", text.lower()))
    months = [_MONTHS[word] for word in words if word in _MONTHS]
    years = [int(word) for word in words if word.isdigit() and len(word) == 4]
    days = [int(word) for word in words if word.isdigit() and len(word) <= 2]
    if len(months) == len(years) == 1 and len(days) <= 1:
        yield from _iso(years[0], months[0], days[0] if days else None)


def _iso(year: int | None, month: int | None, day: int | None) -> Iterator[str]:
    """Yield the day, or the month without one, if it stands in the calendar."""
    if year is None or month is None or not (_BOUNDS[0] <= year <= _BOUNDS[1] and 1 <= month <= 12):
        return
    if day is None:
        yield f"{year}-{month:02}"
    elif 1 <= day <= calendar.monthrange(year, month)[1]:
        yield f"{year}-{month:02}-{day:02}"


def in_words(day: str) -> str:
    """Return a day in ISO form as nobody misreads it: "3 April 2026"."""
    year, month, number = map(int, day.split("-"))
    return f"{number} {_NAMES[month - 1]} {year}"


def name_meant(text: str, *, joins: str = "-") -> str:
    """Return *text* as a slug, or nothing if no letter and no digit remains.

    *joins*: the signs that may stand between words; another one becomes the first of them.
    """
    plain = unicodedata.normalize("NFKD", text.lower().translate(_LETTERS)).encode("ascii", "ignore").decode()
    plain = re.sub(r"(?<=\w)['\u2019](?=\w)", "", plain)
    kept = "".join(char if char.isalnum() or char in joins else joins[0] for char in plain)
    signs = re.escape(joins)
    return re.sub(rf"[{signs}]{{2,}}", joins[0], kept).strip(joins)
