"""``guide links``: what counts as an address, who is asked when, what an answer means, and the report."""

import http.server
import json
import threading
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import ClassVar

import pytest
from click.testing import Result

from generator.upkeep.ask import Answer, ask, ask_all
from generator.upkeep.links import CACHE, Asked, cache_text, read_cache, to_ask

ON = date(2026, 11, 1)
TODAY = date(2026, 11, 22)
ANSWERS = {
    "https://chatter.example/privacy": Asked(Answer(404), ON),
    "https://chatter.example/help": Asked(Answer(200, "https://chatter.example/support"), ON),
    "https://news.example/titles": Asked(Answer(None, error="timed out"), ON),
}
REPORT = """\
7 outside addresses: 1 gone, 1 moved for good, 1 not to be told by a machine, 4 not asked yet.

https://chatter.example/privacy
  gone (404), asked on 2026-11-01
  content/assistants/chatter.yml:19:23
  content/assistants/chatter.yml:32:23
  content/scenarios/paste-a-password.yml:19:21
  content/pages/help.md:3:6

https://chatter.example/help
  moved for good to https://chatter.example/support, asked on 2026-11-01
  content/assistants/chatter.yml:24:23
  content/assistants/chatter.yml:43:19

https://news.example/titles
  no answer: timed out, asked on 2026-11-01
  content/assistants/chatter.yml:47:19
"""


class _Site(http.server.BaseHTTPRequestHandler):
    """A host with manners of all sorts; it notes who asked what."""

    asked: ClassVar[list[str]]
    over: ClassVar[threading.Event]
    """Until then, one address has no answer."""

    def do_HEAD(self) -> None:
        """Answer to HEAD."""
        self.answer({"/fine": 200, "/gone": 410, "/get-only": 405, "/moved": 301, "/hop": 302, "/twice": 308,
                     "/busy": 429, "/circle": 301}, "")

    def do_GET(self) -> None:
        """Answer to GET."""
        self.answer({"/fine": 200, "/gone": 410, "/get-only": 200, "/refused": 403}, "body")

    def answer(self, codes: dict[str, int], body: str) -> None:
        if self.path == "/slow":
            self.over.wait()
        self.asked.append(f"{self.command} {self.path} {self.headers['User-Agent'].split(' ')[0]}")
        self.send_response(codes.get(self.path, 404))
        lead = {"/moved": "/fine", "/hop": "/fine", "/twice": "/hop", "/circle": "/circle"}
        if self.path in lead:
            self.send_header("Location", lead[self.path])
        if self.path == "/busy":
            self.send_header("Retry-After", "7")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the base class names it so)
        """Say nothing."""


@pytest.fixture
def host() -> Iterator[tuple[str, list[str]]]:
    """The address of a host on this computer, and what it was asked."""
    class Site(_Site):
        asked: ClassVar[list[str]] = []
        over: ClassVar[threading.Event] = threading.Event()

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}", Site.asked
        Site.over.set()
        server.shutdown()
        thread.join()


@pytest.mark.parametrize(
    ("path", "status", "to", "asked"),
    [
        pytest.param("/fine", 200, "", ["HEAD /fine"], id="there"),
        pytest.param("/gone", 410, "", ["HEAD /gone", "GET /gone"], id="gone"),
        pytest.param("/nowhere", 404, "", ["HEAD /nowhere", "GET /nowhere"], id="never there"),
        pytest.param("/get-only", 200, "", ["HEAD /get-only", "GET /get-only"], id="no HEAD"),
        pytest.param("/refused", 403, "", ["HEAD /refused", "GET /refused"], id="refuses machines"),
        pytest.param("/moved", 200, "/fine", ["HEAD /moved", "HEAD /fine"], id="moved for good"),
        pytest.param("/hop", 200, "", ["HEAD /hop", "HEAD /fine"], id="moved for now"),
        pytest.param("/busy", 429, "", ["HEAD /busy"], id="too many questions: not asked again at once"),
        pytest.param("/circle", 301, "", ["HEAD /circle"] * 5, id="leads to itself"),
        pytest.param("/twice", 200, "", ["HEAD /twice", "HEAD /hop", "HEAD /fine"], id="for good, then for now"),
    ],
)
def test_ask(host: tuple[str, list[str]], path: str, status: int, to: str, asked: list[str]) -> None:
    root, heard = host

    assert ask(root + path) == Answer(status, root + to if to else "")
    assert heard == [f"{each} ai-chat-privacy-guide" for each in asked]


def test_no_answer_at_all() -> None:
    answer = ask("http://127.0.0.1:1/")

    assert answer.status is None
    assert "refused" in answer.error


