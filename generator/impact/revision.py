"""Content as it stands in a git revision, in a folder of its own."""

import io
import subprocess
import tarfile
from pathlib import Path

FOLDERS = ("content", "quiz")
"""What is compared."""


class RevisionError(Exception):
    """A revision that can not be read; the message says why, in words."""


def commit_of(root: Path, revision: str) -> str:
    """Return the commit that *revision* names in the repository of *root*."""
    # Behind --end-of-options even "--help" is a revision, and no option.
    found = _git(root, "rev-parse", "--quiet", "--verify", "--end-of-options", f"{revision}^{{commit}}")
    if found.returncode != 0:
        inside = _git(root, "rev-parse", "--is-inside-work-tree").returncode == 0
        if not inside:
            raise RevisionError(f"{root} is not in a git repository, so there is nothing to compare with")
        raise RevisionError(
            f"git knows no revision '{revision}' here; in a shallow clone fetch it first: git fetch origin REVISION"
        )
    return found.stdout.decode().strip()


def unpack(root: Path, commit: str, into: Path) -> None:
    """Write content and quizzes as they stand in *commit* below *into*."""
    listed = _git(root, "ls-tree", "--name-only", commit, "--", *FOLDERS).stdout.decode().split()
    if "content" not in listed:
        raise RevisionError(f"revision {commit[:12]} has no folder content/ below {root}")
    done = _git(root, "archive", "--format=tar", commit, "--", *listed)
    if done.returncode != 0:
        raise RevisionError(f"git could not read {commit[:12]}: {done.stderr.decode(errors='replace').strip()}")
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        for member in archive:
            # Files alone: a symbolic link could lead out of the folder.
            if member.isfile():
                target = into / member.name
                source = archive.extractfile(member)
                assert source is not None, "a file has bytes"
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(source.read())


def sizes(root: Path, commit: str) -> dict[str, int]:
    """Return the bytes of each file of content and quizzes as it stands in *commit*, by its path below *root*."""
    listed = _git(root, "ls-tree", "-r", "-l", "-z", commit, "--", *FOLDERS).stdout.decode().split("\0")
    rows = (line.partition("\t") for line in listed if line)
    # A submodule has no size.
    return {name: int(size) for head, _, name in rows if (size := head.split()[-1]) != "-"}


def _git(root: Path, *arguments: str) -> "subprocess.CompletedProcess[bytes]":
    try:
        return subprocess.run(["git", *arguments], cwd=root, capture_output=True, check=False)
    except FileNotFoundError as missing:
        raise RevisionError("git is not installed, or not on the path") from missing
