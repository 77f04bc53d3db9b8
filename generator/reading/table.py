"""The table of signs that both readers work by, made from ``content/reading.yml``."""

import re
from collections.abc import Mapping, Sequence
from typing import TypedDict

from generator.model.reading import Reading, Sign

from .patterns import any_of, lists_in, pattern


class Find(TypedDict):
    """A pattern, and the lists of which a word must be there."""

    find: str
    lists: Sequence[str]
    holds_not: bool
    """Whether "not" is part of what it looks for, and denies nothing."""


class Row(TypedDict):
    """A sign as it is looked for."""

    id: str
    group: str
    sign: str
    promise: bool
    actor: str
    denied: str
    asked: bool
    instead_of: Sequence[str]
    only: str
    says: Sequence[Find]
    unless: str


class Table(TypedDict):
    """All that is needed to find signs (``Table`` in signs.js)."""

    lists: Mapping[str, str]
    signs: Sequence[Row]
    words: Mapping[str, str]
    reach: int


NOT = re.compile(r"\b(?:not|no|never|nobody|cannot|don't|without|refrain|unless)\b")


NEW_SUBJECT = ", (?:we|you|it|they)(?![a-z0-9])"
"""A comma and somebody who does something: a negation before it does not reach beyond."""


def table(reading: Reading) -> Table:
    """Return what to look for, as regular expressions."""
    negation, actors = reading.negation, reading.actors
    return {
        "lists": {name: any_of(words) for name, words in reading.lists.items()},
        "signs": [_row(sign, reading.lists) for sign in reading.signs],
        "words": {
            "not": any_of(negation.words), "not_these": any_of(negation.not_these),
            "stops": f"{any_of(negation.stops)}|{NEW_SUBJECT}",
            "exceptions": any_of(negation.exceptions), "doubts": any_of(negation.doubts),
            "connector": f"[^a-z0-9]*{any_of(negation.connectors)}", "permission": any_of(negation.permission),
            "permission_with_not": any_of(negation.permission_with_not),
            "they_act": any_of(actors.they), "you_act": any_of(actors.you),
            "objects": any_of(actors.objects),
        },
        "reach": negation.reach,
    }


def _row(sign: Sign, lists: Mapping[str, Sequence[str]]) -> Row:
    return {
        "id": sign.id, "group": sign.group, "sign": sign.sign, "promise": sign.promise == "yes", "actor": sign.actor,
        "denied": sign.denied, "asked": sign.asked == "yes", "instead_of": sign.instead_of, "only": sign.only or "",
        "says": [
            {"find": pattern(each, lists), "lists": lists_in(each), "holds_not": bool(NOT.search(each))}
            for each in sign.says
        ],
        "unless": any_of(sign.unless) if sign.unless else "",
    }


def problem_in(text: str, lists: Mapping[str, Sequence[str]]) -> str:
    """Return what is wrong with *text*, a pattern; nothing where it is right."""
    try:
        re.compile(pattern(text, lists))
    except KeyError as missing:
        return f"no list is called {missing}"
    except (ValueError, re.error) as wrong:
        return str(wrong)
    return ""
