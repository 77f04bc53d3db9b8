"""What the reader of policies works with: its signs, what each means, and what a text should mention."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TypedDict, get_args

from generator.model import Content
from generator.model import reading as authored
from generator.model.phrases import Phrase
from generator.reading.table import Table, table


class Said(TypedDict):
    """What the report says of a sign."""

    id: str
    name: str
    group: str
    sign: str
    flag: bool
    means: str
    ask: str
    harmless: str


class Missing(TypedDict):
    """What a text should mention, as the report says it."""

    id: str
    says: str
    ask: str


class Expected(TypedDict):
    """What a text should mention, as it is looked for."""

    id: str
    of: str
    signs: Sequence[str]
    any: Sequence[str]


class Reading(TypedDict):
    """How to read a text (``Reading`` in read.js)."""

    table: Table
    expected: list[Expected]
    english: Sequence[str]
    shortest: int
    policy: Sequence[str]
    terms: Sequence[str]


class Data(TypedDict):
    """What the reader of policies works with beside its words (``Data`` in read-a-policy.js)."""

    groups: Sequence[str]
    longest: int
    number: Mapping[str, object]
    """Words for dates."""
    signs: list[Said]
    missing: list[Missing]
    reading: Reading


def data(content: Content, today: date) -> Mapping[str, object]:
    """Return the signs and how to read them; empty while a file of the two is not there."""
    reading, book = content.reading, content.phrases
    return _data(content, reading, {each.id: each for each in book.phrases}) if reading and book else {}


def _data(content: Content, reading: authored.Reading, phrases: Mapping[str, Phrase]) -> Data:
    return {
        "groups": get_args(authored.Group),
        "longest": reading.longest,
        "number": content.words["number"],
        "signs": [_said(sign, phrases.get(sign.phrase or "")) for sign in reading.signs],
        "missing": [{"id": each.id, "says": each.says, "ask": each.ask} for each in reading.expected],
        "reading": {
            "table": table(reading),
            "expected": [
                {"id": each.id, "of": each.of, "signs": each.signs, "any": each.any} for each in reading.expected
            ],
            "english": reading.english, "shortest": reading.shortest,
            "policy": reading.policy, "terms": reading.terms,
        },
    }


def _said(sign: authored.Sign, phrase: Phrase | None) -> Said:
    """Return what is said of *sign*; what it does not say itself, *phrase* says."""
    return {
        "id": sign.id, "name": sign.name, "group": sign.group, "sign": sign.sign, "flag": sign.red_flag == "yes",
        "means": sign.means or (phrase.usually_means if phrase else ""),
        "ask": sign.ask or (phrase.ask if phrase else ""),
        "harmless": (phrase.when_harmless if phrase else None) or "",
    }
