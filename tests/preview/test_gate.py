"""The gate holds requests back until what they ask for is built; work behind it can be called off."""

import threading
from collections.abc import Callable

import pytest

from generator.preview.gate import TABS, Behind, Gate, unbuilt

PATIENCE = 30.0


def passing(gate: Gate, path: str) -> threading.Thread:
    """Return a request for *path* on its way through the gate."""
    request = threading.Thread(target=gate.wait, args=(path,), daemon=True)
    request.start()
    return request


def test_a_request_waits_until_its_page_is_built() -> None:
    gate = Gate()
    gate.wait("/a/")  # all is open at first
    gate.close()
    fresh, old = passing(gate, "/a/"), passing(gate, "/b/")
    assert gate.wanted.wait(PATIENCE)
    assert fresh.is_alive()

    gate.open(but=unbuilt({"/a/"}, ()))
    fresh.join(PATIENCE)
    assert not fresh.is_alive()
    assert old.is_alive()

    gate.open()
    old.join(PATIENCE)
    assert not old.is_alive()
    assert not gate.wanted.is_set()


@pytest.mark.parametrize(
    ("path", "old"),
    [
        pytest.param("/a/", False, id="a page that is new"),
        pytest.param("/b/", True, id="another page"),
        pytest.param("/", True, id="home"),
        pytest.param("/404.html", True, id="a page by its file"),
        pytest.param("/assets/quiz/x.js", True, id="a script made from content"),
        pytest.param("/assets/js/age.js", False, id="a script of the theme"),
        pytest.param("/assets/css/guide.css", False, id="a style"),
        pytest.param("/livereload/1/2", False, id="the question whether there is something new"),
    ],
)
def test_only_what_is_made_from_content_may_be_old(path: str, old: bool) -> None:
    assert unbuilt({"/a/"}, {"assets/quiz/x.js"})(path) == old


def test_pages_count_as_looked_at_until_others_are_asked_for() -> None:
    gate = Gate()
    assert gate.looked_at() == ()
    for page in ("/a/", "/b/", "/a/"):
        gate.asked(page)

    assert gate.looked_at() == ("/b/", "/a/")
    assert gate.looked_at() == ("/b/", "/a/")
    gate.asked("/c/")
    assert gate.looked_at() == ("/c/",)
    for number in range(TABS + 2):
        gate.asked(f"/{number}/")
    assert gate.looked_at() == tuple(f"/{number}/" for number in range(2, TABS + 2))


def test_work_is_called_off_and_waited_for() -> None:
    behind, begun, told = Behind(), threading.Event(), []

    def work(called_off: Callable[[], bool]) -> None:
        begun.set()
        while not called_off():
            threading.Event().wait(0.01)
        told.append("ended")

    behind.stop()  # nothing runs: nothing to wait for
    behind.start(work)
    assert begun.wait(PATIENCE)
    assert behind.runs

    behind.stop()
    assert told == ["ended"]
    assert not behind.runs

    behind.start(lambda called_off: told.append(f"again {called_off()}"))
    behind.join()
    assert told == ["ended", "again False"]
