"""``guide ask``: answers in, the quiz's whole reply out, as plain values that become JSON.

The form is a contract: keys are added, never renamed.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from generator.model import HEADLINE_TOPICS, Content
from generator.model.quiz import Question, Rule

from .better import improvements
from .compile import Compiled
from .language import names_in
from .lines import Refusal, Vocabulary, read_line


class Asker:
    """Answers lines about one quiz."""

    def __init__(self, content: Content, compiled: Compiled, today: date) -> None:
        """*today* is the day for lines that name none; never before the day that the content vouches for."""
        self.content, self.compiled = content, compiled
        self.today = max(today, content.site.as_of)
        self.vocabulary = vocabulary(content, compiled)
        self.rules: Mapping[str, Rule] = {rule.id: rule for rule in compiled.quiz.rules}
        self.read_topics = {
            rule["id"]: [name.removeprefix("plan.") for name in names_in(rule["when"]) if name.startswith("plan.")]
            for rule in compiled.table["rules"]
        }

    def reply(self, line: bytes) -> dict[str, Any]:
        """Return what goes out for one line that came in."""
        given = read_line(line, self.vocabulary)
        return given.as_json() if isinstance(given, Refusal) else self.decision(given)

    def decision(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """Return the decision on checked answers, with its reasons."""
        today = given.get("today", self.today)
        answers = {name: value for name, value in given.items() if name != "today"}
        engine = self.compiled.engine
        decided = engine.decide(answers, today)
        tool = answers.get("tool", "")
        return {
            "verdict": decided.verdict,
            "line": decided.line,
            "rules": list(decided.rules),
            "reasons": [self.reason(self.rules[rule], tool, today) for rule in decided.rules],
            "asked": list(decided.asked),
            "assumed": dict(decided.assumed),
            "better": [
                {"set": dict(found.answers), "verdict": found.verdict, "line": found.line}
                for found in improvements(engine, answers, today)
            ],
            "ignored": list(decided.ignored),
        }

    def reason(self, rule: Rule, tool: str, today: date) -> dict[str, Any]:
        """Return a rule that fired: its claim, and the headlines that it shows or reads."""
        claim = rule.because_unknown if rule.because_unknown and self.doubtful(rule, tool, today) else rule.because
        topics = [*rule.shows, *(topic for topic in self.read_topics[rule.id] if topic in HEADLINE_TOPICS)]
        return {
            "rule": rule.id,
            "because": claim.replace("{tool}", self.name(tool)),
            "facts": self.facts(dict.fromkeys(topics), tool),
        }

    def doubtful(self, rule: Rule, tool: str, today: date) -> bool:
        """Whether a fact that the rule shows is unknown, weak or too old, so that it was read the careful way."""
        own = next((own for own in self.compiled.quiz.tools if own.id == tool), None)
        if own:
            return any(topic not in own.reads for topic in rule.shows)
        days = [self.compiled.table["tools"][tool]["topics"][topic][1] for topic in rule.shows]
        return any(day is None or today.isoformat() > day for day in days)

    def facts(self, topics: Iterable[str], tool: str) -> list[dict[str, Any]]:
        """Return the tool's headlines as they were authored; none where it is no assistant of ours."""
        slug, _, plan = tool.partition("/")
        assistant = self.content.assistants.get(slug)
        if assistant is None:
            return []
        facts = []
        for topic in topics:
            found = assistant.headline(plan, topic)
            fact = found[0] if found else None
            source = fact.source if fact else None
            facts.append({
                "plan": plan,
                "topic": topic,
                "value": fact.value if fact else "not_recorded",
                "source": (source.url or source.title) if source else None,
                "seen": source.seen.isoformat() if source and source.seen else None,
            })
        return facts

    def name(self, tool: str) -> str:
        """A tool's name, as a reason says it."""
        assistant = self.content.assistants.get(tool.partition("/")[0])
        return assistant.name if assistant else next(own.name for own in self.compiled.quiz.tools if own.id == tool)


def vocabulary(content: Content, compiled: Compiled) -> Vocabulary:
    """Return everything that may be answered, with other words for it."""
    further = {question["id"]: question["options"] for question in compiled.table["questions"]}
    tools = {option["id"]: option for option in _tools(content, compiled)}
    return Vocabulary(
        answers={"data": list(compiled.table["data"]), "tool": list(tools), **further},
        meant={
            "data": _meant((kind.slug, kind.name, kind.aliases) for kind in content.data.values()),
            "tool": _meant((name, option["name"], option["aliases"]) for name, option in tools.items()),
        },
    )


def _meant(named: Iterable[tuple[str, str, Iterable[str]]]) -> dict[str, str]:
    """Other words for an answer, in small letters; the first answer that is called so wins."""
    words: dict[str, str] = {}
    for answer, name, aliases in named:
        for word in (answer.partition("/")[0], name, *aliases):
            words.setdefault(word.lower(), answer)
    return words


def questions(content: Content, compiled: Compiled) -> dict[str, Any]:
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


def _options(question: Question, content: Content, compiled: Compiled) -> list[dict[str, Any]]:
    if question.kind == "items":
        return [{"id": kind.slug, "name": kind.name, "aliases": list(kind.aliases)} for kind in content.data.values()]
    if question.kind == "tools":
        return _tools(content, compiled)
    return [{"id": option.id, "says": option.says} for option in question.options]


def _tools(content: Content, compiled: Compiled) -> list[dict[str, Any]]:
    """Every plan that can be chosen, and the tools that the quiz itself describes."""
    plans = [
        {"id": f"{assistant.slug}/{plan.id}", "name": assistant.name, "plan": plan.name,
         "aliases": list(assistant.also_called)}
        for assistant in content.assistants.values()
        for plan in assistant.plans
        if plan.listed == "yes"
    ]
    own = [
        {"id": tool.id, "name": tool.name, "plan": None, "aliases": list(tool.also_called)}
        for tool in compiled.quiz.tools
    ]
    return [*plans, *own]
