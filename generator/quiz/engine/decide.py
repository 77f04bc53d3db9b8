"""The engine: answers in, verdict and rules out, over the compiled table.

``quiz/engine/decide.js`` is its twin in the browser; both interpret the same table, and a test holds them equal
on every combination. Nothing here knows a topic, a rule or a word.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from .language import Read
from .table import Change, Table

if TYPE_CHECKING:
    from ..compile import Compiled

Values = dict[str, str]
"""What conditions read: a value by name (``plan.runs``, ``answer.training``, a signal)."""

Answers = Mapping[str, object]
"""``data`` (a slug or several), ``tool`` (an id or several), and an option by further question."""

NONE: Answers = {}
"""Nothing answered yet."""

ANY = ""
"""Stands for the kind of data, or the tool, where a quiz does not ask for one: rules read nothing of it."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What the quiz says to a set of answers."""

    verdict: str | None
    """``ok``, ``care``, ``avoid`` or ``never``; ``None`` until what the quiz asks first is there."""
    line: str | None
    """For ``avoid``: ``not_yet`` when changes inside this plan lead to ``care`` or ``ok``, else ``not_here``."""
    rules: tuple[str, ...]
    """Ids of the rules that fired, in the order of the file."""
    asked: tuple[str, ...]
    """Questions that these answers raise, ``data`` and ``tool`` among them, in the order of the file."""
    assumed: Mapping[str, str]
    """Circumstances that nobody answered, with the usual case that was taken."""
    ignored: tuple[str, ...]
    """Answers that no question asked for."""


def closure(condition: Read) -> Callable[[Values], bool]:
    """Return *condition* as a function of the values by name."""
    if condition is None:
        return lambda _: True
    if condition[0] == "is":
        name, wanted = condition[1], frozenset(condition[2])
        return lambda values: values[name] in wanted
    if condition[0] == "not":
        inner = closure(condition[1])
        return lambda values: not inner(values)
    parts = [closure(part) for part in condition[1]]
    found = condition[0] == "any"

    # A loop, since a generator's start costs more than most conditions do.
    def holds(values: Values) -> bool:
        for part in parts:
            if part(values) is found:
                return found
        return not found

    return holds


