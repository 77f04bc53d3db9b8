"""``true`` and ``false`` stand behind ``headline`` alone; everywhere else the words are ``yes`` and ``no``.

Without this rule a model would read ``true`` as the number 1 where numbers are allowed.

Passes::

    facts:
      - {topic: export, value: "yes", headline: true, ...}

Fails::

    facts:
      - {topic: export, value: true, headline: true, ...}
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from ..load import KeyPath
from ..problems import Problem
from .parsed import Parsed

ID = "true-false"

KEYS = ("headline",)
"""The keys whose values are true or false."""


def check(parsed: Parsed, today: date) -> Iterator[Problem]:
    """Yield a problem for each true or false behind another key."""
    for record in parsed.everything():
        for path, value in _booleans(record.document.tree, ()):
            if path[-1] not in KEYS:
                word, meant = ("true", "yes") if value else ("false", "no")
                hint = f"write '{meant}' if that is meant; true and false stand behind {', '.join(KEYS)} alone"
                yield record.document.problem(path, f"'{word}' is not used here", ID, hint)


def _booleans(value: Any, path: KeyPath) -> Iterator[tuple[KeyPath, bool]]:
    if isinstance(value, bool):
        yield path, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            if isinstance(inner, (bool, dict, list)):
                yield from _booleans(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            if isinstance(inner, (bool, dict, list)):
                yield from _booleans(inner, (*path, index))
