"""Reads the JSDoc types of browser modules, and tells where they differ from the types of the Python that feeds them.

A part of TypeScript's language: objects, lists, tuples, ``Record``, ``Pick``, unions, literals, imports. What it does
not know is an error, so that a new form cannot slip through unread.
"""

import re
import types
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Literal, Union, get_args, get_origin, get_type_hints, is_typeddict

_COMMENT = re.compile(r"/\*\*(.*?)\*/", re.DOTALL)
_TAG = re.compile(r"@(typedef|property)\s+\{")
_NAME = re.compile(r"\s*(\[?)([\w$]+)")
_KEY = re.compile(r'\s*"?([\w$]+)"?(\?)?\s*:\s*(.+)', re.DOTALL)
_IMPORT = re.compile(r'import\("([^"]+)"\)\.(\w+)')
_PICK = re.compile(r"Pick<(.+?),([^<>]+)>", re.DOTALL)
LANGUAGE = "Condition"
"""The rule language is a type of itself, and what both engines read it as is compared on every combination."""

_SCALARS: Mapping[object, str] = {str: "string", int: "number", float: "number", bool: "boolean"}


@dataclass(frozen=True)
class Written:
    """A type as it is written, with the module in which its names are to be looked up."""

    text: str
    module: Path
    optional: bool = False


Keys = Mapping[str, Written]


@cache
def typedefs(module: Path) -> Mapping[str, Written | Keys]:
    """Return the types of a module by name: keys of objects, or whatever else stands there."""
    found: dict[str, Written | Keys] = {}
    for comment in _COMMENT.findall(module.read_text(encoding="utf-8")):
        text = re.sub(r"^[ \t]*\*", "", comment, flags=re.MULTILINE)
        keys: dict[str, Written] = {}
        for tag in _TAG.finditer(text):
            end = _closing(text, tag.end() - 1)
            written = Written(text[tag.end() : end].strip(), module)
            name = _NAME.match(text, end + 1)
            assert name, f"{module.name}: no name behind {tag[0]}{written.text}}}"
            if tag[1] == "property":
                keys[name[2]] = replace(written, optional=bool(name[1]))
            elif written.text == "object":
                keys = {}
                found[name[2]] = keys
            else:
                found[name[2]] = written
    return found


def differences(python: object, script: Written, where: str) -> Iterator[str]:
    """Yield a sentence for each place in which the type *python* of a value is not its *script* type."""
    if script.text == LANGUAGE:
        return
    wanted, given = _members(python), _union(script)
    if python is object or any(each.text == "any" for each in given):
        return
    if (type(None) in wanted) != any(each.text == "null" for each in given):
        yield f"{where}: None and null must stand on both sides or on none"
    wanted = [each for each in wanted if each is not type(None)]
    given = [each for each in given if each.text not in ("null", "undefined")]
    if len(wanted) == len(given) == 1 and _scalar(wanted[0]) is None:
        yield from _inner(wanted[0], given[0], where)
        return
    names, texts = {_scalar(each) or str(each) for each in wanted}, {each.text for each in given}
    closed = {"string"} if all(text.startswith('"') for text in texts) else texts
    if names not in (texts, closed) and not (texts == {"string"} and all(name.startswith('"') for name in names)):
        yield f"{where}: {', '.join(sorted(names))} in Python, {', '.join(sorted(texts))} in {script.module.name}"


def _inner(python: object, script: Written, where: str) -> Iterator[str]:
    """Compare what is made of other types."""
    outer, parts = get_origin(python), get_args(python)
    if is_typeddict(python):
        yield from _objects(python, script, where)
    elif outer is tuple and parts[-1:] != (...,):
        items = [replace(script, text=each) for each in _split(script.text[1:-1], ",")]
        if not script.text.startswith("[") or len(items) != len(parts):
            yield f"{where}: {len(parts)} items in Python, {script.text} in {script.module.name}"
            return
        for place, (part, item) in enumerate(zip(parts, items, strict=True)):
            yield from differences(part, item, f"{where}[{place}]")
    elif outer in (list, tuple, Sequence):
        if not script.text.endswith("[]"):
            yield f"{where}: a list in Python, {script.text} in {script.module.name}"
            return
        yield from differences(parts[0], replace(script, text=_bare(script.text[:-2])), f"{where}[]")
    elif outer in (dict, Mapping):
        if not script.text.startswith(("Record<string,", "{[")):
            yield f"{where}: a mapping in Python, {script.text} in {script.module.name}"
        elif script.text.startswith("Record"):
            inner = script.text.removeprefix("Record<string,").removesuffix(">").strip()
            yield from differences(parts[1], replace(script, text=inner), f"{where}.*")
    else:
        raise NotImplementedError(f"{where}: {python}")


