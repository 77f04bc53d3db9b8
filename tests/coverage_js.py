"""How much of the browser code runs in the tests: Chromium counts it, ``--browser-coverage BAR`` prints it.

Counted are the characters of functions in scripts that the built pages load, by blocks. A function that several
scripts bring along counts once. A service worker and scripts inside pages are not counted.
"""

import json
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, CDPSession, Error, Page

from tests.real import ROOT

PLACE = ROOT / ".cache/browser-coverage"
WRAPPER = 1
"""How deep the function stands that holds a whole script; its children are what we count."""


@dataclass
class Ran:
    """Functions by their text: name, the script that brought it, and which characters ran, as bits."""

    functions: dict[str, tuple[str, str, int]] = field(default_factory=dict)

    def add(self, text: str, name: str, script: str, bits: int) -> None:
        """Note that some characters of a function ran."""
        known = self.functions.get(text, (name, script, 0))
        self.functions[text] = (*known[:2], known[2] | bits)

    def read(self, found: list[dict[str, Any]]) -> None:
        """Take what Chromium counted in the scripts of one page."""
        for script in found:
            raw = source(script["url"]) if script["url"].endswith(".js") else b""
            if len(raw) != 2 * script["functions"][0]["ranges"][0]["endOffset"]:
                continue  # nothing that we publish, or a test has put something else in its place
            told = painted(script["functions"], len(raw) // 2)
            for function in units(script["functions"]):
                start, end = function["ranges"][0]["startOffset"], function["ranges"][0]["endOffset"]
                text = raw[2 * start : 2 * end].decode("utf-16-le")
                self.add(text, function["functionName"], Path(script["url"]).name, int.from_bytes(told[start:end]))

    def write(self, name: str) -> None:
        """Leave it for the process that tells the sum."""
        PLACE.mkdir(parents=True, exist_ok=True)
        rows = [[text, *told[:2], hex(told[2])] for text, told in self.functions.items()]
        (PLACE / f"{name}.json").write_text(json.dumps(rows), encoding="utf-8")

    @classmethod
    def all_of(cls) -> "Ran":
        """Return the sum of what the processes of a run have left."""
        total = cls()
        for path in sorted(PLACE.glob("*.json")):
            for text, name, script, bits in json.loads(path.read_text(encoding="utf-8")):
                total.add(text, name, script, int(bits, 16))
        return total

    def share(self) -> float:
        """Return how many of a hundred characters ran."""
        whole = sum(map(len, self.functions))
        return 100 * sum(bits.bit_count() for _, _, bits in self.functions.values()) / whole if whole else 0.0

    def report(self, bar: float) -> Iterator[str]:
        """Yield the lines to print."""
        silent = [told for told in self.functions.values() if not told[2]]
        never = sorted(f"{name or 'a function'} ({script})" for name, script, _ in silent)
        yield f"browser code: {self.share():.1f} of 100 characters of {len(self.functions)} functions ran; bar {bar:g}"
        if never:
            yield f"  never ran: {', '.join(never)}"


@cache
def source(url: str) -> bytes:
    """Return a script as Chromium counts it, in units of two bytes; nothing where its host is gone."""
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:
            raw: bytes = answer.read()
            return raw.decode("utf-8").encode("utf-16-le")
    except OSError:
        return b""


def painted(functions: list[dict[str, Any]], size: int) -> bytearray:
    """Return a byte for each character, 1 where it ran. Inner ranges come after outer ones and hold for their part."""
    told = bytearray(size)
    for function in functions:
        for part in function["ranges"]:
            start, end = part["startOffset"], part["endOffset"]
            told[start:end] = (b"\x01" if part["count"] else b"\x00") * (end - start)
    return told


def units(functions: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield the functions right below the one that holds a script."""
    above: list[int] = []
    for function in functions:
        start, end = function["ranges"][0]["startOffset"], function["ranges"][0]["endOffset"]
        while above and above[-1] <= start:
            above.pop()
        if len(above) == WRAPPER + 1:
            yield function
        above.append(end)


class Counting:
    """Lets Chromium count on every page that a test opens, and reads the counts before the page closes."""

    def __init__(self, config: pytest.Config) -> None:
        self.config = config
        self.ran = Ran()
        self.sessions: dict[Page, CDPSession] = {}

    def begin(self, page: Page) -> Page:
        """Count on a page."""
        session = self.sessions[page] = page.context.new_cdp_session(page)
        session.send("Profiler.enable")
        session.send("Profiler.startPreciseCoverage", {"callCount": False, "detailed": True})
        return page

    def end(self, *pages: Page) -> None:
        """Read the counts of pages that are about to close."""
        for page in pages:
            session = self.sessions.pop(page, None)
            try:
                if session and not page.is_closed():
                    self.ran.read(session.send("Profiler.takePreciseCoverage")["result"])
            except Error:
                continue  # the page is gone, or has broken down as a test meant it to

    def installed(self) -> None:
        """Put itself around what opens and closes pages."""
        self._after(Browser, "new_page", self.begin)
        self._after(BrowserContext, "new_page", self.begin)
        self._before(Page, lambda page: self.end(page))
        self._before(BrowserContext, lambda context: self.end(*context.pages))

    def _after(self, kind: type, name: str, then: Callable[[Page], Page]) -> None:
        method = getattr(kind, name)
        setattr(kind, name, lambda *given, **named: then(method(*given, **named)))

    def _before(self, kind: type, first: Callable[[Any], None]) -> None:
        close = kind.close  # type: ignore[attr-defined]

        def closed(this: Any, **named: Any) -> None:
            first(this)
            close(this, **named)

        kind.close = closed  # type: ignore[attr-defined]

    def pytest_sessionfinish(self) -> None:
        """Leave the counts of this process."""
        self.ran.write(getattr(self.config, "workerinput", {}).get("workerid", "main"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--browser-coverage", type=float, metavar="BAR", help="count which browser code runs")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--browser-coverage") is None:
        return
    if not hasattr(config, "workerinput"):
        for path in PLACE.glob("*.json"):
            path.unlink()
    counting = Counting(config)
    counting.installed()
    config.pluginmanager.register(counting, "browser-coverage")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Print the sum."""
    bar = config.getoption("--browser-coverage")
    if bar is not None:
        for line in Ran.all_of().report(bar):
            terminalreporter.write_line(line)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> Iterator[None]:
    """Fail below the bar, when every process has left its counts."""
    bar = session.config.getoption("--browser-coverage")
    counting = session.config.pluginmanager.get_plugin("browser-coverage")
    if bar is not None and counting and not hasattr(session.config, "workerinput"):
        counting.pytest_sessionfinish()
        if Ran.all_of().share() < bar and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED
    return (yield)
