"""The hint for a misspelt word: the nearest that we know, and what else there is."""

import difflib
from collections.abc import Collection

LISTED = 16
"""How many known words a hint lists; above that it names the nearest alone."""


def nearest(word: object, known: Collection[str]) -> str | None:
    """Return the known word that *word* was probably meant to be, or ``None``."""
    text = str(word)
    folded = {other.lower().replace("_", "-"): other for other in sorted(known)}
    found = difflib.get_close_matches(text.lower().replace("_", "-"), folded, n=1, cutoff=0.6)
    return folded[found[0]] if found else None


def use_one_of(word: object, known: Collection[str], *, where: str = "") -> str:
    """Return a hint that can be followed: the nearest word, then all of them while they are few.

    *known* keeps its order where it has one; *where* names the file or folder to look into when the list is long.
    """
    meant = nearest(word, known)
    known = tuple(dict.fromkeys(known))
    parts = [f"did you mean '{meant}'?"] if meant else []
    if len(known) <= LISTED:
        parts += [f"use one of: {', '.join(known)}"] if set(known) - {meant} else []
    elif where:
        parts.append(f"see {where}")
    return " ".join(parts)
