"""The detectors as the page's script gets them."""

from datetime import date
from typing import Literal, NotRequired, TypedDict

from generator.model import Content
from generator.model import detectors as authored

# "is" is a keyword of Python, so this one is written as a call.
Pattern = TypedDict("Pattern", {
    "is": str, "alone": bool, "validator": NotRequired[authored.Validator], "apart": NotRequired[str],
    "over_lines": NotRequired[bool],
})
"""One shape that a detector knows."""


class Nearby(TypedDict):
    """Words that must stand close to a value, or must not."""

    words: list[str]
    within: int
    before: int
    nearest: bool


class Detector(TypedDict):
    """One detector, without its examples."""

    id: str
    name: str
    placeholder: str
    data: str
    priority: int
    any_case: bool
    same: Literal["digits", "words", "exact"]
    patterns: list[Pattern]
    context: NotRequired[Nearby]
    unless: NotRequired[Nearby]


class Data(TypedDict):
    """What the scrub tool works with beside its words (``Data`` in scrub.js)."""

    detectors: list[Detector]


def scrub_data(content: Content, today: date) -> Data:
    """Return the detectors."""
    return {"detectors": [detector_row(each) for each in content.detectors.detectors] if content.detectors else []}


def detector_row(detector: authored.Detector) -> Detector:
    """Return one detector without its examples."""
    row: Detector = {
        "id": detector.id, "name": detector.name, "placeholder": detector.placeholder, "data": detector.data,
        "priority": detector.priority, "any_case": detector.any_case == "yes", "same": detector.same,
        "patterns": [_pattern(each) for each in detector.patterns],
    }
    if detector.context:
        row["context"] = _nearby(detector.context)
    if detector.unless:
        row["unless"] = _nearby(detector.unless)
    return row


def _pattern(pattern: authored.Pattern) -> Pattern:
    row: Pattern = {"is": pattern.is_, "alone": pattern.alone == "yes"}
    if pattern.validator is not None:
        row["validator"] = pattern.validator
    if pattern.apart is not None:
        row["apart"] = pattern.apart
    if pattern.over_lines == "yes":
        row["over_lines"] = True
    return row


def _nearby(near: authored.Nearby) -> Nearby:
    return {
        "words": list(near.words), "within": near.within, "before": near.before, "nearest": near.nearest == "yes",
    }
