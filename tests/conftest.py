"""What many tests share: the built site, a server over it, a browser.

``page``, ``context`` and ``new_context`` are pytest-playwright's own fixtures, driving the browser found here.

``Any`` in tests is a case from YAML, or what a page answers as JSON: its form is what the test is about.
"""

import functools
import http.server
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from generator.model import Content
from generator.quiz.compile import Compiled
from generator.site import Site
from tests.builds import copied, guide, must, once, small
from tests.chromium import FLAGS, MISSING, NoBrowserError, find
from tests.real import ROOT, real_content, real_quiz, real_site

pytest_plugins = ["tests.coverage_js", "tests.lanes"]

# Commands that tests start elsewhere run this folder's generator, whatever the environment has installed.
os.environ["PYTHONPATH"] = str(ROOT)
os.environ.setdefault("HYPOTHESIS_STORAGE_DIRECTORY", str(ROOT / ".cache/hypothesis"))


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder; read from it, never write into it."""
    return ROOT


@pytest.fixture(scope="session")
def content() -> Content:
    """The real content."""
    return real_content()


@pytest.fixture(scope="session")
def compiled() -> Compiled:
    """The quiz "Should I share this?"."""
    return real_quiz()


@pytest.fixture(scope="session")
def site() -> Site:
    """All pages and scripts of the real content, before MkDocs makes HTML of them."""
    return real_site()


@pytest.fixture(scope="session")
def browser_path(pytestconfig: pytest.Config) -> Path:
    """The browser to drive. Fails where there is none: a test that did not run proves nothing."""
    try:
        found = find(pytestconfig.getoption("--deep"))
    except NoBrowserError as error:
        pytest.fail(str(error), pytrace=False)
    if found is None:
        pytest.fail(MISSING, pytrace=False)
    return found


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any], browser_path: Path) -> dict[str, Any]:
    """pytest-playwright's launch options, with our browser and our flags."""
    return {**browser_type_launch_args, "executable_path": str(browser_path), "args": list(FLAGS)}


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The real content, built as ``make site`` builds it, in a folder of its own; and all that the build said."""
    def make(folder: Path) -> None:
        said = must(guide("build", "--site-dir", str(folder / "site"), cwd=ROOT))
        (folder / "said.txt").write_text(said, encoding="utf-8")

    place = once(tmp_path_factory, "built", make)
    return place / "site", (place / "said.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def built_site(built: tuple[Path, str]) -> Path:
    """The folder of the built site; read from it, never write into it."""
    return built[0]


@pytest.fixture
def workplace(tmp_path: Path) -> Path:
    """A copy of what authors edit, to break and to build in."""
    return copied(tmp_path)


@pytest.fixture
def small_workplace(tmp_path: Path) -> Path:
    """A project that builds in a second, to break and to build in, where the real content is not what matters."""
    return small(tmp_path)


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files without a line per request; 404.html for what is not there, as hosts do."""

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the base class names it so)
        """Say nothing."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer 404 with the site's own page."""
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


@pytest.fixture(scope="session")
def served(built_site: Path) -> Iterator[str]:
    """The address of a server over the built site, without a slash at its end."""
    with serving(built_site) as address:
        yield address


@contextmanager
def serving(folder: Path, kind: type[Quiet] = Quiet) -> Iterator[str]:
    """Serve *folder*; give the address of the server, without a slash at its end."""
    handler = functools.partial(kind, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()
