"""What is kept between builds: the last result for each name, while all that it was made from is the same."""

from dataclasses import dataclass

import pytest
from markupsafe import Markup

from generator.speed.memo import Store, kept, same


@dataclass(frozen=True)
class View:
    """Something with parts."""

    parts: object


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param({"a": 1, "b": 2}, {"b": 2, "a": 1}, id="the order of keys"),
        pytest.param("a", Markup("a"), id="text and markup"),
        pytest.param(1, True, id="number and truth"),
        pytest.param((1,), [1], id="tuple and list"),
        pytest.param((1, 2), (1,), id="lengths"),
        pytest.param(object(), object(), id="what can not be compared"),
    ],
)
def test_what_a_page_may_show_in_another_way_is_not_the_same(one: object, other: object) -> None:
    assert not same(View((one,)), View((other,)))
    assert same(View((one,)), View((one,)))


def test_values_that_were_made_twice_are_the_same() -> None:
    assert same(View({"a": ["x", (1, 2.5, None)]}), View({"a": ["x", (1, 2.5, None)]}))


def test_the_last_result_is_kept_for_each_name_until_it_is_forgotten() -> None:
    made = []

    @kept
    def read(name: str, text: str) -> str:
        made.append(text)
        return f"{name}: {text}"

    assert [read("a", "1"), read("b", "1"), read("a", "1"), read("a", "2"), read("a", "1")] == [
        "a: 1", "b: 1", "a: 1", "a: 2", "a: 1",
    ]
    assert made == ["1", "1", "2", "1"]

    Store.forget()
    read("a", "1")
    assert made[4:] == ["1"]
