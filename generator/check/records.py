"""From a document to its model; what pydantic finds wrong is told in our words, at the author's place."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.load.tree import Tree
from generator.load.yaml import Document, KeyPath
from generator.nearest import nearest, use_one_of
from generator.problems import Problem, quoted

from .given import told, type_hint
from .shape import known_keys

Model = TypeVar("Model", bound=BaseModel)

QUIZZES = "quiz/"
NAMED_BY = {True: "id", False: "slug"}
"""The key that holds the name of a record's file: a quiz has an id."""

_EXPECTED = {
    "string_type": "a text",
    "int_type": "a whole number", "int_parsing": "a whole number", "int_from_float": "a whole number",
    "bool_type": "true or false", "bool_parsing": "true or false",
    "tuple_type": "a list", "list_type": "a list",
    "dict_type": "keys with values", "model_type": "keys with values", "model_attributes_type": "keys with values",
    "date_type": "a day", "date_from_datetime_parsing": "a day", "date_parsing": "a day",
}
"""What a value should have been, by the type of pydantic's error."""


@dataclass(frozen=True, slots=True)
class _Fault:
    """One of pydantic's errors, with the author's key path instead of pydantic's."""

    path: KeyPath
    """Of the value; for a missing key of the mapping that lacks it."""
    union: KeyPath | None
    """Of the value for which several types were tried, if any were."""
    error: ErrorDetails

    @property
    def type(self) -> str:
        """Pydantic's name for what is wrong."""
        return self.error["type"]

    @property
    def is_key(self) -> bool:
        """Whether it is about a key of the author's and not about the value behind it."""
        return self.error["loc"][-1:] == ("[key]",)


def read_record(document: Document, model: type[Model], tree: Tree) -> tuple[Model | None, list[Problem]]:
    """Return the model of *document*, or everything that is wrong with its keys and values.

    *tree* is the document's own, with the words that its texts refer to.
    """
    try:
        return model.model_validate(tree), []
    except ValidationError as error:
        found = [each for details in error.errors(include_url=False) for each in _unpacked(details)]
        faults = [_fault(details, document.tree) for details in found]
    faults = [fault for fault in faults if not _only_seems_short(fault)]
    problems = [
        _problem(document, model, group)
        for group in _grouped(faults)
        if not _explained(group[0], faults, model)
    ]
    return None, problems


def _unpacked(details: ErrorDetails) -> Iterator[ErrorDetails]:
    """Yield an error, or all that a validator of ours has found at once (see ``model.authored.refuse``)."""
    several = details.get("ctx", {}).get("several")
    if several is None:
        yield details
    else:
        for each in several:
            yield ErrorDetails(
                type=each.type, loc=details["loc"], msg="", input=details["input"], ctx=each.context
            )


def _fault(error: ErrorDetails, tree: Tree) -> _Fault:
    """Leave out the parts of pydantic's path that name a type and no key of the author's."""
    path: list[str | int] = []
    union: KeyPath | None = None
    here: object = tree
    parts = error["loc"][:-1] if error["type"] == "missing" else error["loc"]
    for part in parts:
        inner = _inner(here, part)
        if inner is not _NOTHING:
            here = inner
            path.append(part)
        # Pydantic marks a mistake in a key of a mapping by '[key]', which is no type that was tried.
        elif union is None and part != "[key]":
            union = tuple(path)
    return _Fault(tuple(path), union, error)


_NOTHING = object()


def _inner(outer: object, part: str | int) -> object:
    """Return what the author wrote at *part*, or ``_NOTHING``: then pydantic means a type by it."""
    if isinstance(outer, dict):
        return outer.get(part, _NOTHING)
    return outer[part] if isinstance(outer, list) and isinstance(part, int) else _NOTHING


def _grouped(faults: Iterable[_Fault]) -> Iterator[list[_Fault]]:
    """Yield what becomes one problem: an error alone, or all errors of the types tried for one value."""
    unions: dict[KeyPath, list[_Fault]] = {}
    for fault in faults:
        if fault.union is None:
            yield [fault]
        else:
            unions.setdefault(fault.union, []).append(fault)
    for path, tried in unions.items():
        # Where one type fitted so far that errors lie deeper, that is the type that was meant.
        deeper = [fault for fault in tried if len(fault.path) > len(path)]
        if deeper:
            yield from ([fault] for fault in deeper)
        else:
            yield tried


def _only_seems_short(fault: _Fault) -> bool:
    """Return whether a list is long enough as written: pydantic does not count items with mistakes of their own."""
    given = fault.error["input"]
    return fault.type == "too_short" and isinstance(given, list) and len(given) >= fault.error["ctx"]["min_length"]


