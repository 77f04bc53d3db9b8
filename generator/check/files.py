"""Find and read all files of content and quizzes."""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from generator.load.folder import Listed, listed
from generator.load.yaml import Document, load_file
from generator.model import Authored
from generator.problems import Problem
from generator.speed.memo import kept

from .misplaced import is_record, misplaced
from .parsed import FAMILIES, NEEDED, SINGLES, WORDS, AnyRecord, Parsed, Record, walk
from .records import read_record
from .referred import REFERRING, resolved, said

CONTENT = "content"
ELSEWHERE = "go to the project's folder, which holds content/ and quiz/, or name it: --root FOLDER"
"""What to do where no content is, said once: whoever is in another folder misses no single file."""


def read_files(root: Path) -> tuple[Parsed, list[Problem]]:
    """Read everything under *root*; what can not be read is a problem and the rest is still there."""
    there = listed(root)
    if CONTENT not in there.refused and not (root / CONTENT).is_dir():
        return Parsed({family: frozenset() for family in FAMILIES}, {family: {} for family in FAMILIES}, {}, None), [
            Problem(f"{CONTENT}/", 1, 1, "this folder is not here", "file", ELSEWHERE)
        ]
    problems = [*there.problems, *misplaced(there.files)]
    words = _document(root / WORDS, WORDS, problems) if _is_there(there, WORDS, problems, needed=True) else None
    shared = said(words.tree) if words else {}
    names: dict[str, frozenset[str]] = {}
    records: dict[str, dict[str, AnyRecord]] = {}
    for family, (folder, model) in FAMILIES.items():
        paths = [PurePosixPath(file) for file in there.files if is_record(file, folder)]
        names[family] = frozenset(path.stem for path in paths)
        records[family] = {}
        for path in paths:
            record = _read(root / path, str(path), model, problems, shared if family in REFERRING else {})
            if record is not None:
                records[family][path.stem] = record
    singles: dict[str, AnyRecord] = {}
    for name, (file, model) in SINGLES.items():
        if _is_there(there, file, problems, needed=name in NEEDED):
            record = _read(root / file, file, model, problems, shared if name in REFERRING else {})
            if record is not None:
                singles[name] = record
    return Parsed(names, records, singles, words, files=there.refused.union(there.files)), problems


def _is_there(there: Listed, file: str, problems: list[Problem], *, needed: bool) -> bool:
    if file in there.files:
        return True
    if needed and file not in there.refused:
        hint = "put it there: nothing can be built without it"
        problems.append(Problem(file, 1, 1, "this file is missing", "file", hint))
    return False


def _read(
    path: Path, name: str, model: type[Authored], problems: list[Problem], shared: Mapping[str, str]
) -> AnyRecord | None:
    document = _document(path, name, problems)
    if document is None:
        return None
    record, found = _record(name, document, model, shared)
    problems += found
    return record


@kept
def _record(
    _: str, document: Document, model: type[Authored], shared: Mapping[str, str]
) -> tuple[AnyRecord | None, list[Problem]]:
    """Read a record whose texts may refer to the *shared* words."""
    record, found = read_record(document, model, resolved(document.tree, shared) if shared else document.tree)
    return None if record is None else Record(document, record, tuple(walk(record))), found


def _document(path: Path, name: str, problems: list[Problem]) -> Document | None:
    document = load_file(path, name)
    if isinstance(document, Document):
        return document
    problems += document
    return None
