"""What an author can do wrong in a quiz: each case edits the small quiz and gives the whole report.

``RENEW_REPORTS=1 pytest tests/quiz`` writes the reports anew: read the difference.
"""

import os
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.check import read_content
from generator.problems import Problem, as_text
from generator.quiz.compile import compile_quiz
from generator.quiz.proof.report import proof_problems, quiz_document
from tests.check.test_cases import renew
from tests.quiz.conftest import CASES, SMALL
from tests.real import TODAY

FILES = sorted((CASES / "mistakes").glob("*.yml"))
QUIZ = "quiz/may-i-send.yml"


def problems(case: dict[str, Any], root: Path) -> list[Problem]:
    """Check the edited quiz; where nothing is wrong with its words, prove it."""
    shutil.copytree(SMALL, root, dirs_exist_ok=True)
    text = (root / QUIZ).read_text(encoding="utf-8")
    for edit in case["edits"]:
        assert text.count(edit["find"]) == 1, f"{edit['find']!r} does not stand once in the quiz"
        text = text.replace(edit["find"], edit["put"])
    (root / QUIZ).write_text(text, encoding="utf-8")
    content, found = read_content(root, TODAY)
    if content is None:
        return found
    return proof_problems(compile_quiz(content.quizzes["may-i-send"], content), quiz_document(root, "may-i-send"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_case(path: Path, tmp_path: Path) -> None:
    case = yaml.safe_load(path.read_text(encoding="utf-8"))

    report = as_text(problems(case, tmp_path))
    if os.environ.get("RENEW_REPORTS"):
        renew(path, report)
    else:
        assert report == case["report"]
    assert report


def test_without_the_document_problems_have_the_file(tmp_path: Path) -> None:
    case = yaml.safe_load((CASES / "mistakes/rule_dead.yml").read_text(encoding="utf-8"))
    problems(case, tmp_path)
    content, _ = read_content(tmp_path, TODAY)
    assert content is not None

    (found,) = proof_problems(compile_quiz(content.quizzes["may-i-send"], content))
    assert (found.file, found.line, found.column, found.rule) == (QUIZ, 1, 1, "dead-rule")


def test_the_small_quiz_has_no_problem(tmp_path: Path) -> None:
    assert problems({"edits": []}, tmp_path) == []
