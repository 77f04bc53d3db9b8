"""What a process keeps from one build to the next: a preview reads and makes again only what has changed.

A build that stands alone pays for some comparisons. Its bytes are the same, since only results of pure functions
are kept, and only while all that they were made from is the same.
"""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import fields, is_dataclass
from functools import wraps
from typing import Any, ClassVar, Generic, ParamSpec, TypeVar

from pydantic import BaseModel

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")


class Store(Generic[Result]):
    """The last result for each name, with what it was made from."""

    _all: ClassVar[list["Store[Any]"]] = []  # Any: each store has results of its own sort

    def __init__(self) -> None:
        # No bound: names are files and pages, one result each, so there are no more than content asks for.
        self._results: dict[Hashable, tuple[object, Result]] = {}
        self._all.append(self)

    def get(self, name: Hashable, made_from: object, make: Callable[[], Result]) -> Result:
        """Return what *make* gives, which must read nothing but *name* and *made_from*; ask only if they are new."""
        known = self._results.get(name)
        if known is None or not same(known[0], made_from):
            known = self._results[name] = made_from, make()
        return known[1]

    @classmethod
    def forget(cls) -> None:
        """Keep nothing any longer: code or templates may have changed."""
        for each in cls._all:
            each._results.clear()


def kept(function: Callable[Arguments, Result]) -> Callable[Arguments, Result]:
    """Keep the last result of a pure *function* for each of its first arguments, while all others stay the same."""
    store: Store[Result] = Store()

    @wraps(function)
    def inner(*arguments: Arguments.args, **named: Arguments.kwargs) -> Result:
        name, *rest = arguments
        return store.get(name, (rest, named), lambda: function(*arguments, **named))

    return inner


def same(one: Any, other: Any) -> bool:  # Any: a test of one type says nothing to mypy about the other
    """Return whether two values are alike in all that a page may show: types and orders of keys count too."""
    # Usually all is said here: what did not change comes out of another store as the same object.
    if one is other:
        return True
    # To Python 1, 1.0 and True are equal; a page shows three texts.
    if type(one) is not type(other):
        return False
    if isinstance(one, (str, bytes)):
        return bool(one == other)
    if isinstance(one, (tuple, list)):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, Mapping):
        return all(map(same, (list(one), list(one.values())), (list(other), list(other.values()))))
    if isinstance(one, BaseModel):
        # Pydantic's own == takes mappings for equal whose keys stand in another order.
        return same(one.__dict__, other.__dict__)
    if is_dataclass(one):
        return all(same(getattr(one, each.name), getattr(other, each.name)) for each in fields(one))
    return bool(one == other)
