"""What the types of the models can not say, for the schemas: closed lists of topics and values, and "if so, then"."""

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any

from generator.check.rules.values import OLDEST
from generator.model import HEADLINE_TOPICS, NOT_KNOWING, VERDICTS, Assistant, DataKind, Plan, Topic
from generator.model.website_chatbots import RATED
from generator.quiz.compile.attributes import DATA_ATTRIBUTES, PLAN_ATTRIBUTES
from generator.quiz.compile.offers import OPEN, OWNER_TOPICS

from .notes import notes

Schema = dict[str, Any]  # Any: as in schema.py

READ = list(dict.fromkeys((*HEADLINE_TOPICS, *OWNER_TOPICS)))
"""Topics that the rules of some quiz may read."""


def close(name: str, part: Schema, parts: Schema, topics: Sequence[Topic]) -> None:
    """Narrow the schema *part* of the model *name*; *parts* gets what several of them share."""
    keys = part["properties"]
    if name == "Source":
        part["if"] = _has({"url": {"type": "null"}})
        part["then"] = {"properties": {"kind": {"const": "vendor_claim"}}}
    if name in ("Fact", "OwnerFact"):
        part["allOf"] = _fact_rules()
    if name in ("Fact", "OwnerFact") and topics:
        keys["topic"] |= _topics(topics)
    if name == "Fact":
        part["allOf"] += [_headline(topic) for topic in topics]
    if name == "Quiz":
        says = {f"plan.{topic.id}": topic.question for topic in topics}
        says |= {f"data.{name}": text for name, (_, text) in notes(DataKind).items()}
        said = {**notes(Assistant), **notes(Plan)}
        says |= {f"plan.{name}".rstrip("_"): text for name, (_, text) in said.items() if text}
        # No key of a plan has this name: it is read off whether the plan names another one.
        says["plan.offers_cloud"] = said["in_cloud"][1]
        parts["Condition"] = condition({topic.id: _ids(topic) for topic in topics}, says)
        keys["not_read"]["propertyNames"] = {"enum": READ}
        size = range(1, len(VERDICTS) + 1)
        keys["verdicts"]["enum"] = [list(some) for n in size for some in combinations(VERDICTS, n)]
        filled, empty = {"minItems": 1}, {"maxItems": 0}
        cards, decides = _has({"cards": filled}), _has({"questions": filled, "rules": filled})
        cards["properties"] |= {"questions": empty, "rules": empty}
        part["oneOf"] = [cards, decides]
    if name == "Rule":
        keys["shows"]["items"] = {"enum": READ}
    if name == "ToolReading" and topics:
        values = {topic.id: {"enum": _ids(topic)} for topic in topics if topic.id in READ}
        keys["reads"] |= {"properties": values, "additionalProperties": False}


def _ids(topic: Topic) -> list[str]:
    """Return how rules read a topic: of assistants by its values, of website chatbots by how good the answer is."""
    values = [value.id for value in topic.values] if topic.id in HEADLINE_TOPICS else []
    return [*values, *((*RATED, OPEN) if topic.id in OWNER_TOPICS else ())]


def _has(keys: Schema) -> Schema:
    return {"properties": keys, "required": list(keys)}


def _fact_rules() -> list[Schema]:
    """A fact has a source and a sentence, unless nothing is recorded; a vendor's claim is no certain headline."""
    return [
        {
            "if": _has({"value": {"const": "not_recorded"}}),
            "then": {"properties": {"source": {"type": "null"}}},
            "else": _has({"source": {"type": "object"}, "fact": {"type": "string"}}),
        },
        {
            "if": _has({"headline": {"const": True}, "source": _has({"kind": {"const": "vendor_claim"}})}),
            "then": {"properties": {"confidence": {"enum": ["medium", "low"]}}},
        },
    ]


def _topics(topics: Sequence[Topic]) -> Schema:
    return {"enum": [topic.id for topic in topics], "enumDescriptions": [topic.question for topic in topics]}


def _headline(topic: Topic) -> Schema:
    """What a headline of *topic* may say."""
    when = _has({"topic": {"const": topic.id}, "headline": {"const": True}})
    if topic.type == "text":
        return {"if": when, "then": False}
    words = [(value.id, value.says) for value in topic.values] if topic.type == "list" else []
    ids = [*(each for each, _ in words), *NOT_KNOWING]
    listed: Schema = {"enum": ids, "enumDescriptions": [*(says for _, says in words), *_UNKNOWN]}
    if topic.type in ("days", "age"):
        limit = {"maximum": OLDEST} if topic.type == "age" else {}
        listed = {"anyOf": [{"type": "integer", "minimum": 0, **limit}, listed]}
    return {"if": when, "then": {"properties": {"value": {**listed, "description": topic.question}}}}


_UNKNOWN = (
    "Sources disagree, or the text is vague.", "We read it, and it is silent.", "We have not looked, or not found."
)


def condition(topics: Mapping[str, Sequence[str]], says: Mapping[str, str]) -> Schema:
    """Return the schema of a condition: names with values, ``all``, ``any``, ``not``; nothing else.

    *says* are the hints for the names.
    """
    here = {"$ref": "#/$defs/Condition"}
    several = {"type": "array", "items": here, "minItems": 1}
    keys: Schema = {
        "all": {"description": "Each of these conditions holds.", **several},
        "any": {"description": "One of these conditions holds, at least.", **several},
        "not": {"description": "This condition does not hold.", **here},
    }
    values: dict[str, Sequence[str]] = {f"plan.{name}": known for name, known in PLAN_ATTRIBUTES.items()}
    values |= {f"plan.{name}": known for name, known in topics.items() if name in READ}
    values |= {f"data.{name}": known for name, known in DATA_ATTRIBUTES.items()}
    for name, known in values.items():
        keys[name] = {"description": says.get(name, ""), **_one_or_more({"enum": list(known)})}
    text = _one_or_more({"type": "string"})
    return {
        "description": "Names with a value or a list of values; several names mean all of them.",
        "type": "object",
        "minProperties": 1,
        "properties": keys,
        "patternProperties": {
            r"^answer\.[a-z0-9]+(-[a-z0-9]+)*$": text, r"^(?!(all|any|not)$)[a-z][a-z0-9_]*$": text,
        },
        "additionalProperties": False,
    }


def _one_or_more(value: Schema) -> Schema:
    return {"anyOf": [value, {"type": "array", "items": value, "minItems": 1}]}
