"""The service worker's script: which files it keeps, and a version that changes when any of them does."""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import TypedDict

WORKER = "sw.js"
"""At the root, so that it may answer for the whole site."""

_LEFT_OUT = ("api/", "download/", "_headers", "sitemap.xml", "robots.txt", "feed.xml", WORKER)
"""What nobody reads in the guide offline: files for programs, and the site as one file."""


class WorkerData(TypedDict):
    """What the service worker works with, as ``worker.js`` reads it."""

    version: str
    files: list[str]


def worker_file(folder: Path, script: Callable[[WorkerData], str]) -> dict[str, str]:
    """Return the worker for the finished site in *folder*; *script* makes it from its data."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    names = {path.relative_to(folder).as_posix(): path for path in paths}
    kept = {name: path for name, path in names.items() if not name.startswith(_LEFT_OUT)}
    state = hashlib.sha256()
    for name, path in kept.items():
        state.update(f"{name}\0".encode() + hashlib.sha256(path.read_bytes()).digest())
    return {WORKER: script({"version": state.hexdigest()[:16], "files": list(kept)})}
