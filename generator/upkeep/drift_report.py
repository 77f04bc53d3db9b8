"""What drifted, in words: for people, for an issue, for programs."""

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from generator.invocation import guide

from .drift import Compared, Drift, Touched
from .pairs import Reason
from .passages import Excerpt


def as_text(found: Compared, today: date) -> str:
    """Return the report for people."""
    blocks = [_head(found)]
    for drift in found.drifts:
        lines = [drift.title, f"  {drift.url}", f"  {drift.text}: {_when(drift)}"]
        lines += [f"    {sign} {text}" for sign, text in _sides(drift.elsewhere)]
        for each in _near(drift):
            lines.append(f"  {each.use.place}  {_what(each)}")
            lines += [f"    {sign} {text}" for sign, text in _sides(each.passages)]
        lines += [f"  {line}" for line in _rest(drift)]
        lines.append(f"  = read it, mend what is wrong, then: {guide()} seen {drift.url} --on {today}")
        blocks.append("\n".join(lines))
    return "\n\n".join([*blocks, *_not_compared(found)])


def as_markdown(found: Compared, today: date) -> str:
    """Return the report as an issue's text, with a box to tick for each text."""
    lines = [_head(found), ""]
    for drift in found.drifts:
        lines.append(f"- [ ] [{drift.title}]({drift.url}) ({drift.text}): {_when(drift)}")
        lines += _fenced(drift.elsewhere, "    ")
        for each in _near(drift):
            lines.append(f"    - `{each.use.place}` {_what(each)}")
            lines += _fenced(each.passages, "        ")
        lines += [f"    - {line}" for line in _rest(drift)]
    return "\n".join([*lines, "", *_not_compared(found)]).rstrip("\n")


def as_json(found: Compared, today: date) -> str:
    """Return the report for programs."""
    texts = [
        {
            "url": drift.url, "title": drift.title, "text": drift.text, "gone": drift.gone,
            "changed": [day.isoformat() for day in drift.days],
            "elsewhere": _plain(drift.elsewhere),
            "uses": [
                {
                    **each.use.as_plain(), "seen": str(each.use.source.seen),
                    "passages": _plain(each.passages),
                }
                for each in drift.touched
            ],
        }
        for drift in found.drifts
    ]
    unwatched = [{"url": use.source.url, "why": why, **use.as_plain()} for use, why in found.unwatched]
    whole = {"today": today.isoformat(), "texts": texts, "not_compared": unwatched}
    return json.dumps(whole, ensure_ascii=False, indent=2)


def _plain(passages: Sequence[Excerpt]) -> list[dict[str, str]]:
    return [{"before": passage.before, "after": passage.after} for passage in passages]


FORMATS: Mapping[str, Callable[[Compared, date], str]] = {
    "text": as_text, "json": as_json, "markdown": as_markdown
}
"""The formats by name, as ``guide drift --format`` takes them."""


SAYS: Mapping[Reason, str] = {
    "not_declared": "none of these collections follows the address",
    "no_longer": "none follows the address any longer, or nothing decides between two that do",
    "not_recorded": "a collection follows the address, but has recorded no version",
    "begins_later": "the collection's history begins after we read it",
    "undated": "we read a copy of unknown age, so no version is known to be the one",
    "not_opened": "we did not open it",
    "collection": "its archived text is in a collection that was not given",
}
"""Why a source was held against nothing."""


def _head(found: Compared) -> str:
    drifts = found.drifts
    compared = len(found.texts)
    of = f"of {compared} text{'' if compared == 1 else 's'} that could be compared"
    changed = len({drift.text for drift in drifts})
    facts = sum(bool(each.passages) for drift in drifts for each in drift.touched)
    head = f"{changed} {of} changed after we read {'it' if changed == 1 else 'them'}"
    if not drifts:
        head = f"None {of} changed after we read it"
    if facts:
        head += f", near the words of {facts} place{'s' if facts > 1 else ''}"
    places = "1 place rests" if found.held == 1 else f"{found.held} places rest"
    rest = f"; {len(found.unwatched)} were compared with nothing" if found.unwatched else ""
    return f"{head}.\n{places} on what was compared{rest}."


def _not_compared(found: Compared) -> list[str]:
    """Return a paragraph for each reason, with the addresses and how many places rest on each."""
    blocks = []
    for reason, says in SAYS.items():
        counts = Counter(str(use.source.url) for use, why in found.unwatched if why == reason)
        if counts:
            places = f"{sum(counts.values())} place{'' if sum(counts.values()) == 1 else 's'}"
            lines = [f"  {url} ({count})" for url, count in sorted(counts.items())]
            blocks.append("\n".join([f"Not compared, {places}: {says}.", *lines]))
    return blocks


def _when(drift: Drift) -> str:
    shown = ", ".join(day.isoformat() for day in drift.days[-5:])
    more = f" and {len(drift.days) - 5} times before" if len(drift.days) > 5 else ""
    return f"{'taken out on' if drift.gone else 'changed on'} {drift.days[-1] if drift.gone else shown + more}"


def _near(drift: Drift) -> list[Touched]:
    return [each for each in drift.touched if each.passages]


def _rest(drift: Drift) -> list[str]:
    """The places near whose words nothing changed, in one line: they are many where a text changed little."""
    places = [each.use.place for each in drift.touched if not each.passages]
    return [f"Nothing changed near the words of: {', '.join(places)}"] if places else []


def _what(each: Touched) -> str:
    about = each.use.about + (" (headline)" if each.use.headline else "")
    words = ": ".join(part for part in (about, each.use.claim) if part)
    return f"{words} (seen {each.use.source.seen})"


def _sides(passages: Sequence[Excerpt]) -> list[tuple[str, str]]:
    sides = [(sign, text) for passage in passages for sign, text in (("-", passage.before), ("+", passage.after))]
    return [(sign, text) for sign, text in sides if text]


def _fenced(passages: Sequence[Excerpt], indent: str) -> list[str]:
    sides = [f"{indent}{sign} {text}" for sign, text in _sides(passages)]
    return ["", f"{indent}```diff", *sides, f"{indent}```"] if sides else []
