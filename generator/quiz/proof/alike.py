"""What conditions can tell apart: kinds of data, or tools, that every condition reads alike need one row between them.

A plan that deletes within 30 days and one that does not differ where some condition asks for it. Where none does, as
with taking chats along, both are the same case to every rule, signal, question and promise.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping

from ..engine.language import Read
from ..engine.table import Promise, Table

Values = Mapping[str, str]


def told_apart(table: Table, promises: Iterable[Promise] = ()) -> Callable[[Values], Hashable]:
    """Return what conditions see of values: for each name, which of the sets of values that they ask for it is in.

    What stands for an answer where a question is not asked is seen whole.
    """
    asked: dict[str, dict[frozenset[str], None]] = {}
    for condition in (*_conditions(table), *_promised(promises)):
        for name, values in _leaves(condition):
            asked.setdefault(name, {})[frozenset(values)] = None

    whole = [f"data.{question['usual']}" for question in table["questions"] if "usual" in question]

    def seen(values: Values) -> Hashable:
        told = tuple(tuple(values[name] in each for each in sets) for name, sets in asked.items() if name in values)
        return told, tuple(values.get(name) for name in whole)

    return seen


def _conditions(table: Table) -> Iterator[Read]:
    yield from (rule["when"] for rule in table["rules"])
    yield from (question["asked"] for question in table["questions"])
    for signal in table["signals"]:
        yield from (when for _, when in signal["lines"])


def _promised(promises: Iterable[Promise]) -> Iterator[Read]:
    for promise in promises:
        yield from (promise["always"], promise["given"], promise["stands_for"])
        for side in (promise["better"], promise["than"]):
            yield from (("is", name, [value]) for name, value in (side or {}).items())


def _leaves(condition: Read) -> Iterator[tuple[str, Iterable[str]]]:
    if condition is None:
        return
    if condition[0] == "is":
        yield condition[1], condition[2]
    elif condition[0] == "not":
        yield from _leaves(condition[1])
    else:
        for part in condition[1]:
            yield from _leaves(part)
