"""The work list of upkeep: which sources to read again, by reason, the most urgent first."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from generator.model.site import ShelfLife

from .uses import Use

ORDER = ("too_old", "past", "not_opened", "undated")
"""Why a source is on the list, the few that have aged before the many whose age nobody knows."""


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
    """Return the sources that are due on *today*, reason by reason; see ``_urgency`` for the order within one."""
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
    return ORDER.index(each.why), *order, each.url or each.title


def only(
    all_uses: Iterable[Use], families: Mapping[str, str], assistants: Collection[str], wanted: Collection[str]
) -> list[Use]:
    """Return the uses within some *assistants* (file names) and *wanted* families; none named: all of them.

    *families* tells each family's folder.
    """
    folders = tuple(f"{families[name]}/" for name in wanted)
    sheets = tuple(f"{families[each]}/{name}.yml" for name in assistants for each in ("assistants", "website_chatbots"))
    return [
        use for use in all_uses
        if (not folders or use.document.file.startswith(folders)) and (not sheets or use.document.file in sheets)
    ]
