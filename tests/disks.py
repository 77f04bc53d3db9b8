"""Disks for tests: small ones, and such that can only be read.

Where the system lets nobody mount, each has an equal: a limit to the size of files, folders without permission.
"""

import resource
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

LIMIT = 4096
"""Bytes of a file, where a limit stands for a small disk."""


def system(*command: str) -> bool:
    """Run a command of the system, and return whether it could do what it should."""
    try:
        return subprocess.run(command, capture_output=True, timeout=60).returncode == 0
    except OSError:
        return False


@contextmanager
def disk(folder: Path, *options: str) -> Iterator[bool]:
    """Mount a disk in memory at *folder*; give whether that was possible."""
    mounted = system("mount", "-t", "tmpfs", "-o", ",".join(("mode=0755", *options)), "tmpfs", str(folder))
    try:
        yield mounted
    finally:
        if mounted:
            system("umount", "-l", str(folder))


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Let nobody write in *folder*: a mount of it that can only be read, or folders without permission."""
    folders = [folder, *(path for path in folder.rglob("*") if path.is_dir())]
    mounted = system("mount", "--bind", str(folder), str(folder))
    if not (mounted and system("mount", "-o", "remount,ro,bind", str(folder))):
        for each in folders:
            each.chmod(0o555)
    try:
        yield
    finally:
        if mounted:
            system("umount", "-l", str(folder))
        for each in folders:
            each.chmod(0o755)


def guide_on_a_small_disk(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run ``guide`` so that no file grows beyond a few thousand bytes; the system refuses it like a full disk."""
    return subprocess.run(
        [sys.executable, "-m", "generator.cli", *arguments], cwd=cwd, capture_output=True, text=True, timeout=600,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (LIMIT, LIMIT)),
    )
