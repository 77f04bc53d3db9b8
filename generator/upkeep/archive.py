"""A clone of an Open Terms Archive collection of versions: a folder per service, a Markdown file per kind of terms.

Each commit is a change, on the day that its author date gives. Asks git, and nothing else.
"""

import os
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from generator.problems import Problem

RULE = "archive"

_MARK = "\x01"
"""Stands before each commit in what git tells; no path holds it."""

_YEAR = timedelta(days=365)


class GitError(Exception):
    """Git could not answer; the text is what it said."""


@dataclass(frozen=True, slots=True)
class Version:
    """One recorded version of a text."""

    day: date
    """In UTC."""
    commit: str


@dataclass(frozen=True, slots=True)
class Archive:
    """One clone."""

    path: Path
    collection: str

    def services(self) -> list[str]:
        """Return the names of all services that the clone holds now."""
        return self._lines("ls-tree", "-z", "-d", "--name-only", "HEAD")

    def terms(self, service: str) -> list[str]:
        """Return the kinds of terms that a service ever had here, from its files, in alphabetical order."""
        named = self._lines("log", "-z", "--format=", "--name-only", "HEAD", "--", _literal(f"{service}/"))
        here = {name.strip("\n") for name in named}
        return sorted({name.rpartition("/")[2].removesuffix(".md") for name in here if name.endswith(".md")})

    def histories(self, texts: Iterable[tuple[str, str]]) -> dict[tuple[str, str], list[Version]]:
        """Return all recorded versions of texts (service, terms), oldest first, in one walk through the history.

        A last commit without the file, which was taken out, is a version, too.
        """
        wanted = {f"{service}/{terms}.md": (service, terms) for service, terms in texts}
        if not wanted:
            return {}
        paths = [_literal(path) for path in wanted]
        told = self._git("log", "-z", "--no-renames", "--name-only", f"--format={_MARK}%at %H", "HEAD", "--", *paths)
        found: dict[tuple[str, str], list[Version]] = {text: [] for text in wanted.values()}
        for block in told.split(_MARK)[1:]:
            head, *names = [part.strip("\n") for part in block.split("\0") if part.strip("\n")]
            seconds, _, commit = head.partition(" ")
            version = Version(datetime.fromtimestamp(int(seconds), UTC).date(), commit)
            for name in names:
                found[wanted[name]].append(version)
        for many in found.values():
            many.reverse()  # git gives the newest first; of one day the last is the newest
            many.sort(key=lambda version: version.day)
        return found

    def last_day(self) -> date:
        """Return the day on which the newest version of any text was recorded."""
        return datetime.fromtimestamp(int(self._git("log", "-1", "--format=%at", "HEAD")), UTC).date()

    def lively(self, service: str) -> bool:
        """Tell whether any text of a service was recorded within a year before the last day."""
        told = self._git("log", "-1", "--format=%at", "HEAD", "--", _literal(f"{service}/")).strip()
        return bool(told) and self.last_day() - datetime.fromtimestamp(int(told), UTC).date() <= _YEAR

    def holds(self, commit: str, service: str = "", terms: str = "") -> bool:
        """Tell whether the clone has a commit, or a text at it."""
        name = f"{commit}:{service}/{terms}.md" if service else f"{commit}^{{commit}}"
        try:
            self._git("cat-file", "-e", name)
        except GitError:
            return False
        return True

    def text(self, version: Version, service: str, terms: str) -> str:
        """Return one text as a version has it; empty where it was taken out."""
        try:
            return self._git("cat-file", "blob", f"{version.commit}:{service}/{terms}.md")
        except GitError:
            return ""

    def _lines(self, *words: str) -> list[str]:
        return [line for line in self._git(*words).split("\0") if line]

    def _git(self, *words: str) -> str:
        return _git(self.path, *words)


def _literal(path: str) -> str:
    """Return a path as git takes it by the letter: names of services may hold ``*`` or ``[``."""
    return f":(literal){path}"


def _git(path: Path, *words: str) -> str:
    return git_bytes(path, *words).decode("utf-8", "replace")


def git_bytes(path: Path, *words: str) -> bytes:
    """Return what git says about the clone at *path*. Raises ``GitError``."""
    # An outer repository, a user's settings and translations have no say in what a clone holds.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    environment |= {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_CEILING_DIRECTORIES": str(path.resolve().parent)}
    try:
        done = subprocess.run(
            ["git", "-C", str(path), "--no-pager", "-c", "core.quotePath=false", *words],
            capture_output=True, env=environment, check=False,
        )
    except OSError as error:
        raise GitError(f"git cannot be run: {error.strerror}") from error
    if done.returncode:
        raise GitError(done.stderr.decode("utf-8", "replace").strip())
    return done.stdout


def open_archive(path: Path, collection: str) -> Archive | Problem:
    """Return the clone of a collection's versions at *path*, or why it is none."""
    name = str(path)
    if not path.is_dir():
        return Problem(name, 1, 1, "there is no such folder", RULE, "give the path of a clone: --archive PATH")
    try:
        _git(path, "rev-parse", "--git-dir")
    except GitError as error:
        if "cannot be run" in str(error):
            return Problem(name, 1, 1, str(error), RULE, "install git")
        hint = "clone a collection's versions first: git clone .../genai-eu-versions"
        return Problem(name, 1, 1, "this folder is no git clone", RULE, hint)
    try:
        _git(path, "rev-parse", "--verify", "--quiet", "HEAD^{commit}")
    except GitError:
        return Problem(name, 1, 1, "this clone holds no version yet", RULE, "fetch it again, with its history")
    if _git(path, "rev-parse", "--is-shallow-repository").strip() == "true":
        says = "this clone has only the newest part of its history"
        return Problem(name, 1, 1, says, RULE, f"get the rest: git -C {path} fetch --unshallow")
    archive = Archive(path, collection)
    if "declarations" in archive.services():
        says, hint = "this clone holds declarations, not versions", "give it with --declarations"
        return Problem(name, 1, 1, says, RULE, hint)
    return archive
