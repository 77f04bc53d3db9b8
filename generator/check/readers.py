"""Which program reads a key of the words: looked up when a message needs it, so that no list of it can grow old."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent

PROGRAMS = (
    ("site_overrides", "*.html"), ("generator/templates", "*.jinja"), ("generator", "*.py"), ("site_overrides", "*.js"),
    ("quiz", "*.js"),
)
"""Where words are read, what visitors see first."""

FAR = 10**6

NOT_READING = ("generator/check/", "generator/upkeep/", "generator/load/", "generator/model/")


@cache
def programs() -> tuple[tuple[str, str], ...]:
    """Return the text of everything that reads words, by its path."""
    return tuple(_programs())


def _programs() -> Iterator[tuple[str, str]]:
    for folder, pattern in PROGRAMS:
        for path in sorted((ROOT / folder).rglob(pattern)):
            name = path.relative_to(ROOT).as_posix()
            if not name.startswith(NOT_READING):
                yield name, path.read_text(encoding="utf-8")


def readers(path: tuple[str, ...]) -> list[str]:
    """Return the programs that name the last key of *path*, first those that name its section nearest to it."""
    *above, key = path
    section = next((each for each in reversed(above) if each not in ("words", "script")), "")
    found = [(_apart(section, at, text), name) for name, text in programs() if (at := _named(key, text))]
    return [name for _, name in sorted(found, key=lambda each: each[0])]


def _named(name: str, text: str) -> list[int]:
    """Return where *text* names a key: in quotes, behind a dot, or as a beginning that it goes on by itself."""
    if name not in text:
        begun = name.rpartition("_")[0]
        return [text.index(f"`{begun}_${{")] if begun and f"`{begun}_${{" in text else []
    return [found.start() for found in re.finditer(rf"""(?<=["'.]){re.escape(name)}(?![\w-])""", text)]


def _apart(section: str, keys: list[int], text: str) -> int:
    """Return how far the section stands from the key."""
    return min((abs(here - there) for here in _named(section, text) for there in keys), default=FAR)
