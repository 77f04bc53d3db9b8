"""The command that asks a quiz: answers in, the quiz's whole reply out, as plain values that become JSON.

The form is a contract: keys are added, never renamed.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NotRequired, TypedDict

from generator.invocation import guide
from generator.model import Content
from generator.model.quiz import Question, Rule

from ..compile import Compiled
from ..compile.offers import offers
from ..engine.better import improvements
from ..engine.decide import listed
from ..engine.language import names_in
from ..engine.ranking import ranked
from ..engine.reasons import ordered_reasons
from .lines import Refusal, Vocabulary, read_line


class FactRow(TypedDict):
    """A headline as it was authored."""

    plan: str
    topic: str
    value: str | int
    source: str | None
    seen: str | None


class Reason(TypedDict):
    """A rule that fired."""

    rule: str
    because: str
    facts: list[FactRow]


class Better(TypedDict):
    """A change and where it leads."""

    set: dict[str, str]
    verdict: str
    line: str | None


class Place(TypedDict):
    """A tool in the order."""

    tool: str
    grades: dict[str, str]
    """By point how it is answered: good, partly, open or poor."""
    ahead: str | None
    """The point that puts it before the next."""
    against: str | None
    """The point that speaks most against it."""


class Reply(TypedDict):
    """What goes out for answers."""

    verdict: str | None
    line: str | None
    rules: list[str]
    reasons: list[Reason]
    asked: list[str]
    assumed: dict[str, str]
    better: list[Better]
    ignored: list[str]
    order: NotRequired[list[Place]]
    """Of a quiz that ranks its tools: where each stands by what is needed, the first place first."""


class ToolOption(TypedDict):
    """A tool that can be chosen."""

    id: str
    name: str
    plan: str | None
    aliases: list[str]


class Asker:
    """Answers lines about one quiz."""

    def __init__(self, content: Content, compiled: Compiled, today: date) -> None:
        """*today* is the day for lines that name none; never before the day that the content vouches for."""
        self.content, self.compiled = content, compiled
        self.today = max(today, content.site.as_of)
        self.vocabulary = vocabulary(content, compiled)
        self.rules: Mapping[str, Rule] = {rule.id: rule for rule in compiled.quiz.rules}
        self.offers = {offer.id: offer for offer in offers(compiled.quiz, content)}
        self.own = {tool.id: tool for tool in compiled.quiz.tools}
        self.read_topics = {
            rule["id"]: [name.removeprefix("plan.") for name in names_in(rule["when"]) if name.startswith("plan.")]
            for rule in compiled.table["rules"]
        }

    def reply(self, line: bytes, number: int = 1) -> Reply | Mapping[str, object]:
        """Return what goes out for one line, the *number*-th that came in."""
        given = read_line(line, self.vocabulary, number)
        return given.as_json() if isinstance(given, Refusal) else self.decision(given)

    def decision(self, given: Mapping[str, object]) -> Reply:
        """Return the decision on checked answers, with its reasons."""
        day = given.get("today")
        today = day if isinstance(day, date) else self.today
        answers = {name: value for name, value in given.items() if name != "today"}
        engine = self.compiled.engine
        decided = engine.decide(answers, today)
        reply: Reply = {
            "verdict": decided.verdict,
            "line": decided.line,
            "rules": list(decided.rules),
            "reasons": self.reasons(decided.rules, answers, today),
            "asked": list(decided.asked),
            "assumed": dict(decided.assumed),
            "better": [
                {"set": dict(found.answers), "verdict": found.verdict, "line": found.line}
                for found in improvements(engine, answers, today)
            ],
            "ignored": [name for name in decided.ignored if name not in needs(self.compiled)],
        }
        if "ranks" in engine.table:
            reply["order"] = self.order(answers, today)
        return reply

    def order(self, answers: Mapping[str, object], today: date) -> list[Place]:
        """Return where each tool stands by what is needed."""
        points = [point["id"] for point in self.compiled.table["ranks"]["points"]]
        return [
            {"tool": one.tool, "grades": dict(zip(points, one.grades, strict=True)), "ahead": one.ahead,
             "against": one.against}
            for one in ranked(self.compiled.table, answers, today)
        ]

    def reasons(self, fired: Sequence[str], answers: Mapping[str, object], today: date) -> list[Reason]:
        """Return the rules that fired: those that decide, the first reason first, then the others."""
        tools = listed(answers.get("tool"))
        deciding = {one.rule: one.topic is not None for one in ordered_reasons(self.compiled.engine, answers, today)}
        return [
            self.reason(self.rules[rule], tools, today, settled=deciding.get(rule, False))
            for rule in dict.fromkeys((*deciding, *fired))
        ]

    def reason(self, rule: Rule, tools: Sequence[str], today: date, *, settled: bool) -> Reason:
        """Return a rule that fired: its claim, and the headlines that it shows or reads.

        It is *settled* where a fact speaks for it.
        """
        doubtful = not settled and any(self.doubtful(rule, tool, today) for tool in tools)
        claim = rule.because_unknown if rule.because_unknown and doubtful else rule.because
        topics = [*rule.shows, *(topic for topic in self.read_topics[rule.id] if topic in self.compiled.topic_values)]
        return {
            "rule": rule.id,
            "because": claim.replace("{tool}", ", ".join(dict.fromkeys(map(self.name, tools)))),
            "facts": [fact for tool in tools for fact in self.facts(dict.fromkeys(topics), tool)],
        }

    def doubtful(self, rule: Rule, tool: str, today: date) -> bool:
        """Whether a fact that the rule shows is unknown, weak or too old, so that it was read the careful way."""
        if tool in self.own:
            return any(topic not in self.own[tool].reads for topic in rule.shows)
        days = [self.compiled.table["tools"][tool]["topics"][topic][1] for topic in rule.shows]
        return any(day is None or today.isoformat() > day for day in days)

    def facts(self, topics: Iterable[str], tool: str) -> list[FactRow]:
        """Return the tool's headlines as they were authored; none where the quiz itself describes the tool."""
        if tool not in self.offers:
            return []
        facts: list[FactRow] = []
        for topic in topics:
            fact = self.offers[tool].facts[topic]
            source = fact.source if fact else None
            facts.append({
                "plan": tool.partition("/")[2],
                "topic": topic,
                "value": fact.value if fact else "not_recorded",
                "source": (source.url or source.title) if source else None,
                "seen": source.seen.isoformat() if source and source.seen else None,
            })
        return facts

    def name(self, tool: str) -> str:
        """A tool's name, as a reason says it."""
        return self.offers[tool].name if tool in self.offers else self.own[tool].name


