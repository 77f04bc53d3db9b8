"""The whole comparison: content in a git revision against the work tree."""

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from jinja2 import UndefinedError

from generator.check import read_content
from generator.check.files import read_files
from generator.model import Content
from generator.problems import Problem
from generator.prose import read_prose
from generator.quiz.language import QuizProblems
from generator.render import render_pages
from generator.render.rules import rules_page
from generator.render.wording import MissingWordsError

from . import stories as scenarios
from .changes import Change, changes
from .moves import Moved, Quizzes, alone, appeared, compiled, moved, variant
from .revision import commit_of, unpack
from .stories import Story


@dataclass(frozen=True, slots=True)
class Effect:
    """A change and what it moves all by itself."""

    change: Change
    moved: tuple[Moved, ...] = ()
    stories: tuple[Story, ...] = ()


@dataclass(frozen=True, slots=True)
class Pages:
    """Pages by what became of them."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Impact:
    """What the work tree moves against a revision."""

    base: str
    """The revision, as it was asked for."""
    commit: str
    as_of: tuple[date, date] | None = None
    """The day that the content vouched for before, and now; ``None``: the revision could not be read."""
    unread: tuple[str, ...] = ()
    """Why the revision could not be compared with; all else is empty then."""
    effects: tuple[Effect, ...] = ()
    """Every change, in the order of the files."""
    together: Effect | None = None
    """What no change moves by itself; its change is a stand-in."""
    visits: int = 0
    """Verdicts that were compared."""
    moved: tuple[Moved, ...] = ()
    stories: tuple[Story, ...] = ()
    appeared: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    """What a new kind of data or tool gets at two taps."""
    pages: Pages = Pages()
    no_pages: str = ""
    """Why pages could not be compared; empty: they were."""


def compare(root: Path, base: str, today: date) -> Impact | list[Problem]:
    """Compare the work tree below *root* with the revision *base*; return its problems where it has some.

    A scenario that no longer gets its verdict is no problem here: to tell that is what this is for.
    ``RevisionError`` where there is no such revision.
    """
    commit = commit_of(root, base)
    with tempfile.TemporaryDirectory(prefix="guide-impact-") as name:
        folder = Path(name)
        unpack(root, commit, folder)
        after, problems = read_content(root, today, stories=False)
        if after is None:
            return problems
        before, unread = _read(folder)
        if before is None:
            return Impact(base, commit, unread=unread)
        try:
            old = compiled(before)
        except QuizProblems as wrong:
            return Impact(base, commit, unread=tuple(mistake.says for mistake in wrong.mistakes))
        pages, no_pages = _pages(folder, root, before, after, max(today, after.site.as_of))
    return _impact(base, commit, before, after, old, pages, no_pages)


def _impact(
    base: str, commit: str, before: Content, after: Content, old: Quizzes, pages: Pages, no_pages: str
) -> Impact:
    new = compiled(after)
    found, total = moved(before, after, old, new)
    told = scenarios.stories(before, after, old, new)
    effects = []
    for change in changes(before, after):
        made = variant(before, change) if found or told else None
        effects.append(Effect(change) if made is None else Effect(
            change, tuple(alone(made, found)), tuple(scenarios.alone(before, after, old, made, told))
        ))
    explained = {each.visit for effect in effects for each in effect.moved}
    explained_stories = {story for effect in effects for story in effect.stories}
    rest = tuple(each for each in found if each.visit not in explained)
    rest_stories = tuple(each for each in told if each not in explained_stories and each.before != each.after)
    together = Effect(Change("changed", "several", "", ""), rest, rest_stories) if rest or rest_stories else None
    return Impact(
        base, commit, as_of=(before.site.as_of, after.site.as_of), effects=tuple(effects), together=together,
        visits=total, moved=tuple(found), stories=tuple(told), appeared=appeared(old, new, after), pages=pages,
        no_pages=no_pages,
    )


def _read(folder: Path) -> tuple[Content | None, tuple[str, ...]]:
    """Read the revision. It may break rules that came after it; it must only be readable."""
    parsed, problems = read_files(folder)
    said = tuple(f"{each.file}:{each.line}: {each.says}" for each in problems if each.rule != "file")
    return (None, said) if said else (parsed.content(), ("a file that stands alone is missing",))


def _pages(old: Path, new: Path, before: Content, after: Content, day: date) -> tuple[Pages, str]:
    """Both are rendered by this generator on one day, so that only content makes a difference."""
    try:
        first, second = (_rendered(content, folder, day) for content, folder in ((before, old), (after, new)))
    except (MissingWordsError, UndefinedError) as missing:
        return Pages(), f"words are missing ({missing})"
    return Pages(
        added=tuple(sorted(second.keys() - first.keys())),
        changed=tuple(sorted(path for path in first.keys() & second.keys() if first[path] != second[path])),
        removed=tuple(sorted(first.keys() - second.keys())),
    ), ""


def _rendered(content: Content, folder: Path, day: date) -> dict[str, str]:
    quizzes = compiled(content)
    rules = [rules_page(content, quiz) for quiz in quizzes.values() if quiz.quiz.rules]
    pages = render_pages(content, quizzes, day, read_prose(folder)[0])
    return pages | {page.path: page.markdown() for page in rules}
