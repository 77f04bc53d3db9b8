"""What would make it better, and what would make it worse.

Better: changes that this visitor could really make, the easiest first. A change is a question's own
``change`` inside the plan, or another tool. Single changes that make the verdict milder are all named;
where one is not enough, the smallest set of several. The twin in the browser is ``quiz/engine/better.js``.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from generator.model import VERDICTS

from .decide import Answers, Decision, Engine, closure
from .language import names_in
from .table import Change

OTHER_TOOL_EFFORT = 50
"""After everything inside the plan, whose changes have efforts below 10."""

OWN_COMPUTER_EFFORT = 90
"""A model on one's own computer has to be installed first."""


@dataclass(frozen=True, slots=True)
class Improvement:
    """Answers to change, and the verdict that they lead to."""

    answers: Mapping[str, str]
    """New answers by question, ``tool`` among them."""
    verdict: str
    line: str | None
    effort: int
    """Less is easier."""


@dataclass(frozen=True, slots=True)
class Worse:
    """An assumed circumstance: the other answer that would be harshest."""

    question: str
    option: str
    verdict: str
    line: str | None


def improvements(engine: Engine, answers: Answers, today: date) -> list[Improvement]:
    """Return what makes the verdict milder, easiest first; of equals the milder, then in alphabetical order.

    Empty when there is no verdict yet, or nothing milder is in reach.
    """
    here = engine.decide(answers, today)
    if here.verdict in (None, engine.verdicts[0]):
        return []
    search = _Search(engine, engine.standing(answers, here.asked), today)
    found = [*search.inside(), *search.elsewhere()]
    if all(one.effort >= OWN_COMPUTER_EFFORT for one in found):
        found += search.both()
    return sorted(found, key=_ease)


def worse_if(engine: Engine, answers: Answers, today: date) -> list[Worse]:
    """Return, for each assumed circumstance, the answer that is harshest, where it is harsher than now.

    Where a question names the options that are nearer, the others count only if none of these is harsher.
    """
    here = engine.decide(answers, today)
    standing = engine.standing(answers, here.asked)
    found = []
    for question, _ in engine.questions:
        name = question["id"]
        if here.verdict is None or name not in here.assumed:
            continue
        options = [option for option in question["options"] if option not in question["unsure"]]
        there = {option: engine.decide({**standing, name: option}, today) for option in options}
        harsher = [option for option in options if _rank(engine, there[option]) > _rank(engine, here)]
        named = [option for option in harsher if option in question.get("nearer", ())] or harsher
        if named:
            worst = max(named, key=lambda option: _rank(engine, there[option]))  # the first among equals
            found.append(Worse(name, worst, str(there[worst].verdict), there[worst].line))
    return found


def _rank(engine: Engine, decision: Decision) -> tuple[int, bool]:
    """How harsh an answer is: "Not here" is harsher than "Not yet", though both are one verdict."""
    return engine.verdicts.index(str(decision.verdict)), decision.line == "not_here"


def _ease(found: Improvement) -> tuple[int, int, list[str]]:
    """By effort, the milder answer first, then by name: a tool goes by its id, a change inside a plan by its question.

    A tool stands for many presses, so the best of those that cost the same has to be among the first.
    """
    names = sorted(value if name == "tool" else name for name, value in found.answers.items())
    return found.effort, VERDICTS.index(found.verdict), names


