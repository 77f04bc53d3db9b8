"""Which verdicts and reasons moved, and by which change: every kind of data at every tool, at two taps and at best."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from generator.model import Content
from generator.quiz.compile import Compiled, compile_quiz
from generator.quiz.engine.decide import Decision
from generator.quiz.engine.language import QuizProblems
from generator.quiz.engine.table import Table

from .changes import Change

TAPS, BEST = "taps", "best"
MODES = (TAPS, BEST)
"""With the first answers alone, and with every protection used that is asked for."""


def read_by_all(table: Table) -> tuple[object, ...]:
    """Return the parts of a compiled table that every verdict rests on."""
    return (
        table["questions"], table["signals"], table["rules"], table["careful"], table["verdicts"], table["as_of"],
    )


@dataclass(frozen=True, slots=True, order=True)
class Visit:
    """Answers that a verdict is given to."""

    quiz: str
    data: str
    """Empty: this quiz does not ask for it; so with the tool."""
    tool: str
    mode: str


@dataclass(frozen=True, slots=True)
class Moved:
    """A visit whose verdict is another one now."""

    visit: Visit
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Argued:
    """A visit whose verdict stays and whose reasons do not."""

    visit: Visit
    came: tuple[str, ...]
    """Rules that fire now and did not, in the order of the file."""
    gone: tuple[str, ...]


Quizzes = Mapping[str, Compiled]

Said = tuple[str, tuple[str, ...]]
"""A verdict in words, and the rules that fire."""


def compiled(content: Content) -> dict[str, Compiled]:
    """Compile every quiz; ``QuizProblems`` where one is not sound."""
    return {name: compile_quiz(quiz, content) for name, quiz in content.quizzes.items()}


def outcome(decision: Decision) -> str:
    """Return a verdict in words: avoid is two answers, and they differ for visitors."""
    if decision.verdict == "avoid":
        return "not yet" if decision.line == "not_yet" else "not here"
    return decision.verdict or "no verdict"


def said(quiz: Compiled, content: Content, visit: Visit) -> Said:
    """Return what a quiz says to a visit, and why, on the day that the content vouches for."""
    answers: dict[str, object] = {key: value for key, value in (("data", visit.data), ("tool", visit.tool)) if value}
    engine, day = quiz.engine, content.site.as_of
    decision = engine.decide(answers, day)
    if visit.mode == BEST:
        for _ in engine.questions:  # one protection used may raise the question for the next
            better = answers | {name: change["to"] for name, change in engine.changes if name in decision.asked}
            if better == answers:
                break
            answers = better
            decision = engine.decide(answers, day)
    return outcome(decision), decision.rules


def decided(quiz: Compiled, content: Content, visit: Visit) -> str:
    """Return what a quiz says to a visit on the day that the content vouches for."""
    return said(quiz, content, visit)[0]


def visits(quiz: Compiled, only: tuple[Iterable[str], Iterable[str]] | None = None) -> Iterator[Visit]:
    """Yield every visit to a quiz, or those of some kinds and tools."""
    first = quiz.engine.first
    data, tools = only or (quiz.table["data"], quiz.table["tools"])
    kinds = list(data) if "data" in first else [""]
    places = list(tools) if "tool" in first else [""]
    for kind, tool, mode in product(kinds, places, MODES):
        yield Visit(quiz.quiz.id, kind, tool, mode)


def moved(before: Content, after: Content, old: Quizzes, new: Quizzes) -> tuple[list[Moved], list[Argued], int]:
    """Return what moved among the visits that are possible before and after, and how many those are."""
    found: list[Moved] = []
    argued: list[Argued] = []
    total = 0
    for name in old.keys() & new.keys():
        was, now = old[name].table, new[name].table
        same = read_by_all(was) == read_by_all(now)
        kinds = [key for key in now["data"] if key in was["data"]]
        places = [key for key in now["tools"] if key in was["tools"]]
        for visit in visits(new[name], (kinds, places)):
            total += 1
            alike = (was["data"].get(visit.data), was["tools"].get(visit.tool)) == (
                now["data"].get(visit.data), now["tools"].get(visit.tool))
            if same and alike:
                continue
            one, other = said(old[name], before, visit), said(new[name], after, visit)
            if one[0] != other[0]:
                found.append(Moved(visit, one[0], other[0]))
            elif one[1] != other[1]:
                argued.append(_argued(visit, one[1], other[1]))
    return sorted(found, key=lambda each: each.visit), sorted(argued, key=lambda each: each.visit), total


def _argued(visit: Visit, before: Sequence[str], after: Sequence[str]) -> Argued:
    came, gone = (tuple(rule for rule in one if rule not in other) for one, other in ((after, before), (before, after)))
    return Argued(visit, came, gone)


def appeared(old: Quizzes, new: Quizzes, after: Content) -> dict[str, dict[str, int]]:
    """Return for each kind of data and tool that was not there what it gets at two taps, counted by verdict."""
    found: dict[str, dict[str, int]] = {}
    for name, quiz in new.items():
        now, was = quiz.table, old[name].table if name in old else quiz.table
        for each in now["data"].keys() - was["data"].keys():
            found[each] = _counted(quiz, after, [visit for visit in visits(quiz, ([each], now["tools"])) if visit.data])
        for each in now["tools"].keys() - was["tools"].keys():
            found[each] = _counted(quiz, after, [visit for visit in visits(quiz, (now["data"], [each])) if visit.tool])
    return dict(sorted(found.items()))


def _counted(quiz: Compiled, content: Content, found: Iterable[Visit]) -> dict[str, int]:
    """Return how many of those visits get each verdict at two taps."""
    return dict(sorted(Counter(decided(quiz, content, each) for each in found if each.mode == TAPS).items()))


def variant(before: Content, change: Change) -> tuple[Content, Quizzes] | None:
    """Return the content as it was with *change* alone; ``None`` where no verdict can move, or it can not stand."""
    if change.apply is None or not change.decides:
        return None
    content = change.apply(before)
    try:
        return content, compiled(content)
    except QuizProblems:
        return None


def alone(
    before: Content, old: Quizzes, made: tuple[Content, Quizzes], found: Sequence[Moved], argued: Sequence[Argued]
) -> tuple[list[Moved], list[Argued]]:
    """Return those that a change moves all by itself, and as far. *made* is its variant of the content *before*."""
    content, quizzes = made

    def given(visit: Visit) -> Said | None:
        """What the variant says; ``None``: it does not know the visit."""
        quiz = quizzes.get(visit.quiz)
        if quiz is None:
            return None
        known = (visit.data, quiz.table["data"]), (visit.tool, quiz.table["tools"])
        return said(quiz, content, visit) if all(not value or value in keys for value, keys in known) else None

    moves = [each for each in found if (now := given(each.visit)) and now[0] == each.after]
    reasons = []
    for each in argued:
        was, now = said(old[each.visit.quiz], before, each.visit), given(each.visit)
        if now and now[0] == was[0] and now[1] != was[1] and _argued(each.visit, was[1], now[1]) == each:
            reasons.append(each)
    return moves, reasons
