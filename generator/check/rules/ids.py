"""Within one list each id is there once: plans, options, rules, items of a checklist, words of a topic.

Passes::

    plans:
      - {id: consumer, ...}
      - {id: business, ...}

Fails::

    plans:
      - {id: consumer, ...}
      - {id: consumer, ...}
"""

from collections.abc import Iterator
from datetime import date

from generator.load.yaml import KeyPath
from generator.model import Authored
from generator.problems import Problem, quoted

from ..parsed import Parsed, Record

ID = "same-id"


def check(parsed: Parsed, today: date) -> Iterator[Problem]:
    """Yield a problem for each id that stands in its list already."""
    for record in parsed.everything():
        for path, item in record.items:
            fields = type(item).model_fields
            for name, inner in item.__dict__.items():
                if isinstance(inner, tuple) and inner and "id" in getattr(inner[0], "__dict__", ()):
                    yield from _twice(record, (*path, fields[name].alias or name), inner)


def _twice(record: Record[Authored], path: KeyPath, items: tuple[Authored, ...]) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for index, item in enumerate(items):
        name = item.__dict__["id"]
        if name in first:
            line, _ = record.document.place((*path, first[name], "id"))
            hint = f"it stands already on line {line}: give this one an id of its own, or keep one of the two"
            yield record.document.problem((*path, index, "id"), f"the id {quoted(name)} stands here twice", ID, hint)
        first.setdefault(name, index)
