"""Words said once: a text takes in the words under a key of content/words.yml by ``{section.key}``.

What is filled in while a page is made has a name without a dot (``{name}``), so the two are never mixed up.
"""

import re
from collections.abc import Collection, Mapping
from typing import Any

from generator.load.tree import Tree, texts
from generator.model import Authored

REFERENCE = re.compile(r"\{(\w[\w-]*(?:\.[\w-]+)+)\}")
"""A reference: the keys from the section down, with dots between them."""

REFERRING = ("tools", "quizzes", "how_to", "private", "owners", "comparison")
"""Files beside words.yml whose texts may refer: families and files that stand alone."""

REFERENCES = {
    "data": "data", "risks": "risks", "assistants": "assistants", "quiz": "quizzes",
    "incidents": "incidents", "incident": "incidents", "uses_right": "rights", "due": "rights",
    "answered_by": "questions", "rights": "rights", "instead": "rights", "checklists": "checklists",
    "contains": "data", "take_out_first": "data", "sisters": "assistants",
}
"""Keys that hold slugs, and the family that they are slugs of. A family without a file is not checked yet."""


def said(tree: Tree) -> dict[str, str]:
    """Return what can be referred to, by its keys with dots between them: the texts that do not refer themselves."""
    return {".".join(map(str, path)): text for path, text in texts(tree) if not REFERENCE.search(text)}


def resolved(tree: Tree, words: Mapping[str, str]) -> Tree:
    """Return *tree* with the words that its texts refer to; a reference that leads nowhere stays as it is."""
    if isinstance(tree, str):
        return REFERENCE.sub(lambda found: words.get(found[1], found[0]), tree) if "{" in tree else tree
    if isinstance(tree, dict):
        return {key: resolved(inner, words) for key, inner in tree.items()}
    if isinstance(tree, list):
        return [resolved(inner, words) for inner in tree]
    return tree


def without(value: Any, gone: Collection[str]) -> Any:
    """Return *value*, a record or what stands in one, without references to the families *gone*.

    What can not be without one keeps it. ``Any``: whatever comes in goes out.
    """
    if isinstance(value, Authored):
        fields = type(value).model_fields
        new = {
            name: _nothing(inner) if REFERENCES.get(name) in gone and not fields[name].is_required()
            else without(inner, gone)
            for name, inner in value.__dict__.items()
        }
        changed = {name: inner for name, inner in new.items() if inner is not value.__dict__[name]}
        return value.model_copy(update=changed) if changed else value
    if isinstance(value, tuple):
        items = tuple(without(inner, gone) for inner in value)
        return value if all(new is old for new, old in zip(items, value, strict=True)) else items
    return value


def _nothing(value: object) -> object:
    return () if isinstance(value, tuple) else {} if isinstance(value, dict) else None
