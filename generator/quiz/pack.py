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
    """Return ``Details`` of quiz/types.js with kinds of data in columns, facts of a tool in a row."""
    order = list(details["topics"])
    tools = {name: [rows[topic] for topic in order] for name, rows in details["tools"].items()}
    return {**details, "tools": tools, "kinds": columns(details["kinds"])}


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
