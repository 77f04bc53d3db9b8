"""The live preview: MkDocs' server over the folder that a ``Preview`` keeps new.

What it tells before it begins, and how it ends, stand here; what it shows stands in ``preview.py``.
"""

import os
import shutil
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .build import CACHE, watched
from .plugin import live_server
from .preview import Preview
from .proving import Say

HOST = "127.0.0.1"


class PortTakenError(Exception):
    """Another program answers at the port already."""


def serve(root: Path, port: int, say: Say) -> None:
    """Serve a preview of *root* until Ctrl-C; raise ``PortTakenError`` before anything is built."""
    with socket.socket() as asked:
        asked.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        with _taken(port):
            asked.bind((HOST, port))
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # an editor's stop button ends it as cleanly as Ctrl-C
    _clear_up(root / CACHE)
    preview = Preview(root, root / CACHE / f"preview-{os.getpid()}", say)
    try:
        preview.rebuild()
        server = live_server(HOST, port, preview.folder, [*watched(root), preview.bell], preview.rebuild)
        server.set_app(preview.over(server.serve_request))
        say(f"Preview at http://{HOST}:{port}/ (Ctrl-C ends it)")
        try:
            with _taken(port):
                server.serve()
        finally:
            server.shutdown()
    except KeyboardInterrupt:
        say("Preview ended")
    finally:
        preview.end()


@contextmanager
def _taken(port: int) -> Iterator[None]:
    """Say in words that *port* can not be had."""
    try:
        yield
    except OSError as error:
        raise PortTakenError(
            f"Port {port} of {HOST} can not be used ({error.strerror}). Perhaps a preview is running already: "
            f"end that one, or take another port: guide serve --port {port + 1}"
        ) from error


def _clear_up(cache: Path) -> None:
    """Remove what previews left that could not end cleanly: their process is gone."""
    for left in cache.glob("preview-*"):
        try:
            os.kill(int(left.name.removeprefix("preview-")), 0)
        except (ValueError, ProcessLookupError):
            shutil.rmtree(left, ignore_errors=True)
        except PermissionError:
            continue  # it is there, and somebody else's
