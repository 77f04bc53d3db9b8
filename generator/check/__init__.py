"""Check everything that authors write. Each rule is a module of this package with an ID and a ``check`` generator."""

from datetime import date
from pathlib import Path

from ..model import Content
from ..problems import Problem
from .files import read_files

RULES: tuple = ()


def read_content(root: Path, today: date) -> tuple[Content | None, list[Problem]]:
    """Return all content under *root* (which holds ``content/`` and ``quiz/``), or every problem that it has.

    *today* is the day that no source can have been read after. The content is ``None`` when there is any problem.
    """
    parsed, problems = read_files(root)
    for rule in RULES:
        problems += rule.check(parsed, today)
    if problems:
        return None, sorted(set(problems))
    return parsed.content(), []
