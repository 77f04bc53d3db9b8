"""Reasons fit the case: what a rule says is true of whose matter it is, of the kind of data and of the plan."""

from datetime import date

import pytest

from generator.quiz.compile import Compiled

COMPANION, WORK, PERSONAL = "character-ai/consumer", "chatgpt/business", "chatgpt/consumer"
FITS = [
    pytest.param({"data": "payslip", "tool": WORK, "whose": "me"}, "employer-may-read", ["Your employer"],
                 id="who wrote the payslip is not named as the one who might read it"),
    pytest.param({"data": "tax-return", "tool": COMPANION, "whose": "me"}, "companion-keeps-secrets", ["feel"],
                 id="money is no feeling"),
    pytest.param({"data": "mental-health", "tool": "other/website-chat", "whose": "me"}, "website-chat-is-a-crowd",
                 ["order"], id="a matter of health is no order in a shop"),
    pytest.param({"data": "medical-record", "tool": "meta-ai/consumer", "whose": "adult"}, "feeds-ads", ["your mind"],
                 id="somebody else's illness is not on the visitor's mind"),
    pytest.param({"data": "cv", "tool": PERSONAL, "whose": "child"}, "somebody-else-in-it", ["Ask them"],
                 id="a child is not asked"),
    pytest.param({"data": "health-app-data", "tool": PERSONAL, "whose": "child", "duty": "yes"}, "told-in-confidence",
                 ["told to you"], id="who is bound by a law was told nothing in confidence"),
    pytest.param({"data": "creative-manuscript", "tool": PERSONAL, "whose": "adult"}, "an-authors-own-text",
                 ["school", "handing in"], id="a manuscript is not handed in at a school"),
]
"""Answers, a rule that fires there, and words that would be untrue of them."""


@pytest.mark.parametrize(("answers", "rule", "untrue"), FITS)
def test_a_reason_says_nothing_untrue_of_the_case(
    compiled: Compiled, as_of: date, answers: dict[str, str], rule: str, untrue: list[str]
) -> None:
    said = next(each for each in compiled.quiz.rules if each.id == rule)
    words = " ".join(filter(None, (said.because, said.because_unknown, said.explains_why)))

    assert rule in compiled.engine.decide(answers, as_of).rules
    assert [word for word in untrue if word.lower() in words.lower()] == []


@pytest.mark.parametrize(("whose", "fires"), [("me", True), ("adult", False), ("child", False)])
def test_an_account_gives_away_its_owner_alone(compiled: Compiled, as_of: date, whose: str, fires: bool) -> None:
    """Where an account is needed, it names the visitor, and nobody else whom the chat is about."""
    answers = {"data": "symptoms-anonymous", "tool": "claude/consumer", "whose": whose, "duty": "no"}

    assert ("tied-to-your-account" in compiled.engine.decide(answers, as_of).rules) is fires


@pytest.mark.parametrize("answers", [
    pytest.param({"data": "payslip", "tool": PERSONAL, "identifiers": "taken_out"}, id="names are out"),
    pytest.param({"data": "payslip", "tool": PERSONAL, "whose": "child"}, id="a child"),
])
def test_no_reason_rests_on_a_detail_that_nobody_was_asked_about(
    compiled: Compiled, as_of: date, answers: dict[str, str]
) -> None:
    decided = compiled.engine.decide({**answers, "needed": "no"}, as_of)

    assert "needed" in decided.ignored
    assert "not-needed" not in decided.rules
