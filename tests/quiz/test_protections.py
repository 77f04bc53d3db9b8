"""Protections are worth asking for: using one changes the verdict often enough where it is asked."""

import pytest

from generator.model import Content
from generator.quiz.proof.counts import shares
from generator.quiz.proof.masks import Masks
from generator.quiz.proof.space import Space
from tests.real import real_quiz

BAR = 0.10
"""In how many of the combinations where a protection is asked for it has to change the verdict, at least."""

QUIZ = "should-i-share"
"""The others are told for the record: where a dozen open questions lead to one verdict, each of them alone can not."""


def test_using_a_protection_changes_the_verdict(content: Content, capsys: pytest.CaptureFixture[str]) -> None:
    for quiz in content.quizzes.values():
        compiled = real_quiz(quiz.id)
        space = Space(compiled.engine, content.site.as_of)
        masks = Masks(space)
        for name, (asked, helped) in shares(space, masks, masks.counted()).items():
            share = helped / asked
            with capsys.disabled():
                print(f"\n{quiz.id:<26}{name:<13} asked in {asked:>7,}, changes {helped:>7,}: {share:.1%}", end="")
            if quiz.id == QUIZ:
                assert share >= BAR
