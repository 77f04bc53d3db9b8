"""Which keys a model knows at a key path: for hints about misspelt keys.

Types are ``object`` here: annotations are of many classes, and typing tells them apart by functions alone.
"""

from collections.abc import Iterator
from types import UnionType
from typing import Annotated, TypeGuard, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.load.yaml import KeyPath


def known_keys(model: type[BaseModel], path: KeyPath) -> tuple[str, ...]:
    """Return the keys that an author may write in the mapping at *path*, in the model's order."""
    here: list[object] = [model]
    for part in path:
        here = [inner for outer in here for inner in _inside(outer, part)]
    return tuple(dict.fromkeys(key for kind in here if _is_model(kind) for key in _fields(kind)))


def _inside(kind: object, part: str | int) -> Iterator[object]:
    """Yield the plain types that the value at *part* of a *kind* may have."""
    if _is_model(kind):
        field = _fields(kind).get(str(part))
        if field is not None:
            yield from _plain(field.annotation)
    elif get_origin(kind) in (tuple, list) and isinstance(part, int):
        yield from _plain(get_args(kind)[0])
    elif get_origin(kind) is dict and isinstance(part, str):
        yield from _plain(get_args(kind)[1])


def _plain(kind: object) -> Iterator[object]:
    """Yield the members of a union, without annotations."""
    if get_origin(kind) is Annotated:
        yield from _plain(get_args(kind)[0])
    elif get_origin(kind) in (Union, UnionType):
        for member in get_args(kind):
            yield from _plain(member)
    else:
        yield kind


def _fields(kind: type[BaseModel]) -> dict[str, FieldInfo]:
    return {field.alias or name: field for name, field in kind.model_fields.items()}


def _is_model(kind: object) -> TypeGuard[type[BaseModel]]:
    return isinstance(kind, type) and issubclass(kind, BaseModel)
