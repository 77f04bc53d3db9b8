"""Data for the browser in fewer bytes: what many entries have alike stands in columns. quiz/unpack.js undoes it."""

from collections.abc import Mapping, Sequence
from typing import Any

CELL, ITEM, FIELD = "\t", "\n", " "
"""Between cells of a column, items of a list in one, fields of a row."""


def packed_core(core: Mapping[str, Any]) -> dict[str, Any]:
    """Return ``Core`` of quiz/types.js with its table of tools in rows, and kinds of data in columns."""
    table = dict(core["table"])
    order = list(table["careful"])
    table["tools"] = {name: _row(tool, order) for name, tool in table["tools"].items()}
    table["data"] = columns(table["data"])
    kinds = {slug: {"name": name, "also": core["also"][slug]} for slug, name in core["kinds"].items()}
    return {**{name: value for name, value in core.items() if name != "also"}, "table": table, "kinds": columns(kinds)}


def packed_details(details: Mapping[str, Any]) -> dict[str, Any]:
    """Return ``Details`` of quiz/types.js with its tables in columns, and each tool's fact as steps from the last's."""
    tools = details["tools"]
    steps = [_steps([rows[topic] for rows in tools.values()]) for topic in details["topics"]]
    sources = [[title, _short(url), *rest] for title, url, *rest in details["sources"]]
    values = list(dict.fromkeys((value, says, sure) for value, says, _, _, sure, _ in details["facts"]))
    at = {value: row for row, value in enumerate(values)}
    facts = [
        [at[value, says, sure], text, source, places] for value, says, text, source, sure, places in details["facts"]
    ]
    return {
        **details, "tools": {"ids": CELL.join(tools), "steps": steps}, "kinds": columns(details["kinds"]),
        "values": values, "facts": _table(facts), "sources": _table(sources),
    }


def _table(rows: Sequence[Sequence[Any]]) -> list[str]:
    """Return a table's columns, each as one text: what is alike stands together and takes fewer bytes."""
    return [CELL.join(_field(cell) for cell in column) for column in zip(*rows, strict=True)]


def _field(cell: str | int | Sequence[int] | None) -> str:
    if isinstance(cell, str):
        return _cell(cell)
    return "" if cell is None else str(cell) if isinstance(cell, int) else FIELD.join(map(str, cell))


def _short(url: str | None) -> str | None:
    return url.removeprefix("https://") if url else url


def _steps(numbers: Sequence[int]) -> str:
    """Return each number as its step from the one before: neighbours' facts stand near each other."""
    return FIELD.join(str(here - before) for before, here in zip([0, *numbers], numbers, strict=False))


def columns(entries: Mapping[str, Mapping[str, str | Sequence[str]]]) -> dict[str, Any]:
    """Return entries of the same shape as one text for each of their names."""
    names = list(next(iter(entries.values()), {}))
    return {
        "ids": CELL.join(entries),
        "columns": {name: CELL.join(_cell(entry[name]) for entry in entries.values()) for name in names},
    }


def _cell(value: str | Sequence[str]) -> str:
    items = [value] if isinstance(value, str) else value
    if any(sign in item for item in items for sign in (CELL, ITEM)):
        raise ValueError(f"a tab or a line break stands in this: {value!r}")
    return ITEM.join(items)


def _row(tool: Mapping[str, Any], order: Sequence[str]) -> str:
    """A tool's attributes, then value and last day of each topic; an empty day is none."""
    fields = [*tool["attributes"].values()]
    for topic in order:
        value, day = tool["topics"].get(topic, ("", None))
        fields += [value, day or ""]
    if any(FIELD in field for field in fields):
        raise ValueError(f"a space stands in one of these: {fields}")
    return FIELD.join(fields)
