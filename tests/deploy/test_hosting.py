"""What hosts send: ``_headers`` from the build, and the web server of the container with the same headers."""

import gzip
import re
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from email.message import Message
from pathlib import Path

import pytest

from generator.publish import Additions, publish
from generator.publish.headers import HEADERS, PERMISSIONS, headers, headers_file
from generator.publish.policy import DIRECTIVES, policy

ROOT = Path(__file__).parent.parent.parent
DEPLOY = ROOT / ".deploy"
NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")

PAGE = '<!doctype html>\n<html><head><meta charset="utf-8"><title>{0}</title>{1}</head><body>{0}</body></html>\n'
ONE = PAGE.format("One", "<script>one()</script>")
TWO = PAGE.format("Two", "<script>two()</script><style>p{color:red}</style>")
ADDITIONS = Additions(files={"assets/long.js": "// " + "long " * 1000}, lunr="", days={}, as_of=date(2026, 11, 22))

SENT = (
    ("Strict-Transport-Security", "max-age=31536000"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cache-Control", "public, max-age=300, must-revalidate"),
)


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


def sources(text: str) -> dict[str, set[str]]:
    return {name: set(rest) for name, *rest in (part.split() for part in text.split("; "))}


@pytest.mark.parametrize(("name", "value"), SENT)
def test_headers(name: str, value: str, site: Path) -> None:
    assert read((site / HEADERS).read_text(encoding="utf-8"))[name] == value


def test_the_policy_in_the_header_lets_every_page_work(site: Path) -> None:
    """It allows what the pages' own policies allow together, and nothing more."""
    header = sources(read((site / HEADERS).read_text(encoding="utf-8"))["Content-Security-Policy"])
    together = {name: set[str]() for name, _ in DIRECTIVES}
    for page in (ONE, TWO):
        for name, allowed in sources(policy(page)).items():
            assert allowed <= header[name]
            together[name] |= allowed

    assert header == together
    assert len(header["script-src"]) == 3  # 'self' and the hashes of two scripts


def test_no_sensor_is_asked_for() -> None:
    assert read(headers_file([]))["Permissions-Policy"] == ", ".join(f"{name}=()" for name in PERMISSIONS)
    assert list(PERMISSIONS) == sorted(PERMISSIONS)


def test_the_preview_has_no_headers(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(ONE, encoding="utf-8")
    publish(tmp_path, replace(ADDITIONS, policy=False))

    assert not (tmp_path / HEADERS).exists()


def test_the_same_pages_give_the_same_headers() -> None:
    assert headers_file([ONE, TWO]) == headers_file([ONE, TWO])


def test_the_image_is_pinned_and_runs_as_nobody() -> None:
    lines = (DEPLOY / "Containerfile").read_text(encoding="utf-8").splitlines()
    images = [line.split()[1] for line in lines if line.startswith("FROM ")]
    copied = [line.split()[1] for line in lines if line.startswith("COPY ")]

    assert all(re.fullmatch(r"[\w./-]+:[\w.-]+@sha256:[0-9a-f]{64}", image) for image in images)
    assert [line for line in lines if line.startswith("USER ")][-1] == "USER 101"
    assert all(name == "site" or (ROOT / name).is_file() for name in copied)


def test_no_location_adds_a_header_of_its_own() -> None:
    """nginx forgets the headers of the server where a location adds one."""
    assert "add_header" not in (DEPLOY / "nginx.conf").read_text(encoding="utf-8")


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


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def test_every_header_becomes_a_setting(site: Path, tmp_path: Path) -> None:
    settings(site, tmp_path, 1)
    made = (tmp_path / "site-headers.conf").read_text(encoding="utf-8")
    found = dict(re.findall(r'^add_header (\S+) "(.*)" always;$', made, re.MULTILINE))

    assert len(found) == len(made.splitlines())
    assert found == headers([PAGE.format("Not here", ""), ONE, TWO])


@pytest.fixture
def nginx(site: Path, tmp_path: Path) -> Iterator[str | None]:
    """The address of nginx over the site; ``None`` where this computer has no nginx."""
    if NGINX is None:
        print("nginx is not on this computer: its settings were only read")
        yield None
        return
    port = free_port()
    command = [NGINX, "-e", "stderr", "-c", str(settings(site, tmp_path, port)), "-g", "user root; daemon off;"]
    tested = subprocess.run([*command, "-t"], capture_output=True, text=True, check=False)
    assert tested.returncode == 0, tested.stderr
    with (tmp_path / "log").open("wb") as log, subprocess.Popen(command, stderr=log) as running:
        try:
            yield wait_for(f"http://127.0.0.1:{port}")
        finally:
            running.terminate()
    told = [line for line in (tmp_path / "log").read_text(encoding="utf-8").splitlines() if "127.0.0.1" in line]
    assert told == [], "the log says who asked for what"


def wait_for(address: str) -> str:
    for _ in range(50):
        try:
            fetch(address, "/")
            return address
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.1)
    pytest.fail("nginx did not answer within five seconds")


def fetch(address: str, path: str) -> tuple[int, Message, bytes]:
    asked = urllib.request.Request(address + path, headers={"Accept-Encoding": "gzip"})
    try:
        with urllib.request.urlopen(asked, timeout=5) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read()


@pytest.mark.parametrize(
    ("path", "status", "says"),
    [
        ("/", 200, b"One"), ("/two/", 200, b"Two"), ("/nowhere/", 404, b"Not here"), ("/_headers", 404, b"Not here"),
        ("/assets/", 404, b"Not here"),
        ("/assets/long.js", 200, b"// long"),
    ],
)
def test_a_real_web_server(path: str, status: int, says: bytes, nginx: str | None, site: Path) -> None:
    if nginx is None:
        return
    code, sent, body = fetch(nginx, path)
    expected = read((site / HEADERS).read_text(encoding="utf-8"))

    assert code == status
    assert {name: sent[name] for name in expected} == expected
    assert "nginx/" not in sent["Server"]
    if sent["Content-Encoding"] == "gzip":
        body = gzip.decompress(body)
    assert says in body


def test_texts_are_compressed(nginx: str | None) -> None:
    if nginx is None:
        return
    _, sent, body = fetch(nginx, "/assets/long.js")

    assert (sent["Content-Encoding"], sent["Vary"]) == ("gzip", "Accept-Encoding")
    assert len(body) < 500


def test_compressed_copies_are_sent_as_they_are(nginx: str | None, site: Path) -> None:
    if nginx is None:
        return
    copy = gzip.compress(b"the copy", mtime=0)
    (site / "assets/long.js.gz").write_bytes(copy)

    assert fetch(nginx, "/assets/long.js")[2] == copy


def test_a_folder_without_a_slash_leads_on_within_the_host(nginx: str | None) -> None:
    if nginx is None:
        return
    host = nginx.removeprefix("http://")
    with socket.create_connection((host.split(":")[0], int(host.split(":")[1])), timeout=5) as line:
        line.sendall(b"GET /two HTTP/1.0\r\n\r\n")
        answer = line.recv(4096).decode()

    assert answer.startswith("HTTP/1.1 301")
    assert "\r\nLocation: /two/\r\n" in answer