class _Search:
    """Tries changes from one set of answers."""

    def __init__(self, engine: Engine, answers: Answers, today: date) -> None:
        self.engine, self.answers, self.today = engine, answers, today
        self.here = engine.verdicts.index(str(engine.decide(answers, today).verdict))
        self.may = closure(engine.table["suggests"])
        gone = about_the_tool(engine)
        self.kept = {name: value for name, value in answers.items() if name not in gone}
        """What still holds at another tool: that training is off in one says nothing about the next."""

    def inside(self) -> list[Improvement]:
        """Single changes inside the plan; and of those that do not help alone, the smallest set that does."""
        changes = open_changes(self.engine, self.answers, self.engine.decide(self.answers, self.today))
        found = [one for change in changes if (one := self.tried(self.answers, (change,), {}, 0))]
        helped = {name for one in found for name in one.answers}
        rest = [change for change in changes if change[0] not in helped]
        for size in range(2, len(rest) + 1):
            several = [self.tried(self.answers, some, {}, 0) for some in combinations(rest, size)]
            smallest = min((one for one in several if one), key=_ease, default=None)
            if smallest:
                return [*found, smallest]
            if found:  # three and more changes are only named where nothing less helps
                break
        return found

    def elsewhere(self) -> list[Improvement]:
        """Other tools that may be named and make the verdict milder."""
        return [
            one for tool in self.tools() if (one := self.tried(self.kept, (), {"tool": tool}, self.effort(tool)))
        ]

    def both(self) -> list[Improvement]:
        """Another tool together with one change there: the smallest such pair."""
        pairs = []
        for tool in self.tools():
            after = {**self.kept, "tool": tool}
            if self.tried(self.kept, (), {"tool": tool}, 0):
                continue
            for change in open_changes(self.engine, after, self.engine.decide(after, self.today)):
                pairs.append(self.tried(self.kept, (change,), {"tool": tool}, self.effort(tool)))
        return sorted((pair for pair in pairs if pair), key=_ease)[:1]

    def tried(
        self, answers: Answers, changes: tuple[tuple[str, Change], ...], tool: Mapping[str, str], effort: int
    ) -> Improvement | None:
        """Make the changes; ``None`` where that is no milder, or leads from one refusal to the next."""
        new = {**tool, **{name: str(change["to"]) for name, change in changes}}
        there = self.engine.decide({**answers, **new}, self.today)
        if self.engine.verdicts.index(str(there.verdict)) >= self.here or there.line == "not_here":
            return None
        return Improvement(new, str(there.verdict), there.line, effort + sum(change["effort"] for _, change in changes))

    def tools(self) -> Iterator[str]:
        """Tools that may be named: not this one, none whose core facts have aged, none for other matters."""
        for tool in self.engine.table["candidates"]:
            if tool == self.answers["tool"] or too_old(self.engine, tool, self.today):
                continue
            if all(self.may(values) for values in self.readings(tool)):
                yield tool

    def effort(self, tool: str) -> int:
        """How hard it is to get the tool."""
        runs = self.engine.table["tools"][tool]["attributes"]["runs"]
        return OWN_COMPUTER_EFFORT if runs == "device" else OTHER_TOOL_EFFORT

    def readings(self, tool: str) -> Iterator[dict[str, str]]:
        """What rules would read of each kind of data at *tool*, signals included."""
        engine, forced = self.engine, self.engine.forced(self.answers)
        plan = engine.reads(tool, self.today, self.kept)
        for kind, _ in engine.members({**self.answers, "tool": tool}):
            values, _ = engine.member(kind, forced, plan, self.kept)
            for name, lines in engine.signals:
                values[name] = next(value for value, holds in lines if holds(values))
            yield values


def open_changes(engine: Engine, answers: Answers, here: Decision) -> list[tuple[str, Change]]:
    """The questions' changes that can be made from these answers, in the order of the file."""
    return [
        (name, change)
        for name, change in engine.changes
        if name in here.asked and (answers.get(name) or "") in change["from"]
    ]


def about_the_tool(engine: Engine) -> set[str]:
    """Questions about the plan: protections, and where its model runs. Answers do not carry over to another tool."""
    choice = engine.table.get("choice")
    return {*([choice["question"]] if choice else ())} | {
        question["id"]
        for question, _ in engine.questions
        if question["kind"] == "protection" and any(name.startswith("plan.") for name in names_in(question["asked"]))
    }


def too_old(engine: Engine, tool: str, today: date) -> bool:
    """Whether a core fact of *tool* is past the last day on which it is relied on."""
    topics = engine.table["tools"][tool]["topics"]
    days = [topics[core][1] for core in engine.table["core"] if core in topics]
    return any(day is not None and today.isoformat() > day for day in days)
