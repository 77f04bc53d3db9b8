"""The live preview: MkDocs' server over the folder that a ``Preview`` keeps new.

What it tells before it begins, and how it ends, stand here; what it shows stands in ``pages``.
"""

import errno
import os
import shutil
import signal
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from generator.build.mkdocs_server import live_server
from generator.build.workspace import CACHE, watched
from generator.invocation import guide

from .pages import Preview
from .proof_process import Say

HOST = "127.0.0.1"


class PortTakenError(Exception):
    """Another program answers at the port already."""


def serve(root: Path, port: int, say: Say) -> None:
    """Serve a preview of *root* until Ctrl-C; raise ``PortTakenError`` before anything is built."""
    _ask_for(port)
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # an editor's stop button ends it as cleanly as Ctrl-C
    with _own_folder(root / CACHE) as folder:
        _serve(Preview(root, folder, say), port, say)


def _serve(preview: Preview, port: int, say: Say) -> None:
    root = preview.root
    try:
        preview.rebuild()
        server = live_server(HOST, port, preview.folder, [*watched(root), preview.bell], preview.rebuild)
        server.set_app(preview.over(server.serve_request))
        _end_calmly(preview, server.shutdown)
        say(f"Preview at http://{HOST}:{port}/ (Ctrl-C ends it)")
        try:
            with _taken(port):
                server.serve()
        finally:
            server.shutdown()
        say("Preview ended")
    except KeyboardInterrupt:
        say("Preview ended")
    finally:
        preview.end()


def _end_calmly(preview: Preview, shut_down: Callable[[], None]) -> None:
    """From now on let Ctrl-C and an editor's stop button end the server, instead of breaking in anywhere.

    An interrupt that is raised while a lock is taken can leave it taken, and then nothing ends any more.
    """
    def stop(*_: object) -> None:
        preview.call_off()
        threading.Thread(target=shut_down).start()  # it waits for the server, so it can not run in its way

    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, stop)


def _ask_for(port: int) -> None:
    """Raise when *port* can not be had."""
    with socket.socket() as asked, _taken(port):
        if sys.platform == "win32":
            # There SO_REUSEADDR lets two programs have one port, and nobody knows which of them answers.
            asked.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            asked.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        asked.bind((HOST, port))


@contextmanager
def _taken(port: int) -> Iterator[None]:
    """Say in words that *port* can not be had."""
    try:
        yield
    except OSError as error:
        why = "ports below 1024 are for the administrator" if error.errno == errno.EACCES else "it is taken"
        raise PortTakenError(
            f"Port {port} of {HOST} can not be used: {why}. Perhaps a preview is running already: "
            f"end that one, or take another port: {guide()} serve --port {max(port, 1024) + 1}"
        ) from error


@contextmanager
def _own_folder(cache: Path) -> Iterator[Path]:
    """Give the name of a folder for this preview, and remove what previews left that could not end cleanly.

    A lock beside the folder tells that its preview runs. It is the operating system's, so it ends with its process,
    however that ends; to ask for the process instead would, on Windows, interrupt it.
    """
    cache.mkdir(exist_ok=True)
    for left in {path.with_suffix("") for path in cache.glob("preview-*")}:
        with suppress(Timeout), _kept_from_others(left):
            shutil.rmtree(left, ignore_errors=True)
    folder = cache / f"preview-{os.getpid()}"
    with _kept_from_others(folder):
        yield folder


@contextmanager
def _kept_from_others(folder: Path) -> Iterator[None]:
    """Hold the lock beside *folder*; raise ``Timeout`` where somebody else holds it."""
    file = folder.with_suffix(".lock")
    lock = FileLock(file)
    lock.acquire(timeout=0)
    try:
        yield
    finally:
        lock.release()
        file.unlink(missing_ok=True)
