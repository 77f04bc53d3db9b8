"""What tests of the quiz share: the real quiz over the real content, and a small one whose reports are frozen whole."""

from datetime import date
from pathlib import Path

import pytest

from generator.check import read_content
from generator.load.yaml import Document, load_file
from generator.model import Content
from generator.quiz.compile import Compiled, compile_quiz
from generator.quiz.engine.decide import Engine
from tests.real import NOW, ROOT

CASES = ROOT / "tests/cases/quiz"
SMALL = CASES / "site"
"""A site with 5 kinds of data, 7 tools and every kind of question. Editing real facts changes nothing here."""

RANKED = CASES / "ranked"
"""Laid over that site: four vendors, and a quiz that ranks them by two needs."""

_FILES = sorted((ROOT / "quiz").glob("*.yml"))
_WRITTEN = {
    path.stem: found.tree for path in _FILES
    if isinstance(found := load_file(path, path.name), Document) and isinstance(found.tree, dict)
}

DECISION_QUIZZES = [name for name, tree in _WRITTEN.items() if "cards" not in tree]
"""Every quiz that decides: whoever adds a file to ``quiz/`` has its tests at once."""

CARD_QUIZZES = [name for name, tree in _WRITTEN.items() if "cards" in tree]
"""Every quiz by cards."""


def read(root: Path, quiz: str) -> tuple[Content, Compiled]:
    """The content under *root* and one of its quizzes."""
    content, problems = read_content(root, NOW)
    assert content is not None, problems
    return content, compile_quiz(content.quizzes[quiz], content)


@pytest.fixture(scope="session")
def small() -> Compiled:
    """The small quiz."""
    return read(SMALL, "may-i-send")[1]


@pytest.fixture(scope="session")
def engine(compiled: Compiled) -> Engine:
    """Its engine."""
    return compiled.engine


@pytest.fixture(scope="session")
def as_of(compiled: Compiled) -> date:
    """The day that the real content vouches for."""
    return date.fromisoformat(compiled.table["as_of"])
