"""Find private details in a text: the twin of scan.js, for ``guide check`` and for tests.

A text is made plain first: signs that nobody sees go, and signs that look alike become one. Then each detector looks
for its shapes; where two overlap, the more important one holds.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from generator.model.detectors import Detector, Nearby, Pattern

from .fields import fields
from .patterns import compiled
from .validators import VALIDATORS
from .words import chosen, where

UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
)
"""Signs without a width, joiners, and signs that turn the direction of writing."""

_ALIKE = {
    " ": "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
    "-": "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d",
    "'": "\u2018\u2019\u2032", '"': "\u201c\u201d\u201e\u2033", "\n": "\u2028\u2029",
}
ALIKE = str.maketrans(
    {ord(sign): plain for plain, others in _ALIKE.items() for sign in others}
    | {0xFEE0 + code: chr(code) for code in range(0x21, 0x7F) if code != 0x2D}
    | {zero + digit: str(digit) for zero in (0x660, 0x6F0, 0x966) for digit in range(10)}
)
"""Spaces, dashes, quotes, wide letters and the digits of other scripts."""

_BREAK = re.compile(r"[ \t]{0,4}\r?\n[ \t>]{0,8}")
DIGIT = re.compile("[0-9]")
LETTER = re.compile("[A-Za-z]")

MARGIN = 60
"""How much behind the last place where a value may begin is looked at, so that none is cut off."""


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One private detail, by its place in the text."""

    start: int
    end: int
    detector: str


def plain(text: str) -> tuple[str, Sequence[int]]:
    """Return *text* without what nobody sees, and for each character left its place in *text*."""
    places = [i for i, sign in enumerate(text) if not UNSEEN.match(sign)]
    return "".join(text[i] for i in places).translate(ALIKE), places


def lowered(text: str) -> str:
    """Return *text* in small letters, character by character: a few capitals have small letters that are longer."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(s.lower() if len(s.lower()) == 1 else s for s in text)


def scan(detectors: Sequence[Detector], text: str) -> list[Finding]:
    """Return what *detectors* find in *text*, in its order; no two overlap."""
    clean, places = plain(text)
    ranked = {each.id: each.priority for each in detectors}
    every = {found for detector in detectors for found in candidates(detector, clean)}
    taken = bytearray(len(clean))
    kept = []
    # The most important first, then the longest. Place and id only keep the order the same as in the browser.
    for found in sorted(every, key=lambda f: (-ranked[f.detector], f.start - f.end, f.start, f.detector)):
        if not any(taken[found.start : found.end]):
            taken[found.start : found.end] = b"\1" * (found.end - found.start)
            kept.append(Finding(places[found.start], places[found.end - 1] + 1, found.detector))
    return sorted(kept)


def candidates(detector: Detector, clean: str) -> Iterator[Finding]:
    """Yield what one detector finds in a plain text, whatever others find there."""
    low = lowered(clean)
    found = (*_anywhere(detector, clean), *_near(detector, clean, low), *_in_fields(detector, clean),
             *_over_lines(detector, clean))
    for start, end in found:
        if not (detector.unless and _beside(detector.unless, clean, low, start, end)):
            yield Finding(start, end, detector.id)


@cache
def _expression(pattern: str, any_case: bool) -> re.Pattern[str]:
    return compiled(pattern, any_case=any_case)


def _matches(detector: Detector, pattern: Pattern, text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of all that *pattern* finds and its validator accepts."""
    expression = _expression(pattern.is_, detector.any_case == "yes")
    at = done = 0
    while found := expression.search(text, at):
        # A pattern has one group at most, and it stands at the end (see ``patterns.parse``).
        value = found[expression.groups] or found[0]
        start = found.end() - len(value)
        size = VALIDATORS[pattern.validator](value) if pattern.validator else len(value)
        if size and not (pattern.apart and _is_middle(pattern.apart, text[max(done, start - 2) : start])):
            at = done = start + size
            yield start, at
        else:
            # Something shorter that is right may begin inside what was refused.
            at = found.start() + 1