class Engine:
    """A compiled table made ready to decide. Decisions of single members are remembered by what they read."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.verdicts: Sequence[str] = table["verdicts"]
        self.first = tuple(name for name, known in (("data", table["data"]), ("tool", table["tools"])) if known)
        """What a verdict needs: the kind of data, the tool, both or none."""
        self.questions = [(question, closure(question["asked"])) for question in table["questions"]]
        self.signals = [
            (signal["id"], [(value, closure(when)) for value, when in signal["lines"]]) for signal in table["signals"]
        ]
        self.rules = [(rule["id"], rule["verdict"], closure(rule["when"])) for rule in table["rules"]]
        self.circumstances = [question for question, _ in self.questions if question.get("usual")]
        self.changes: list[tuple[str, Change]] = [
            (question["id"], question["change"]) for question in table["questions"] if "change" in question
        ]
        self._remembered: dict[tuple[str, ...], tuple[int, tuple[int, ...]]] = {}
        self._plans: dict[tuple[str, str, date], Values] = {}

    def reads(self, tool: str, today: date, answers: Answers = NONE) -> Values:
        """Return what rules read of a tool: attributes, and each topic as it stands on *today*.

        Where an answer says if its model runs in a cloud, that is read unless the answer is: on my computer.
        """
        there = self.read_as(tool, answers)
        if (tool, there, today) not in self._plans:
            self._plans[tool, there, today] = self._reads(tool, there, today)
        return self._plans[tool, there, today]

    def read_as(self, tool: str, answers: Answers) -> str:
        """Return the tool whose facts hold: *tool*, or what its model in a cloud is."""
        choice = self.table.get("choice")
        if choice is None or answers.get(choice["question"]) == choice["device"]:
            return tool
        return choice["in_cloud"].get(tool, tool)

    def relies_on(self, tool: str, topic: str, today: date) -> bool:
        """Whether a fact has a value that counts on that day, and not the careful one in its place."""
        last_day = self.table["tools"][tool]["topics"].get(topic, ("", None))[1] if tool != ANY else None
        return last_day is not None and today.isoformat() <= last_day

    def _reads(self, tool: str, there: str, today: date) -> Values:
        if tool == ANY:
            return {}
        entry, day = self.table["tools"][there], today.isoformat()
        values = {f"plan.{name}": str(value) for name, value in entry["attributes"].items()}
        for topic, careful in self.table["careful"].items():
            value, last_day = entry["topics"].get(topic, (careful, None))
            values[f"plan.{topic}"] = value if last_day is None or day <= last_day else careful
        choice = self.table.get("choice")
        values["plan.offers_cloud"] = "yes" if choice and tool in choice["in_cloud"] else "no"
        return values

    def member(self, kind: str, forced: bool, plan: Values, answers: Answers) -> tuple[Values, list[str]]:
        """Return what rules read for one kind of data, and which further questions it raises."""
        data = {} if kind == ANY else self.table["data"][kind]
        values = plan | {f"data.{name}": value for name, value in data.items()}
        if forced:
            values["data.identifying"] = "yes"
        asked = []
        for question, is_asked in self.questions:
            name, usual = question["id"], question.get("usual")
            rest = data.get(usual, usual) if usual else question["careful"]
            answer = rest
            if is_asked(values):
                asked.append(name)
                given = answers.get(name)
                if given in question["unsure"]:
                    answer = question["careful"]
                elif given in question["options"]:
                    answer = str(given)
            # Every question without a usual case has a careful answer (see compile._check_answers).
            values[f"answer.{name}"] = str(answer)
        return values, asked

    def judge(self, values: Values) -> tuple[int, tuple[int, ...]]:
        """Return the verdict's number and the numbers of the rules that fire."""
        # Values alone: every member has the same names in the same order.
        key = tuple(values.values())
        known = self._remembered.get(key)
        if known is None:
            for name, lines in self.signals:
                values[name] = next(value for value, holds in lines if holds(values))
            fired = tuple(i for i, (_, _, holds) in enumerate(self.rules) if holds(values))
            known = max((self.rules[i][1] for i in fired), default=-1), fired
            self._remembered[key] = known
        return known

    def decide(self, answers: Answers, today: date) -> Decision:
        """Decide. Unknown slugs and tools raise ``KeyError``: callers check what people typed."""
        members = self.members(answers)
        further = [name for name in answers if name not in (*self.first, "today")]
        if not members:
            return Decision(None, None, (), self.first, {}, tuple(further))
        forced = self.forced(answers)
        verdict = -1
        rules: set[int] = set()
        raised: set[str] = set()
        assumed: dict[str, str] = {}
        for kind, tool in members:
            values, asked = self.member(kind, forced, self.reads(tool, today, answers), answers)
            raised.update(asked)
            for question in self.circumstances:
                name = question["id"]
                if name in asked and answers.get(name) not in question["options"]:
                    assumed.setdefault(name, values[f"answer.{name}"])
            number, fired = self.judge(values)
            verdict = max(verdict, number)
            rules.update(fired)
        ids = [question["id"] for question, _ in self.questions]
        word = self.verdicts[verdict] if verdict >= 0 else None
        return Decision(
            verdict=word,
            line=self._line(answers, today, raised) if word == "avoid" else None,
            rules=tuple(self.rules[i][0] for i in sorted(rules)),
            asked=(*self.first, *(name for name in ids if name in raised)),
            assumed={name: assumed[name] for name in ids if name in assumed},
            ignored=tuple(name for name in further if not self._counts(name, answers[name], raised)),
        )

    def members(self, answers: Answers) -> list[tuple[str, str]]:
        """Return each kind of data with each tool; none while something that the quiz asks first is not there."""
        kinds, tools = (
            listed(answers.get(name)) if name in self.first else [ANY] for name in ("data", "tool")
        )
        return [(kind, tool) for tool in tools for kind in kinds]

    def forced(self, answers: Answers) -> bool:
        """Whether a kind of data says who it is about, so that all count as identified."""
        if "data" not in self.first:
            return False
        return any(self.table["data"][kind]["identifying"] == "yes" for kind in listed(answers["data"]))

    def standing(self, answers: Answers, asked: Collection[str]) -> dict[str, object]:
        """Return the answers that were *asked* for: what a question of another case was told says nothing about this.

        Whoever looks at what another answer would lead to starts from these. The other answer may raise a question
        that is not asked here, and an old answer to it would be read as one that somebody gave.
        """
        return {
            name: given for name, given in answers.items()
            if name in self.first or self._counts(name, given, asked)
        }

    def changed(self, answers: Answers, raised: set[str]) -> dict[str, object]:
        """Return the answers asked for, with every change that this visitor could make inside this plan."""
        better = self.standing(answers, raised)
        for name, change in self.changes:
            if name in raised and (better.get(name) or "") in change["from"]:
                better[name] = change["to"]
        return better

    def _line(self, answers: Answers, today: date, raised: set[str]) -> str:
        better, forced = self.changed(answers, raised), self.forced(answers)
        worst = max(
            self.judge(self.member(kind, forced, self.reads(tool, today, better), better)[0])[0]
            for kind, tool in self.members(answers)
        )
        return "not_yet" if worst < self.verdicts.index("avoid") else "not_here"

    def _counts(self, name: str, given: object, raised: Collection[str]) -> bool:
        return name in raised and any(
            given in question["options"] for question, _ in self.questions if question["id"] == name
        )


def listed(given: object) -> list[str]:
    """One kind or tool or several, each once, in the order given."""
    if not given:
        return []
    return [given] if isinstance(given, str) else list(dict.fromkeys(given))  # type: ignore[call-overload]


def decide(compiled: "Compiled", answers: Answers, today: date) -> Decision:
    """Decide by a quiz, which keeps its engine."""
    return compiled.engine.decide(answers, today)
