"""The container's settings in a real nginx: headers, compression, pages that are not there, a log without visitors.

``make server`` runs it. It is no part of ``make test``, which must not need a web server.
"""

import gzip
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from email.message import Message
from pathlib import Path

import pytest

from generator.publish.headers import HEADERS
from tests.deploy.conftest import read, settings

NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.fixture
def nginx(site: Path, tmp_path: Path) -> Iterator[str]:
    """The address of nginx over the site."""
    assert NGINX, "nginx is not on this computer; Debian and Ubuntu have it as nginx-light"
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
def test_a_real_web_server(path: str, status: int, says: bytes, nginx: str, site: Path) -> None:
    code, sent, body = fetch(nginx, path)
    expected = read((site / HEADERS).read_text(encoding="utf-8"))

    assert code == status
    assert {name: sent[name] for name in expected} == expected
    assert "nginx/" not in sent["Server"]
    if sent["Content-Encoding"] == "gzip":
        body = gzip.decompress(body)
    assert says in body


def test_texts_are_compressed(nginx: str) -> None:
    _, sent, body = fetch(nginx, "/assets/long.js")

    assert (sent["Content-Encoding"], sent["Vary"]) == ("gzip", "Accept-Encoding")
    assert len(body) < 500


def test_compressed_copies_are_sent_as_they_are(nginx: str, site: Path) -> None:
    copy = gzip.compress(b"the copy", mtime=0)
    (site / "assets/long.js.gz").write_bytes(copy)

    assert fetch(nginx, "/assets/long.js")[2] == copy


def test_a_folder_without_a_slash_leads_on_within_the_host(nginx: str) -> None:
    host = nginx.removeprefix("http://")
    with socket.create_connection((host.split(":")[0], int(host.split(":")[1])), timeout=5) as line:
        line.sendall(b"GET /two HTTP/1.0\r\n\r\n")
        answer = line.recv(4096).decode()

    assert answer.startswith("HTTP/1.1 301")
    assert "\r\nLocation: /two/\r\n" in answer
