"""Rename a record, a plan or an item of a checklist, with everything that names it.

The old name is kept in ``content/moved.yml``. From there come a small page that leads on from the old address
(``generator.site.redirects``), and what ticks and links of visitors need: ``Moved.names`` and ``Moved.tools`` give
the name that stands now for each old one.
"""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import get_args

from generator.check.parsed import FAMILIES, SINGLES, WORDS, AnyRecord, Parsed, Record
from generator.check.rules.moved import names
from generator.check.rules.references import REFERENCES
from generator.load.tree import KeyPath, at, texts
from generator.load.yaml import Document
from generator.model.moved import Moved, MovedFamily
from generator.nearest import did_you_mean

from . import rename_page
from .edits import Edits

RENAMED = get_args(MovedFamily)
"""The families, as ``guide rename`` takes them."""

MOVED = SINGLES["moved"][0]

_PARTS = {"assistants": ("plans",), "website_chatbots": ("plans",), "checklists": ("items",)}
"""What is written with its owner before it."""

_HEAD = """\
# What was renamed: old addresses lead on, and ticks and links that name the old are read as the new.
# Written by the command rename. Keep the lines: somebody's bookmark rests on each.
moves:
"""


class NotRenamedError(Exception):
    """The renaming makes no sense; the text says why."""


@dataclass(frozen=True, slots=True)
class Renaming:
    """What a renaming does to the files."""

    texts: Mapping[str, str]
    """The new text of each file that changes, under its old name."""
    file: tuple[str, str] | None
    """The file that gets another name, before and after."""
    places: tuple[str, ...]
    """Every place that named it ("content/risks/profiling.yml:12:9")."""


def renaming(parsed: Parsed, prose: Mapping[str, str], family: str, old: str, new: str, on: date) -> Renaming:
    """Return what renaming *old* to *new* changes; raise ``NotRenamedError`` where it can not be done.

    *prose* are the Markdown files by their path. Plans are ``assistant/plan``, items ``checklist/item``.
    """
    new = _whole(family, old, new)
    _refuse(parsed, family, old, new)
    edits: dict[str, Edits] = {}
    places = []
    for document, path, before, after in _named(parsed, family, old, new):
        edit = edits.setdefault(document.file, Edits(document.text))
        if at(document.tree, path) == before:
            edit.put(path, after)
        else:
            edit.put_part(path, before, after)
        line, column = document.place(path)
        places.append(f"{document.file}:{line}:{column}")
    texts = {file: edit.result() for file, edit in edits.items()}
    for file, (changed, count) in _links(prose, family, old, new).items():
        texts[file] = changed
        places.append(f"{file}: {count} link{'s' if count > 1 else ''}")
    texts[MOVED] = _moved(parsed, family, old, new, on)
    return Renaming(texts, _files(family, old, new), tuple(sorted(places, key=_by_place)))


def _links(prose: Mapping[str, str], family: str, old: str, new: str) -> dict[str, tuple[str, int]]:
    """Return each page of prose with a link that changes, and how many do."""
    if family == "pages":
        return rename_page.relinked(prose, old, new)
    link = _link(family, old)
    every = {file: link.subn(lambda found: f"{found[1]}{new}{found[2]}", text) for file, text in prose.items()}
    return {file: (changed, count) for file, (changed, count) in every.items() if count}


def _files(family: str, old: str, new: str) -> tuple[str, str] | None:
    """Return the file that gets another name, before and after."""
    if family == "pages":
        return rename_page.file_of(old), rename_page.file_of(new)
    folder = FAMILIES[family][0] if family in FAMILIES else ""
    return (f"{folder}/{old}.yml", f"{folder}/{new}.yml") if folder else None


def _by_place(place: str) -> tuple[str, int, int]:
    file, _, rest = place.partition(":")
    line, _, column = rest.partition(":")
    return (file, int(line), int(column)) if column else (file, 0, 0)


def _whole(family: str, old: str, new: str) -> str:
    """Return a plan's or item's new name with what it belongs to, which may be left out."""
    owner = old.rpartition("/")[0]
    return f"{owner}/{new}" if family in ("plans", "items") and "/" not in new else new


def _refuse(parsed: Parsed, family: str, old: str, new: str) -> None:
    known = names(parsed, family)
    if old not in known:
        meant = did_you_mean(old, known)
        raise NotRenamedError(f"there is no '{old}' in {family}" + (f": {meant}" if meant else ""))
    if new in known:
        raise NotRenamedError(f"'{new}' is taken: there is one in {family} already")
    if family == "pages":
        if not rename_page.NAME.fullmatch(new) or posixpath.basename(old) == "index":
            raise NotRenamedError(f"'{new}' can be no page here: write a path such as about/method, for no index")
        return
    form = r"[a-z0-9]+(-[a-z0-9]+)*" if family != "plans" else r"[a-z0-9]+([-_][a-z0-9]+)*"
    owner, _, last = new.rpartition("/")
    if not re.fullmatch(form, last) or owner != old.rpartition("/")[0]:
        raise NotRenamedError(f"'{new}' can be no name here: use small letters, digits and single hyphens")


