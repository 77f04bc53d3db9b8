"""The work list of upkeep in words: for people, for an issue, for programs; by reason, with what has no date."""

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import date

from generator.invocation import guide

from .stale import ORDER, Due
from .undated import Shares
from .uses import Use

SAYS = {
    "undated": "read in an undated copy", "not_opened": "never opened by us",
    "too_old": "too old to rely on", "past": "past its shelf life",
}


def as_text(found: list[Due], shares: Shares, today: date, first: int | None = None) -> str:
    """Return the list for people: the head counts all, *first* says how many of each reason are shown."""
    blocks = [_head(found, today), *shares.lines]
    for why, group in _groups(found):
        blocks += [_title(why, group), *(_block(each, today) for each in group[:first])]
    return "\n\n".join(blocks)


def as_markdown(found: list[Due], shares: Shares, today: date, first: int | None = None) -> str:
    """Return the list as an issue's text, with a box to tick for each source."""
    lines = ["\n\n".join([_head(found, today), *shares.lines])]
    for why, group in _groups(found):
        lines += ["", f"### {_title(why, group)}", ""]
        for each in group[:first]:
            lines += _ticked(each)
    return "\n".join(lines)


def _ticked(each: Due) -> list[str]:
    """Return a box to tick for one source, with the places that rest on it."""
    link = f"[{each.title}]({each.url})" if each.url else f"{each.title} (no public address)"
    lines = [f"- [ ] {link}: {_age(each)}. {_count(each)}"]
    return lines + [f"    - `{use.place}` {_what(use)}".rstrip() for use in each.uses]


def as_json(found: list[Due], shares: Shares, today: date, first: int | None = None) -> str:
    """Return the list for programs."""
    sources = [
        {
            "url": each.url, "title": each.title, "why": each.why, "days_over": each.over,
            "seen": each.seen.isoformat() if each.seen else None, "headlines": each.headlines,
            "uses": [use.as_plain() for use in each.uses],
        }
        for _, group in _groups(found) for each in group[:first]
    ]
    whole = {"today": today.isoformat(), "shares": shares.as_plain(), "sources": sources}
    return json.dumps(whole, ensure_ascii=False, indent=2)


FORMATS: Mapping[str, Callable[[list[Due], Shares, date, int | None], str]] = {
    "text": as_text, "json": as_json, "markdown": as_markdown
}
"""The formats by name, as ``guide stale --format`` takes them."""


def _head(found: list[Due], today: date) -> str:
    if not found:
        return f"Nothing to read again on {today}."
    counts = [(sum(each.why == why for each in found), SAYS[why]) for why in ORDER]
    listed = ", ".join(f"{count} {says}" for count, says in counts if count)
    return f"{len(found)} source{'s' if len(found) > 1 else ''} to read again on {today}: {listed}."


def _groups(found: list[Due]) -> Iterator[tuple[str, list[Due]]]:
    """Yield each reason with its sources; a reason that nothing has is left out."""
    for why in ORDER:
        if group := [each for each in found if each.why == why]:
            yield why, group


def _title(why: str, group: list[Due]) -> str:
    return f"{SAYS[why][0].upper()}{SAYS[why][1:]} ({len(group)})"


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
