"""What the live preview shows: pages that follow each save, and the report of what is wrong.

A mistake never ends it: the last good pages stay, with the report above them, until the mistake is mended.
After a save the pages that somebody looks at are built first and shown, then all others, then the proof runs.
"""

import gc
import logging
import os
import re
import shutil
import threading
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from wsgiref.types import WSGIEnvironment

from generator.build.day import build_day
from generator.build.mkdocs_plugin import GuidePlugin, build_site
from generator.build.workspace import watched
from generator.problems import as_text
from generator.publish.search import INDEX
from generator.render.addresses import address
from generator.render.environment import body, environment
from generator.site import read_pages
from generator.speed.memo import Store

from .gate import Behind, Gate, unbuilt
from .proof_process import Proof, Say

_BODY = re.compile(rb"<body\b[^>]*>")

EMPTY = '<!doctype html>\n<html lang="en"><meta charset="utf-8"><title>Preview</title><body></body></html>\n'
"""The page while nothing could be built yet; the report comes on top."""

State = frozenset[tuple[str, int, int]]
"""Names, times of change (nanoseconds) and sizes of files."""

AUTHORED = ("content/", "quiz/")
"""A change there alters pages; a change elsewhere (a template, a style, mkdocs.yml) alters how they are made."""

HEAD_START = 0.5
"""Seconds in which a browser loads the page that is new, before the rest takes the processor. It ends with a request
for another page."""

# Any, here and below: wsgiref's type for what begins an answer asks for a function that writes, which nobody calls.
Start = Callable[..., Any]
Application = Callable[[WSGIEnvironment, Start], Iterable[bytes]]


class Heard(logging.Handler):
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


@contextmanager
def listening() -> Iterator[Heard]:
    """Hear what MkDocs says, so that it says it nowhere else."""
    heard, logger = Heard(), logging.getLogger("mkdocs")
    logger.addHandler(heard)
    try:
        yield heard
    finally:
        logger.removeHandler(heard)


class Preview:
    """What the preview shows: the last good pages, and what is wrong with the present files."""

    def __init__(self, root: Path, folder: Path, say: Say) -> None:
        self.root = root
        self.folder = folder / "site"
        self.bell = folder / "proof"
        """Touched when the proof has something new to show: the server watches it, and browsers load again."""
        self.built: GuidePlugin | None = None
        """The last whole build; nothing while there is none, or while nobody knows what the folder holds."""
        self.good = False
        """Whether there are pages of ours in the folder."""
        self.problems = self.warnings = ""
        self.proof = Proof(root, self.bell, say)
        self.gate, self.behind = Gate(), Behind()
        self._ended = threading.Event()
        self._say = say
        self._seen: State = frozenset()
        """The files as they were when the last build began."""
        self.folder.mkdir(parents=True)
        (self.folder / "index.html").write_text(EMPTY, encoding="utf-8", newline="\n")
        self.bell.touch()

    def rebuild(self) -> None:
        """Build what has changed. It never raises, since MkDocs' server would hang."""
        state = self._state()
        if state == self._seen:
            return  # the bell rang
        # What is still built behind writes into the same folder, and would mix old pages with new ones.
        self.behind.stop()
        self.proof.stop()
        self.gate.close()
        try:
            if any(not name.startswith(AUTHORED) for name, *_ in state ^ self._seen):
                self.built = None
                Store.forget()
                environment.cache_clear()
            self._seen = state
            if not self._show_first():
                self._build_all()
        finally:
            if not self.behind.runs:
                self.gate.open()

    def _show_first(self) -> bool:
        """Build the pages that somebody looks at, or report what hinders it; return whether that was possible.

        After that all others are built behind them.
        """
        looked_at, built, start = self.gate.looked_at(), self.built, time.monotonic()
        # A quick build would lose sight of a warning about a page that is the same as before.
        if not looked_at or built is None or built.painter is None or self.warnings:
            return False
        # Warnings, and bugs of ours: the build of all pages comes to them again, and reports them.
        with listening(), suppress(Exception):
            paths = {"/" + address(path).removeprefix("."): path for path in built.site.pages}
            wanted = {each: paths[each] for each in looked_at if each in paths}
            site = read_pages(self.root, build_day(os.environ), only=tuple(wanted.values()))
            if site.problems:
                self._report(as_text(site.problems), "")
                return True
            if not wanted or site.paths != built.site.paths:
                return False
            for path in wanted.values():
                built.painter.paint(site, path)
            self.problems = ""
            self._say(f"Shown in {time.monotonic() - start:.1f} seconds: {' '.join(wanted)}")
            self.gate.open(but=unbuilt(wanted, {*built.site.files, INDEX}))
            self.behind.start(self._follow)
            return True
        return False

    def _follow(self, called_off: Callable[[], bool]) -> None:
        """Build all pages behind those that are shown, and have them shown again if there is more to say."""
        self.gate.wanted.wait(HEAD_START)
        self._build_all(called_off)
        if not called_off():
            self.gate.open()
            if self.problems or self.warnings:
                os.utime(self.bell)

    def _build_all(self, called_off: Callable[[], bool] | None = None) -> None:
        """Build into the folder what has changed; a bug of ours is reported like everything else."""
        start, called_off = time.monotonic(), called_off or self._ended.is_set
        last = self.built.site if self.built and not self.warnings else None
        with listening() as heard:
            try:
                built = build_site(
                    self.root / "mkdocs.yml", self.folder, preview=True, last=last, called_off=called_off
                )
            except Exception:
                built = self.built = None
                heard.errors.append(traceback.format_exc())
        if called_off():
            return
        self._report("" if built else "\n".join(heard.errors), "\n".join(heard.warnings))
        if built:
            self._say(f"Built in {time.monotonic() - start:.1f} seconds")
            self._keep(built)

    def _report(self, problems: str, warnings: str) -> None:
        self.problems, self.warnings = problems, warnings
        for text in filter(None, (problems, warnings)):
            self._say(text)

    def _keep(self, built: GuidePlugin) -> None:
        self.built = built
        if not self.good:
            gc.freeze()  # what the first build has read and made mostly stays: no need to look through it again
        self.good = True
        self.proof.start()

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

        def application(environ: WSGIEnvironment, start_response: Start) -> Iterable[bytes]:
            answer: list[Any] = []  # a status, then headers
            self.gate.wait(environ["PATH_INFO"])
            page = b"".join(inner(environ, lambda status, headers, *_: answer.extend((status, headers))))
            status, headers = answer
            if status.startswith("404") and not self.good:
                start_response("302 Found", [("Location", "/")])
                return []
            if any(name.lower() == "content-type" and value.startswith("text/html") for name, value in headers):
                self.gate.asked(environ["PATH_INFO"])
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

    def call_off(self) -> None:
        """Break off a build that is going on: nobody waits for it any longer."""
        self._ended.set()

    def end(self) -> None:
        """Remove what the preview made."""
        self.behind.stop()
        self.proof.stop()
        shutil.rmtree(self.folder.parent, ignore_errors=True)
