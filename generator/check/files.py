"""Find and read all files of content and quizzes."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.load.yaml import Document, load_file
from generator.model import Authored
from generator.nearest import did_you_mean
from generator.problems import Problem
from generator.speed.memo import kept

from .parsed import FAMILIES, NEEDED, SINGLES, WORDS, AnyRecord, Parsed, Record, walk
from .records import read_record
from .referred import REFERRING, resolved, said

PROSE = ("content/pages", "content/decisions")
"""Folders of Markdown."""


CONTENT = "content"
ELSEWHERE = "go to the project's folder, which holds content/ and quiz/, or name it: --root FOLDER"
"""What to do where no content is, said once: whoever is in another folder misses no single file."""


def read_files(root: Path) -> tuple[Parsed, list[Problem]]:
    """Read everything under *root*; what can not be read is a problem and the rest is still there."""
    if not (root / CONTENT).is_dir():
        return Parsed({family: frozenset() for family in FAMILIES}, {family: {} for family in FAMILIES}, {}, None), [
            Problem(f"{CONTENT}/", 1, 1, "this folder is not here", "file", ELSEWHERE)
        ]
    problems = list(_misplaced(root))
    words = _document(root / WORDS, WORDS, problems) if _is_there(root, WORDS, problems, needed=True) else None
    shared = said(words.tree) if words else {}
    names: dict[str, frozenset[str]] = {}
    records: dict[str, dict[str, AnyRecord]] = {}
    for family, (folder, model) in FAMILIES.items():
        paths = sorted(path for path in (root / folder).glob("*.yml") if path.is_file())
        names[family] = frozenset(path.stem for path in paths)
        records[family] = {}
        for path in paths:
            record = _read(path, f"{folder}/{path.name}", model, problems, shared if family in REFERRING else {})
            if record is not None:
                records[family][path.stem] = record
    singles: dict[str, AnyRecord] = {}
    for name, (file, model) in SINGLES.items():
        if _is_there(root, file, problems, needed=name in NEEDED):
            record = _read(root / file, file, model, problems, shared if name in REFERRING else {})
            if record is not None:
                singles[name] = record
    return Parsed(names, records, singles, words), problems


def _is_there(root: Path, file: str, problems: list[Problem], *, needed: bool) -> bool:
    if (root / file).is_file():
        return True
    if needed:
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


def _misplaced(root: Path) -> Iterator[Problem]:
    """Yield YAML files that nothing reads: a misspelt folder or ending would lose them in silence."""
    folders = [folder for folder, _ in FAMILIES.values()]
    singles = [file for file, _ in SINGLES.values()] + [WORDS]
    strays: dict[str, list[str]] = {}
    for path in sorted([*(root / CONTENT).rglob("*"), *(root / "quiz").rglob("*")]):
        name = path.relative_to(root).as_posix()
        if path.suffix.lower() not in (".yml", ".yaml") or not path.is_file():
            continue
        folder = name.rpartition("/")[0]
        if name in singles or (folder in folders and path.suffix == ".yml") or folder.startswith(PROSE):
            continue
        if folder in folders:
            yield Problem(name, 1, 1, "nothing reads this file", "file", f"rename it to {path.stem}.yml")
        else:
            strays.setdefault(folder, []).append(name)
    for folder, names in strays.items():
        yield _stray(folder, names, folders)


def _stray(folder: str, names: list[str], folders: list[str]) -> Problem:
    """Return the one problem of all files in a folder that nothing reads."""
    meant = did_you_mean(folder, folders, shown="the folder {}/") if "/" in folder else ""
    hint = meant or f"the folders are: {', '.join(folders)}"
    more = f", nor {_count(len(names) - 1)} in {folder}/" if len(names) > 1 else ""
    return Problem(names[0], 1, 1, f"nothing reads this file{more}", "file", hint)


def _count(others: int) -> str:
    return "the other file" if others == 1 else f"the {others} others"
