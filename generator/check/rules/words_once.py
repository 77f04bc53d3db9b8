"""What visitors read stands once in the words, so that it is reworded once; other places refer to it by its keys.

This holds in ``content/words.yml``, in the words of quizzes and tools, and in the files of pages that gather facts. A
text that says two things in the same words stands in ``content/said-twice.yml``, with the reason.

Passes, in ``content/words.yml``::

    site:
      rights: Your rights
    rights:
      heading: "{site.rights}"

Fails::

    site:
      rights: Your rights
    rights:
      heading: Your rights
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from generator.load.tree import texts
from generator.load.yaml import Document, KeyPath
from generator.nearest import nearest
from generator.problems import Problem, quoted

from ..parsed import WORDS, Parsed
from ..referred import REFERENCE, REFERRING, said

ID = "words-once"

READ = frozenset((
    "title", "heading", "lead", "text", "steps", "means", "counts", "question", "column", "says", "note", "name",
    "description", "no_script", "promise",
))
"""Keys outside of ``words`` that hold what visitors read."""

NOT_READ = frozenset(("page", "anchor", "fact", "file"))
"""Keys within words that lead somewhere instead."""

_FILLED = re.compile(r"\{[^{}]*\}")

Place = tuple[Document, KeyPath]


def check(parsed: Parsed, today: date) -> Iterator[Problem]:
    """Yield a problem for each reference that leads nowhere, and each text that stands somewhere else already."""
    if parsed.words is None or not isinstance(parsed.words.tree, dict):
        return  # the rule about words tells of it
    known = said(parsed.words.tree)
    places: dict[str, list[Place]] = {}
    for document in _documents(parsed):
        for path, text in texts(document.tree):
            yield from _lost(document, path, text, known, parsed.words)
            # A text of numbers and signs alone ("{count}") says the same by chance.
            if _is_read(document, path) and any(map(str.isalpha, _FILLED.sub("", text))):
                places.setdefault(text, []).append((document, path))
    yield from _doubles(parsed, places)


def _documents(parsed: Parsed) -> Iterator[Document]:
    """Yield the files in which words are said once, content/words.yml first."""
    if parsed.words is not None:
        yield parsed.words
    for name in REFERRING:
        records = parsed.records[name].values() if name in parsed.records else [parsed.singles.get(name)]
        yield from (record.document for record in records if record)


def _is_read(document: Document, path: KeyPath) -> bool:
    keys = [key for key in path if isinstance(key, str)]
    if document.file == WORDS:
        return len(path) > 1 and len(keys) == len(path) and keys[-1] not in NOT_READ
    if keys[:1] == ["words"]:
        return keys[-1] not in NOT_READ
    return keys[-1] in READ and not document.file.startswith("quiz/")


def _lost(
    document: Document, path: KeyPath, text: str, known: Mapping[str, str], words: Document
) -> Iterator[Problem]:
    for name in REFERENCE.findall(text):
        if name in known:
            continue
        onward = next((each for path, each in texts(words.tree) if ".".join(map(str, path)) == name), None)
        if onward:
            says, hint = f"{quoted(name)} refers on to other words itself", f"write what stands there: {onward}"
        else:
            meant = nearest(name, known)
            says, hint = f"{WORDS} has no words {quoted(name)}", f"did you mean '{meant}'?" if meant else f"see {WORDS}"
        yield document.problem(path, says, ID, hint)


def _doubles(parsed: Parsed, places: Mapping[str, list[Place]]) -> Iterator[Problem]:
    record = parsed.singles.get("said_twice")
    allowed = [each.text for each in record.model.texts] if record else []
    for text, (first, *others) in places.items():
        if text not in allowed:
            yield from (_double(first, other, text) for other in others)
    for index, text in enumerate(allowed):
        if record and len(places.get(text, ())) < 2:
            says = "this text stands once by now" if text in places else "no words say this"
            yield record.document.problem(("texts", index, "text"), says, ID, "take this entry out")


def _double(first: Place, other: Place, text: str) -> Problem:
    (document, path), (elsewhere, there) = other, first
    line, _ = elsewhere.place(there)
    name = ".".join(map(str, there))
    if elsewhere.file == WORDS:
        hint = f"write \"{{{name}}}\" here, or other words"
    else:
        hint = f"put it under a key of {WORDS}, and refer to that from both places as \"{{section.key}}\""
    return document.problem(path, f"{quoted(text)} stands already in {elsewhere.file}, line {line}", ID, hint)
