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
    """Yield a problem for each of *files* that no part of the site is made from."""
    folders = [folder for folder, _ in FAMILIES.values()]
    singles = [file for file, _ in SINGLES.values()] + [WORDS]
    for file in files:
        folder = file.rpartition("/")[0]
        if file in singles or any(is_record(file, each) for each in folders) or _CODE.match(file):
            continue
        prose = folder in PROSE or folder.startswith(tuple(f"{each}/" for each in PROSE))
        if (prose and file.endswith(".md")) or _FOR_PEOPLE.match(file):
            continue
        hint = _hint(file, folder, singles, folders, prose, files)
        yield Problem(file, 1, 1, "nothing reads this file", "file", hint)


def _hint(
    file: str, folder: str, singles: Collection[str], folders: Collection[str], prose: bool, files: Collection[str]
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
    if "/" not in folder and file.endswith(".yml"):
        near = did_you_mean(file.rpartition("/")[2], [each.rpartition("/")[2] for each in singles if each not in files])
        return near or f"the folders are: {', '.join(folders)}"
    near = did_you_mean(folder, [*folders, *PROSE], shown="the folder {}/") if "/" in folder else ""
    return near or f"the folders are: {', '.join(folders)}"
