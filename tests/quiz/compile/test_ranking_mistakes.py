"""What an author can do wrong in a ranking: each case edits a small quiz of four vendors and gives the whole report.

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
from tests.quiz.conftest import CASES, RANKED, SMALL
from tests.real import TODAY

FILES = sorted((CASES / "ranking_mistakes").glob("*.yml"))
NAME = "which-vendor"


def problems(edits: list[dict[str, str]], root: Path) -> list[Problem]:
    """Check the edited quiz; where nothing is wrong with its words, prove it."""
    for site in (SMALL, RANKED):
        shutil.copytree(site, root, dirs_exist_ok=True)
    path = root / f"quiz/{NAME}.yml"
    text = path.read_text(encoding="utf-8")
    for edit in edits:
        assert text.count(edit["find"]) == 1, f"{edit['find']!r} does not stand once in the quiz"
        text = text.replace(edit["find"], edit["put"])
    path.write_text(text, encoding="utf-8")
    content, found = read_content(root, TODAY)
    if content is None:
        return found
    return proof_problems(compile_quiz(content.quizzes[NAME], content), quiz_document(root, NAME))


def test_the_small_quiz_is_sound(tmp_path: Path) -> None:
    assert problems([], tmp_path) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_case(path: Path, tmp_path: Path) -> None:
    case: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))

    report = as_text(problems(case["edits"], tmp_path))
    if os.environ.get("RENEW_REPORTS"):
        renew(path, report)
    else:
        assert report == case["report"]
    assert report
