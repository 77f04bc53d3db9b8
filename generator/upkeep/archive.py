"""A clone of an Open Terms Archive collection of versions: a folder per service, a Markdown file per kind of terms.

Each commit is a change, on the day that its author date gives. Asks git, and nothing else.
"""

import os
import subprocess
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from generator.problems import Problem

RULE = "archive"


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

    def versions(self, service: str, terms: str) -> list[Version]:
        """Return all recorded versions of one text, oldest first; a last commit without the file is one, too."""
        lines = self._lines("log", "-z", "--format=%at %H", "HEAD", "--", _literal(f"{service}/{terms}.md"))
        found = [line.strip().split(" ") for line in lines if line.strip()]
        made = [Version(datetime.fromtimestamp(int(seconds), UTC).date(), commit) for seconds, commit in found]
        made.reverse()  # git gives the newest first; of one day the last is the newest
        return sorted(made, key=lambda version: version.day)

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
    return done.stdout.decode("utf-8", "replace")


def open_archive(path: Path, collection: str | None) -> Archive | Problem:
    """Return the clone at *path*, or why it is none. Without *collection* the folder's name tells it."""
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
    folder = path.resolve().name.removesuffix(".git").removesuffix("-versions")
    return Archive(path, collection or folder)
