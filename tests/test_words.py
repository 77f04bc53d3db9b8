"""Visitors' texts are looked up by key: no test of a page names one word by word, so a better label turns none red."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.words import ROOT, SHARE, WORDS, tree

FILES = (
    "content/words.yml", "content/comparison.yml", "content/how-to.yml", "content/owners.yml", "content/private.yml",
    *(f"{folder}/{path.name}" for folder in ("content/tools", "quiz") for path in (ROOT / folder).glob("*.yml")),
)

TESTS = sorted(
    path for folder in ("browser", "look", "tools") for path in (ROOT / "tests" / folder).glob("*.py")
    if path.name != "test_kit.py"  # it writes whole papers out, in words of its own
)


def texts(found: Any) -> Iterator[str]:
    """Yield every text of two words or more; other names of a tool are for typing, and tests may type them."""
    if isinstance(found, str) and re.search(r"\w \w", found):
        yield found
    elif isinstance(found, list):
        for inner in found:
            yield from texts(inner)
    elif isinstance(found, dict):
        for key, inner in found.items():
            yield from texts(inner) if key != "also_called" else ()


@pytest.mark.parametrize("path", TESTS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_no_text_of_visitors_stands_here(path: Path) -> None:
    """Write ``WORDS["site.rights"]`` or ``quiz.button("clear")`` instead (tests/words.py)."""
    known = {text for file in FILES for text in texts(tree(file))}
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))

    assert [(node.lineno, node.value) for node in nodes if isinstance(node, ast.Constant) and node.value in known] == []


@pytest.mark.parametrize(
    ("said", "text"),
    [
        pytest.param(WORDS["home.quiz"], WORDS["site.quiz_name"], id="a reference"),
        pytest.param(SHARE["clear"], WORDS["quiz.clear"], id="a word that all quizzes share"),
        pytest.param(SHARE["questions.whose.options.me.id"], "me", id="an item by its id"),
        pytest.param(
            WORDS.fill("number.days_ago.many", count=3), f'3{WORDS.parts("number.days_ago.many")[1]}', id="filled in",
        ),
    ],
)
def test_look_up(said: str, text: str) -> None:
    assert said == text


def test_a_key_that_is_not_there_is_named() -> None:
    with pytest.raises(KeyError, match=r"quiz/should-i-share\.yml has no text under cleer"):
        SHARE["cleer"]
