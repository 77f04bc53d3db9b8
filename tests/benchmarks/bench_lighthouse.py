"""What Lighthouse says about pages of each kind. ``make bench`` prints it; it needs Node and fetches Lighthouse by npx.

The pages are served as hosts serve them, with gzip. One thing is changed on the way: ``connect-src 'none'`` becomes
``'self'``, since Lighthouse asks for robots.txt from within the page and would call a file that it may not load
invalid (GoogleChrome/lighthouse, issue 4386). The site itself keeps forbidding it.
"""

import gzip
import json
import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from http import HTTPStatus
from pathlib import Path
from typing import Any

import pytest

from tests.chromium import FLAGS
from tests.conftest import Quiet, serving

VERSION = "12.8.2"

PAGES = (
    "", "assistants/chatgpt/", "data/medical-record/", "quiz/should-i-share/", "compare/", "tools/scrub/",
    "tools/letters/", "checklists/after-you-shared-too-much/", "questions/is-chatgpt-private/",
)

BAR = 100
"""For all but performance, which is printed only: it counts the other programs of a busy machine."""

MISSING = "Lighthouse was not run: Node is missing (npx is not on the path). Nothing else needs it."


class _Host(Quiet):
    """Serves a built site with gzip, as a host does."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:  # noqa: N802 (the base class names it so)
        """Answer with a file, or with the page for what is not there."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        found = path.is_file()
        path = path if found else Path(self.directory) / "404.html"
        kind = self.guess_type(path)
        body = path.read_bytes()
        if kind == "text/html":
            body = body.replace(b"connect-src 'none'", b"connect-src 'self'")
        body = gzip.compress(body)
        self.send_response(HTTPStatus.OK if found else HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture(scope="module")
def host(built_site: Path) -> Iterator[str]:
    """The address of the built site, with a slash at its end."""
    with serving(built_site, _Host) as address:
        yield f"{address}/"


def report(address: str, browser_path: Path, folder: Path) -> Mapping[str, Any]:
    """Return what Lighthouse reports about one page."""
    target = folder / "report.json"
    subprocess.run(
        ["npx", "--yes", f"lighthouse@{VERSION}", address, "--quiet", "--output=json", f"--output-path={target}",
         f"--chrome-flags=--headless=new {' '.join(FLAGS)}"],
        env={**os.environ, "CHROME_PATH": str(browser_path)}, check=True, capture_output=True, timeout=300,
    )
    found: Mapping[str, Any] = json.loads(target.read_text(encoding="utf-8"))
    return found


def failed(found: Mapping[str, Any], category: str) -> list[str]:
    """Return the titles of what counts in *category* and is not right."""
    counted = [each["id"] for each in found["categories"][category]["auditRefs"] if each["weight"]]
    audits = [found["audits"][name] for name in counted]
    return [each["title"] for each in audits if each["score"] is not None and each["score"] < 1]


def test_lighthouse(host: str, browser_path: Path, tmp_path: Path) -> None:
    print()
    if shutil.which("npx") is None:
        print(MISSING)
        return
    low = []
    for path in PAGES:
        found = report(host + path, browser_path, tmp_path)
        scores = {name: round(100 * (each["score"] or 0)) for name, each in found["categories"].items()}
        print(f"/{path:<42}", *(f"{name} {score:>3}" for name, score in scores.items()), sep="  ")
        low += [
            f"/{path} {name}: {title}" for name, score in scores.items() if name != "performance" and score < BAR
            for title in failed(found, name)
        ]

    assert low == []
