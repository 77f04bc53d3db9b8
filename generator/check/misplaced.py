"""Files that nothing reads: a misspelt folder or ending would lose in silence what an author wrote there."""

import re
from collections.abc import Collection, Iterator

from generator.load.prose import FOLDERS as PROSE
from generator.nearest import did_you_mean
from generator.problems import Problem

from .parsed import FAMILIES, SINGLES, WORDS

_ENDINGS = re.compile(r"(\.(ya?ml|txt|json|toml|md|markdown|mdx|html?|docx?|bak|old|orig|rej|copy))+$", re.IGNORECASE)
_CODE = re.compile(r"quiz/(.+\.(js|css|ts|map)|tsconfig\.json)$")
"""What programmers keep beside the quizzes."""

_FOR_PEOPLE = re.compile(r"(.*/)?(LICEN[CS]E|README|NOTICE)(\.md|\.txt)?$")


def is_record(file: str, folder: str) -> bool:
    """Return whether *file* is one of the records in *folder*."""
    inner = file.removeprefix(f"{folder}/")
    return inner != file and "/" not in inner and inner.endswith(".yml") and inner != ".yml"


def misplaced(files: Collection[str]) -> Iterator[Problem]:
    """Yield a problem for each of *files* that no part of the site is made from; one for a folder of such files."""
    folders = [folder for folder, _ in FAMILIES.values()]
    singles = [file for file, _ in SINGLES.values()] + [WORDS]
    strays: dict[str, list[str]] = {}
    for file in files:
        folder = file.rpartition("/")[0]
        if file in singles or any(is_record(file, each) for each in folders) or _CODE.match(file):
            continue
        prose = folder in PROSE or folder.startswith(tuple(f"{each}/" for each in PROSE))
        if (prose and file.endswith(".md")) or _FOR_PEOPLE.match(file):
            continue
        if "/" in folder and not prose and folder not in folders:
            strays.setdefault(folder, []).append(file)
            continue
        hint = _hint(file, folder, singles, folders, prose, files)
        yield Problem(file, 1, 1, "nothing reads this file", "file", hint)
    for folder, names in strays.items():
        yield _stray(folder, names, folders)


def _stray(folder: str, names: list[str], folders: list[str]) -> Problem:
    """Return the one problem of all files in a folder that nothing reads."""
    hint = did_you_mean(folder, [*folders, *PROSE], shown="the folder {}/") or _folders(folders)
    more = f", nor {_count(len(names) - 1)} in {folder}/" if len(names) > 1 else ""
    return Problem(names[0], 1, 1, f"nothing reads this file{more}", "file", hint)


def _count(others: int) -> str:
    return "the other file" if others == 1 else f"the {others} others"


def _folders(folders: list[str]) -> str:
    return f"the folders are: {', '.join(folders)}"


def _hint(
    file: str, folder: str, singles: Collection[str], folders: list[str], prose: bool, files: Collection[str]
) -> str:
    stem = _ENDINGS.sub("", file.rpartition("/")[2])
    ending = ".md" if prose else ".yml"
    meant = f"{folder}/{stem}{ending}"
    if prose or folder in folders or meant in singles:
        if not stem:
            return f"give it a name before its ending: name{ending}"
        if meant in files:
            return f"{stem}{ending} is there already: delete this one, or give it a name of its own"
        if file.lower().endswith(".json"):
            return f"write what it says in {stem}{ending}, and delete it"
        return f"rename it to {stem}{ending}"
    if file.endswith(".yml"):
        near = did_you_mean(file.rpartition("/")[2], [each.rpartition("/")[2] for each in singles if each not in files])
        return near or _folders(folders)
    return _folders(folders)
