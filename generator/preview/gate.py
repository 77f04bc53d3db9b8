"""What lets a preview show one page at once and build the rest behind it: a gate for requests, and a thread.

A request for something that is not built yet waits, so nobody is ever shown an old page for a new one.
"""

import threading
from collections.abc import Callable, Collection

# Each is built before any is shown, so one more makes all wait.
TABS = 4
"""How many pages at most count as looked at."""

GIVEN_UP = 120.0
"""Seconds after which a request is let through all the same: a bug of ours must not hang a browser for ever."""


class Gate:
    """Holds requests back until what they ask for is built, and knows which pages somebody looks at."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._held: Callable[[str], bool] = lambda _: False
        self._asked: dict[str, None] = {}
        self._looked_at: tuple[str, ...] = ()
        self.wanted = threading.Event()
        """Whether a request waits."""

    def close(self) -> None:
        """Hold every request back."""
        self._hold(lambda _: True)

    def open(self, *, but: Callable[[str], bool] = lambda _: False) -> None:
        """Let all requests through but those for a path that *but* tells."""
        self._hold(but)

    def _hold(self, held: Callable[[str], bool]) -> None:
        with self._changed:
            self._held = held
            self.wanted.clear()
            self._changed.notify_all()

    def wait(self, path: str) -> None:
        """Return once *path* may be served."""
        with self._changed:
            if self._held(path):
                self.wanted.set()
                self._changed.wait_for(lambda: not self._held(path), GIVEN_UP)

    def asked(self, path: str) -> None:
        """Note that somebody was shown the page at *path*."""
        with self._changed:
            self._asked.pop(path, None)
            self._asked[path] = None

    def looked_at(self) -> tuple[str, ...]:
        """Return the pages that were shown since the last call: after each build, all open ones load again."""
        with self._changed:
            if self._asked:
                self._looked_at, self._asked = tuple(self._asked)[-TABS:], {}
            return self._looked_at


class Behind:
    """Work that goes on behind what is shown, in a thread, until it is done or called off."""

    def __init__(self) -> None:
        self._off = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self, work: Callable[[Callable[[], bool]], None]) -> None:
        """Begin *work*, which asks now and then whether it is called off."""
        self._off = threading.Event()
        self._thread = threading.Thread(target=work, args=(self._off.is_set,), daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Call the work off, and wait until it has ended."""
        self._off.set()
        self.join()

    def join(self) -> None:
        """Wait until the work is done."""
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    @property
    def runs(self) -> bool:
        """Whether there is work that has not ended."""
        return self._thread is not None and self._thread.is_alive()


def unbuilt(fresh: Collection[str], made: Collection[str]) -> Callable[[str], bool]:
    """Return what tells a path (as requests have it) whose file may be old.

    That is a page, unless it is *fresh*, or one of the other files that are *made* from content (paths from the site's
    root). Styles and pictures of the theme are neither.
    """
    def is_old(path: str) -> bool:
        if path.startswith("/livereload/") or path in fresh:
            return False
        return path.endswith(("/", ".html")) or path.lstrip("/") in made

    return is_old
