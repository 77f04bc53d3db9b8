"""What a vendor alone says never counts as known, and places that are named are known: both held against the facts."""

from dataclasses import replace
from typing import Any

import pytest

from generator.model import CORE_TOPICS, Content, Fact
from generator.quiz.compile import Compiled, compile_quiz
from generator.quiz.compile.offers import Offer, offers, reading, well_known
from generator.quiz.proof import prove
from tests.quiz.conftest import SMALL, read
from tests.real import TODAY

POLICY = {"url": "https://quiet.example/privacy", "title": "Privacy", "kind": "policy", "dated": "2026-01",
          "seen": "2026-11-01"}
CLAIM = {**POLICY, "kind": "vendor_claim"}


@pytest.fixture(scope="module")
def content() -> Content:
    return read(SMALL, "may-i-send")[0]


def fact(**given: Any) -> Fact:
    return Fact.model_validate({"topic": "training_default", "fact": "It says so.", "headline": True, **given})


@pytest.mark.parametrize(
    ("given", "read_as"),
    [
        pytest.param({"value": "never", "source": POLICY}, "never", id="a policy"),
        pytest.param({"value": "never", "source": CLAIM}, "on", id="a claim alone"),
        pytest.param({"value": "never", "source": CLAIM, "also": [CLAIM]}, "on", id="two claims"),
        pytest.param({"value": "never", "source": CLAIM, "also": [POLICY]}, "never", id="a claim and a policy"),
        pytest.param({"value": "never", "source": POLICY, "confidence": "low"}, "on", id="a weak source"),
        pytest.param({"value": "unclear", "source": POLICY}, "on", id="unclear"),
    ],
)
def test_how_rules_read_a_headline(content: Content, given: dict[str, Any], read_as: str) -> None:
    value, until = reading(fact(**given), content.topic("training_default"), content)

    assert value == read_as
    assert (until is None) is (read_as == "on")


def first(content: Content) -> Offer:
    return next(offer for offer in offers(content.quizzes["may-i-send"], content) if offer.id == "quiet/all")


@pytest.mark.parametrize(
    ("unsettled", "is_known"),
    [(0, True), (1, True), (2, False), (4, False)],
)
def test_a_place_is_known_by_three_of_four(content: Content, unsettled: int, is_known: bool) -> None:
    offer = first(content)
    claims = {topic: fact(topic=topic, value="never", source=CLAIM) for topic in CORE_TOPICS[:unsettled]}

    assert well_known(replace(offer, facts={**offer.facts, **claims})) is is_known


def with_promises(content: Content) -> Compiled:
    quiz = content.quizzes["may-i-send"]
    promise = quiz.guarantees[0].model_copy(update={"always": None, "at_least": None})
    both = tuple(
        promise.model_copy(update={"id": name, "says": f"{name}.", "evidence": name}) for name in ("claims", "named")
    )
    return compile_quiz(quiz.model_copy(update={"guarantees": (*quiz.guarantees, *both)}), content)


def failures(compiled: Compiled) -> list[tuple[str, str]]:
    return [(each.rule, each.says) for each in prove(compiled, TODAY).failures if each.rule in ("claims", "named")]


def test_both_hold_for_what_is_compiled(content: Content) -> None:
    assert failures(with_promises(content)) == []


def test_a_claim_that_is_read_as_known_is_found(content: Content) -> None:
    compiled = with_promises(content)
    facts = {**compiled.facts["chatter/team"], "training_default": fact(value="never", source=CLAIM)}

    assert failures(replace(compiled, facts={**compiled.facts, "chatter/team": facts})) == [
        ("claims", "claims. But: training_default of chatter/team is read as never, and the vendor alone says so"),
    ]


def test_a_place_of_which_little_is_known_is_found(content: Content) -> None:
    compiled = with_promises(content)
    facts = {**compiled.facts["quiet/all"], "training_default": None, "human_review": None}

    assert failures(replace(compiled, facts={**compiled.facts, "quiet/all": facts})) == [
        ("named", "named. But: quiet/all is named, and we do not know training_default, human_review"),
    ]
