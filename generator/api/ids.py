"""Ids of facts, for whoever keeps a note of one: they rest on what a fact is about, never on how it is worded.

======================================  ==============================================================================
What                                    Its id
======================================  ==============================================================================
a record                                ``family/slug`` ("data/payslip")
the headline of a plan for a topic      ``assistants/slug/plan/topic``
a further fact on a topic               the same and ``/`` and its short label in small letters
a claim of a risk                       ``risks/slug/`` and eight signs made from the address of its first source
a rule, a promise of a quiz             ``quizzes/id/rules/rule``, ``quizzes/id/promises/promise``
======================================  ==============================================================================

Where two would be the same, the second ends in ``~2``, in the order of the file. What was renamed is in ``moved`` at
the head of each file of the API.
"""

import hashlib
import re
import unicodedata
from collections import Counter

from generator.model import Content, Source

_OTHER = re.compile(r"[^a-z0-9]+")


class Ids:
    """Gives each id once."""

    def __init__(self) -> None:
        self._given: Counter[str] = Counter()

    def __call__(self, *parts: str) -> str:
        """Return the id of *parts*; one that was given before gets its number."""
        plain = "/".join(parts)
        self._given[plain] += 1
        count = self._given[plain]
        return plain if count == 1 else f"{plain}~{count}"


def label(text: object) -> str:
    """Return a fact's short label as a part of an id: small letters, digits, hyphens."""
    plain = unicodedata.normalize("NFKD", str(text)).encode("ascii", "ignore").decode().lower()
    return _OTHER.sub("-", plain).strip("-") or "x"


def by_source(source: Source) -> str:
    """Return eight signs that stand for the page that a claim rests on."""
    return hashlib.sha256((source.url or source.title).encode()).hexdigest()[:8]


def moved(content: Content, family: str) -> dict[str, str]:
    """Return the id that stands now for each id of *family* that was given up; plans of assistants among them."""
    if content.moved is None:
        return {}
    found = {f"{family}/{old}": f"{family}/{new}" for old, new in content.moved.names(family).items()}
    if family == "assistants":
        found |= {f"assistants/{old}": f"assistants/{new}" for old, new in content.moved.names("plans").items()}
    return found