def _explained(fault: _Fault, faults: Iterable[_Fault], model: type[BaseModel]) -> bool:
    """Return whether a missing key is there after all, misspelt: the misspelling is reported alone."""
    if fault.type != "missing":
        return False
    missing = str(fault.error["loc"][-1])
    known = known_keys(model, fault.path)
    return any(
        other.type == "extra_forbidden" and other.path[:-1] == fault.path and nearest(other.path[-1], known) == missing
        for other in faults
    )


def _problem(document: Document, model: type[BaseModel], group: list[_Fault]) -> Problem:
    fault = group[0]
    if fault.type == "missing":
        key = fault.error["loc"][-1]
        return document.problem(fault.path, f"the key '{key}' is missing here", "missing-key", f"add '{key}: ...'")
    if fault.type == "extra_forbidden":
        known = known_keys(model, fault.path[:-1])
        says = f"the key {quoted(fault.path[-1])} is not known here"
        replaced: Mapping[str, str] = getattr(model, "REPLACED", {}) if len(fault.path) == 1 else {}
        hint = replaced.get(str(fault.path[-1])) or use_one_of(fault.path[-1], known) or (
            "take it out, or look which keys the other files here have")
        return document.problem(fault.path, says, "unknown-key", hint, key=True)
    says, rule, hint = _wrong_value(group)
    if rule == "slug" and fault.path == (NAMED_BY[document.file.startswith(QUIZZES)],):
        hint = f"write '{PurePosixPath(document.file).stem}', the name of this file"
    return document.problem(fault.path, says, rule, hint, key=fault.is_key)


def _wrong_value(group: list[_Fault]) -> tuple[str, str, str]:
    """Return what is wrong with a value, the rule's id and a hint."""
    fault = group[0]
    given = fault.error["input"]
    choices = [choice for each in group if each.type == "literal_error" for choice in _choices(each)]
    kinds = list(dict.fromkeys(_EXPECTED[each.type] for each in group if each.type in _EXPECTED))
    if choices and (isinstance(given, str) or not kinds):
        return _off_the_list(fault, given, choices, kinds)
    if kinds == ["a day"] and isinstance(given, str):
        return f"{quoted(given)} is not in the calendar", "date", "check the month and the day"
    if kinds:
        expected = " or ".join(kinds)
        return f"expected {expected}, got {told(given)}", "type", type_hint(kinds, given)
    if fault.type == "string_too_short":
        return "this text is empty", "empty", "write it, or leave the key out"
    if fault.type == "too_short":
        return _empty_list(fault)
    if fault.type == "greater_than":
        return f"{told(given)} is too small", "value", "use a number above 0"
    return _own_words(fault)


def _off_the_list(fault: _Fault, given: object, choices: list[str], kinds: list[str]) -> tuple[str, str, str]:
    name = _name(fault.path)
    if fault.is_key:
        return f"the key {quoted(given)} is not known here", "unknown-key", use_one_of(given, choices)
    hint = use_one_of(given, choices)
    if kinds:
        hint += f" (or {' or '.join(kinds)})"
    if isinstance(given, str):
        return f"{quoted(given)} is not a value of {name}", "value", hint
    return f"expected a value of {name}, got {told(given)}", "value", hint


def _empty_list(fault: _Fault) -> tuple[str, str, str]:
    name = _name(fault.path)
    if name == "steps":
        return "a walkthrough without steps", "empty", "write what to press, one step per item"
    return f"the list '{name}' is empty", "empty", "it needs at least one item"


def _own_words(fault: _Fault) -> tuple[str, str, str]:
    """Return what a validator of our models says (see ``model.authored.wrong``). Pydantic's English is not for authors.

    An error of pydantic's that nobody has thought of is told by what was given and where to look.
    """
    told_by_us = fault.error.get("ctx", {})
    if "says" not in told_by_us:
        return f"{told(fault.error['input'])} does not fit here", "value", "look how the other files here write it"
    about = f"{quoted(told_by_us['given'])} " if "given" in told_by_us else ""
    return f"{about}{told_by_us['says']}", fault.type, told_by_us["hint"]


def _choices(fault: _Fault) -> list[str]:
    """Return the values of a closed list, from the way that pydantic writes them ("'a', 'b' or 'c'")."""
    return re.findall(r"'([^']*)'", fault.error.get("ctx", {}).get("expected", ""))


def _name(path: KeyPath) -> str:
    """Return the key that a value stands under, also where it is an item of a list."""
    return next((part for part in reversed(path) if isinstance(part, str)), "this file")
