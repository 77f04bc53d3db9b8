"""What tests of pages share: the tiny content of tests/cases/pages, the real content, and words in code.

Expected pages are renewed by ``pytest tests/render --renew``; read the difference before you commit it.
"""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.check import read_content
from generator.load.prose import read_prose
from generator.model import Content
from generator.quiz.compile import Compiled, compile_quiz
from generator.render import render_pages
from generator.render.addresses import HOME
from generator.render.context import Guide
from generator.wording import Section, Words
from tests.real import NOW, ROOT, TODAY, real_content, real_quiz
from tests.words import tree

CASES = ROOT / "tests/cases/pages"

EXTENSIONS = ["attr_list", "fenced_code", "tables", "toc"]
"""Those of mkdocs.yml, with what MkDocs adds by itself."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--renew", action="store_true", help="write the pages that are rendered as the expected ones")


@dataclass(frozen=True)
class Read:
    """Content ready to be rendered."""

    content: Content
    quizzes: Mapping[str, Compiled]
    texts: Mapping[str, str]

    def pages(self, today: date = TODAY) -> dict[str, str]:
        """Render all pages."""
        return render_pages(self.content, self.quizzes, today, self.texts)

    def guide(self, today: date = TODAY) -> Guide:
        """What single parts of pages are made from."""
        return Guide(self.content, self.quizzes, today, Words(Section(self.content.words)), frozenset({HOME}))


def read(root: Path) -> Read:
    """Read, check and compile the content below *root*."""
    content, problems = read_content(root, NOW)
    assert content is not None, "\n".join(f"{p.file}:{p.line}: {p.says}" for p in problems[:20])
    quizzes = {name: compile_quiz(quiz, content) for name, quiz in content.quizzes.items()}
    return Read(content, quizzes, read_prose(root)[0])


def coded(words: Mapping[str, Any], path: str = "") -> dict[str, Any]:
    """Return words by which one sees where each came from: ``[page.related]``, with the parts to fill in kept."""
    told: dict[str, Any] = {}
    for key, value in words.items():
        here = f"{path}.{key}" if path else key
        if isinstance(value, Mapping):
            told[key] = coded(value, here)
        else:
            fills = "".join(f" {{{part.split('}')[0]}}}" for part in value.split("{")[1:])
            told[key] = f"[{here}{fills}]"
    return told


@pytest.fixture(scope="session")
def real() -> Read:
    """The real content."""
    content = real_content()
    return Read(content, {name: real_quiz(name) for name in content.quizzes}, read_prose(ROOT)[0])


@pytest.fixture(scope="session")
def pages(real: Read) -> dict[str, str]:
    """All pages of the real content, on the day of the cases."""
    return real.pages()


@pytest.fixture(scope="session")
def plain(real: Read) -> Read:
    """The real content with words that stay, so that a test can write out what a date or an age becomes."""
    words = yaml.safe_load((ROOT / "tests/cases/words/plain.yml").read_text(encoding="utf-8"))
    return replace(real, content=replace(real.content, words={**real.content.words, **words}))


@pytest.fixture
def workbench(tmp_path: Path) -> Path:
    """A copy of the real content, to be changed."""
    for name in ("content", "quiz"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Read:
    """The tiny content, in coded words, so that wording can change without a test."""
    root = tmp_path_factory.mktemp("tiny")
    shutil.copytree(CASES / "tiny", root, dirs_exist_ok=True)
    words = tree("content/words.yml")
    told = coded(words) | {"place": {"eu": "[place.eu]", "uk": "[place.uk]"}}
    told["task"] = {task: f"[task.{task}]" for task in ("turn_off_training", "dance_with_it", "delete_one_chat")}
    told["rights"]["places"] = {"eu": "[rights.places.eu]"}
    told["home"] |= {
        "now": {"one": {"says": "[now]", "page": "assistants/chatter.md", "anchor": "how-turn_off_training"}},
        "more": {"learn": {"one": {"says": "[more]", "page": "rights/index.md"}}},
        "promises": {"one": "[promise]"},
    }
    (root / "content/words.yml").write_text(yaml.safe_dump(told), encoding="utf-8")
    theirs = yaml.safe_load((ROOT / "quiz/should-i-share.yml").read_text(encoding="utf-8"))["words"]
    with (root / "quiz/may-i-paste.yml").open("a", encoding="utf-8") as quiz:
        yaml.safe_dump({"words": theirs}, quiz)
    return read(root)
