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
    cards,
    core_topics,
    dates,
    detectors,
    gathered,
    headlines,
    ids,
    inherits,
    moved,
    phrase_counts,
    quiz_ids,
    quiz_rules,
    ratings,
    references,
    release,
    scenario_answers,
    slugs,
    stands,
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
    slugs, ids, booleans, topics_known, headlines, values, inherits, core_topics, accounts, dates, references, tiles,
    topics_complete, words, quiz_ids, ratings, phrase_counts, tool_texts, moved,
    cards, detectors, gathered, words_once, absent, words_known,
)
"""Rules about the files; each copes with whatever could not be read."""

QUIZ_RULES: tuple[Rule, ...] = (quiz_rules, scenario_answers, verdicts, stands)
"""Rules about what the quizzes decide; they run once the files that quizzes read are sound."""

RELEASE_RULES: tuple[Rule, ...] = (release, unwritten)
"""Rules for ``guide check --release`` alone."""

QUIZ_FILES = (
    "content/assistants/", "content/website-chatbots/", "content/data/", "content/checklists/", "content/topics.yml",
    "content/site.yml", "quiz/",
)
"""What a quiz is compiled from. A mistake there would come back as many mistakes of the quiz."""


@uncollected()
def read_content(
    root: Path, today: date, *, release: bool = False, stories: bool = True
) -> tuple[Content | None, list[Problem]]:
    """Return all content under *root* (which holds ``content/`` and ``quiz/``), or every problem that it has.

    *today* is the day that no source can have been read after; *release* adds the rules for a release. Without
    *stories* a scenario may get another verdict than it says. The content is ``None`` when there is any problem; the
    problems are sorted by place.
    """
    parsed, problems = read_files(root)
    problems += _found(RULES, parsed, today)
    if not any(problem.file.startswith(QUIZ_FILES) for problem in problems):
        parsed = replace(parsed, compiled=quiz_rules.compile_quizzes(parsed))
        problems += _found(tuple(rule for rule in QUIZ_RULES if stories or rule is not verdicts), parsed, today)
    if release:
        problems += _found(RELEASE_RULES, parsed, today)
    return (None, sorted(set(problems))) if problems else (parsed.content(), [])


def _found(rules: tuple[Rule, ...], parsed: Parsed, today: date) -> list[Problem]:
    return [problem for rule in rules for problem in rule.check(parsed, today)]
