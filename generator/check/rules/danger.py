"""A line of content/danger.yml can be looked for: small letters, known groups, and no gap at either end.

Passes::

    groups: {ME: [me, us]}
    words:
      en: [suicid*, hits/beats .. ME]

Fails::

    words:
      en: [Suicide, hits .. YOU, .. me, hits me!]
"""

import re
from collections.abc import Collection, Iterator
from datetime import date

from generator.nearest import use_one_of
from generator.problems import Problem, quoted

from ..parsed import Parsed

ID = "danger"

GAP = ".."
NUMBER = "NUMBER"
"""How a line writes a number; no group has this name."""

_WORD = re.compile(r"[^\W\d_]+\*?|\d+")
_GROUP = re.compile(r"[A-Z]+")
_LOWER = "write it in small letters; capitals name a group, and people may type both"


def check(parsed: Parsed, today: date) -> Iterator[Problem]:
    """Yield a problem for each part of a line that nothing can be found by."""
    record = parsed.singles.get("danger")
    if record is None:
        return
    model = record.model
    families = [(("words", name), getattr(model.words, name)) for name in type(model.words).model_fields]
    for path, lines in [*families, (("quiet",), model.quiet)]:
        for index, line in enumerate(lines):
            for says, hint in _wrong(line, model.groups):
                yield record.document.problem((*path, index), says, ID, hint)
    for index, word in enumerate(model.no_slips):
        for says, hint in _wrong_word(word, ()):
            yield record.document.problem(("no_slips", index), says, ID, hint)
    for name, words in model.groups.items():
        if not _GROUP.fullmatch(name):
            says = f"{quoted(name)} is no name of a group"
            yield record.document.problem(("groups", name), says, ID, "write it in capitals, such as PARTNER", key=True)
        for index, word in enumerate(words):
            for says, hint in _wrong_word(word, ()):
                yield record.document.problem(("groups", name, index), says, ID, hint)


def _wrong(line: str, groups: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with a line, and what to write."""
    parts = line.split(" ")
    if GAP in (parts[0], parts[-1]):
        hint = "take the gap away: any words may stand around a line"
        yield f"the line {quoted(line)} begins or ends with a gap", hint
    for part in parts:
        if part != GAP:
            for word in part.split("/"):
                yield from _wrong_word(word, groups)


def _wrong_word(word: str, groups: Collection[str]) -> Iterator[tuple[str, str]]:
    if _GROUP.fullmatch(word):
        if word not in groups and word != NUMBER:
            yield f"there is no group {quoted(word)}", use_one_of(word, sorted(groups)) if groups else _LOWER
    elif not _WORD.fullmatch(word):
        yield f"{quoted(word)} is no word", "write letters alone, with '/' between words that may stand there"
    elif word != word.lower():
        yield f"{quoted(word)} has capitals", _LOWER
