"""The one "did you mean": the nearest known word to a misspelt one, and what else there is."""

import difflib
from collections.abc import Collection, Mapping, Set

LISTED = 16
"""How many known words a hint lists; above that it names the nearest alone."""

LIKE = 0.6
"""How much of two words must be alike (0 to 1): 'diray' finds 'diary', and 'mine' does not find 'employer'."""


def nearest(word: object, known: Collection[str]) -> str | None:
    """Return the known word that *word* was probably meant to be, or ``None``."""
    folded = {_folded(other): other for other in sorted(known)}
    found = difflib.get_close_matches(_folded(word), folded, n=1, cutoff=LIKE)
    return folded[found[0]] if found else None


def did_you_mean(word: object, known: Collection[str], *, shown: str = "'{}'") -> str:
    """Return the nearest known word as a question, ``shown`` so; empty when none is near."""
    meant = nearest(word, known)
    return f"did you mean {shown.format(meant)}?" if meant else ""


def use_one_of(
    word: object, known: Collection[str], *, also: Mapping[str, str] | None = None, where: str = "",
    most: int | None = LISTED,
) -> str:
    """Return a hint that can be followed: the nearest word, then all of them while they are few.

    *known* keeps its order where it has one. *also* has other names for known words; *where* names the file, folder
    or command to look into when there are more than *most* (``None``: all are listed, however many).
    """
    names = {**(also or {}), **{each: each for each in known}}
    near = nearest(word, names)
    meant = names[near] if near else None
    parts = [f"did you mean '{meant}'{_also_called(near, str(word), meant)}?"] if near and meant else []
    # A set has an order of its own in every run.
    known = tuple(sorted(known) if isinstance(known, Set) else dict.fromkeys(known))
    if not known:
        return "none is known here"
    if most is None or len(known) <= most:
        parts += [f"use one of: {', '.join(known)}"] if set(known) - {meant} else []
    elif where:
        parts.append(f"see {where}")
    return " ".join(parts)


def _also_called(near: str, typed: str, meant: str) -> str:
    """The other name that made us think of *meant*, where neither what was *typed* nor *meant* shows it."""
    return "" if near == meant or near == typed.lower() or near in meant.lower() else f" (also called '{near}')"


def _folded(word: object) -> str:
    return str(word).lower().replace("_", "-")
