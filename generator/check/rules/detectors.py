"""A detector's patterns are sound and cannot hang a page, its context can be found, and its examples hold.

Passes::

    detectors:
      - id: mac
        patterns: [{is: '\\b[0-9A-F]{2}(?::[0-9A-F]{2}){5}\\b'}]
        finds: ['at [[00:00:5E:00:53:AF]]']
        leaves: ['12:30:45']

Fails: without an upper bound a long text would take for ever::

    patterns: [{is: '[0-9A-F:]+'}]
"""

import re
from collections.abc import Iterator
from datetime import date

from generator.load.yaml import KeyPath
from generator.model.detectors import Detector, Nearby
from generator.problems import Problem, quoted
from generator.scrub.cost import forbid_explosions
from generator.scrub.patterns import PatternError, parse
from generator.scrub.scan import scan
from generator.scrub.words import LETTERS

from ..parsed import Parsed

ID = "detector"

SPLIT = "¦"
"""Stands for nothing in an example: it keeps secret scanners from taking it for a real key."""

_MARKED = re.compile(r"\[\[(.+?)\]\]", re.DOTALL)

_Found = tuple[KeyPath, str, str]
"""Where something is wrong, what, and what to do about it."""


def check(parsed: Parsed, today: date) -> Iterator[Problem]:
    """Yield a problem for each pattern, context or example that does not hold."""
    record = parsed.singles.get("detectors")
    if record is None:
        return
    for index, detector in enumerate(record.model.detectors):
        # A pattern that was refused might hang on the examples, so they wait until it is sound.
        found = [*_patterns(detector), *_context(detector)] or _examples(detector)
        for path, says, hint in found:
            yield record.document.problem(("detectors", index, *path), says, ID, hint)


def _patterns(detector: Detector) -> Iterator[_Found]:
    for index, pattern in enumerate(detector.patterns):
        path = ("patterns", index, "is")
        try:
            forbid_explosions(parse(pattern.is_))
        except PatternError as error:
            hint = "generator/scrub/patterns.py tells what patterns may hold"
            yield path, f"this pattern cannot be used: {error}", hint
        if pattern.alone == "no" and detector.context is None:
            hint = "add 'context: {words: [...], within: 20}', or take 'alone' away"
            yield ("patterns", index, "alone"), "it counts only near a word, and there are no words", hint


def _context(detector: Detector) -> Iterator[_Found]:
    for key in ("context", "unless"):
        near: Nearby | None = getattr(detector, key)
        for index, word in enumerate(near.words if near else ()):
            bare = word.removesuffix(" ~").removeprefix("~ ")
            if word != word.lower() or not LETTERS.match(bare) or not LETTERS.match(bare[-1]):
                hint = "use small letters; the first and the last sign are letters, or ~ for a number"
                yield (key, "words", index), f"{quoted(word)} would never be found", hint


def _examples(detector: Detector) -> Iterator[_Found]:
    for index, example in enumerate(detector.finds):
        wanted = _MARKED.findall(example.replace(SPLIT, ""))
        if not wanted:
            yield ("finds", index), "nothing is marked in this example", "put [[ ]] around what is to be found"
        elif (found := _found(detector, example)) != wanted:
            yield ("finds", index), f"it finds {_listed(found)} here", f"it should find {_listed(wanted)}"
    for index, example in enumerate(detector.leaves):
        if found := _found(detector, example):
            yield ("leaves", index), f"it finds {_listed(found)} here", "it should find nothing"


def _found(detector: Detector, example: str) -> list[str]:
    text = _MARKED.sub(r"\1", example.replace(SPLIT, ""))
    try:
        return [text[each.start : each.end] for each in scan([detector], text)]
    except (ValueError, IndexError):
        return ["something that its validator cannot read"]


def _listed(texts: list[str]) -> str:
    return ", ".join(quoted(text) for text in texts) or "nothing"
