"""Writes files whole: a disk that is full or read-only leaves all of them as they were."""

import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

NEW = ".guide-new"
"""How the name of a file ends that is not yet in its place."""


def write_whole(files: Mapping[Path, bytes]) -> None:
    """Write all *files*, or raise ``OSError`` and leave each as it was.

    Each is written beside its place first, so that a full disk stops the work before anything has changed.
    """
    before = {path: path.read_bytes() if path.is_file() else None for path in files}
    made: list[Path] = []
    done: list[Path] = []
    try:
        for path, data in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            if path.exists() and not os.access(path, os.W_OK):
                os.close(os.open(path, os.O_RDWR))  # a rename would not mind that a file is kept from us
            target = path.resolve()
            new = target.with_name(target.name + NEW)
            made.append(new)
            new.write_bytes(data)
            if path.exists():
                shutil.copymode(path, new)
        for path, new in zip(files, list(made), strict=True):
            new.replace(path.resolve())
            done.append(path)
    except OSError:
        for path in done:
            old = before[path]
            with suppress(OSError):
                path.unlink() if old is None else path.write_bytes(old)
        raise
    finally:
        for new in made:
            with suppress(OSError):
                new.unlink(missing_ok=True)
