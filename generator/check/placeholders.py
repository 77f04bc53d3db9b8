"""What stands in braces in a text: names that are filled in, references to other words, and braces that are neither."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from generator.load.yaml import Document, KeyPath
from generator.load.yaml_errors import problem_at
from generator.problems import Problem

from .referred import REFERENCE

_SIGN = re.compile(r"[{}]")

_PART = re.compile(r"\{([^{}]*)\}|[{}]")
_NAME = re.compile(r"[a-z][a-z_0-9]*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Braces:
    """A pair of braces in a text, or one brace alone."""

    at: int
    """Where in the text it stands, from 0."""
    inside: str
    """What stands between the two; of a single brace: the brace."""
    single: bool

    @property
    def is_name(self) -> bool:
        """Whether it can be filled in: nothing but a name, since a page's script knows no ``{name:>9}``."""
        return not self.single and _NAME.fullmatch(self.inside) is not None

    @property
    def is_reference(self) -> bool:
        """Whether it leads to other words."""
        return not self.single and REFERENCE.fullmatch(f"{{{self.inside}}}") is not None


def braces(text: str) -> Iterator[Braces]:
    """Yield all braces in *text*, from its beginning."""
    if "{" not in text and "}" not in text:
        return
    for found in _PART.finditer(text):
        single = found[1] is None
        yield Braces(found.start(), found[0] if single else found[1], single)


def filled_in(text: str) -> tuple[str, ...]:
    """Return the names that *text* has filled in, each once."""
    return tuple(dict.fromkeys(each.inside for each in braces(text) if each.is_name))


def problem_in(
    document: Document, path: KeyPath, text: str, each: Braces, said: tuple[str, str], rule: str
) -> Problem:
    """Return a problem at a brace within the text at *path*: what is wrong, and what to write."""
    line, column = document.place(path)
    lines = document.text.split("\n")
    start = sum(len(before) + 1 for before in lines[: line - 1]) + column - 1
    before = sum(text[: each.at].count(sign) for sign in "{}")
    found = [hit.start() for hit in islice(_SIGN.finditer(document.text, start), before + 1)]
    if len(found) > before:
        line = document.text.count("\n", 0, found[before]) + 1
        column = found[before] - document.text.rfind("\n", 0, found[before])
    return problem_at(document.file, document.text, (line, column), said[0], rule, said[1])
