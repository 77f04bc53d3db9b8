"""A published site of three pages, and the web server's settings over it."""

import subprocess
from datetime import date
from pathlib import Path

import pytest

from generator.publish import Additions, publish
from generator.publish.headers import HEADERS

ROOT = Path(__file__).parent.parent.parent
DEPLOY = ROOT / ".deploy"

PAGE = '<!doctype html>\n<html><head><meta charset="utf-8"><title>{0}</title>{1}</head><body>{0}</body></html>\n'
ONE = PAGE.format("One", "")
TWO = PAGE.format("Two", '<script defer src="/assets/offline.js"></script>')
FILES = {"assets/offline.js": "", "assets/long.js": "// " + "long " * 1000}
ADDITIONS = Additions(files=FILES, days={}, as_of=date(2026, 11, 22))


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A published site of three pages."""
    folder = tmp_path / "site"
    (folder / "two").mkdir(parents=True)
    (folder / "index.html").write_text(ONE, encoding="utf-8")
    (folder / "two/index.html").write_text(TWO, encoding="utf-8")
    (folder / "404.html").write_text(PAGE.format("Not here", ""), encoding="utf-8")
    assert publish(folder, ADDITIONS) == []
    return folder


def read(text: str) -> dict[str, str]:
    """The headers in a ``_headers`` file with one rule for everything."""
    first, *rest = text.splitlines()
    assert first == "/*"
    return dict(line.strip().split(": ", 1) for line in rest)


def settings(site: Path, place: Path, port: int) -> Path:
    """Write the container's settings as they work in *place*; return their file."""
    made = subprocess.run(
        ["awk", "-f", DEPLOY / "headers.awk", site / HEADERS], capture_output=True, text=True, check=True
    ).stdout
    (place / "site-headers.conf").write_text(made, encoding="utf-8")
    text = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
    for old, new in (
        ("/etc/nginx/site-headers.conf", str(place / "site-headers.conf")), ("/usr/share/nginx/html", str(site)),
        ("listen 8080", f"listen 127.0.0.1:{port}"), ("/tmp/nginx", f"{place}/nginx"),
        ("worker_processes auto", "worker_processes 1"),
    ):
        assert old in text, old
        text = text.replace(old, new)
    (place / "nginx.conf").write_text(text, encoding="utf-8")
    return place / "nginx.conf"
