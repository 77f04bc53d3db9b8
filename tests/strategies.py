"""Any valid record of a model, as hypothesis makes it: from the fields of the model, and from nothing else.

A new model or field has its strategy at once. Where a validator looks at several fields, what it refuses is drawn anew,
each record for itself. A form of a text that no strategy knows is asked for by name: see ``FORMS``.
"""

import types
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin

from annotated_types import MinLen
from hypothesis import reject
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from generator.model.authored import Authored

# Any, here and below: an annotation, and the plain value that it takes.
Plain = st.SearchStrategy[Any]

MOST = 2
"""Members of a list or mapping at most: more of them show nothing new, and a book has lists in lists in lists."""

EMPTY = "\u2800\u3164\uffa0"
SIGNS = st.characters(categories=("L", "N", "P", "S"), include_characters=" \n", exclude_characters=EMPTY)
"""What authors type. Marks that combine, hidden signs and odd spaces are refused on purpose, and tested there."""

LETTERS = "abcdefghijklmnopqrstuvwxyz"
SLUGS = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,4}){0,2}", fullmatch=True)
DAYS = st.dates(date(2000, 1, 1), date(2026, 11, 1)).map(str)

TEXTS = st.text(SIGNS, min_size=1, max_size=30).filter(lambda text: bool(text.strip()))

FORMS: dict[str, Plain] = {
    "_slug": SLUGS,
    "_plan_id": st.from_regex(r"[a-z0-9]{1,6}(_[a-z0-9]{1,4}){0,2}", fullmatch=True),
    "_url": st.from_regex(r"https://[a-z]{1,8}\.example/[A-Za-z0-9_.~%/?=&#-]{0,20}", fullmatch=True),
    "_email": st.from_regex(r"[a-z]{1,8}@[a-z]{1,8}\.example", fullmatch=True),
    "_partial_date": st.one_of(DAYS, DAYS.map(lambda day: day[:7]), DAYS.map(lambda day: day[:4])),
    "_day": DAYS,
    "_placeholder": st.text(LETTERS.upper(), min_size=1, max_size=8),
}
"""Texts with a form of their own, by the validator that asks for it."""


def _form(metadata: object) -> str:
    """Return the name of the validator of ours among the *metadata* of a field; empty: there is none."""
    for each in metadata if isinstance(metadata, (list, tuple)) else ():
        name = getattr(getattr(each, "func", None), "__name__", "")
        if name in FORMS:
            return str(name)
    return ""


def _least(metadata: object) -> int:
    found = [each.min_length for each in metadata if isinstance(each, MinLen)] if isinstance(metadata, list) else []
    return max(found, default=0)


def values(annotation: Any, metadata: list[Any] | None = None) -> Plain:
    """Return the plain values that an annotation takes."""
    metadata = metadata or []
    if hasattr(annotation, "__metadata__"):
        kind, *own = get_args(annotation)
        for each in own:
            metadata = [*metadata, *(each.metadata if isinstance(each, FieldInfo) else [each])]
        return values(kind, metadata)
    if form := _form(metadata):
        return FORMS[form]
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin in (Union, types.UnionType):
        return st.one_of(*(values(each) for each in inner))
    if origin is Literal:
        return st.sampled_from(inner)
    if origin is tuple:
        return _tuples(inner, _least(metadata))
    if origin in (dict, Mapping):
        return st.dictionaries(values(inner[0]), values(inner[1]), min_size=_least(metadata), max_size=MOST)
    return _single(annotation)


def _tuples(inner: tuple[Any, ...], least: int) -> Plain:
    if len(inner) == 2 and inner[1] is Ellipsis:
        return st.lists(values(inner[0]), min_size=least, max_size=max(least, MOST))
    return st.tuples(*(values(each) for each in inner)).map(list)


def _single(annotation: Any) -> Plain:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return st.deferred(lambda: plain(annotation))
    singles: dict[Any, Callable[[], Plain]] = {
        str: lambda: TEXTS, int: lambda: st.integers(1, 4000), bool: st.booleans, object: lambda: TEXTS,
        float: lambda: st.integers(1, 400).map(lambda n: n / 4), types.NoneType: st.none,
    }
    return singles[annotation]()


@cache
def plain(kind: type[BaseModel]) -> Plain:
    """Return the plain values, by the keys that authors write, of which *kind* makes a record."""
    fields = {info.alias or name: info for name, info in kind.model_fields.items()}
    chosen = {key: values(info.annotation, info.metadata) for key, info in fields.items()}
    needed = {key: chosen[key] for key, info in fields.items() if info.is_required()}
    optional = {key: each for key, each in chosen.items() if key not in needed}

    @st.composite
    def drawn(draw: st.DrawFn) -> Any:
        for _ in range(5):  # a validator of the model may refuse: each record is drawn anew for itself
            value = draw(st.fixed_dictionaries(needed, optional=optional))
            try:
                kind.model_validate(value)
            except ValidationError:
                continue
            return value
        return reject()

    return drawn()


def records(kind: type[Authored]) -> st.SearchStrategy[Authored]:
    """Return valid records of *kind*."""
    return plain(kind).map(kind.model_validate)
