"""Spaces that are none to YAML, where they stand in its structure: nobody sees them, and they part nothing.

Within a text they may be meant: a no-break space keeps "10 km" on a line.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

ODD_SPACE = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
"""Spaces of other widths, and those that break no line."""

MOST = 20
"""Odd spaces reported for one file: a page that was pasted from a web site may have one in every line."""

_BEFORE = re.compile(r"[\s-]*(?:[\w.-]+\s*:?\s*)?")
"""What stands before a place in the structure: an indentation, dashes, a key with its colon."""


def odd_spaces(text: str) -> Iterator[tuple[int, str]]:
    """Yield offset and name of each odd space in an indentation, beside a dash or a key's colon, or at a line's end."""
    if ODD_SPACE.search(text):
        yield from islice(_in_structure(text), MOST)


def _in_structure(text: str) -> Iterator[tuple[int, str]]:
    for found in ODD_SPACE.finditer(text):
        start, end = found.span()
        before = text[text.rfind("\n", 0, start) + 1 : start]
        after = text[end : text.find("\n", end) if "\n" in text[end:] else None].lstrip()
        stripped = before.rstrip()
        # "key :" and "key: value" are structure; "two words" at the beginning of a line of text is not.
        at_colon = stripped.endswith(":") or after.startswith(":")
        beside = stripped.strip("- \t") == "" or at_colon
        if not after or (beside and _BEFORE.fullmatch(before)):
            yield start, named(found[0])


def named(char: str) -> str:
    """Return how an odd space is told: its number and its name."""
    return f"U+{ord(char):04X}, {unicodedata.name(char).lower()}"
