"""Verdicts on pages: their words and signs, and tables made by the quiz's own engine."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model import Assistant, DataKind
from generator.model.quiz import ToolReading
from generator.quiz.engine.decide import Decision
from generator.quiz.engine.stands import stand, work_plans
from generator.speed.memo import kept

from ..addresses import address, member_path
from ..context import Guide, Here

NAMES_OUT = "identifiers"
"""The question whose best answer is the table's middle column."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A verdict as it is shown: the sign and, always, the word."""

    sign: str
    """``ok``, ``care``, ``notyet``, ``nothere`` or ``never``: names the sign and the colour."""
    word: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One verdict in a table."""

    column: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class ToolRow:
    """The verdicts for one tool."""

    name: str
    url: str
    """Empty: the guide has no page on it."""
    plan: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class VerdictTable:
    """Verdicts for one kind of data, by assistant and plan."""

    columns: tuple[str, ...]
    common: tuple[ToolRow, ...]
    rest: tuple[ToolRow, ...]


def verdict(guide: Guide, word: str | None, line: str | None) -> Verdict:
    """Return a verdict as it is shown; *line* tells the two kinds of ``avoid`` apart."""
    sign = line.replace("_", "") if word == "avoid" and line else str(word)
    return Verdict(sign, guide.words["verdict"][sign]["word"])


def all_verdicts(guide: Guide) -> tuple[tuple[Verdict, str], ...]:
    """Return the five answers, mildest first, each with its line."""
    return tuple(
        (Verdict(sign, said["word"]), said["line"]) for sign, said in guide.words["verdict"].items()
    )


def protections(guide: Guide) -> dict[str, str]:
    """Return the best answer to each protection: what its change leads to, else what is not careful or unsure."""
    best = {}
    for question in guide.quiz.quiz.questions:
        if question.kind != "protection":
            continue
        if question.change:
            best[question.id] = question.change.to
        else:
            sure = [o.id for o in question.options if o.id != question.careful and o.id not in question.unsure]
            best[question.id] = sure[0]
    return best


class VerdictTables:
    """The tables of all kinds of data. Kinds that rules read alike, and tools, are decided once."""

    def __init__(self, guide: Guide) -> None:
        self.guide = guide
        self.common, self.rest = tools_in_order(guide)
        choice = guide.quiz.table.get("choice")
        self._here = {choice["question"]: choice["device"]} if choice else {}
        """A plan whose model can run in a cloud is shown twice: by its own row, and by that of the plan there."""
        self._reads = {
            tool: tuple(guide.quiz.engine.reads(tool, guide.today, self._here).values())
            for tool in guide.quiz.table["tools"]
        }
        best = protections(guide)
        self._columns: dict[str, dict[str, str]] = {"as_it_comes": {}, "every_protection": best}
        if NAMES_OUT in best:
            self._columns["names_out"] = {NAMES_OUT: best[NAMES_OUT]}
        # A kind of data and a tool are what decisions are remembered by; the day is read with the tool.
        table = guide.quiz.table
        logic = {**table, "as_of": "", "data": bool(table["data"]), "tools": bool(table["tools"])}
        self._decided = _decisions(guide.quiz.quiz.id, logic, self._columns)
        self._tables: dict[tuple[object, ...], VerdictTable] = {}

    def table(self, here: Here, kind: DataKind) -> VerdictTable:
        """Return the verdicts for a kind of data in every tool: as it comes, with names out, with every protection.

        Where the quiz never asks about names, taking them out is no column.
        """
        # Links to assistants are alike on all pages of one depth.
        key = address(here.path).count("/"), *self.guide.quiz.table["data"][kind.slug].values()
        if key not in self._tables:
            self._tables[key] = self._table(here, kind)
        return self._tables[key]

    def _table(self, here: Here, kind: DataKind) -> VerdictTable:
        names = any(NAMES_OUT in self._decide(kind, tool, "as_it_comes").asked for tool in self._reads)
        columns = ("as_it_comes", "names_out", "every_protection") if names else ("as_it_comes", "every_protection")
        words = {column: self.guide.words.say("data", column) for column in columns}

        def row(tool: str) -> ToolRow:
            decided = {column: self._decide(kind, tool, column) for column in columns}
            cells = (Cell(words[c], verdict(self.guide, d.verdict, d.line)) for c, d in decided.items())
            return _row(here, tool, tuple(cells))

        return VerdictTable(tuple(words.values()), tuple(map(row, self.common)), tuple(map(row, self.rest)))

    def differs(self, kind: DataKind) -> tuple[str, ...]:
        """Return the quiz's main plans that answer two taps otherwise than the short answer does."""
        return tuple(
            self.guide.words.say("data", "differs_one", name=tool_name(self.guide, tool)[0], verdict=word)
            for tool, word in self._other(kind, self.guide.quiz.quiz.main, kind.stands.personal)
        )

    def differs_at_work(self, kind: DataKind) -> tuple[str, ...]:
        """Return the plans that organisations run which answer two taps otherwise than most of them do."""
        return tuple(
            self.guide.words.say("data", "differs_one", name=" ".join(filter(None, tool_name(self.guide, tool))),
                                 verdict=word)
            for tool, word in self._other(kind, work_plans(self.guide.quiz), kind.stands.work)
        )

    def _other(self, kind: DataKind, tools: Iterable[str], said: str) -> Iterator[tuple[str, str]]:
        """Yield tools that stand elsewhere than at *said*, each with its verdict in a word."""
        for tool in tools:
            decided = self._decide(kind, tool, "as_it_comes")
            if stand(decided) != said:
                yield tool, verdict(self.guide, decided.verdict, decided.line).word

    def _decide(self, kind: DataKind, tool: str, column: str) -> Decision:
        quiz = self.guide.quiz
        key = (column, self._reads[tool], *quiz.table["data"][kind.slug].values())
        if key not in self._decided:
            answers = {"data": kind.slug, "tool": tool, **self._here, **self._columns[column]}
            self._decided[key] = quiz.engine.decide(answers, self.guide.today)
        return self._decided[key]


