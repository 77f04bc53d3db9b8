"""Scenarios: which of their checks get another verdict now, and which no longer get what they say."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model import Content
from generator.model.scenarios import Check
from generator.problems import Problem
from generator.quiz.compile import Compiled
from generator.quiz.engine.decide import Decision

from .moves import Quizzes, outcome


@dataclass(frozen=True, slots=True)
class Story:
    """One check of a scenario whose verdict, or whose expected verdict, is another one now."""

    scenario: str
    says: str
    before: str
    after: str
    expected_before: str
    expected: str
    holds: bool
    """Whether it gets what the scenario says now."""


def stories(before: Content, after: Content, old: Quizzes, new: Quizzes) -> list[Story]:
    """Return the checks that moved, among those that ask the same as before."""
    return [story for slug, check, story in _pairs(before, after, old, new)]


def alone(before: Content, after: Content, old: Quizzes, made: tuple[Content, Quizzes],
          found: Sequence[Story]) -> list[Story]:
    """Return those of *found* that one change moves all by itself; *made* is the content with that change alone."""
    content, quizzes = made
    result = []
    for slug, check, story in _pairs(before, after, old, quizzes, day=content):
        result += [
            each for each in found
            if each.before != each.after and (each.scenario, each.says, each.after) == (slug, check.says, story.after)
        ]
    return result


def _pairs(
    before: Content, after: Content, old: Quizzes, new: Quizzes, day: Content | None = None
) -> Iterator[tuple[str, Check, Story]]:
    for slug, scenario in after.scenarios.items():
        was = before.scenarios.get(slug)
        checks = was.checks if was and was.quiz == scenario.quiz else ()
        known: Mapping[str, Check] = {check.says: check for check in checks}
        for check in scenario.checks:
            earlier = known.get(check.says)
            if earlier is None or earlier.answers != check.answers:
                continue
            first = _decide(old.get(scenario.quiz), before, check)
            now = _decide(new.get(scenario.quiz), day or after, check)
            if first is None or now is None:
                continue
            story = Story(
                slug, check.says, outcome(first), outcome(now), _expected(earlier), _expected(check), _holds(now, check)
            )
            if story.before != story.after or story.expected_before != story.expected:
                yield slug, check, story


def _decide(quiz: Compiled | None, content: Content, check: Check) -> Decision | None:
    if quiz is None:
        return None
    try:
        return quiz.engine.decide(check.answers, content.site.as_of)
    except KeyError:
        return None  # a kind of data or a tool that is not there yet, or no more


def _expected(check: Check) -> str:
    if check.verdict != "avoid":
        return check.verdict
    return {"not_yet": "not yet", "not_here": "not here", None: "avoid"}[check.line]


def _holds(decision: Decision, check: Check) -> bool:
    return decision.verdict == check.verdict and check.line in (None, decision.line)


def told(story: Story) -> str:
    """Return a check and how its verdict moved, in a line."""
    moved = f"{story.before} -> {story.after}" if story.before != story.after else f"still {story.after}"
    return f"{story.scenario}, \"{story.says}\": {moved}"


def whole(story: Story) -> str:
    """Return the same with what the scenario says, and whether the build goes on."""
    said = "" if story.expected == story.expected_before else f" (it said {story.expected_before} before)"
    fails = "" if story.holds else f": {_FAILS}"
    return f"{told(story)}; it says {story.expected}{said}{fails}"


_FAILS = "the build fails until one of the two is mended"


def broken(problem: Problem) -> str:
    """Return what is wrong with the answers of a check, with its place, in a line."""
    hint = f" ({problem.hint})" if problem.hint else ""
    return f"{problem.file}:{problem.line}: {problem.says}{hint}: {_FAILS}"


def place(problem: Problem) -> dict[str, str | int]:
    """Return the same as plain values."""
    return {"file": problem.file, "line": problem.line, "says": problem.says, "hint": problem.hint}
