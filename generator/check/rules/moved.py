"""What ``content/moved.yml`` says was renamed is gone under its old name and there under its new one.

Passes, if ``content/data/passcode.yml`` is there and ``content/data/pin.yml`` is not::

    moves:
      - {family: data, old: pin, new: passcode, on: 2026-11-22}

Fails::

    moves:
      - {family: data, old: passcode, new: passcodes, on: 2026-11-22}
"""

from collections.abc import Collection, Iterator
from datetime import date

from generator.model.moved import Moved
from generator.nearest import use_one_of
from generator.problems import Problem, quoted

from ..parsed import Parsed, Record

ID = "moved"

PAGES = "content/pages/"
"""Where the prose stands that pages are made of one by one."""


def check(parsed: Parsed, today: date) -> Iterator[Problem]:
    """Yield a problem for each move that leads nowhere, and each from a name that is in use."""
    record: Record[Moved] | None = parsed.singles.get("moved")
    if record is None:
        return
    given: dict[tuple[str, str], int] = {}
    for index, move in enumerate(record.model.moves):
        known = names(parsed, move.family)
        path = ("moves", index)
        if move.on > today:
            hint = f"today is {today}: check the year"
            yield record.document.problem((*path, "on"), f"{move.on} is in the future", ID, hint)
        if move.old in known:
            says = f"{quoted(move.old)} is still there, so nobody would be led on"
            yield record.document.problem((*path, "old"), says, ID, "take this move out, or finish the renaming")
        elif (move.family, move.old) in given:
            line, _ = record.document.place(("moves", given[move.family, move.old]))
            says = f"{quoted(move.old)} was renamed on line {line} already"
            yield record.document.problem((*path, "old"), says, ID, "keep one of the two")
        given.setdefault((move.family, move.old), index)
        now = record.model.names(move.family)[move.old]
        if now not in known:
            says = f"{quoted(move.new)} leads to nothing that is there"
            yield record.document.problem((*path, "new"), says, ID, use_one_of(now, known))


def names(parsed: Parsed, family: str) -> Collection[str]:
    """Return what there is of *family*; plans and items with what they belong to, pages by their paths."""
    if family == "plans":
        return [f"{each.model.slug}/{plan.id}" for each in parsed.sheets for plan in each.model.plans]
    if family == "pages":
        return sorted(
            file.removeprefix(PAGES).removesuffix(".md") for file in parsed.files
            if file.startswith(PAGES) and file.endswith(".md")
        )
    if family == "items":
        lists = parsed.records["checklists"].values()
        return [f"{each.model.slug}/{item.id}" for each in lists for item in each.model.items]
    return sorted(parsed.slugs(family))
