"""The data API: what we know, for programs. Its form is a contract; keys are added, never renamed.

Each ``api/v1/<family>.json`` has its JSON Schema (2020-12) beside it, made from the same shapes.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pydantic import BaseModel, create_model
from pydantic_core import to_json

from generator.model import Content
from generator.speed.memo import kept

from . import families, plans
from .ids import moved
from .quiz_shapes import ApiQuiz
from .shapes import ApiAssistant, ApiData, ApiIncident, ApiPhrase, ApiRight, ApiRisk, Shape

FOLDER = "api/v1"
ASSISTANTS = f"{FOLDER}/assistants.json"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"

Schema = dict[str, Any]
"""A JSON Schema. ``Any``: so pydantic gives it, since each keyword has a form of its own."""

FAMILIES: Mapping[str, tuple[type[Shape], Callable[[Content], Sequence[Shape]]]] = {
    "assistants": (ApiAssistant, plans.assistants),
    "website_chatbots": (ApiAssistant, plans.website_chatbots),
    "data": (ApiData, families.data),
    "risks": (ApiRisk, families.risks),
    "incidents": (ApiIncident, families.incidents),
    "rights": (ApiRight, families.rights),
    "phrases": (ApiPhrase, families.phrases),
    "quizzes": (ApiQuiz, families.quizzes),
}
"""Each file: the shape of its records, and what makes them. Its key in the file is the family's name."""


def path(family: str) -> str:
    """Return where a family's file is published, from the site's root."""
    return f"{FOLDER}/{family.replace('_', '-')}.json"


def schema_path(family: str) -> str:
    """Return where its schema is."""
    return path(family).replace(".json", ".schema.json")


def api_files(content: Content) -> dict[str, str]:
    """Return the API's files: path from the site's root, and JSON that is the same for the same content."""
    files = {}
    for family, (shape, records) in FAMILIES.items():
        files[path(family)] = _text(_file(content, family, records(content)))
        files[schema_path(family)] = _schema_text(family, shape)
    return files


@kept
def _schema_text(family: str, shape: type[Shape]) -> str:
    return _text(schema(family, shape))


def _file(content: Content, family: str, records: Sequence[Shape]) -> Mapping[str, object]:
    return {
        "$schema": schema_path(family).rpartition("/")[2],
        "as_of": content.site.as_of.isoformat(),
        "licence": LICENCE,
        "moved": moved(content, family),
        # Unset, not None: null is an answer (no address, no date), and what was never given is left out.
        family: [record.model_dump(mode="json", by_alias=True, exclude_unset=True) for record in records],
    }


def schema(family: str, shape: type[Shape]) -> Schema:
    """Return the schema of a family's file. It lets further keys pass, since later versions of ours may have them."""
    # Any: create_model takes types as values, and the name of one of them is the family's.
    fields: dict[str, Any] = {"as_of": (str, ...), "licence": (str, ...), "moved": (dict[str, str], ...)}
    fields[family] = (list[shape], ...)  # type: ignore[valid-type]
    model: type[BaseModel] = create_model("File", **fields)
    made = {"$schema": DIALECT, **model.model_json_schema(by_alias=True)}
    made |= {"title": family, "description": f"{family} of the guide, as {path(family)} has them"}
    made["properties"] |= {
        "$schema": {"type": "string", "description": "this schema"},
        "as_of": {"type": "string", "format": "date", "description": "the day that the content vouches for"},
        "moved": made["properties"]["moved"] | {"description": "the id that stands now for each that was given up"},
    }
    _open(made)
    return made


def _open(part: object) -> None:
    """Take titles and the bar on further keys out of a schema, however deep."""
    if isinstance(part, dict):
        if part.get("additionalProperties") is False:
            del part["additionalProperties"]
        if "properties" in part:
            for each in part["properties"].values():
                each.pop("title", None)
        for inner in part.values():
            _open(inner)
    elif isinstance(part, list):
        for inner in part:
            _open(inner)


def _text(value: object) -> str:
    # Indented, Python's own json is ten times slower.
    return to_json(value, indent=1).decode() + "\n"