def _objects(python: object, script: Written, where: str) -> Iterator[str]:
    keys = keys_of(script)
    needed: frozenset[str] = getattr(python, "__required_keys__")  # noqa: B009  mypy knows no such key of an object
    hints = get_type_hints(python)
    for name in sorted(hints.keys() - keys.keys()):
        yield f"{where}: the page gets {name!r}, which {script.text} in {script.module.name} has not"
    for name in sorted(keys.keys() - hints.keys()):
        yield f"{where}: {script.text} in {script.module.name} has {name!r}, which nobody hands over"
    for name in sorted(hints.keys() & keys.keys()):
        if (name in needed) == keys[name].optional:
            yield f"{where}.{name}: it may be missing on both sides or on none"
        yield from differences(hints[name], keys[name], f"{where}.{name}")


def keys_of(script: Written) -> Keys:
    """Return the keys of a type of objects."""
    picked = _PICK.fullmatch(script.text)
    if picked:
        whole = keys_of(_looked_up(replace(script, text=picked[1].strip())))
        return {name: whole[name] for name in re.findall(r'"(\w+)"', picked[2])}
    parts = _split(script.text, "&")
    if len(parts) > 1:
        return {name: key for part in parts for name, key in keys_of(replace(script, text=part)).items()}
    if script.text.startswith("{"):
        found = (_KEY.fullmatch(each) for each in _split(script.text[1:-1], ","))
        return {key[1]: Written(key[3].strip(), script.module, bool(key[2])) for key in found if key}
    named = typedefs(script.module).get(script.text)
    if isinstance(named, Written):
        return keys_of(_looked_up(named))
    moved = _looked_up(script)
    if named is None and moved == script:
        raise NotImplementedError(f"{script.text} in {script.module.name}")
    return named if named is not None else keys_of(moved)


def _union(script: Written) -> list[Written]:
    """Return the members of a union, with names of other types looked up; names of objects stay."""
    found = [_looked_up(replace(script, text=_bare(part))) for part in _split(script.text, "|")]
    return [each for one in found for each in (_union(one) if len(_split(one.text, "|")) > 1 else [one])]


def _looked_up(script: Written) -> Written:
    """Return what a name stands for, where that is no object with keys of its own."""
    imported = _IMPORT.fullmatch(script.text)
    if imported:
        return _looked_up(Written(imported[2], (script.module.parent / imported[1]).resolve()))
    named = typedefs(script.module).get(script.text)
    if isinstance(named, Written) and not (named.text.startswith("{") and not named.text.startswith("{[")):
        return _looked_up(named)
    return script


def _members(python: object) -> list[object]:
    if get_origin(python) in (Union, types.UnionType):
        return [each for part in get_args(python) for each in _members(part)]
    return list(_literals(python)) if get_origin(python) is Literal else [python]


def _literals(python: object) -> Iterator[object]:
    yield from (f'"{each}"' if isinstance(each, str) else each for each in get_args(python))


def _scalar(python: object) -> str | None:
    if isinstance(python, (str, int)):
        return str(python)
    return _SCALARS.get(python)


def _bare(text: str) -> str:
    """Return a type without brackets around the whole of it."""
    text = text.strip()
    while text.startswith("(") and _closing(text, 0) == len(text) - 1:
        text = text[1:-1].strip()
    return text


def _closing(text: str, start: int) -> int:
    """Return where the bracket at *start* is closed."""
    depth = 0
    for place in range(start, len(text)):
        # The ">" of an arrow closes nothing.
        if text[place] in "{[(<":
            depth += 1
        elif text[place] in "}])" or (text[place] == ">" and text[place - 1] != "="):
            depth -= 1
            if not depth:
                return place
    raise ValueError(f"a bracket is not closed: {text[start : start + 40]}")


def _split(text: str, sign: str) -> list[str]:
    """Return the parts of *text* between *sign*, but not those within brackets."""
    parts, depth, begin = [], 0, 0
    for place, letter in enumerate(text):
        if letter in "{[(<":
            depth += 1
        elif letter in "}])" or (letter == ">" and text[place - 1] != "="):
            depth -= 1
        elif letter == sign and not depth:
            parts.append(text[begin:place])
            begin = place + 1
    return [part.strip() for part in (*parts, text[begin:]) if part.strip()]
