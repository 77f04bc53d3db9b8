"""Small marks in authored text, and what keeps such text from being read as Markdown or HTML."""

import re

from markupsafe import Markup, escape

_SPECIAL = re.compile(r"([\\`*_{}\[\]#!+])")
# & comes first, since the others' entities hold one. Their # gets a backslash below, which Markdown takes away again.
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "|": "&#124;", "~": "&#126;"}
_FIRST = re.compile(r"^(\d+)\.|^(-)")
_HOLE = ("\ue000", "\ue001")
_FILLED = re.compile(f"{_HOLE[0]}([0-9]+){_HOLE[1]}")
_BRACKETED = re.compile(r"\[\[(.+?)\]\]", re.DOTALL)
_QUOTED = re.compile(r"[\"“]([^\"“”]+)[\"”]")


def md(text: str) -> Markup:
    """Return plain *text* such that Markdown shows it as it was typed, on one line."""
    line = " ".join(str(text).split())
    for sign, entity in _ENTITIES.items():
        line = line.replace(sign, entity)
    line = _SPECIAL.sub(r"\\\1", line)
    # "1. " and "- " start a list only at the beginning of a line.
    return Markup(_FIRST.sub(lambda found: f"{found[1]}\\." if found[1] else f"\\{found[2]}", line))


def md_fill(text: str, **values: object) -> Markup:
    """Return plain *text* as ``md`` does, and where it has ``{name}``, a value that is Markdown already."""
    names = list(values)
    holes = {name: f"{_HOLE[0]}{index}{_HOLE[1]}" for index, name in enumerate(names)}
    # A text of ours holds no signs for private use: the check refuses them.
    return Markup(_FILLED.sub(lambda found: str(values[names[int(found[1])]]), md(text.format(**holes))))


def md_between(text: str) -> Markup:
    """Return what stands between two parts as ``md`` does, with the blanks at its ends kept."""
    bare = text.strip()
    return Markup(text.replace(bare, md(bare), 1)) if bare else Markup(text)


def md_joined(text: str) -> Markup:
    """Return *text* as it is: its parts are Markdown already, by ``md`` or ``md_fill``."""
    return Markup(text)


def lines(text: str) -> Markup:
    """Return *text* for HTML, with the author's line breaks kept."""
    return Markup("<br>").join(text.split("\n"))


def marked(text: str, tag: str) -> Markup:
    """Return a message for HTML in which words between ``[[`` and ``]]`` stand in *tag* (``mark`` or ``ins``)."""
    parts = _BRACKETED.split(text.strip())
    # A split at a group alternates: outside, inside, outside ...
    shown = [
        Markup("<{0}>{1}</{0}>").format(tag, lines(part)) if i % 2 else lines(part) for i, part in enumerate(parts)
    ]
    return Markup("").join(shown)


def unmarked(text: str) -> str:
    """Return a message as it would be typed, without the marks."""
    return _BRACKETED.sub(r"\1", text.strip())


def buttons(text: str) -> Markup:
    """Return a step for HTML, with names of buttons (in double quotes) in bold instead of quotes."""
    parts = _QUOTED.split(text)
    shown = [Markup("<strong>{}</strong>").format(part) if i % 2 else escape(part) for i, part in enumerate(parts)]
    return Markup("").join(shown)
