"""Counts of the content that may grow by themselves, and shrink only on purpose."""

from collections.abc import Mapping
from typing import Any


def fewer(found: Mapping[str, Any], frozen: Mapping[str, Any], above: str = "") -> list[str]:
    """Return what there is less of than there was: "facts.export: 2, there were 3"."""
    lost = []
    for key, number in frozen.items():
        now = found.get(key, {} if isinstance(number, Mapping) else 0)
        if isinstance(number, Mapping):
            lost += fewer(now, number, f"{above}{key}.")
        elif now < number:
            lost.append(f"{above}{key}: {now}, there were {number}")
    return lost