def test_a_host_that_does_not_answer_in_time(
    host: tuple[str, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.upkeep.ask.TIMEOUT", 0.2)

    assert ask(f"{host[0]}/slow") == Answer(None, error="timed out")


def test_a_host_without_tls(host: tuple[str, list[str]]) -> None:
    """It is no answer, and asking once more would give the same."""
    answer = ask(f"{host[0].replace('http:', 'https:')}/fine")

    assert answer.status is None
    assert answer.error.startswith("[SSL")
    assert host[1] == []


@pytest.mark.parametrize(
    ("wait", "pauses", "asked"),
    [
        pytest.param(0, [2.0, 2.0], 3, id="says nothing"),
        pytest.param(7, [7.0, 7.0], 3, id="seven seconds: we wait"),
        pytest.param(1, [2.0, 2.0], 3, id="less than our own pause"),
        pytest.param(3600, [], 1, id="an hour: the others are for another day"),
    ],
)
def test_a_host_that_wants_to_be_left_alone(wait: int, pauses: list[float], asked: int) -> None:
    said: list[float] = []
    urls = [f"https://a.example/{number}" for number in range(3)]

    found = dict(ask_all(urls, 2.0, lambda url: Answer(429, wait=wait), said.append))

    assert (len(found), said) == (asked, pauses)


def test_how_long_to_wait_is_read(host: tuple[str, list[str]]) -> None:
    assert ask(f"{host[0]}/busy").wait == 7


def test_one_host_is_asked_in_turn() -> None:
    pauses: list[float] = []
    heard: list[str] = []

    def asking(url: str) -> Answer:
        heard.append(url)
        return Answer(200)

    urls = ["https://a.example/1#x", "https://b.example/1", "https://a.example/2", "https://a.example/1#y"]
    found = dict(ask_all(urls, 2.0, asking, pauses.append))

    assert set(found) == {"https://a.example/1", "https://a.example/2", "https://b.example/1"}
    assert pauses == [2.0]
    assert [url for url in heard if "a.example" in url] == ["https://a.example/1", "https://a.example/2"]


def test_who_stops_listening_stops_the_questions() -> None:
    heard: list[str] = []

    def asking(url: str) -> Answer:
        heard.append(url)
        return Answer(200)

    listening = ask_all([*(f"https://a.example/{n}" for n in range(50)), "https://b.example/"], 0.1, asking)
    next(listening)
    listening.close()  # type: ignore[attr-defined]  # it is a generator

    assert len(heard) < 50


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        (Answer(200), "answers"), (Answer(200, "https://x.example"), "moved"), (Answer(404), "gone"),
        (Answer(410), "gone"), (Answer(301), "unclear"), (Answer(403), "unclear"), (Answer(429), "unclear"),
        (Answer(503), "unclear"),
        (Answer(None, error="no such host"), "unclear"),
    ],
)
def test_state(answer: Answer, state: str) -> None:
    assert Asked(answer, ON).state == state


def test_who_is_asked_again() -> None:
    known = {"https://a.example/": Asked(Answer(200), ON), "https://b.example/": Asked(Answer(200), date(2026, 10, 25))}

    assert to_ask([*known, "https://c.example/"], known, TODAY, 28) == ["https://b.example/", "https://c.example/"]


@pytest.mark.parametrize("text", ["", "[]", "{", '{"https://a.example": {}}', '{"a": 1}', '{"a": {"on": "soon"}}'])
def test_a_cache_that_cannot_be_read_is_forgotten(text: str) -> None:
    assert read_cache(text) == {}


def test_the_cache_comes_back() -> None:
    assert read_cache(cache_text(ANSWERS)) == ANSWERS


@pytest.fixture
def answered(tiny: Path) -> Path:
    (tiny / ".cache").mkdir()
    (tiny / CACHE).write_text(cache_text(ANSWERS), encoding="utf-8")
    page = tiny / "content/pages/help.md"
    page.parent.mkdir()
    page.write_text("# Help\n\n[It](https://chatter.example/privacy#part).\n", encoding="utf-8")
    return tiny


@pytest.mark.usefixtures("answered")
def test_report(guide: Callable[..., Result]) -> None:
    result = guide("links", "--offline")

    assert result.stdout == REPORT
    assert result.exit_code == 1


@pytest.mark.usefixtures("answered")
def test_markdown_and_json(guide: Callable[..., Result]) -> None:
    listed = guide("links", "--offline", "--format", "markdown").stdout
    said = json.loads(guide("links", "--offline", "--format", "json").stdout)["addresses"]

    assert "- [ ] <https://chatter.example/privacy>: gone (404), asked on 2026-11-01\n    - `content/" in listed
    assert [(each["url"], each["state"]) for each in said[:4]] == [
        ("https://chatter.example/privacy", "gone"), ("https://chatter.example/help", "moved"),
        ("https://news.example/titles", "unclear"), ("https://help.example/112", "unknown"),
    ]


def test_nobody_is_asked_offline(guide: Callable[..., Result], tiny: Path) -> None:
    result = guide("links", "--offline")

    assert result.stdout == "7 outside addresses: 7 not asked yet.\n"
    assert result.exit_code == 0
    assert not (tiny / CACHE).exists()
