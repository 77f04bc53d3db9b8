"""The live preview: MkDocs' server over the folder that a ``Preview`` keeps new.

What it tells before it begins, and how it ends, stand here; what it shows stands in ``preview.py``.
"""

import os
import shutil
import signal
import socket
import threading
from collections.abc import Callable, Iterator
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
