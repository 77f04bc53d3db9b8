"""Which pages a change adds, alters or takes away. Only content makes a difference: one generator renders both."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from jinja2 import UndefinedError

from generator.model import Content
from generator.quiz.engine.language import QuizProblems
from generator.render import render_pages
from generator.render.pages.rules import rules_page
from generator.wording import MissingWordsError

from .changes import Change
from .moves import compiled

FEW = 6
"""Up to so many changes are rendered one by one, to tell which pages each of them changes: that is a second each."""

Texts = Mapping[str, str]
"""Prose by its path below ``content/``."""


class NoPagesError(Exception):
    """Pages that can not be rendered; the message says why, in words."""


@dataclass(frozen=True, slots=True)
class Pages:
    """Pages by what became of them."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    @property
    def all(self) -> tuple[str, ...]:
        """Every one of them, by path."""
        return tuple(sorted((*self.added, *self.changed, *self.removed)))


def rendered(content: Content, texts: Texts, day: date) -> dict[str, str]:
    """Return every page as it stands on *day*."""
    quizzes = compiled(content)
    try:
        pages = render_pages(content, quizzes, day, texts)
        rules = [rules_page(content, quiz) for quiz in quizzes.values() if quiz.quiz.rules]
    except (MissingWordsError, UndefinedError) as missing:
        raise NoPagesError(f"words are missing ({missing})") from missing
    return pages | {page.path: page.markdown() for page in rules}


def compared(first: Mapping[str, str], second: Mapping[str, str]) -> Pages:
    """Return what became of the pages of *first* in *second*."""
    return Pages(
        added=tuple(sorted(second.keys() - first.keys())),
        changed=tuple(sorted(path for path in first.keys() & second.keys() if first[path] != second[path])),
        removed=tuple(sorted(first.keys() - second.keys())),
    )


def by_change(
    before: Content, texts: Texts, day: date, first: Mapping[str, str], found: Sequence[Change]
) -> list[tuple[str, ...]]:
    """Return the pages that each change moves all by itself; none for any where there are too many changes."""
    if len(found) > FEW:
        return [()] * len(found)
    return [_alone(before, texts, day, first, change) for change in found]


def _alone(
    before: Content, texts: Texts, day: date, first: Mapping[str, str], change: Change
) -> tuple[str, ...]:
    if change.apply is None:
        return ()
    try:
        return compared(first, rendered(change.apply(before), texts, day)).all
    except (NoPagesError, QuizProblems, KeyError):
        return ()  # it does not stand without another change: a page would name what is not there
