"""Numbers and dates in words, in words of the tests' own."""

import pytest

from generator.wording import MissingWordsError, Section
from tests.render.conftest import Read


@pytest.mark.parametrize(
    ("iso", "said"),
    [
        pytest.param("2026-07-25", "25 July 2026", id="a day"),
        pytest.param("2026-03-04", "4 March 2026", id="a day without its zero"),
        pytest.param("2026-12", "December 2026", id="a month"),
        pytest.param("2023", "2023", id="a year"),
    ],
)
def test_dates(plain: Read, iso: str, said: str) -> None:
    assert plain.guide().words.date(iso) == said


@pytest.mark.parametrize(
    ("days", "said"),
    [
        pytest.param(0, "today", id="the same day"),
        pytest.param(1, "yesterday", id="one day"),
        pytest.param(31, "31 days ago", id="the last that is told in days"),
        pytest.param(32, "a month ago", id="the first that is told in months"),
        pytest.param(120, "4 months ago", id="25 July to 22 November"),
        pytest.param(730, "24 months ago", id="the last that is told in months"),
        pytest.param(1100, "3 years ago", id="three years"),
    ],
)
def test_ago(plain: Read, days: int, said: str) -> None:
    assert plain.guide().words.ago(days) == said


@pytest.mark.parametrize(
    ("days", "said"),
    [
        pytest.param(0, "Nothing is kept", id="no day"),
        pytest.param(1, "Up to 1 day", id="one day"),
        pytest.param(30, "Up to 30 days", id="thirty days"),
        pytest.param(364, "Up to 364 days", id="the day before a year"),
        pytest.param(365, "Up to 1 year", id="a year"),
        pytest.param(400, "Up to 400 days", id="not whole years"),
        pytest.param(1095, "Up to 3 years", id="three years"),
    ],
)
def test_days(plain: Read, days: int, said: str) -> None:
    assert plain.guide().words.up_to_days(days) == said


@pytest.mark.parametrize(
    ("parts", "said"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_listing(plain: Read, parts: list[str], said: str) -> None:
    assert plain.guide().words.listing(parts) == said


def test_a_missing_word_is_named_by_its_whole_path() -> None:
    words = Section({"home": {"myths": {"one": {"says": "..."}}}})

    with pytest.raises(MissingWordsError, match=r"^home\.myths\.one\.truth$"):
        words["home"]["myths"]["one"]["truth"]
