"""The tests' own machinery: samples that can be drawn again, sites that are built once, counts of browser code."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.builds import once
from tests.conftest import serving
from tests.coverage_js import Counting
from tests.lanes import ByFile, Samples

ALL = range(1000)


@pytest.mark.parametrize(
    ("deep", "most", "count"),
    [pytest.param(False, 10, 10, id="a part"), pytest.param(False, 2000, 1000, id="all that there is"),
     pytest.param(True, 10, 1000, id="the deep lane")],
)
def test_samples_have_their_size_and_order(deep: bool, most: int, count: int) -> None:
    found = Samples(deep, 7).of(ALL, most, "numbers")

    assert len(set(found)) == count
    assert found == sorted(found)


def test_a_seed_draws_the_same_sample_again_and_another_seed_another() -> None:
    drawn = [tuple(Samples(False, seed).of(ALL, 10, name)) for seed, name in [(1, "a"), (1, "a"), (2, "a"), (1, "b")]]

    assert drawn[0] == drawn[1]
    assert len(set(drawn)) == 3


@pytest.mark.parametrize(
    ("test", "group"),
    [
        ("tests/site/test_feed.py::test_a", "tests/site/test_feed.py"),
        ("tests/build/test_build.py::test_a[x]", "tests/build/test_build.py::test_a[x]"),
    ],
)
def test_files_stay_together_but_those_that_share_nothing(test: str, group: str) -> None:
    assert ByFile._split_scope(ByFile.__new__(ByFile), test) == group


def test_a_site_is_made_once(tmp_path_factory: pytest.TempPathFactory) -> None:
    made = []

    def make(folder: Path) -> None:
        made.append(folder)
        (folder / "page").write_text("made", encoding="utf-8")

    places = [once(tmp_path_factory, "of_test_lanes", make) for _ in range(2)]

    assert len(made) == 1
    assert [(place / "page").read_text(encoding="utf-8") for place in places] == ["made", "made"]


def test_a_site_that_could_not_be_made_is_made_by_the_next(tmp_path_factory: pytest.TempPathFactory) -> None:
    def fail(folder: Path) -> None:
        (folder / "half").write_text("", encoding="utf-8")
        raise OSError

    with pytest.raises(OSError):  # noqa: PT011 (our own, without a message)
        once(tmp_path_factory, "of_test_lanes_again", fail)
    place = once(tmp_path_factory, "of_test_lanes_again", lambda folder: (folder / "page").touch())

    assert [path.name for path in place.iterdir()] == ["page"]


PAGE = '<meta charset="utf-8"><script src="{}.js"></script>'
SCRIPT = """(() => {
function always(x) { return x ? "ü" : [1, 2].map(n => n + 1) }
function never() { return 1 }
always(1)
})()
"""


def test_chromium_counts_what_ran(browser: Browser, tmp_path: Path, pytestconfig: pytest.Config) -> None:
    (tmp_path / "a.js").write_text(SCRIPT, encoding="utf-8")
    (tmp_path / "b.js").write_text(SCRIPT.replace("always(1)", "always(0)"), encoding="utf-8")
    counting = Counting(pytestconfig)
    for name in ("a", "b"):
        (tmp_path / f"{name}.html").write_text(PAGE.format(name), encoding="utf-8")
        with serving(tmp_path) as host:
            page = counting.begin(browser.new_page())
            page.goto(f"{host}/{name}.html")
            counting.end(page)
            page.close()
        ran = {name: (len(text), bits.bit_count()) for text, (name, _, bits) in counting.ran.functions.items()}
        assert set(ran) == {"always", "never"}
        assert ran["never"][1] == 0
        assert 0 < ran["always"][1] < ran["always"][0] or name == "b"

    assert ran["always"][0] == ran["always"][1]
    assert list(counting.ran.report(50))[1:] == ["  never ran: never (a.js)"]
