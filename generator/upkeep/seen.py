"""Mark a source as read again: every place that rests on it gets the new day, and nothing else changes."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date

from generator.load.yaml import Document
from generator.nearest import did_you_mean
from generator.problems import Problem

from .edits import Edits
from .uses import Use

COPY_KEYS = ("copy", "copy_note")
"""What is said about a stored copy; it goes when the page itself was read."""


class UnknownSourceError(Exception):
    """No source, or more than one, is meant. The text says what to write instead."""


def meant_source(word: str, all_uses: Iterable[Use], title: str = "") -> tuple[str, list[Use]]:
    """Return the address that *word* (an address or a part of one) means, and the places that rest on it.

    *title*, a part of a source's title, tells two texts at one address apart. Raises ``UnknownSourceError``.
    """
    by_address: dict[str, list[Use]] = {}
    for use in all_uses:
        if use.source.url is not None and title.lower() in use.source.title.lower():
            by_address.setdefault(use.source.url, []).append(use)
    found = [word] if word in by_address else sorted(url for url in by_address if word in url)
    if len(found) == 1:
        return found[0], by_address[found[0]]
    raise UnknownSourceError(_which(word, found, by_address))


def _which(word: str, found: list[str], known: Collection[str]) -> str:
    if found:
        listed = "\n".join(f"  {url}" for url in found[:10])
        more = f"\n  ... and {len(found) - 10} more" if len(found) > 10 else ""
        return f"'{word}' is part of {len(found)} addresses; write one of them out:\n{listed}{more}"
    meant = did_you_mean(word, known, shown="{}")
    return f"no source has the address '{word}'" + (f"; {meant}" if meant else "")


def refusals(found: Iterable[Use], day: date) -> list[Problem]:
    """Return a problem for each place that was already seen after *day*."""
    return [
        use.document.problem(
            (*use.path, "seen"), f"seen on {use.source.seen}, which is after {day}", "seen",
            "give the day on which you read it, or leave it as it is",
        )
        for use in found if use.source.seen is not None and use.source.seen > day
    ]


def marked(found: Iterable[Use], day: date, *, current: bool = False) -> Mapping[str, str]:
    """Return the new text of each file in which one of *found* stands, with *day* as ``seen``.

    *current*: the page itself was read, so what is said about a stored copy goes.
    """
    edits: dict[str, Edits] = {}
    for use in found:
        each = edits.setdefault(use.document.file, Edits(use.document.text))
        each.put((*use.path, "seen"), day.isoformat())
        if current:
            for key in COPY_KEYS:
                if (*use.path, key) in use.document.places_of_keys:
                    each.remove((*use.path, key))
    return {file: each.result() for file, each in edits.items()}


def confirmed(unchanged: Iterable[tuple[Use, date]]) -> tuple[Mapping[str, str], int]:
    """Return the new text of each file with a later ``seen`` where an archive shows one, and in how many places."""
    later = [(use, day) for use, day in unchanged if use.source.seen is not None and use.source.seen < day]
    edits: dict[str, Edits] = {}
    for use, day in later:
        each = edits.setdefault(use.document.file, Edits(use.document.text))
        each.put((*use.path, "seen"), day.isoformat())
    return {file: each.result() for file, each in edits.items()}, len(later)


def documents(found: Iterable[Use]) -> dict[str, Document]:
    """Return the documents in which *found* stand, by file."""
    return {use.document.file: use.document for use in found}
