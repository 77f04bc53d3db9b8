"""Data for the browser in fewer bytes: what many entries have alike stands in columns.

The way back is quiz/data/unpack.js.
"""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from ..engine.table import Tool
from .types import Core, Details

CELL, ITEM, FIELD = "\t", "\n", " "
"""Between cells of a column, items of a list in one, fields of a row."""

STEPS = ("task", "platform", "variant", "plan", "gotcha")
"""What is said of a walkthrough beside its steps."""


Cell: TypeAlias = str | int | Sequence[int] | None


def packed_core(core: Core) -> dict[str, object]:
    """Return ``Core`` of quiz/data/types.js with its table of tools in rows, and kinds of data in columns."""
    whole = core["table"]
    order = list(whole["careful"])
    days = sorted({day for tool in whole["tools"].values() for _, day in tool["topics"].values() if day})
    table = {
        **whole, "days": FIELD.join(days), "data": columns(whole["data"]),
        "tools": {name: _row(tool, order, days) for name, tool in whole["tools"].items()},
    }
    kinds = {
        slug: {"name": name, "also": core["also"][slug], "secrets": core["secrets"][slug]}
        for slug, name in core["kinds"].items()
    }
    rules = [[name, rule["because"], rule["why"], rule.get("unknown", "")] for name, rule in core["rules"].items()]
    tools = [[name, label, plan, _cell(also), reads] for name, (label, plan, also, reads) in core["tools"].items()]
    uncovered = [[name, _cell(also), unlike, tool] for name, also, unlike, tool in core["uncovered"]]
    return {
        **{name: value for name, value in core.items() if name not in ("also", "secrets")},
        "uncovered": turned(uncovered), "table": table, "kinds": columns(kinds), "rules": turned(rules),
        "tools": turned(tools),
    }


def packed_details(details: Details) -> dict[str, object]:
    """Return ``Details`` of quiz/data/types.js with tables in columns, each tool's fact as steps from the last's."""
    tools = details["tools"]
    steps = [_steps([rows[topic] for rows in tools.values()]) for topic in details["topics"]]
    sources: list[list[Cell]] = [
        [title, _short(url), dated, seen, flags, covers]
        for title, url, dated, seen, flags, covers in details["sources"]
    ]
    values = list(dict.fromkeys((value, says, sure) for value, says, _, _, sure, _ in details["facts"]))
    at = {value: row for row, value in enumerate(values)}
    facts: list[list[Cell]] = [
        [at[value, says, sure], text, source, places] for value, says, text, source, sure, places in details["facts"]
    ]
    walkthroughs = [
        [assistant, *(each.get(name, "") for name in STEPS), _cell(each["steps"]), each["source"]]
        for assistant, some in details["steps"].items() for each in some
    ]
    # What is alike stands side by side: gzip looks no further back than 32 KB.
    alike = {
        "kinds": columns(details["kinds"]), "facts": _table(facts),
        "steps": turned(walkthroughs), "sources": _table(sources),
    }
    rest = {name: value for name, value in details.items() if name not in alike}
    return {**rest, **alike, "tools": {"ids": CELL.join(tools), "steps": steps}, "values": values}


def _table(rows: Sequence[Sequence[Cell]]) -> list[str]:
    """Return a table's columns, each as one text: what is alike stands together and takes fewer bytes."""
    return [CELL.join(_field(cell) for cell in column) for column in zip(*rows, strict=True)]


def _field(cell: Cell) -> str:
    if isinstance(cell, str):
        return _cell(cell)
    return "" if cell is None else str(cell) if isinstance(cell, int) else FIELD.join(map(str, cell))


def _short(url: str | None) -> str | None:
    return url.removeprefix("https://") if url else url


def _steps(numbers: Sequence[int]) -> str:
    """Return each number as its step from the one before: neighbours' facts stand near each other."""
    return FIELD.join(str(here - before) for before, here in zip([0, *numbers], numbers, strict=False))


def turned(rows: Sequence[Sequence[object]]) -> list[object]:
    """Return the columns of a table of *rows*; one that holds nothing but texts as one text."""
    found = [list(column) for column in zip(*rows, strict=True)]
    texts = [all(isinstance(cell, str) for cell in column) for column in found]
    if any(CELL in cell for column, text in zip(found, texts, strict=True) if text for cell in column):
        raise ValueError("a tab stands in one of these texts")
    return [CELL.join(column) if text else column for column, text in zip(found, texts, strict=True)]


def columns(entries: Mapping[str, Mapping[str, object]]) -> dict[str, object]:
    """Return entries of the same shape as one text for each of their names."""
    names = list(next(iter(entries.values()), {}))
    return {
        "ids": CELL.join(entries),
        "columns": {name: CELL.join(_cell(entry[name]) for entry in entries.values()) for name in names},
    }


def _cell(value: object) -> str:
    """Return a text, or a list of texts, as one cell."""
    items = [str(item) for item in value] if isinstance(value, list) else [str(value)]
    if any(sign in item for item in items for sign in (CELL, ITEM)):
        raise ValueError(f"a tab or a line break stands in this: {value!r}")
    return ITEM.join(items)


def _row(tool: Tool, order: Sequence[str], days: Sequence[str]) -> str:
    """A tool's attributes, then value and last day of each topic, by its place in *days*; an empty day is none."""
    fields = [str(value) for value in tool["attributes"].values()]
    for topic in order:
        value, day = tool["topics"].get(topic, ("", None))
        fields += [value, str(days.index(day)) if day else ""]
    if any(FIELD in field for field in fields):
        raise ValueError(f"a space stands in one of these: {fields}")
    return FIELD.join(fields)
