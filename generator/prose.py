"""Reads the prose: Markdown with a few keys of front matter, the only content that is not YAML."""

import re
from dataclasses import replace
from pathlib import Path

from .load import Document, load_bytes, load_text
from .problems import Problem

FOLDERS = ("content/pages", "content/decisions")
"""Where prose stands, below the project's folder."""

_FRONT = re.compile(r"\A---\n(.*?\n)---\n", re.DOTALL)


def read_prose(root: Path) -> tuple[dict[str, str], list[Problem]]:
    """Return every prose file's text by its path below ``content/`` ("pages/about/method.md"), and what is wrong."""
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*.md")):
            name = path.relative_to(root).as_posix()
            raw = path.read_bytes()
            try:
                text = raw.decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n")
            except UnicodeDecodeError:
                problems += _problems(load_bytes(raw, name))
                continue
            texts[name.removeprefix("content/")] = text
            front = _FRONT.match(text)
            if front:
                # The front matter begins in the file's second line.
                problems += [replace(each, line=each.line + 1) for each in _problems(load_text(front[1], name))]
    return texts, problems


def _problems(read: Document | list[Problem]) -> list[Problem]:
    return [] if isinstance(read, Document) else read
