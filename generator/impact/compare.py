"""The whole comparison: content in a git revision against the work tree."""

import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from generator.check import read_apart
from generator.check.files import read_files
from generator.check.rules import scenario_answers
from generator.load.prose import read_prose
from generator.model import Content
from generator.problems import Problem
from generator.quiz.engine.language import QuizProblems

from . import stories as scenarios
from .changes import Change, changes
from .grown import Grown, grown
from .moves import Argued, Moved, Quizzes, alone, appeared, compiled, moved, variant
from .pages import NoPagesError, Pages, Texts, by_change, compared, rendered
from .revision import commit_of, unpack
from .stories import Story
from .weights import Made, Weight, scripts, weighed


@dataclass(frozen=True, slots=True)
class Effect:
    """A change and what it moves all by itself."""

    change: Change
    moved: tuple[Moved, ...] = ()
    argued: tuple[Argued, ...] = ()
    """Verdicts that stay and have other reasons."""
    stories: tuple[Story, ...] = ()
    pages: tuple[str, ...] = ()
    """Pages that it changes; empty, too, where there are more changes than are rendered one by one."""


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
    argued: tuple[Argued, ...] = ()
    stories: tuple[Story, ...] = ()
    broken: tuple[Problem, ...] = ()
    """Checks of scenarios whose answers nobody can give any longer, so that they have no verdict to compare."""
    appeared: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    """What a new kind of data or tool gets at two taps."""
    pages: Pages = field(default_factory=Pages)
    weights: tuple[Weight, ...] = ()
    """Pages that are heavier or lighter, what grew most first."""
    texts: tuple[Grown, ...] = ()
    """Files that are longer or shorter, what grew most first."""
    no_pages: str = ""
    """Why pages could not be compared; empty: they were."""


def compare(root: Path, base: str, today: date) -> Impact | list[Problem]:
    """Compare the work tree below *root* with the revision *base*; return its problems where it has some.

    A scenario that no longer gets its verdict, or whose answers are asked no longer, is no problem here: to tell that
    is what this is for.
    ``RevisionError`` where there is no such revision.
    """
    commit = commit_of(root, base)
    with tempfile.TemporaryDirectory(prefix="guide-impact-") as name:
        folder = Path(name)
        unpack(root, commit, folder)
        after, problems, told = read_apart(root, today)
        if after is None:
            return problems
        before, unread = _read(folder)
        if before is None:
            return Impact(base, commit, unread=unread)
        try:
            old = compiled(before)
        except QuizProblems as wrong:
            return Impact(base, commit, unread=tuple(mistake.says for mistake in wrong.mistakes))
        texts = read_prose(folder)[0], read_prose(root)[0]
    broken = tuple(each for each in told if each.rule == scenario_answers.ID)
    found = replace(_impact(base, commit, before, after, old), texts=tuple(grown(root, commit)), broken=broken)
    return _with_pages(found, before, after, texts, max(today, after.site.as_of))


def _impact(base: str, commit: str, before: Content, after: Content, old: Quizzes) -> Impact:
    new = compiled(after)
    found, argued, total = moved(before, after, old, new)
    told = scenarios.stories(before, after, old, new)
    effects = []
    for change in changes(before, after):
        made = variant(before, change) if found or argued or told else None
        if made is None:
            effects.append(Effect(change))
            continue
        own, reasons = alone(before, old, made, found, argued)
        stories = scenarios.alone(before, after, old, made, told)
        effects.append(Effect(change, tuple(own), tuple(reasons), tuple(stories)))
    return Impact(
        base, commit, as_of=(before.site.as_of, after.site.as_of), effects=tuple(effects),
        together=_together(effects, found, argued, told), visits=total, moved=tuple(found), argued=tuple(argued),
        stories=tuple(told), appeared=appeared(old, new, after),
    )


def _together(
    effects: Sequence[Effect], found: Sequence[Moved], argued: Sequence[Argued], told: Sequence[Story]
) -> Effect | None:
    """Return what no change moves by itself; ``None``: nothing."""
    moves = {each.visit for effect in effects for each in effect.moved}
    reasons = {each.visit for effect in effects for each in effect.argued}
    stories = {story for effect in effects for story in effect.stories}
    rest = Effect(
        Change("changed", "several", "", ""),
        tuple(each for each in found if each.visit not in moves),
        tuple(each for each in argued if each.visit not in reasons),
        tuple(each for each in told if each not in stories and each.before != each.after),
    )
    return rest if rest.moved or rest.argued or rest.stories else None


def _read(folder: Path) -> tuple[Content | None, tuple[str, ...]]:
    """Read the revision. It may break rules that came after it; it must only be readable."""
    parsed, problems = read_files(folder)
    said = tuple(f"{each.file}:{each.line}: {each.says}" for each in problems if each.rule != "file")
    return (None, said) if said else (parsed.content(), ("a file that stands alone is missing",))


def _with_pages(impact: Impact, before: Content, after: Content, texts: tuple[Texts, Texts], day: date) -> Impact:
    """Add the pages: all that differ, and for few changes those that each moves."""
    try:
        one, other = _made(before, texts[0], day), _made(after, texts[1], day)
    except NoPagesError as reason:
        return replace(impact, no_pages=str(reason))
    except KeyError:
        if not impact.broken:
            raise
        return replace(impact, no_pages="a scenario names what is not there")
    paths = by_change(before, texts[0], day, one.pages, [effect.change for effect in impact.effects])
    effects = tuple(replace(effect, pages=own) for effect, own in zip(impact.effects, paths, strict=True))
    return replace(
        impact, effects=effects, pages=compared(one.pages, other.pages), weights=tuple(weighed(one, other))
    )


def _made(content: Content, texts: Texts, day: date) -> Made:
    return Made(rendered(content, texts, day), scripts(content, compiled(content), day))
