"""Aims and steps name switches of their own page, and each switch is named by some aim or step.

Passes::

    aims:
      - {want: People read my chats, by: [keep-activity], still: Reviewed chats stay.}
    path:
      - {do: Turn it off, by: keep-activity}
    switches:
      - {id: keep-activity, ...}

Fails::

    aims:
      - {want: People read my chats, by: [keep-activty], still: Reviewed chats stay.}
"""

from collections.abc import Iterator
from datetime import date

from generator.load.yaml import KeyPath
from generator.model.switches import Switches
from generator.nearest import use_one_of
from generator.problems import Problem, quoted

from ..parsed import Parsed, Record

ID = "switches"


def check(parsed: Parsed, today: date) -> Iterator[Problem]:
    """Yield a problem for each name of no switch, and each switch that nothing leads to."""
    for record in parsed.records["switches"].values():
        yield from _page(record)


def _page(record: Record[Switches]) -> Iterator[Problem]:
    known = [switch.id for switch in record.model.switches]
    named: set[str] = set()
    for path, name in _named(record.model):
        named.add(name)
        if name not in known:
            says, hint = f"no switch of this page is called {quoted(name)}", use_one_of(name, known)
            yield record.document.problem(path, says, ID, hint)
    for index, name in enumerate(known):
        if name not in named:
            says, hint = f"no aim and no step leads to {quoted(name)}", f"add 'by: [{name}]' to an aim, or take it out"
            yield record.document.problem(("switches", index, "id"), says, ID, hint)


def _named(page: Switches) -> Iterator[tuple[KeyPath, str]]:
    """Yield each name of a switch, with its place in the file."""
    for index, aim in enumerate(page.aims):
        yield from ((("aims", index, "by", at), name) for at, name in enumerate(aim.by))
    yield from ((("path", index, "by"), step.by) for index, step in enumerate(page.path))
