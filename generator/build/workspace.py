"""Where a build happens: one at a time, beside the site, swapped in by renames once it is whole.

``site/`` is never half a site. A build goes to ``.cache/build-*``; when it is done, the old site is renamed
away, the new one renamed in, the old one deleted. Only a disk that is mounted at ``site/`` is filled in place. The
next command finds what a broken-off one left behind and repairs it. This module knows folders, and nothing of MkDocs.
"""

import errno
import hashlib
import os
import shutil
import sys
import uuid
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from generator.disk.refused import RefusedError, refused

from . import in_place

CACHE = ".cache"
"""The folder for everything that can be made again."""

SITE = "site"
"""The folder for the built site, unless somebody names another."""

PAGES = f"{CACHE}/pages"
"""The Markdown of all pages, for the engine and for anyone who wants to read it."""

WATCHED = ("content", "quiz", "site_overrides", "mkdocs.yml")
"""What authors edit, below the project's folder; the templates of pages come on top."""

TEMPLATES = Path(__file__).parent.parent / "templates"


_PLAIN = (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOSPC, errno.EBUSY)
"""Refusals that say enough by themselves. Windows says "no permission" of a file that is open, too."""


class SiteInUseError(RefusedError):
    """The built site can not take the place of the last one."""


def watched(root: Path) -> list[Path]:
    """Return the files and folders whose change asks for a new build."""
    return [path for path in (*(root / name for name in WATCHED), TEMPLATES) if path.exists()]


@contextmanager
def alone(root: Path, waits: Callable[[], None]) -> Iterator[None]:
    """Keep other builds of *root* out for a while; call *waits* once if one has to be waited for.

    The lock is the operating system's, so it ends with its process, however that ends.
    """
    (root / CACHE).mkdir(exist_ok=True)
    lock = FileLock(root / CACHE / "lock")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        waits()
        lock.acquire()
    try:
        yield
    finally:
        lock.release()


def write_pages(folder: Path, pages: Mapping[str, str], *, afresh: bool = False) -> frozenset[str]:
    """Make *folder* hold exactly *pages*; return the paths that were written or removed.

    A page whose bytes are the same is left alone, and keeps its time of change; not with *afresh*.
    """
    wanted = {path: text.encode() for path, text in pages.items()}
    changed = set()
    for path in sorted(_files(folder) - set(wanted)):
        (folder / path).unlink()
        changed.add(path)
    _drop_empty(folder)
    for path, data in wanted.items():
        target = folder / path
        if not afresh and target.is_file() and target.read_bytes() == data:
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        changed.add(path)
    folder.mkdir(parents=True, exist_ok=True)
    return frozenset(changed)


def remove_pages(folder: Path, keep: Collection[str]) -> None:
    """Remove the HTML of pages that are gone from *folder*, which holds the last build."""
    for path in folder.rglob("*.html"):
        if path.relative_to(folder).as_posix() not in keep:
            path.unlink()
    _drop_empty(folder)


def _files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir()}


def _drop_empty(folder: Path) -> None:
    """Remove folders that hold nothing: one may stand where a page is to be written."""
    # Backwards, so that a folder comes after those within it.
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()


def begin(root: Path, site: Path) -> Path:
    """Repair what a broken-off command left, and return a new folder to build *site* in. Needs ``alone``.

    The folder is on the disk of *site*, since a rename can not cross disks.
    """
    if site.exists() and not site.is_dir():
        raise RefusedError(f"{site} is a file, and the site is a folder: rename or delete that file, and build again.")
    repair(root, site)
    work = _work(root, site)
    built = work / f"build-{uuid.uuid4().hex}"
    built.mkdir()  # not by tempfile: its folders are for their owner alone, and a web server is somebody else
    return built


def repair(root: Path, site: Path) -> None:
    """Bring back a site that was renamed away and never replaced; delete left-over builds. Needs ``alone``."""
    work = _work(root, site)
    old = work / _old_name(site)
    if in_place.is_broken_off(site):
        in_place.undo(site)
    if old.is_dir() and not site.exists():
        old.rename(site)
    _delete(old)
    for left in work.glob("build-*"):
        shutil.rmtree(left, ignore_errors=True)


def bring_back(root: Path, site: Path) -> None:
    """Do ``repair`` if a swap was broken off, and nothing else: it costs a look, so that every command can ask."""
    work = root / CACHE
    if in_place.is_broken_off(site) or (not site.exists() and (work / _old_name(site)).is_dir()):
        with alone(root, waits=lambda: None):
            repair(root, site)


def swap_in(root: Path, built: Path, site: Path) -> None:
    """Put the folder *built* in the place of *site*, or raise ``SiteInUseError`` and leave *site*. Needs ``alone``."""
    old = _work(root, site) / _old_name(site)
    try:
        if built.parent == site / in_place.WORK:
            in_place.fill(built, site)
            return
        # No folder can be renamed over one that holds files. Between the two there is no site: see ``bring_back``.
        if site.exists():
            site.rename(old)
        built.rename(site)
    except OSError as error:
        if old.is_dir() and not site.exists():
            old.rename(site)
        if sys.platform != "win32" and error.errno in _PLAIN:
            raise SiteInUseError(refused(error)) from error
        raise SiteInUseError(
            f"{site} can not be replaced. Perhaps a program has a file of it open, which Windows minds: "
            "end that program, and build again."
        ) from error
    _delete(old)
    _leave(built.parent)


def discard(built: Path) -> None:
    """Delete a build that came to nothing."""
    shutil.rmtree(built, ignore_errors=True)
    _leave(built.parent)


def _delete(path: Path) -> None:
    """Delete a left-over, whatever it is: a file of that name would stop every later build."""
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)


def _old_name(site: Path) -> str:
    """Return a name that no other site shares, wherever it stands."""
    return f"old-{hashlib.sha256(os.fsencode(site)).hexdigest()[:12]}"


def _work(root: Path, site: Path) -> Path:
    """Return the folder for builds of *site*: the cache, or a hidden one beside a site on another disk, or in it."""
    if in_place.is_mounted(site):
        (site / in_place.WORK).mkdir(exist_ok=True)
        return site / in_place.WORK
    cache = root / CACHE
    cache.mkdir(exist_ok=True)
    site.parent.mkdir(parents=True, exist_ok=True)
    if os.stat(cache).st_dev == os.stat(site.parent).st_dev:  # noqa: PTH116 (st_dev is all that is asked)
        return cache
    beside = site.parent / f".{site.name}-build"
    beside.mkdir(exist_ok=True)
    return beside


def _leave(work: Path) -> None:
    """Remove the hidden folder that a build on another disk needed."""
    if work.name != CACHE:
        with suppress(OSError):  # it is not empty, or it can no longer be changed: the next build sees to it
            work.rmdir()
