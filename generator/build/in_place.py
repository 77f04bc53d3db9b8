"""A site that cannot be renamed, since a disk is mounted there (a container's volume): it is filled in place.

The new site is built on that disk, in a hidden folder within the site. Then the entries of the old site are moved
aside and those of the new one moved in: renames on one disk, so a full disk stops a build before any of them. A
step that is broken off is undone by the next command. For a moment a visitor may miss a page; a mount cannot be
swapped as a whole.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

WORK = ".guide-build"
"""The hidden folder within the site: the build, and for a moment the old site."""

OLD, COMING, GONE = "old", "coming", "gone"
"""Within it: the old site's entries; the new site once all old ones are aside; what may be deleted."""

MOUNTS = Path("/proc/self/mountinfo")
"""Where Linux lists what is mounted; the fifth word of a line is the place."""

_NOT_OURS = (WORK, "lost+found")
"""What stays where it is: our folder, and the one that some disks keep for themselves."""


def is_mounted(site: Path) -> bool:
    """Return whether a disk, or another folder, is mounted at *site*."""
    if os.path.ismount(site):
        return True
    # A folder of the same disk that is mounted here looks like any folder; only Linux lists it.
    mounts = MOUNTS
    if not mounts.is_file():
        return False
    lines = mounts.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    return str(site) in {_unescaped(line.split(" ")[4]) for line in lines}


def _unescaped(path: str) -> str:
    for code, char in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        path = path.replace(code, char)
    return path


def fill(built: Path, site: Path) -> None:
    """Put what is in *built*, a folder in *site*'s own hidden one, in the place of the old site's entries."""
    work = site / WORK
    coming = work / COMING
    try:
        (work / OLD).mkdir()
        for entry in _entries(site):
            entry.rename(work / OLD / entry.name)
        built.rename(coming)
        for entry in list(coming.iterdir()):
            entry.rename(site / entry.name)
        (work / OLD).rename(work / GONE)
    except OSError:
        undo(site)
        raise
    shutil.rmtree(work, ignore_errors=True)


def undo(site: Path) -> None:
    """Bring back the old site if filling was broken off, and remove the hidden folder."""
    work = site / WORK
    if (work / OLD).is_dir():
        if (work / COMING).is_dir():
            for entry in list(_entries(site)):
                shutil.rmtree(entry) if entry.is_dir() and not entry.is_symlink() else entry.unlink()
        for entry in list((work / OLD).iterdir()):
            entry.rename(site / entry.name)
    shutil.rmtree(work, ignore_errors=True)


def is_broken_off(site: Path) -> bool:
    """Return whether *site* lies half moved."""
    return (site / WORK / OLD).is_dir()


def _entries(site: Path) -> Iterator[Path]:
    return (entry for entry in sorted(site.iterdir()) if entry.name not in _NOT_OURS)
