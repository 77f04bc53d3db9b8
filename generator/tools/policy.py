"""What the reader of policies works with: phrases, how they are turned round, what a policy should mention."""

from collections.abc import Mapping
from datetime import date
from typing import Any, get_args

from generator.model import Content
from generator.model.library import Phrase
from generator.model.reading import Expected, Group, Reading


def data(content: Content, today: date) -> Mapping[str, Any]:
    """Return the phrases and how to read them (``Reading`` in match.js); empty while a file of the two is not there."""
    reading, book = content.reading, content.phrases
    if reading is None or book is None:
        return {}
    phrases = [(phrase, group_of(phrase, reading)) for phrase in book.phrases]
    return {
        "groups": get_args(Group),
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
            {"id": each.id, "group": each.group, "says": each.says, "ask": each.ask} for each in reading.expected
        ],
        "reading": {
            "phrases": [
                {"id": phrase.id, "group": group, "severity": phrase.severity, "variants": phrase.variants}
                for phrase, group in phrases
            ],
            "negation": reading.negation.model_dump(),
            "warnings": reading.warnings,
            "only_negated": reading.only_negated,
            "beside": reading.beside,
            "expected": [_expected(each) for each in reading.expected],
            "english": reading.english,
            "shortest": reading.shortest,
        },
    }


def _expected(each: Expected) -> dict[str, object]:
    return {
        "id": each.id, "any": each.any, "with": each.with_, "unless": each.unless, "number": each.number == "yes",
    }


def group_of(phrase: Phrase, reading: Reading) -> str:
    """Return the group of the report that a phrase stands in."""
    return reading.groups.get(phrase.id, phrase.category)
