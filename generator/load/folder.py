"""What lies in the folders that authors write in: files to read, files of the system, and what no build may open."""

import os
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.problems import Problem, quoted

FOLDERS = ("content", "quiz")
"""Where authors write, below the project's folder."""

LARGEST = 1_000_000
"""Bytes of the largest file that is read; our largest has a sixteenth of it."""

SYSTEM = re.compile(
    r"\._.*|\.DS_Store|Thumbs\.db|ehthumbs\.db|desktop\.ini|\.directory|\.Trash.*|\.Spotlight-V100|Icon\r"  # systems
    r"|.*~|~\$.*|\.#.*|#.*#|\..*\.sw[a-z]|.*\.kate-swp|\.~lock\..*|4913"  # what editors leave beside a file
    r"|\.nfs.*|\.fuse_hidden.*|\.git.*|\.idea|\.vscode|__pycache__",
    re.IGNORECASE,
)
"""Names of what no author made: such files and folders are left alone wherever they lie."""

_ONE = "put the file itself there: a link could publish any file of the computer that builds the site"


@dataclass(frozen=True, slots=True)
class Listed:
    """What lies below the project's folder, by paths with "/" from there."""

    files: tuple[str, ...]
    """What may be read, sorted."""
    problems: tuple[Problem, ...]
    """What may not: each under the path that it stands at."""

    @property
    def refused(self) -> frozenset[str]:
        """The paths that a problem tells of already."""
        return frozenset(problem.file for problem in self.problems)


def listed(root: Path, folders: tuple[str, ...] = FOLDERS) -> Listed:
    """Return what lies in *folders* of *root*; nothing is read through a symbolic link."""
    files: list[str] = []
    problems: list[Problem] = []
    for folder in folders:
        if (root / folder).is_symlink():
            problems.append(_link(folder))
        elif (root / folder).is_dir():
            _look(root, folder, files, problems)
    return Listed(tuple(sorted(files)), tuple(sorted(problems)))


def _look(root: Path, folder: str, files: list[str], problems: list[Problem]) -> None:
    names: dict[str, str] = {}
    try:
        entries = sorted(os.scandir(root / folder), key=lambda entry: entry.name)
    except OSError as error:
        problems.append(Problem(folder, 1, 1, f"this folder cannot be read: {error.strerror}", "file"))
        return
    for entry in entries:
        if SYSTEM.fullmatch(entry.name):
            continue
        place = f"{folder}/{entry.name}"
        found = list(_refused(entry, place))
        alike = names.setdefault(unicodedata.normalize("NFC", entry.name).casefold(), entry.name)
        if alike != entry.name:
            says = f"this name and {quoted(alike)} are one and the same on many computers"
            problems.append(Problem(place, 1, 1, says, "file", "keep one of the two, or give it another name"))
        problems += found
        if found:
            continue
        if entry.is_dir():
            _look(root, place, files, problems)
        else:
            files.append(place)


def _refused(entry: os.DirEntry[str], place: str) -> Iterator[Problem]:
    """Yield why an entry of a folder may not be opened."""
    if entry.is_symlink():
        yield _link(place)
    elif entry.is_dir():
        if entry.name.endswith((".yml", ".md")):
            says = "this is a folder with the name of a file"
            yield Problem(place, 1, 1, says, "file", "rename the folder, or put a file in its place")
    elif not entry.is_file():
        yield Problem(place, 1, 1, "this is neither a file nor a folder", "file", "delete it")
    elif entry.stat().st_size > LARGEST:
        says = f"this file has {entry.stat().st_size / 1e6:.1f} MB; {LARGEST / 1e6:.0f} MB is the most"
        yield Problem(place, 1, 1, says, "file", "look for a text that was pasted by mistake, or split the file")


def _link(place: str) -> Problem:
    return Problem(place, 1, 1, "a symbolic link stands here, and none is followed", "file", _ONE)
