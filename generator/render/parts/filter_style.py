"""The comparison's filters without a script: style rules made from content/comparison.yml.

A box hides the rows that lack its class. For each way in which the first table can come out empty, one rule more shows
the line that says so.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

from generator.model import Content

from ..addresses import COMPARE_STYLE

SOURCE = Path(__file__).resolve().parents[3] / "site_overrides" / COMPARE_STYLE
"""The rules for everything else on that page."""


def filter_style(content: Content) -> dict[str, str]:
    """Return the comparison's style sheet by its path from the site's root."""
    marks = [each.id for each in content.comparison.filters] if content.comparison else []
    return {COMPARE_STYLE: SOURCE.read_text(encoding="utf-8") + "".join(_rules(marks))}


def _rules(marks: Sequence[str]) -> Iterator[str]:
    for mark in marks:
        yield f"main:has(#only-{mark}:checked) .cmp tbody tr:not(.{mark}) {{ display: none; }}\n"
    for size in range(1, len(marks) + 1):
        for some in combinations(marks, size):
            ticked = "".join(f":has(#only-{mark}:checked)" for mark in some)
            left = "".join(f".{mark}" for mark in some)
            yield f".tools{ticked}:not(:has(~ .scroll {left})) + .none-left {{ display: block !important; }}\n"