def vocabulary(content: Content, compiled: Compiled) -> Vocabulary:
    """Return everything that may be answered, with other words for it."""
    table = compiled.table
    further = {question["id"]: question["options"] for question in table["questions"]} | needs(compiled)
    tools = {option["id"]: option for option in _tools(content, compiled)}
    meant = {
        "data": _meant((kind.slug, kind.name, kind.searched) for kind in content.data.values()),
        "tool": _meant((name, option["name"], option["aliases"]) for name, option in tools.items()),
    }
    first = {"data": list(table["data"]), "tool": list(tools)}
    return Vocabulary(
        answers={**{name: first[name] for name in compiled.engine.first}, **further},
        meant=meant,
        lists=frozenset(
            {"items": "data", "tools": "tool"}[question.kind] for question in compiled.quiz.questions
            if question.kind == "items" or question.several == "yes"
        ),
        listed_by=f"{guide()} ask {compiled.quiz.id} --questions",
    )


def needs(compiled: Compiled) -> dict[str, list[str]]:
    """Return what the ranking asks, with the options."""
    table = compiled.table
    return {need["id"]: need["options"] for need in table["ranks"]["needs"]} if "ranks" in table else {}


def _meant(named: Iterable[tuple[str, str, Iterable[str]]]) -> dict[str, str]:
    """Other words for an answer, in small letters; the first answer that is called so wins."""
    words: dict[str, str] = {}
    for answer, name, aliases in named:
        for word in (answer.partition("/")[0], name, *aliases):
            words.setdefault(word.lower(), answer)
    return words


def questions(content: Content, compiled: Compiled) -> Mapping[str, object]:
    """Return all questions with their options."""
    return {
        "quiz": compiled.quiz.id,
        "title": compiled.quiz.title,
        "as_of": content.site.as_of.isoformat(),
        "questions": [
            {"id": question.id, "kind": question.kind, "asks": question.asks,
             "options": _options(question, content, compiled)}
            for question in compiled.quiz.questions
        ],
    }


def _options(question: Question, content: Content, compiled: Compiled) -> Sequence[Mapping[str, object]]:
    if question.kind == "items":
        return [{"id": kind.slug, "name": kind.name, "aliases": list(kind.aliases)} for kind in content.data.values()]
    if question.kind == "tools":
        return _tools(content, compiled)
    return [{"id": option.id, "says": option.says} for option in question.options]


def _tools(content: Content, compiled: Compiled) -> list[ToolOption]:
    """Every plan that can be chosen, and the tools that the quiz itself describes."""
    plans: list[ToolOption] = [
        {"id": offer.id, "name": offer.name, "plan": offer.plan, "aliases": list(offer.also_called)}
        for offer in offers(compiled.quiz, content)
    ]
    own: list[ToolOption] = [
        {"id": tool.id, "name": tool.name, "plan": None, "aliases": list(tool.also_called)}
        for tool in compiled.quiz.tools
    ]
    return [*plans, *own]