def _is_middle(signs: str, before: str) -> bool:
    return len(before) == 2 and before[1] in signs and before[0] in "0123456789"


def _anywhere(detector: Detector, clean: str) -> Iterator[tuple[int, int]]:
    for pattern in detector.patterns:
        if pattern.alone == "yes":
            yield from _matches(detector, pattern, clean)


def _near(detector: Detector, clean: str, low: str) -> Iterator[tuple[int, int]]:
    """Yield what the other patterns find near the detector's context words."""
    near = detector.context
    patterns = [pattern for pattern in detector.patterns if pattern.alone == "no"]
    if near is None or not patterns:
        return
    for first, last in where(near.words, clean, low):
        window = clean[last : last + near.within + MARGIN]
        after = sorted(
            (start, -end) for pattern in patterns for start, end in _matches(detector, pattern, window)
            if start <= near.within
        )
        for start, end in after[:1] if near.nearest == "yes" else after:
            yield last + start, last - end
        if near.before:
            begin = max(0, first - near.before - MARGIN)
            for pattern in patterns:
                for start, end in _matches(detector, pattern, clean[begin:first]):
                    if first - begin - end <= near.before:
                        yield begin + start, begin + end


def _in_fields(detector: Detector, clean: str) -> Iterator[tuple[int, int]]:
    """Yield what stands in a value whose label, a column's or a line's above it, is a word of the detector's."""
    if detector.context is None:
        return
    words, told = {detector.id: detector.context.words}, dict[str, bool]()
    for label, start, end in fields(clean):
        if label not in told:
            told[label] = bool(chosen(words, label))
        if told[label]:
            yield from ((start + first, start + last) for first, last in _labelled(detector, label, clean[start:end]))


def _labelled(detector: Detector, label: str, value: str) -> list[tuple[int, int]]:
    near, found = detector.context, []
    ahead = f"{label}: "
    for pattern in detector.patterns:
        if pattern.alone == "no":
            found += [span for span in _matches(detector, pattern, value) if near and span[0] <= near.within]
        else:
            # Its label stands in the pattern itself, as with "password: ...".
            spans = _matches(detector, pattern, ahead + value)
            found += [(a - len(ahead), b - len(ahead)) for a, b in spans if a >= len(ahead)]
    found.sort(key=lambda span: (span[0], -span[1]))
    return found[:1] if near and near.nearest == "yes" else found


def _over_lines(detector: Detector, clean: str) -> Iterator[tuple[int, int]]:
    """Yield numbers that a line ends in the middle of."""
    patterns = [pattern for pattern in detector.patterns if pattern.over_lines == "yes"]
    for start, left, right, end in breaks(clean) if patterns else ():
        joined = clean[start:left] + ("" if clean[left - 1] == "-" else " ") + clean[right:end]
        for pattern in patterns:
            for first, last in _matches(detector, pattern, joined):
                if start + first < left and start + last > left + 1:
                    yield start + first, right + last - (len(joined) - (end - right))


def breaks(clean: str) -> Iterator[tuple[int, int, int, int]]:
    """Yield where a number may go on in the next line: begin, end of the line, begin of the next, end.

    Two lines of nothing but digits are rows of a column.
    """
    for found in _BREAK.finditer(clean):
        left, right = found.span()
        start = max(clean.rfind("\n", 0, left) + 1, left - MARGIN)
        stop = clean.find("\n", right)
        end = min(right + MARGIN, stop if stop >= 0 else len(clean))
        before, after = clean[start:left], clean[right:end]
        if DIGIT.search(before[-6:]) and DIGIT.search(after[:6]) and LETTER.search(before + after):
            yield start, left, right, end


def _beside(near: Nearby, clean: str, low: str, start: int, end: int) -> bool:
    """Return whether a word of *near* stands beside a match."""
    begin = max(0, start - near.within - MARGIN)
    if any(start - begin - last <= near.within for _, last in where(near.words, clean[begin:start], low[begin:start])):
        return True
    stop = end + near.before + MARGIN
    after = where(near.words, clean[end:stop], low[end:stop]) if near.before else ()
    return any(first <= near.before for first, _ in after)