def _named(parsed: Parsed, family: str, old: str, new: str) -> Iterator[tuple[Document, KeyPath, str, str]]:
    """Yield each place that names *old*: its document, its path, what stands there and what will."""
    if family == "pages":
        pass
    elif family in FAMILIES:
        record = parsed.records[family][old]
        yield record.document, ("id",) if family == "quizzes" else ("slug",), old, new
    else:
        yield from _own(parsed, family, old, new)
    for each in parsed.everything():
        yield from _references(each, family, old, new)
        for path, text in texts(each.document.tree):
            yield from _in_text(each.document, path, text, family, old, new)
    if parsed.words is not None:
        for path, text in texts(parsed.words.tree):
            yield from _in_text(parsed.words, path, text, family, old, new)


def _own(parsed: Parsed, family: str, old: str, new: str) -> Iterator[tuple[Document, KeyPath, str, str]]:
    """Yield where a plan or an item stands in its own file, and what names it there."""
    owner, _, before = old.partition("/")
    after = new.partition("/")[2]
    kinds = ("assistants", "website_chatbots") if family == "plans" else ("checklists",)
    record = next(parsed.records[kind][owner] for kind in kinds if owner in parsed.records[kind])
    key = "plans" if family == "plans" else "items"
    named = [(key, "id"), (key, "as"), *([("walkthroughs", "plan")] if family == "plans" else [])]
    for path, text in texts(record.document.tree):
        if (path[0], *path[2:]) in named and text == before:
            yield record.document, path, before, after


def _references(record: AnyRecord, family: str, old: str, new: str) -> Iterator[tuple[Document, KeyPath, str, str]]:
    """Yield the keys that hold slugs of *family*, wherever they hold *old*."""
    keys = [key for key, of in REFERENCES.items() if of == family]
    for path, item in record.items:
        for key in keys:
            named = item.__dict__.get(key)
            if named == old and (*path, key) in record.document.places:  # it may be a default of the model
                yield record.document, (*path, key), old, new
            elif isinstance(named, (tuple, dict)):
                several = named.items() if isinstance(named, dict) else enumerate(named)
                yield from ((record.document, (*path, key, i), old, new) for i, one in several if one == old)


def _in_text(
    document: Document, path: KeyPath, text: str, family: str, old: str, new: str
) -> Iterator[tuple[Document, KeyPath, str, str]]:
    """Yield answers of scenarios, and texts that are a page's path or begin with an assistant and its plan."""
    if _names_tool(path) and text == old and family == "plans":
        yield document, path, old, new
    elif _names_tool(path) and family == "assistants" and text.startswith(f"{old}/"):
        yield document, path, f"{old}/", f"{new}/"
    elif path[0] == "checks" and path[2:4] == ("answers", "data") and text == old and family == "data":
        yield document, path, old, new
    elif family == "pages" and text == f"{old}.md":
        yield document, path, text, f"{new}.md"
    elif family in FAMILIES and text == f"{_folder(family)}/{old}.md":
        yield document, path, text, f"{_folder(family)}/{new}.md"
    elif path[-1] == "fact" and document.file == WORDS and _fact_of(text, family, old):
        yield document, path, f"{old}/", f"{new}/"


def _names_tool(path: KeyPath) -> bool:
    """Return whether an assistant and its plan stand there: as an answer, or as what a product is taken for."""
    return (path[0] == "checks" and path[2:4] == ("answers", "tool")) or path[0] == "main" or path[-1] == "treat_as"


def _fact_of(text: str, family: str, old: str) -> bool:
    """Return whether a text of content/words.yml names a fact (assistant/plan/topic/value) of what is renamed."""
    return family in ("assistants", "plans") and text.startswith(f"{old}/")


def _folder(family: str) -> str:
    return FAMILIES[family][0].rpartition("/")[2]


def _link(family: str, old: str) -> re.Pattern[str]:
    """Return what finds a link to the page of *old* in Markdown."""
    folder = re.escape(_folder(family)) if family in FAMILIES else r"(?!)"
    return re.compile(rf"(\]\([^)\s]*\b{folder}/){re.escape(old)}(\.md[)#])")


def _moved(parsed: Parsed, family: str, old: str, new: str, on: date) -> str:
    """Return content/moved.yml with one more line; a name that is used again is no old one any longer."""
    record: Record[Moved] | None = parsed.singles.get("moved")
    lines = _HEAD.rstrip("\n").split("\n")
    if record:
        edits = Edits(record.document.text)
        again = set()
        for index, move in enumerate(record.model.moves):
            if (move.family, move.old) == (family, new):
                again.add(record.document.place(("moves", index))[0] - 1)
            elif move.family in _PARTS.get(family, ()) and move.new.startswith(f"{old}/"):
                edits.put(("moves", index, "new"), new + move.new.removeprefix(old))
        lines = [
            line for number, line in enumerate(edits.result().rstrip("\n").split("\n")) if number not in again
        ]
    lines.append(f"  - {{family: {family}, old: {old}, new: {new}, on: {on}}}")
    return "\n".join(lines) + "\n"
