"""The detectors as the page's script gets them."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from ..model import Content
from ..model.detectors import Detector, Nearby


def scrub_data(content: Content, today: date) -> Mapping[str, Any]:
    """Return what the scrub tool works with beside its words (``Data`` in scrub.js)."""
    return {"detectors": [detector_row(each) for each in content.detectors.detectors] if content.detectors else []}


def detector_row(detector: Detector) -> dict[str, Any]:
    """Return one detector without its examples (``Detector`` in scan.js)."""
    row = {
        "id": detector.id, "name": detector.name, "placeholder": detector.placeholder, "data": detector.data,
        "priority": detector.priority, "any_case": detector.any_case == "yes", "same": detector.same,
        "patterns": [
            _given(is_=pattern.is_, alone=pattern.alone == "yes", validator=pattern.validator, apart=pattern.apart)
            for pattern in detector.patterns
        ],
    }
    return row | _given(context=_nearby(detector.context), unless=_nearby(detector.unless))


def _nearby(near: Nearby | None) -> dict[str, Any] | None:
    if near is None:
        return None
    return {
        "words": list(near.words), "within": near.within, "before": near.before, "nearest": near.nearest == "yes",
    }


def _given(**values: object) -> dict[str, Any]:
    """Return what is there; ``is_`` becomes ``is``."""
    return {name.rstrip("_"): value for name, value in values.items() if value is not None}
