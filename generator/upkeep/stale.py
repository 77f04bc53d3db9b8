"""The work list of upkeep: which sources to read again, the most urgent first."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from generator.invocation import guide
from generator.model.site import ShelfLife

from .uses import Use

ORDER = ("undated", "not_opened", "too_old", "past")
"""Why a source is on the list; the first two have no age that we know, so they come first."""

SAYS = {
    "undated": "read in an undated copy", "not_opened": "never opened by us",
    "too_old": "too old to rely on", "past": "past its shelf life",
}


@dataclass(frozen=True, slots=True)
class Due:
    """One source to read again."""

    url: str | None
    title: str
    why: str
    """One of ``ORDER``."""
    seen: date | None
    """The oldest day on which a place says that it was seen."""
    over: int
    """Days past the shelf life of the place that is furthest past it; 0 for copies that are not there yet."""
    uses: tuple[Use, ...]

    @property
    def headlines(self) -> int:
        """How many headlines rest on it: those move tables and verdicts."""
        return sum(use.headline for use in self.uses)


def due(all_uses: Iterable[Use], shelf: ShelfLife, today: date) -> list[Due]:
    """Return the sources that are due on *today*: no known age first, then the furthest past, then the most used."""
    groups: dict[str, list[Use]] = {}
    for use in all_uses:
        groups.setdefault(use.source.url or f"'{use.source.title}'", []).append(use)
    found = [each for group in groups.values() if (each := _due(group, shelf, today))]
    return sorted(found, key=_urgency)


def _due(group: list[Use], shelf: ShelfLife, today: date) -> Due | None:
    reasons = {why for use in group if (why := _why(use, shelf, today))}
    if not reasons:
        return None
    source = group[0].source
    seen = [use.source.seen for use in group if use.source.seen]
    over = max((_over(use, shelf, today) for use in group), default=0)
    why = min(reasons, key=ORDER.index)
    return Due(source.url, source.title, why, min(seen, default=None), max(0, over), tuple(group))


def _why(use: Use, shelf: ShelfLife, today: date) -> str:
    if use.source.seen is None:
        return "not_opened"
    if use.source.copy_ == "undated":
        return "undated"
    over = _over(use, shelf, today)
    return "too_old" if over > _days(use, shelf) else "past" if over > 0 else ""


def _over(use: Use, shelf: ShelfLife, today: date) -> int:
    return (today - use.source.seen).days - _days(use, shelf) if use.source.seen else 0


def _days(use: Use, shelf: ShelfLife) -> int:
    days: int = getattr(shelf, use.shelf)
    return days


def _urgency(each: Due) -> tuple[object, ...]:
    unknown = each.why in ("undated", "not_opened")
    used = (-each.headlines, -len(each.uses))
    # Copies of unknown age: the most used first. What has an age: the oldest first.
    order = (*used, -each.over) if unknown else (-each.over, *used)
    return not unknown, *order, each.url or each.title


def as_text(found: list[Due], today: date, first: int | None = None) -> str:
    """Return the list for people: the head counts all, *first* says how many are shown."""
    return "\n\n".join([_head(found, today), *(_block(each, today) for each in found[:first])])


def as_markdown(found: list[Due], today: date, first: int | None = None) -> str:
    """Return the list as an issue's text, with a box to tick for each source."""
    lines = [_head(found, today), ""]
    for each in found[:first]:
        link = f"[{each.title}]({each.url})" if each.url else f"{each.title} (no public address)"
        lines.append(f"- [ ] {link}: {_age(each)}. {_count(each)}")
        lines += [f"    - `{use.place}` {_what(use)}".rstrip() for use in each.uses]
    return "\n".join(lines)


def as_json(found: list[Due], today: date, first: int | None = None) -> str:
    """Return the list for programs."""
    sources = [
        {
            "url": each.url, "title": each.title, "why": each.why, "days_over": each.over,
            "seen": each.seen.isoformat() if each.seen else None, "headlines": each.headlines,
            "uses": [use.as_plain() for use in each.uses],
        }
        for each in found[:first]
    ]
    return json.dumps({"today": today.isoformat(), "sources": sources}, ensure_ascii=False, indent=2)


FORMATS: Mapping[str, Callable[[list[Due], date, int | None], str]] = {
    "text": as_text, "json": as_json, "markdown": as_markdown
}
"""The formats by name, as ``guide stale --format`` takes them."""


def _head(found: list[Due], today: date) -> str:
    if not found:
        return f"Nothing to read again on {today}."
    counts = [(sum(each.why == why for each in found), SAYS[why]) for why in ORDER]
    listed = ", ".join(f"{count} {says}" for count, says in counts if count)
    return f"{len(found)} source{'s' if len(found) > 1 else ''} to read again on {today}: {listed}."


def _block(each: Due, today: date) -> str:
    address = each.url or "no public address"
    lines = [address, f"  {each.title}", f"  {_age(each)}; {_count(each)}"]
    lines += [f"  {use.place}  {_what(use)}".rstrip() for use in each.uses]
    if each.url:
        current = " --current" if _is_copy(each) else ""
        lines.append(f"  = read it, then: {guide()} seen {each.url} --on {today}{current}")
    return "\n".join(lines)


def _is_copy(each: Due) -> bool:
    return any(use.source.copy_ or use.source.copy_note for use in each.uses)


def _age(each: Due) -> str:
    since = f", seen {each.seen}" if each.seen else ""
    days = f", {each.over} day{'s' if each.over > 1 else ''} past its shelf life" if each.over else ""
    says = "" if each.why == "past" else f"{SAYS[each.why]}"
    return (says + since + days).removeprefix(", ")


def _count(each: Due) -> str:
    uses = f"{len(each.uses)} place{'s' if len(each.uses) > 1 else ''}"
    return uses + (f", {each.headlines} headline{'s' if each.headlines > 1 else ''}" if each.headlines else "")


def _what(use: Use) -> str:
    return use.about + (" (headline)" if use.headline else "")
