"""The preview: shows an author's problems over the last good pages, and outlives them."""

import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from filelock import FileLock

from tests.builds import guide

PATIENCE = 60.0
"""Seconds that a change may take to show on a slow machine; it is there within a few."""


class Previewed:
    """A running preview of a folder."""

    def __init__(self, folder: Path, port: int) -> None:
        self.folder = folder
        self.address = f"http://127.0.0.1:{port}"
        self.process = subprocess.Popen(
            [sys.executable, "-u", "-m", "generator.cli", "serve", "--port", str(port)],
            cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )

    def page(self, path: str) -> str:
        """Return what a browser is shown at *path*; nothing while nobody answers."""
        try:
            with urllib.request.urlopen(self.address + path, timeout=PATIENCE) as answer:
                page: str = answer.read().decode()
                return page
        except (urllib.error.URLError, ConnectionError):
            return ""

    def wait_for(self, path: str, *texts: str, gone: str = "") -> str:
        """Wait until the page at *path* has all *texts*, and no longer has what is *gone*."""
        end = time.monotonic() + PATIENCE
        page = ""
        while time.monotonic() < end:
            assert self.process.poll() is None, "the preview has ended"
            page = self.page(path)
            if page and all(text in page for text in texts) and (not gone or gone not in page):
                return page
            time.sleep(0.05)
        return pytest.fail(f"{path} never had {texts} without '{gone}'; it has:\n{page[:3000]}")

    def end(self, how: signal.Signals) -> tuple[int, str]:
        """End the preview; return its exit code and all that it said."""
        self.process.send_signal(how)
        said, _ = self.process.communicate(timeout=30)
        return self.process.returncode, said


def edit(folder: Path, file: str, old: str, new: str) -> None:
    """Change a file as an author does."""
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def port() -> int:
    """A port that was free a moment ago."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        number: int = asked.getsockname()[1]
        return number


@contextmanager
def preview(folder: Path, port: int) -> Iterator[Previewed]:
    running = Previewed(folder, port)
    try:
        yield running
    finally:
        if running.process.poll() is None:
            running.process.kill()
            running.process.communicate()


def test_a_broken_edit_shows_the_report_and_mending_it_recovers(small_workplace: Path, port: int) -> None:
    file, page = "content/assistants/chatter.yml", "/assistants/chatter/"
    with preview(small_workplace, port) as running:
        good = running.wait_for(page, "guide-preview", "livereload(", "<h1")

        assert "Content-Security-Policy" not in good
        assert "This can not be built" not in good

        edit(small_workplace, file, "slug: chatter", "slug: chattre")
        running.wait_for(page, "This can not be built", f"{file}:", "chattre", "<h1", "livereload(")

        edit(small_workplace, file, "slug: chattre", "slug: chatter")
        edit(small_workplace, file, "name: Chatter", "name: Chatter mended")
        running.wait_for(page, "Chatter mended", gone="This can not be built")

        edit(small_workplace, "mkdocs.yml", "theme:", "theme: [")
        running.wait_for(page, "This can not be built", "mkdocs.yml", "Chatter mended")

        edit(small_workplace, "mkdocs.yml", "theme: [", "theme:")
        running.wait_for(page, "Chatter mended", gone="This can not be built")
        code, said = running.end(signal.SIGINT)

    assert code == 0
    assert "Traceback" not in said
    assert said.endswith("Preview ended\n")
    assert {path.name for path in (small_workplace / ".cache").iterdir()} == {"lock", "pages"}


def test_only_pages_that_change_are_built_again(small_workplace: Path, port: int) -> None:
    extra = small_workplace / "content/pages/extra.md"
    with preview(small_workplace, port) as running:
        running.wait_for("/", "guide-preview")
        site = small_workplace / f".cache/preview-{running.process.pid}/site"
        built = (site / "assistants/quiet/index.html").stat()

        extra.write_text("# Extra\n\nFirst words.\n", encoding="utf-8")
        running.wait_for("/extra/", "First words", "livereload(")
        extra.write_text("# Extra\n\nOther words.\n", encoding="utf-8")
        running.wait_for("/extra/", "Other words")
        found = running.page("/assets/search-index.js")
        extra.unlink()
        end = time.monotonic() + PATIENCE
        while running.page("/extra/") and time.monotonic() < end:
            time.sleep(0.05)

        assert running.page("/extra/") == ""
        assert "Other words" in found
        assert "Chatter" in found
        assert (site / "assistants/quiet/index.html").stat().st_mtime_ns == built.st_mtime_ns

        edit(small_workplace, "content/words.yml", "skip: ", "skip: Well then, ")  # a word that every page has
        running.wait_for("/assistants/quiet/", "Well then, ")


def test_a_tree_that_is_broken_at_the_start_shows_the_report_and_recovers(small_workplace: Path, port: int) -> None:
    file, page = "content/assistants/chatter.yml", "/assistants/chatter/"
    edit(small_workplace, file, "slug: chatter", "slug: chattre")
    with preview(small_workplace, port) as running:
        running.wait_for(page, "This can not be built", f"{file}:", "livereload(")
        edit(small_workplace, file, "slug: chattre", "slug: chatter")
        running.wait_for(page, "<h1", gone="This can not be built")
        code, _ = running.end(signal.SIGTERM)

    assert code == 0


def test_a_warning_is_shown_and_the_page_is_new_all_the_same(small_workplace: Path, port: int) -> None:
    extra = small_workplace / "content/pages/extra.md"
    extra.write_text("# Extra\n", encoding="utf-8")
    edit(small_workplace, "mkdocs.yml", "theme:", "no_such_setting: 1\ntheme:")
    with preview(small_workplace, port) as running:
        running.wait_for("/extra/", "refuses this", "no_such_setting", "Extra</h1>")


def test_a_port_that_is_taken_is_told_before_anything_is_built(small_workplace: Path, port: int) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", port))
        taken.listen()
        done = guide("serve", "--port", str(port), cwd=small_workplace)

    assert done.returncode == 1
    assert done.stderr.startswith(f"Port {port} of 127.0.0.1 can not be used")
    assert f"guide serve --port {port + 1}" in done.stderr
    assert not (small_workplace / ".cache").exists()


def wait_until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.05)


def test_what_a_killed_preview_left_is_cleared_up(small_workplace: Path, port: int) -> None:
    def folder(running: Previewed) -> Path:
        return small_workplace / f".cache/preview-{running.process.pid}"

    with preview(small_workplace, port) as killed:
        wait_until((folder(killed) / "site").is_dir)
    other = small_workplace / ".cache/preview-1"
    other.mkdir()

    with FileLock(other.with_suffix(".lock")), preview(small_workplace, port) as running:  # as if the other ran
        wait_until((folder(running) / "site").is_dir)
        assert not folder(killed).exists()
        assert not folder(killed).with_suffix(".lock").exists()
        assert other.exists()
