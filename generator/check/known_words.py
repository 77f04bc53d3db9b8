"""The keys of words that pages and scripts read, and what each has filled in: known_words.json.

Nobody writes that file by hand. ``RENEW_WORDS=1 pytest tests/check/test_known_words.py`` makes it from the words as
they stand; the same test holds it against every use in templates, programs and scripts. So a key that is taken out of
the words alone is told as missing, and one that no program reads any more is a red test.
"""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

from generator.load.tree import Tree

from .placeholders import filled_in

FILE = Path(__file__).with_name("known_words.json")

ANY = "*"
"""Stands for keys that authors choose."""

Known: TypeAlias = "str | list[str] | dict[str, Known]"
"""A text: the names that it has filled in, with spaces between. A list: those of all its texts. Or keys."""

OPEN = {
    "content/words.yml": (
        ("shared",), ("found_by",), ("home", "now"), ("home", "more", "learn"), ("home", "more", "know"),
        ("home", "more", "owners"), ("home", "promises"), ("place",), ("task",), ("page", "sections"),
        ("rights", "places"), ("rules", "names"), ("rules", "values"), ("rules", "signals_named"),
    ),
    "quiz": (("signals_named",), ("signal_values",), ("tasks",)),
}
"""Whose keys authors choose, by file or family: programs look only for those that content names."""


ANYTHING = "..."
"""Known of a text that others take in: where it stands in, what those have filled in is known."""

_DEEPER: Mapping[tuple[str, ...], Known] = {("rules", "values"): {ANY: ""}, ("shared",): ANYTHING}

_NEEDED: Mapping[tuple[str, ...], dict[str, Known]] = {("page", "sections"): {"about": ""}}

LINK: dict[str, Known] = {"says": "", "page": "", "anchor?": ""}
"""What a list of links on the home page holds. A key that ends with "?" may be left out."""


OPTIONAL = frozenset((("home", "more"),))
"""Sections whose keys are known and may be left out."""


@cache
def known_words() -> Mapping[str, Known]:
    """Return what is known, by file: the keys from the top of the file down. ``quiz`` stands for any other quiz."""
    read: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    shared = read["content/words.yml"]["quiz"]
    every: dict[str, Known] = {}
    for file, own in read.items():
        if file.startswith("quiz/"):
            read[file] = _beside(shared, own)
            every |= {f"{key}?": inner for key, inner in own.items()}
    return {**read, "quiz": {**_beside(shared, {}), **every}}


def _beside(shared: Mapping[str, Known], own: Mapping[str, Known]) -> dict[str, Known]:
    """Return the words of a quiz. What all quizzes share may take words of its own, and so may the page of rules."""
    return {
        **{f"{key}?": inner for key, inner in shared.items() if key not in own},
        **{(f"{key}?" if key in shared else key): inner for key, inner in own.items()},
        **{f"{path[0]}?": {ANY: ""} for path in OPEN["quiz"]},
    }


def names_of(known: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the names that a text must have filled in, and those that it may."""
    must = frozenset(each for each in known.split() if not each.endswith("?"))
    return must, must | {each.removesuffix("?") for each in known.split()}


def known_of(tree: Tree, opened: tuple[tuple[str, ...], ...] = (), path: tuple[str, ...] = ()) -> Known:
    """Return what is to be known of words as they stand (with what they refer to)."""
    if isinstance(tree, dict):
        if path in opened:
            links = path[0] == "home" and path[-1] != "promises"
            return {**_NEEDED.get(path, {}), ANY: LINK if links else _DEEPER.get(path, "")}
        free = "?" if path in OPTIONAL else ""
        inner: dict[str, Known] = {f"{key}{free}": known_of(value, opened, (*path, key)) for key, value in tree.items()}
        if inner.keys() == {"one", "many"}:
            inner["one"] = " ".join(f"{name}?" for name in str(inner["many"]).split())
        return inner
    if isinstance(tree, list):
        return [" ".join(dict.fromkeys(name for each in tree for name in filled_in(str(each))))]
    return " ".join(sorted(filled_in(str(tree))))


def at(known: Known, path: tuple[Any, ...]) -> "Known | None":
    """Return what is known under a path of keys; ``None``: nothing is."""
    for key in path:
        if isinstance(known, list):
            known = known[0]
        elif isinstance(known, dict) and (key in known or ANY in known):
            known = known[key] if key in known else known[ANY]
        else:
            return None
    return known


def leaves(known: Known, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield each text that is known, by its keys."""
    if isinstance(known, dict):
        for key, inner in known.items():
            yield from leaves(inner, (*path, key))
    else:
        yield path, known if isinstance(known, str) else known[0]
