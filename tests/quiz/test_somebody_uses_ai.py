"""The quiz "Somebody uses AI on me": danger before everything, and no right without its place."""

from typing import Any

import pytest

from generator.quiz.compile import compile_quiz
from generator.quiz.proof import prove
from tests.quiz.test_every_quiz import visits
from tests.real import TODAY, real_content, real_quiz, real_site

NAME = "somebody-uses-ai-on-me"


def broken_by(rule: str, **changes: Any) -> set[str]:
    """Return the ids of the promises that break once *rule* is changed."""
    content, quiz = real_content(), real_quiz(NAME).quiz
    rules = tuple(each.model_copy(update=changes) if each.id == rule else each for each in quiz.rules)
    changed = compile_quiz(quiz.model_copy(update={"rules": rules}), content)
    return {failure.rule for failure in prove(changed, TODAY).failures}


def test_it_holds_as_it_stands() -> None:
    assert broken_by("a-lawyer") == set()


@pytest.mark.parametrize(("rule", "when", "promise"), [
    ("report-in-the-us", {"danger": "no", "answer.who": "landlord"}, "rights-have-their-place"),
    ("a-copy-in-the-uk", {"danger": "no", "answer.home": ["uk", "eu"]}, "rights-have-their-place"),
    ("a-lawyer", {"answer.who": "lawyer"}, "nothing-beside-danger"),
    ("a-friend", {"answer.who": ["friend", "threat"]}, "a-threat-names-no-law"),
])
def test_a_careless_rule_breaks_a_promise(rule: str, when: dict[str, Any], promise: str) -> None:
    assert promise in broken_by(rule, when=when)


def test_in_danger_no_words_are_handed_to_say_to_that_person() -> None:
    """Whatever else is answered: help is the verdict, and no rule that fires has words to say or a letter to send."""
    engine = real_quiz(NAME).engine
    rules = {rule.id: rule for rule in real_quiz(NAME).quiz.rules}
    seen = 0
    for answers in visits(engine, TODAY):
        if answers["who"] == "threat" or answers["what"] == "intimate":
            decided = engine.decide(answers, TODAY)
            seen += 1
            assert decided.verdict == "never", answers
            assert not any(rules[rule].item for rule in decided.rules), answers
            assert not any("letters" in page for rule in decided.rules for page in rules[rule].opens), answers
    assert seen > 100


def test_every_answer_without_danger_has_a_page_that_helps_on() -> None:
    engine = real_quiz(NAME).engine
    rules = {rule.id: rule for rule in real_quiz(NAME).quiz.rules}
    for answers in visits(engine, TODAY):
        fired = [rules[rule] for rule in engine.decide(answers, TODAY).rules]
        assert any(rule.opens for rule in fired), answers


def test_the_page_has_the_help_lines_and_tiles_for_both_first_questions() -> None:
    body = real_site().pages[f"quiz/{NAME}.md"]
    options = {option.id for question in real_quiz(NAME).quiz.questions[:2] for option in question.options}

    assert 'id="help-first"' in body
    assert all(f'value="{option}"' in body for option in options)
