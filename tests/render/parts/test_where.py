"""Which places a line is for alone."""

import pytest

from generator.assets.regions import only_in
from generator.model import Content
from generator.tools.letters import law_places


@pytest.mark.parametrize(("fact", "plan", "where"), [
    ((), (), ""), (("eu", "uk"), (), "eu uk"), ((), ("eu",), "eu"), (("us",), ("eu",), "us"),
    (("everywhere",), ("eu",), ""), (("not_stated",), (), ""), (("eu", "everywhere"), (), ""),
])
def test_a_fact_says_more_than_its_plan(fact: tuple[str, ...], plan: tuple[str, ...], where: str) -> None:
    assert only_in(fact, plan) == where


def test_every_law_of_the_letters_holds_in_a_region(content: Content) -> None:
    """Else nobody who says where they live would be offered it."""
    assert content.letters is not None
    laws = {law for home in content.homes for law in home.laws}
    for law in content.letters.laws:
        assert set(law_places(content, law.id)) & laws, law.id


def test_a_region_that_may_be_many_places_gets_no_plan_of_one(content: Content) -> None:
    """What holds in one of them could be milder than what holds for the visitor."""
    for home in content.homes:
        assert not {*home.holds} & {*home.may_hold}, home.id