@kept
def _decisions(_: str, logic: object, columns: object) -> dict[tuple[object, ...], Decision]:
    """Return where decisions are remembered; a new place once a quiz decides in another way.

    *logic* is the quiz's table without what decisions are remembered by.
    """
    return {}


def tools_in_order(guide: Guide) -> tuple[list[str], list[str]]:
    """Return the tools that most people use, and all others grouped by assistant.

    An assistant that is common stands there with its first plan, which a visitor most likely has.
    """
    assistants = guide.content.assistants.values()
    first: list[tuple[int, str]] = []
    rest: list[str] = []
    for assistant in sorted(assistants, key=rank):
        listed = [f"{assistant.slug}/{plan.id}" for plan in assistant.plans if plan.asked_for]
        if assistant.common is not None and listed:
            first.append((assistant.common, listed.pop(0)))
        rest += listed
    for tool in guide.quiz.quiz.tools:
        first.append((tool.common if tool.common is not None else len(first) + 100, tool.id))
    return [tool for _, tool in sorted(first)], rest


def rank(assistant: Assistant) -> tuple[int, str]:
    """Order assistants: common ones by their place, then the others by name."""
    return (assistant.common if assistant.common is not None else 1000, assistant.name.lower())


def tool_reading(guide: Guide, tool: str) -> ToolReading | None:
    """Return the quiz's own tool with this id; ``None``: it is a plan of an assistant."""
    return next((each for each in guide.quiz.quiz.tools if each.id == tool), None)


def tool_name(guide: Guide, tool: str) -> tuple[str, str]:
    """Return what a tool is called, and its plan (empty for a tool without plans)."""
    own = tool_reading(guide, tool)
    if own:
        return own.name, ""
    slug, plan_id = tool.split("/", 1)
    assistant = guide.content.assistants[slug]
    plan = assistant.plan(plan_id)
    name = plan.short or plan.name
    return assistant.name, guide.words.say("data", "on_your_computer", plan=name) if plan.in_cloud else name


def _row(here: Here, tool: str, cells: tuple[Cell, ...]) -> ToolRow:
    name, plan = tool_name(here.guide, tool)
    own = tool_reading(here.guide, tool)
    if own is None:
        slug, plan_id = tool.split("/", 1)
        return ToolRow(name, here.url(member_path("assistants", slug), f"plan-{plan_id}"), plan, cells)
    return ToolRow(name, here.url(own.page) if own.page in here.guide.pages else "", plan, cells)


def in_words(guide: Guide, answers: dict[str, str | tuple[str, ...]]) -> tuple[str, ...]:
    """Return the further questions, each with its answer as the option says it; data and tool are left to links."""
    said = []
    for question in guide.quiz.quiz.questions:
        for option in question.options:
            if answers.get(question.id) == option.id:
                said.append(guide.words.say("scenarios", "answered", question=question.asks, answer=option.says))
    return tuple(said)
