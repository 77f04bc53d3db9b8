"""An impact in words, as Markdown for a comment, and as JSON for programs."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict

from . import argued, grown, stories, weights
from .changes import Change
from .compare import Effect, Impact
from .moves import BEST, MODES, TAPS, Moved

LISTED = 12
"""Kinds of data, changes without effect, and pages that a report lists; of longer lists it tells how many more."""

SHORT = 90
"""Characters up to which what was and what is stand on one line."""

MODE_WORDS = {TAPS: "at two taps", BEST: "with every protection"}


def text(impact: Impact) -> str:
    """Return the report for a terminal."""
    return "\n".join(_plain(_lines(impact)))


def markdown(impact: Impact) -> str:
    """Return the report as a comment: the same words, as headings and lists."""
    return "\n".join(_marked(_lines(impact))) + "\n"


def as_json(impact: Impact) -> str:
    """Return everything, unshortened."""
    return json.dumps(plain(impact), ensure_ascii=False, indent=2)


FORMATS: Mapping[str, Callable[[Impact], str]] = {"text": text, "markdown": markdown, "json": as_json}


def plain(impact: Impact) -> dict[str, object]:
    """Return an impact as plain values."""
    found: dict[str, object] = {"base": impact.base, "commit": impact.commit, "unread": list(impact.unread)}
    if impact.as_of is None:
        return found
    found |= {
        "as_of": {"before": impact.as_of[0].isoformat(), "after": impact.as_of[1].isoformat()},
        "changes": [_effect(each) for each in impact.effects],
        "together": _moves(impact.together) if impact.together else None,
        "verdicts": {
            "compared": impact.visits, "moved": [_move(each) for each in impact.moved],
            "reasons": [argued.plain(each) for each in impact.argued],
        },
        "scenarios": [asdict(each) for each in impact.stories],
        "broken": [stories.place(each) for each in impact.broken],
        "new": {name: dict(counts) for name, counts in impact.appeared.items()},
        "pages": {key: list(value) for key, value in asdict(impact.pages).items()},
        "bytes": {
            "pages": [asdict(each) for each in impact.weights], "texts": [asdict(each) for each in impact.texts],
        },
    }
    return found


def _effect(effect: Effect) -> dict[str, object]:
    change = effect.change
    return {
        "done": change.done, "kind": change.kind, "name": change.name, "file": change.file,
        "differences": [asdict(each) for each in change.differences], **_moves(effect),
    }


def _moves(effect: Effect) -> dict[str, object]:
    return {
        "moved": [_move(each) for each in effect.moved],
        "reasons": [argued.plain(each) for each in effect.argued],
        "scenarios": [asdict(each) for each in effect.stories],
        "pages": list(effect.pages),
    }


def _move(moved: Moved) -> dict[str, str]:
    return {**asdict(moved.visit), "before": moved.before, "after": moved.after}


Line = tuple[int, str]
"""0: the title, 1: a heading, 2: an item, 3: an item below it, 4: a paragraph."""


def _lines(impact: Impact) -> Iterator[Line]:
    yield 0, f"What this moves, against {impact.base} ({impact.commit[:12]})"
    if impact.as_of is None:
        yield 4, "The revision can not be compared with: this generator does not read its files."
        yield from ((2, each) for each in impact.unread[:LISTED])
        return
    if not impact.effects and not any(asdict(impact.pages).values()):
        yield 4, "Nothing in content/ or quiz/ has changed."
        return
    yield from _summary(impact)
    acting = [effect for effect in impact.effects if effect.moved or effect.argued or effect.stories or effect.pages]
    for effect in acting:
        yield 1, _change(effect.change)
        yield from _from_to(effect.change)
        yield from _told(effect)
    if impact.together:
        yield 1, "Several of these changes together"
        yield from _told(impact.together)
    yield from _silent([effect.change for effect in impact.effects if effect not in acting])
    yield from _new(impact)
    yield from _scenarios(impact)
    listed = [path for effect in acting for path in effect.pages]
    if len(acting) != 1 or set(listed) != {path for paths in asdict(impact.pages).values() for path in paths}:
        yield from _pages(impact)
    yield from _bytes(impact)


def _silent(changes: Sequence[Change]) -> Iterator[Line]:
    if not changes:
        return
    yield 1, "Changes that move nothing by themselves"
    for change in changes[:LISTED]:
        yield 2, _change(change)
        yield from ((3, line) for level, line in _from_to(change) if level == 2)
    if len(changes) > LISTED:
        yield 2, f"and {len(changes) - LISTED} more"


def _summary(impact: Impact) -> Iterator[Line]:
    for kind, name in (("fact", "facts"), ("rule", "rules")):
        counts = [
            f"{number} {done}" for done in ("added", "changed", "removed")
            if (number := sum(e.change.kind == kind and e.change.done == done for e in impact.effects))
        ]
        if counts:
            yield 2, f"{name}: {', '.join(counts)}"
    others = sum(effect.change.kind not in ("fact", "rule") for effect in impact.effects)
    if others:
        yield 2, f"other changes: {others}"
    moved = ", ".join(f"{sum(m.visit.mode == mode for m in impact.moved):,} {MODE_WORDS[mode]}" for mode in MODES)
    yield 2, f"verdicts moved: {len(impact.moved):,} of {impact.visits:,} ({moved})"
    if impact.argued:
        yield 2, f"the same verdicts with other reasons: {len(impact.argued):,}"
    yield 2, f"scenarios' checks moved: {sum(story.before != story.after for story in impact.stories)}"
    if impact.broken:
        yield 2, f"scenarios' answers that nobody can give any longer: {len(impact.broken)}"
    pages = impact.pages
    if impact.no_pages:
        yield 2, f"pages: not compared, because {impact.no_pages}"
    else:
        yield 2, f"pages: {len(pages.changed)} changed, {len(pages.added)} added, {len(pages.removed)} removed"


def _change(change: Change) -> str:
    """What changed, and where, in a line."""
    return f"{change.kind} {change.done}: {change.name} ({change.file})"


def _from_to(change: Change) -> Iterator[Line]:
    """From what to what, key by key; what a reviewer should look at twice stands below it."""
    for each in change.differences:
        if each.before is None or each.after is None:
            yield 2, f"{each.key}: changed, and too long to show here"
        elif change.done != "changed":
            yield 2, f"{each.key}: {each.after if change.done == 'added' else each.before}"
        elif len(each.before) + len(each.after) <= SHORT:
            yield 2, f"{each.key}: {each.before} -> {each.after}"
        else:
            yield from ((2, each.key), (3, f"was: {each.before}"), (3, f"now: {each.after}"))
    keys = {each.key for each in change.differences}
    if change.kind == "fact" and change.done == "changed":
        if "value" in keys and "fact" not in keys:
            yield 2, "look again: the value is another one, and the sentence is not"
        if keys & {"value", "fact"} and not keys & {"source", "source.seen"}:
            yield 2, "look again: what it says is new, and the day somebody read it (seen) is not"


def _told(effect: Effect) -> Iterator[Line]:
    """What one change moves: by mode, tool and step, the kinds of data together."""
    for mode in MODES:
        moved = [each for each in effect.moved if each.visit.mode == mode]
        if not moved:
            continue
        yield 2, f"{MODE_WORDS[mode]}: {len(moved):,} verdict{'s' if len(moved) > 1 else ''}"
        by_step: dict[tuple[str, ...], list[str]] = {}
        for each in moved:
            key = each.before, each.after, each.visit.quiz, each.visit.tool
            by_step.setdefault(key, []).append(each.visit.data)
        for (before, after, quiz, tool), kinds in sorted(by_step.items(), key=lambda pair: (-len(pair[1]), pair[0])):
            what = ", ".join(_some([kind for kind in kinds if kind]))
            yield 3, f"{before} -> {after}: {' at '.join(part for part in (what or quiz, tool) if part)}"
    yield from ((3 if below else 2, line) for below, line in argued.lines(effect.argued, MODE_WORDS, LISTED))
    yield from ((2, f"scenario {stories.told(story)}") for story in effect.stories)
    if effect.pages:
        yield 2, f"pages: {', '.join(_some(effect.pages))}"


def _new(impact: Impact) -> Iterator[Line]:
    if impact.appeared:
        yield 1, "New, at two taps"
        for name, counts in impact.appeared.items():
            yield 2, f"{name}: {', '.join(f'{count} {verdict}' for verdict, count in counts.items())}"


def _scenarios(impact: Impact) -> Iterator[Line]:
    if impact.stories or impact.broken:
        yield 1, "Scenarios"
        yield from ((2, stories.whole(story)) for story in impact.stories)
        yield from ((2, stories.broken(problem)) for problem in impact.broken)


def _pages(impact: Impact) -> Iterator[Line]:
    for done, paths in asdict(impact.pages).items():
        if paths:
            yield 1, f"Pages {done}"
            yield from ((2, path) for path in _some(paths))


def _bytes(impact: Impact) -> Iterator[Line]:
    """What pages weigh, and the files that made them heavier or lighter."""
    for title, told in (
        ("Bytes of pages, compressed: their texts, and the scripts made from content",
         [weights.told(each) for each in impact.weights]),
        ("Bytes of texts", [grown.told(each) for each in impact.texts]),
    ):
        if told:
            yield 1, title
            yield from ((2, line) for line in _some(told))


def _some(items: Sequence[str]) -> list[str]:
    more = [f"and {len(items) - LISTED} more"] if len(items) > LISTED else []
    return [*items[:LISTED], *more]


def _plain(lines: Iterable[Line]) -> Iterator[str]:
    before = 0
    for level, line in lines:
        if level in (1, 4) or (level == 2 and before == 0):
            yield ""
        yield {2: "  ", 3: "    "}.get(level, "") + line
        before = level


def _marked(lines: Iterable[Line]) -> Iterator[str]:
    """Markdown. What authors wrote is shown as typed, and no name in it calls anybody."""
    before = 2
    for level, line in lines:
        if level in (0, 1, 4) or before in (0, 1, 4):
            yield ""
        safe = "".join(f"\\{sign}" if sign in "\\`*_[]<>|#" else sign for sign in line).replace("@", "@\u200b")
        yield {0: "## ", 1: "### ", 2: "- ", 3: "  - "}.get(level, "") + safe.replace("-\\>", "→")
        before = level
