"""JSON Schemas (2020-12) of everything that authors write, for editors: completion, hints, mistakes while typing.

They are made from the models, with the topics and values of ``content/topics.yml``. What one file alone can not tell
(references, verdicts, dates in the future) is left to ``guide check``.
"""

import json
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from generator.check.parsed import FAMILIES, SINGLES, WORDS, Parsed
from generator.model import Authored, Topic

from .close import close
from .notes import in_words, notes

FOLDER = ".schemas"
DIALECT = "https://json-schema.org/draft/2020-12/schema"

Schema = dict[str, Any]  # Any: so pydantic gives it, since each keyword has a form of its own


def schema_files(parsed: Parsed) -> dict[str, str]:
    """Return every file that editors read: the schemas, and which file each is for."""
    topics = parsed.topics.model.topics if parsed.topics else ()
    kinds = {name: (f"{folder}/*.yml", model) for name, (folder, model) in FAMILIES.items()}
    kinds |= dict(SINGLES.items())
    files = {f"{FOLDER}/{name}.json": _text(schema(model, topics)) for name, (_, model) in kinds.items()}
    files[f"{FOLDER}/words.json"] = _text(_words())
    wired = {f"{FOLDER}/{name}.json": pattern for name, (pattern, _) in kinds.items()}
    wired[f"{FOLDER}/words.json"] = WORDS
    files[".vscode/settings.json"] = _text(_settings(wired))
    files[".vscode/extensions.json"] = _text({"recommendations": ["redhat.vscode-yaml"]})
    return files


def schema_name(family: str) -> str:
    """Return where the schema of *family* is, seen from the folders of ``content/``."""
    up = "../" * (FAMILIES[family][0].count("/") + 1) if family in FAMILIES else "../"
    return f"{up}{FOLDER}/{family}.json"


def modeline(family: str) -> str:
    """Return the comment that tells editors which schema a file follows."""
    return f"# yaml-language-server: $schema={schema_name(family)}"


def schema(model: type[Authored], topics: tuple[Topic, ...]) -> Schema:
    """Return the schema of one kind of file; without *topics* their lists stay open."""
    made = model.model_json_schema(by_alias=True)
    models = {each.__name__: each for each in _models(model)}
    whole = {"$schema": DIALECT, **made}
    parts = whole.setdefault("$defs", {})
    for name, each in models.items():
        part = parts.get(name, whole)
        _describe(part, each)
        close(name, part, parts, topics)
    return whole


def _models(model: type[BaseModel], found: dict[type[BaseModel], None] | None = None) -> dict[type[BaseModel], None]:
    """Return *model* and every model within it."""
    found = {} if found is None else found
    if model not in found:
        found[model] = None
        for field in model.model_fields.values():
            for inner in _within(field.annotation):
                _models(inner, found)
    return found


def _within(kind: object) -> list[type[BaseModel]]:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return [kind]
    return [inner for part in getattr(kind, "__args__", ()) for inner in _within(part)]


def _describe(part: Schema, model: type[BaseModel]) -> None:
    """Put our words into the schema of one model, and pydantic's titles out of it."""
    part.pop("title", None)
    part["description"] = in_words(model.__doc__ or "")
    said = notes(model)
    for name, field in model.model_fields.items():
        key = part["properties"][field.alias or name]
        key.pop("title", None)
        key.pop("default", None)  # an editor would write the default out, or "null"
        if name in said and said[name][1]:
            key["description"] = said[name][1]
        elif inner := _within(field.annotation):
            key.setdefault("description", in_words(inner[0].__doc__ or ""))  # what it holds, in the words of that
        if said.get(name, ("",))[0].find("Condition") >= 0:
            whole = [{"$ref": "#/$defs/Condition"}, *([{"const": "always"}] if "always" in said[name][0] else [])]
            rest = {"description": key.get("description", "When this holds.")}
            part["properties"][field.alias or name] = {"anyOf": [*whole, {"type": "null"}], **rest}


def _words() -> Schema:
    text = {"type": "string", "pattern": r"\S"}
    return {
        "$schema": DIALECT,
        "description": "Words around the facts, by section and key; {name} stands for what is filled in.",
        "type": "object",
        "additionalProperties": {"$ref": "#/$defs/Words"},
        "$defs": {
            "Words": {"type": "object", "additionalProperties": {"anyOf": [text, {"$ref": "#/$defs/Words"}]}}
        },
    }


def _settings(wired: Mapping[str, str]) -> Schema:
    return {
        "yaml.schemas": wired,
        "[yaml]": {"editor.insertSpaces": True, "editor.tabSize": 2, "editor.quickSuggestions": {"strings": True}},
        "files.encoding": "utf8",
    }


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
