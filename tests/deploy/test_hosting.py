"""What hosts send: ``_headers`` from the build, and the same headers in the settings of the container's web server.

``server_nginx.py`` beside this file asks a real web server.
"""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from generator.publish import publish
from generator.publish.headers import HEADERS, PERMISSIONS, headers, headers_file
from generator.publish.policy import DIRECTIVES, policy
from tests.deploy.conftest import ADDITIONS, DEPLOY, ONE, PAGE, ROOT, TWO, read, settings

SENT = (
    ("Strict-Transport-Security", "max-age=31536000"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cache-Control", "public, max-age=300, must-revalidate"),
)


def sources(text: str) -> dict[str, set[str]]:
    return {name: set(rest) for name, *rest in (part.split() for part in text.split("; "))}


@pytest.mark.parametrize(("name", "value"), SENT)
def test_headers(name: str, value: str, site: Path) -> None:
    assert read((site / HEADERS).read_text(encoding="utf-8"))[name] == value


def test_the_policy_in_the_header_lets_every_page_work(site: Path) -> None:
    """It allows what the strictest page allows, what the page of offline reading asks for, and nothing more."""
    header = sources(read((site / HEADERS).read_text(encoding="utf-8"))["Content-Security-Policy"])
    differing = {name for name, allowed in sources(policy(ONE)).items() if allowed != header[name]}

    assert list(header) == [name for name, _ in DIRECTIVES]
    assert sources(policy(TWO))["worker-src"] == header["worker-src"] == {"'self'"}
    assert header["connect-src"] == {"'self'"}  # sent with the service worker too, which asks for our files
    assert header["script-src"] == {"'self'"}
    assert differing == {"worker-src", "connect-src"}


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


def test_every_header_becomes_a_setting(site: Path, tmp_path: Path) -> None:
    settings(site, tmp_path, 1)
    made = (tmp_path / "site-headers.conf").read_text(encoding="utf-8")
    found = dict(re.findall(r'^add_header (\S+) "(.*)" always;$', made, re.MULTILINE))

    assert len(found) == len(made.splitlines())
    assert found == headers([PAGE.format("Not here", ""), ONE, TWO])
