"""Words for readers: looked up, filled in, and numbers and dates written out. No word stands here."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NoReturn

from markupsafe import Markup, escape

from generator.speed.memo import Store

from .durations import up_to_days

DAYS_AS_DAYS = 31
"""Up to this many days an age is told in days, above it in months."""

MONTHS_AS_MONTHS = 24
"""Up to this many months an age is told in months, above it in years."""

DAYS_IN_A_MONTH = 365.25 / 12


def fill(text: str, **values: object) -> Markup:
    """Return *text* with each ``{name}`` filled in, safe for HTML: what is filled in is escaped unless it is markup."""
    return Markup(escape(text)).format(**values)


def put(text: str, **values: object) -> str:
    """Return *text* with each ``{name}`` filled in as plain text, for a filter that escapes what it gets."""
    return str(text).format(**values)


class MissingWordsError(Exception):
    """A key that pages need is not in content/words.yml: the author's mistake, named by its whole path.

    No ``LookupError``, since templates would take that for a name that may be missing.
    """


# Any: whether a key holds a text or a further section goes by the key; templates ask for both alike.
class Section(dict[str, Any]):
    """Words by key; asking for a key that is not there raises ``MissingWordsError``."""

    def __init__(self, said: Mapping[str, object], path: str = "") -> None:
        self.path = path
        below = f"{path}." if path else ""
        super().__init__(
            (key, Section(value, f"{below}{key}") if isinstance(value, Mapping) else value)
            for key, value in said.items()
        )

    def __missing__(self, key: str) -> NoReturn:
        raise MissingWordsError(f"{self.path}.{key}" if self.path else key)


@dataclass(frozen=True)
class Words:
    """The words of the pages (content/words.yml)."""

    sections: Section

    def __getitem__(self, section: str) -> Any:  # Any: as in Section
        """A section by name."""
        return self.sections[section]

    def say(self, section: str, key: str, **values: object) -> str:
        """Return the words under *key* as plain text, with each ``{name}`` filled in."""
        return str(self.sections[section][key]).format(**values)

    def date(self, iso: str | date) -> str:
        """Return a day, a month or a year written out: "25 July 2026", "July 2026", "2026"."""
        year, *rest = str(iso).split("-")
        if not rest:
            return year
        month = self.sections["number"]["months"][f"m{int(rest[0])}"]
        if len(rest) == 1:
            return self.say("number", "month", month=month, year=year)
        return self.say("number", "day", day=int(rest[1]), month=month, year=year)

    def ago(self, days: int) -> str:
        """Return how long ago something was that happened *days* whole days back: "4 months ago"."""
        if days <= 0:
            return self.say("number", "today")
        if days <= DAYS_AS_DAYS:
            return self.counted("number", "days_ago", days)
        months = round(days / DAYS_IN_A_MONTH)
        if months <= MONTHS_AS_MONTHS:
            return self.counted("number", "months_ago", months)
        # Not round(), which takes halves to the even number: the browser rounds them up, and both must say the same.
        return self.counted("number", "years_ago", (months + 6) // 12)

    def up_to_days(self, days: int) -> str:
        """Return a length of storage in words: "Up to 30 days", "Up to 3 years"."""
        return up_to_days(self.sections["number"], days)

    def from_age(self, years: int) -> str:
        """Return a minimum age in words: "From 13"."""
        return self.say("number", "from_age", age=years)

    def listing(self, parts: Iterable[str]) -> str:
        """Return the parts joined as a sentence joins them: "a, b and c"."""
        *most, last = list(parts) or [""]
        if not most:
            return last
        return self.say("number", "listing", most=", ".join(most), last=last)

    def counted(self, section: str, key: str, count: int) -> str:
        """Return words for one or for several, which stand side by side in words.yml (``one`` and ``many``)."""
        forms = self.sections[section][key]
        return str(forms["one" if count == 1 else "many"]).format(count=count)


_WORDS: Store[Words] = Store()


def words_of(said: Mapping[str, object]) -> Words:
    """Return the words of the whole file; the same object while the file is the same."""
    return _WORDS.get("words", said, lambda: Words(Section(said)))
