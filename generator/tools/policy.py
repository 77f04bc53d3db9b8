"""What the reader of policies works with: phrases, how they are turned round, what a policy should mention."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TypedDict, get_args

from generator.model import Content
from generator.model import reading as authored
from generator.model.phrases import Phrase, PhraseBook


class Said(TypedDict):
    """What the report says of a phrase."""

    id: str
    phrase: str
    group: str
    severity: str
    means: str
    ask: str
    harmless: str


class Missing(TypedDict):
    """What a policy should mention, as the report says it."""

    id: str
    says: str
    ask: str


class Shape(TypedDict):
    """A phrase as it is looked for."""

    id: str
    group: str
    severity: str
    variants: Sequence[str]


class Negation(TypedDict):
    """How a phrase is turned round."""

    words: Sequence[str]
    reach: int
    not_these: Sequence[str]
    stops: Sequence[str]
    exceptions: Sequence[str]
    permission: Sequence[str]
    permission_with_not: Sequence[str]
    doubts: Sequence[str]


# "with" is a keyword of Python, so this one is written as a call.
Expected = TypedDict("Expected", {
    "id": str, "any": Sequence[str], "with": Sequence[str], "unless": Sequence[str], "number": bool,
})
"""What a policy should mention, as it is looked for."""


class Reading(TypedDict):
    """How to read a policy."""

    phrases: list[Shape]
    negation: Negation
    warnings: Sequence[str]
    only_negated: Sequence[str]
    beside: Mapping[str, Sequence[str]]
    expected: list[Expected]
    english: Sequence[str]
    shortest: int


class Data(TypedDict):
    """What the reader of policies works with beside its words (``Data`` in read-a-policy.js)."""

    groups: Sequence[str]
    longest: int
    number: Mapping[str, object]
    """Words for dates."""
    phrases: list[Said]
    missing: list[Missing]
    reading: Reading


def data(content: Content, today: date) -> Mapping[str, object]:
    """Return the phrases and how to read them; empty while a file of the two is not there."""
    reading, book = content.reading, content.phrases
    return _data(content, reading, book) if reading and book else {}


def _data(content: Content, reading: authored.Reading, book: PhraseBook) -> Data:
    phrases = [(phrase, group_of(phrase, reading)) for phrase in book.phrases]
    return {
        "groups": get_args(authored.Group),
        "longest": reading.longest,
        "number": content.words["number"],
        "phrases": [
            {
                "id": phrase.id, "phrase": phrase.phrase, "group": group, "severity": phrase.severity,
                "means": phrase.usually_means, "ask": phrase.ask, "harmless": phrase.when_harmless or "",
            }
            for phrase, group in phrases
        ],
        "missing": [
            {"id": each.id, "says": each.says, "ask": each.ask} for each in reading.expected
        ],
        "reading": _reading(reading, phrases),
    }


def _reading(reading: authored.Reading, phrases: Sequence[tuple[Phrase, str]]) -> Reading:
    return {
        "phrases": [
            {"id": phrase.id, "group": group, "severity": phrase.severity, "variants": phrase.variants}
            for phrase, group in phrases
        ],
        "negation": _negation(reading.negation),
        "warnings": reading.warnings, "only_negated": reading.only_negated, "beside": reading.beside,
        "expected": [_expected(each) for each in reading.expected],
        "english": reading.english, "shortest": reading.shortest,
    }


def _negation(negation: authored.Negation) -> Negation:
    return {
        "words": negation.words, "reach": negation.reach, "not_these": negation.not_these, "stops": negation.stops,
        "exceptions": negation.exceptions, "permission": negation.permission,
        "permission_with_not": negation.permission_with_not, "doubts": negation.doubts,
    }


def _expected(each: authored.Expected) -> Expected:
    return {
        "id": each.id, "any": each.any, "with": each.with_, "unless": each.unless, "number": each.number == "yes",
    }


def group_of(phrase: Phrase, reading: authored.Reading) -> str:
    """Return the group of the report that a phrase stands in."""
    return reading.groups.get(phrase.id, phrase.category)
