"""Check everything that authors write. Each rule is a module of ``rules`` with an ID and a ``check``.

A rule's docstring is its documentation: what it asks for, a snippet that passes and one that fails. What concerns
one value or one record alone (types, closed lists, addresses) stands in the models; ``records`` words it.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Protocol

from generator.model import Content
from generator.problems import Problem
from generator.speed.gc_pause import uncollected

from .files import read_files
from .parsed import Parsed
from .rules import (
    absent,
    accounts,
    booleans,
    by_nature,
    cards,
    core_topics,
    danger,
    dates,
    deleted_chats,
    detectors,
    disputed,
    gathered,
    headlines,
    homes,
    ids,
    inherits,
    moved,
    not_covered,
    phrase_counts,
    quiz_ids,
    quiz_rules,
    ratings,
    references,
    release,
    scenario_answers,
    silence,
    sisters,
    slugs,
    stands,
    synonyms,
    tiles,
    tool_texts,
    topics_complete,
    topics_known,
    unwritten,
    values,
    verdicts,
    words,
    words_known,
    words_once,
)


class Rule(Protocol):
    """What a module needs to be a rule."""

    ID: str
    """In reports it stands in brackets behind what is wrong."""

    def check(self, parsed: Parsed, today: date) -> Iterator[Problem]:
        """Yield a problem for everything that breaks the rule."""


# In any order: no rule knows of another, and problems are sorted by place.
RULES: tuple[Rule, ...] = (
    slugs, ids, booleans, topics_known, headlines, disputed, values, inherits, core_topics, accounts, dates, references,
    tiles, sisters, topics_complete, words, quiz_ids, ratings, phrase_counts, tool_texts, moved, homes,
    cards, detectors, danger, gathered, words_once, absent, words_known, by_nature, not_covered,
    synonyms, deleted_chats, silence,
)
"""Rules about the files; each copes with whatever could not be read."""

QUIZ_RULES: tuple[Rule, ...] = (quiz_rules,)
"""Rules about what the quizzes decide; they run once the files that quizzes read are sound."""

STORY_RULES: tuple[Rule, ...] = (scenario_answers, verdicts, stands)
"""Rules about what quizzes decide for scenarios and pages: a right change of a fact can break and so move them."""

RELEASE_RULES: tuple[Rule, ...] = (release, unwritten)
"""Rules for ``guide check --release`` alone."""

QUIZ_FILES = (
    "content/assistants/", "content/website-chatbots/", "content/data/", "content/checklists/", "content/topics.yml",
    "content/site.yml", "quiz/",
)
"""What a quiz is compiled from. A mistake there would come back as many mistakes of the quiz."""


@uncollected()
def read_content(root: Path, today: date, *, release: bool = False) -> tuple[Content | None, list[Problem]]:
    """Return all content under *root* (which holds ``content/`` and ``quiz/``), or every problem that it has.

    *today* is the day that no source can have been read after; *release* adds the rules for a release. The content is
    ``None`` when there is any problem; the problems are sorted by place.
    """
    content, problems, stories = _read(root, today, release=release)
    problems = sorted({*problems, *stories})
    return (None, problems) if problems else (content, [])


@uncollected()
def read_apart(root: Path, today: date) -> tuple[Content | None, list[Problem], list[Problem]]:
    """Return what ``read_content`` does, with the problems that scenarios have with the quizzes told apart.

    There is content where there are no other problems: for ``guide impact``, which says what a change moves.
    """
    return _read(root, today, release=False)


def _read(root: Path, today: date, *, release: bool) -> tuple[Content | None, list[Problem], list[Problem]]:
    parsed, problems = read_files(root)
    stories: list[Problem] = []
    problems += _found(RULES, parsed, today)
    if not any(problem.file.startswith(QUIZ_FILES) for problem in problems):
        parsed = replace(parsed, compiled=quiz_rules.compile_quizzes(parsed))
        problems += _found(QUIZ_RULES, parsed, today)
        stories = sorted(set(_found(STORY_RULES, parsed, today)))
    if release:
        problems += _found(RELEASE_RULES, parsed, today)
    return (None, sorted(set(problems)), stories) if problems else (parsed.content(), [], stories)


def _found(rules: tuple[Rule, ...], parsed: Parsed, today: date) -> list[Problem]:
    return [problem for rule in rules for problem in rule.check(parsed, today)]
