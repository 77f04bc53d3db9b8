"""The real content, quizzes and site, read once in each process: whatever is here is frozen, so tests may share it."""

from datetime import date
from functools import cache
from pathlib import Path

from generator.check import read_content
from generator.model import Content
from generator.problems import as_text
from generator.quiz.compile import Compiled, compile_quiz
from generator.site import Site, read_site

ROOT = Path(__file__).parent.parent
"""The project's folder."""

TODAY = date(2026, 11, 22)
"""The day of the cases: no fact of theirs is newer."""

NOW = max(TODAY, date.today())
"""Today, also where a clock stands still."""


@cache
def real_content() -> Content:
    """Everything that authors wrote, checked."""
    found, problems = read_content(ROOT, NOW)
    assert found is not None, as_text(problems)
    return found


@cache
def real_quiz(name: str = "should-i-share") -> Compiled:
    """A quiz of the real content, compiled."""
    return compile_quiz(real_content().quizzes[name], real_content())


@cache
def real_site() -> Site:
    """All pages and scripts, before MkDocs makes HTML of them."""
    found = read_site(ROOT, NOW)
    assert found.problems == (), as_text(found.problems)
    return found
