"""The live preview: MkDocs' build and server, and around them what an author needs.

A mistake never ends it: the last good pages stay, with the report above them, until the mistake is mended.
The page is built first and the proof runs after it, in a process of its own.
"""

import gc
import logging
import os
import re
import shutil
import signal
import socket
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from .build import CACHE
from .kept import Store
from .plugin import build_site, live_server, watched
from .proving import Proof, Say
from .render.environment import body, environment
from .site import Site

HOST = "127.0.0.1"

_BODY = re.compile(rb"<body\b[^>]*>")

EMPTY = '<!doctype html>\n<html lang="en"><meta charset="utf-8"><title>Preview</title><body></body></html>\n'
"""The page while nothing could be built yet; the report comes on top."""

State = frozenset[tuple[str, int, int]]
"""Names, times of change (nanoseconds) and sizes of files."""

AUTHORED = ("content/", "quiz/")
"""A change there alters pages; a change elsewhere (a template, a style, mkdocs.yml) alters how they are made."""

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


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


class _Heard(logging.Handler):
    """Keeps what MkDocs and our plugin say while a build runs."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.warnings: list[str] = []
        self.errors: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one message."""
        (self.errors if record.levelno >= logging.ERROR else self.warnings).append(
            record.getMessage().removeprefix("guide: ")
        )


class Preview:
    """What the preview shows: the last good pages, and what is wrong with the present files."""

    def __init__(self, root: Path, folder: Path, say: Say) -> None:
        self.root = root
        self.folder = folder / "site"
        self.bell = folder / "proof"
        """Touched when the proof has something new to show: the server watches it, and browsers load again."""
        self.site: Site | None = None
        """What the pages in the folder are made from; nothing while there are none, or while nobody knows."""
        self.good = False
        """Whether there are pages of ours in the folder."""
        self.problems = self.warnings = ""
        self.proof = Proof(root, self.bell, say)
        self._say = say
        self._seen: State = frozenset()
        """The files as they were when the last build began."""
        self.folder.mkdir(parents=True)
        (self.folder / "index.html").write_text(EMPTY, encoding="utf-8")
        self.bell.touch()

    def rebuild(self) -> None:
        """Build what has changed. It never raises, since MkDocs' server would hang."""
        state = self._state()
        if state == self._seen:
            return  # the proof rang
        if any(not name.startswith(AUTHORED) for name, *_ in state ^ self._seen):
            self.site = None
            Store.forget()
            environment.cache_clear()
        self._seen = state
        start = time.monotonic()
        self.proof.stop()
        heard = _Heard()
        logger = logging.getLogger("mkdocs")
        logger.addHandler(heard)
        try:
            built = self._build(heard)
        finally:
            logger.removeHandler(heard)
        self.problems = "" if built else "\n".join(heard.errors)
        self.warnings = "\n".join(heard.warnings)
        if built:
            self._say(f"Built in {time.monotonic() - start:.1f} seconds")
            self.proof.start()
        for text in filter(None, (self.problems, self.warnings)):
            self._say(text)

    def _build(self, heard: _Heard) -> bool:
        """Build into the folder; a bug of ours is reported like everything else."""
        # A quick build would lose sight of a warning about a page that is the same as before.
        last = None if self.warnings else self.site
        try:
            built = build_site(self.root / "mkdocs.yml", self.folder, preview=True, last=last)
        except Exception:
            self.site = None
            heard.errors.append(traceback.format_exc())
            return False
        if built is None:
            return False
        self.site = built
        if not self.good:
            gc.freeze()  # what the first build has read and made mostly stays: no need to look through it again
        self.good = True
        return True

    def _state(self) -> State:
        """Return all files that a build depends on. Names are below the project's folder, templates in full."""
        found = set()
        for place in watched(self.root):
            for path in [place] if place.is_file() else place.rglob("*"):
                try:
                    stat = path.stat()
                except OSError:
                    continue  # editors write by renaming: it was there a moment ago
                if path.is_file():
                    found.add((self._name(path), stat.st_mtime_ns, stat.st_size))
        return frozenset(found)

    def _name(self, path: Path) -> str:
        return (path.relative_to(self.root) if path.is_relative_to(self.root) else path).as_posix()

    def banner(self) -> str:
        """Return the strip above a page."""
        return body(
            "preview.jinja", problems=self.problems, warnings=self.warnings, broken=self.proof.broken, good=self.good
        )

    def over(self, inner: Application) -> Application:
        """Return the server's application with the strip above every page."""

        def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
            answer: list[Any] = []
            page = b"".join(inner(environ, lambda status, headers, *_: answer.extend((status, headers))))
            status, headers = answer
            if status.startswith("404") and not self.good:
                start_response("302 Found", [("Location", "/")])
                return []
            if any(name.lower() == "content-type" and value.startswith("text/html") for name, value in headers):
                page = self._with_banner(page)
                headers = [pair for pair in headers if pair[0].lower() not in ("content-length", "content-type")]
                headers += [("Content-Type", "text/html; charset=utf-8"), ("Content-Length", str(len(page)))]
            # Nothing of a preview is kept by the browser: the next build has the same addresses.
            start_response(status, [*headers, ("Cache-Control", "no-store")])
            return [page]

        return application

    def _with_banner(self, page: bytes) -> bytes:
        found = _BODY.search(page)
        at = found.end() if found else 0
        return page[:at] + self.banner().encode() + page[at:]

    def end(self) -> None:
        """Remove what the preview made."""
        self.proof.stop()
        shutil.rmtree(self.folder.parent, ignore_errors=True)
