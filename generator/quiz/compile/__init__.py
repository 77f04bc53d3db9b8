"""From an authored quiz and the checked facts to the table that both engines interpret.

A mistake anywhere in the quiz is collected with its place; all are raised together.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from generator.model import Content, Fact, Quiz
from generator.model.quiz import Question
from generator.model.quiz import Rule as Authored

from ..engine.decide import Engine
from ..engine.language import KeyPath, QuizProblems, Read, Reader, names_in
from ..engine.table import Promise, Rule, Signal, Table
from ..engine.table import Question as Asked
from .attributes import DATA_ATTRIBUTES, LISTS, PLAN_ATTRIBUTES, candidates, data_table, tools_table
from .choice import choice
from .guarantees import guarantees
from .offers import core, offers, topics
from .ranking import ranks
from .references import check_items, check_shows, check_tools
from .regions import places


@dataclass(frozen=True)
class Compiled:
    """A quiz that has been read and found sound, ready for an engine."""

    quiz: Quiz
    table: Table
    """Exactly what the browser gets and both engines interpret."""
    guarantees: tuple[Promise, ...]
    """The promises, with their conditions read; for the prover alone."""
    topic_values: Mapping[str, tuple[str, ...]]
    """The values of each topic from mildest to most careful; for the prover alone."""
    wholes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Each kind of data that contains others, with those; for the prover alone."""
    facts: Mapping[str, Mapping[str, Fact | None]] = field(default_factory=dict)
    """Each plan with the headlines that its row in the table was read from; for the prover alone."""

    @cached_property
    def engine(self) -> Engine:
        """The engine over this table."""
        return Engine(self.table)

    def as_json(self) -> Table:
        """The table, as the browser gets it."""
        return self.table


def compile_quiz(quiz: Quiz, content: Content) -> Compiled:
    """Compile *quiz* over *content*; raise ``QuizProblems`` with all of the author's mistakes."""
    further = [question for question in quiz.questions if question.kind in ("protection", "circumstance")]
    known = topics(quiz, content) if _asks(quiz, "tools") else {}
    reader = Reader(_names(quiz, further, known), LISTS)
    table: Table = {
        "quiz": quiz.id,
        "as_of": content.site.as_of.isoformat(),
        "verdicts": list(quiz.verdicts),
        "questions": _questions(further, reader, {q.id: i for i, q in enumerate(quiz.questions)}),
        "signals": _signals(quiz, reader),
        "rules": [_rule(quiz, rule, ("rules", i), reader) for i, rule in enumerate(quiz.rules)],
        "careful": {name: values[-1] for name, values in known.items()},
        "mildest": {name: values[0] for name, values in known.items()},
        "data": data_table(quiz, content),
        "tools": tools_table(quiz, content),
        "core": list(core(quiz)),
        "suggests": None if quiz.suggests is None else reader.condition(quiz.suggests, ("suggests",)),
        "candidates": candidates(quiz, content),
    }
    if there := places(quiz, content):
        table["places"] = there
    if either := choice(quiz, content, reader):
        table["choice"] = either
    if order := ranks(quiz, content, known, reader):
        table["ranks"] = order
    check_tools(quiz, known, table["tools"], reader)
    check_shows(quiz, table, known, reader)
    check_items(quiz, content, reader)
    promises = guarantees(quiz, table, reader)
    if reader.mistakes:
        raise QuizProblems(reader.mistakes)
    wholes = {slug: content.data[slug].contains for slug in table["data"] if content.data[slug].contains}
    facts = {offer.id: offer.facts for offer in offers(quiz, content)}
    return Compiled(quiz, table, promises, known, wholes, facts)


def _rule(quiz: Quiz, rule: Authored, path: KeyPath, reader: Reader) -> Rule:
    entry: Rule = {
        "id": rule.id,
        "verdict": _number(quiz, rule.verdict, (*path, "verdict"), reader),
        "when": reader.condition(rule.when, (*path, "when")),
        "shows": list(rule.shows),
    }
    if rule.leads == "yes" or rule.explains == "yes":
        entry["told"] = "first" if rule.leads == "yes" else "beside"
    return entry


def _asks(quiz: Quiz, kind: str) -> bool:
    return any(question.kind == kind for question in quiz.questions)


def _names(
    quiz: Quiz, further: list[Question], known: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """Every name that a condition may use, with its values; of tools and kinds only where they are asked for."""
    plan = PLAN_ATTRIBUTES if _asks(quiz, "tools") else {}
    data = DATA_ATTRIBUTES if _asks(quiz, "items") else {}
    return {
        **{f"plan.{name}": values for name, values in plan.items()},
        **{f"plan.{name}": values for name, values in known.items()},
        **{f"data.{name}": tuple(values) for name, values in data.items()},
        **{f"answer.{q.id}": tuple(o.id for o in q.options if o.id not in q.unsure) for q in further},
        **{name: tuple(dict.fromkeys(line.is_ for line in lines)) for name, lines in quiz.signals.items()},
    }


def _number(quiz: Quiz, verdict: str, path: KeyPath, reader: Reader) -> int:
    """A verdict's place among those that the quiz gives."""
    if verdict in quiz.verdicts:
        return quiz.verdicts.index(verdict)
    reader.unknown(path, f"'{verdict}' is not among the quiz's verdicts", verdict, quiz.verdicts)
    return 0


def _questions(questions: list[Question], reader: Reader, order: Mapping[str, int]) -> list[Asked]:
    """Read each further question; it may be asked over data, plan and earlier answers only."""
    table: list[Asked] = []
    earlier: list[str] = []
    fixed = [name for name in reader.names if name.startswith(("plan.", "data."))]
    for question in questions:
        path: KeyPath = ("questions", order[question.id])
        options = [option.id for option in question.options]
        asked: Read = None
        if question.asked != "always":
            asked = reader.condition(question.asked, (*path, "asked"), [*fixed, *earlier])
        entry: Asked = {
            "id": question.id, "kind": "protection" if question.kind == "protection" else "circumstance",
            "options": options, "unsure": list(question.unsure),
            "careful": question.careful, "asked": asked,
        }
        _check_answers(question, options, path, reader)
        if question.kind == "circumstance":
            if question.usual:
                entry["usual"] = question.usual
            if question.nearer:
                entry["nearer"] = list(question.nearer)
        if question.change:
            change = question.change
            start = change.only_from or ("unanswered", *(option for option in options if option != change.to))
            entry["change"] = {
                "to": change.to,
                "from": ["" if option == "unanswered" else option for option in start],
                "effort": change.effort,
            }
        table.append(entry)
        earlier.append(f"answer.{question.id}")
    return table


def _check_answers(question: Question, options: list[str], path: KeyPath, reader: Reader) -> None:
    """Every option that a question names must be one of its own."""
    to = question.change.to if question.change else None
    for key, value in (("careful", question.careful), ("change", to)):
        if value is not None and value not in options:
            reader.unknown((*path, key), f"'{value}' is not an option of {question.id}", value, options)
    for key, values in (("unsure", question.unsure), ("nearer", question.nearer)):
        for i, value in enumerate(values):
            if value not in options:
                reader.unknown((*path, key, i), f"'{value}' is not an option of {question.id}", value, options)
    if question.kind == "protection" and question.careful is None:
        reader.blame(path, f"'{question.id}' is a protection and does not say how unanswered is read", "add 'careful:'")
    usual = [name.removeprefix("data.") for name in reader.names if name.startswith("data.common_")]
    # Where a model runs hangs on no kind of data.
    usual = options if question.device or not usual else usual
    if question.kind == "circumstance" and question.usual not in usual:
        reader.blame(
            path, f"'{question.id}' is a circumstance and does not say what is usual",
            f"add 'usual:' with one of: {', '.join(usual)}",
        )
    if question.unsure and question.careful is None:
        reader.blame(path, f"'{question.id}' does not say how 'not sure' is read", "add 'careful:'")


def _signals(quiz: Quiz, reader: Reader) -> list[Signal]:
    """Read the signals and put each behind those that it reads."""
    read = {
        name: [
            (line.is_, None if line.when is None else reader.condition(line.when, ("signals", name, i, "when")))
            for i, line in enumerate(lines)
        ]
        for name, lines in quiz.signals.items()
    }
    for name, lines in quiz.signals.items():
        if lines and lines[-1].when is not None:
            reader.blame(
                ("signals", name, len(lines) - 1), f"the last line of signal '{name}' has a condition",
                "end with a line that always holds, the careful one",
            )
        for i, line in enumerate(lines[:-1]):
            if line.when is None:
                reader.blame(
                    ("signals", name, i), f"this line of signal '{name}' always holds, so no later line is reached",
                    "give it 'when:', or move it to the end",
                )
    order: list[str] = []
    _visit(list(read), read, order, (), reader)
    return [{"id": name, "lines": read[name]} for name in order]


def _visit(
    names: list[str], read: Mapping[str, list[tuple[str, Read]]], order: list[str], above: tuple[str, ...],
    reader: Reader,
) -> None:
    """Depth first, so that every signal comes after those that it reads; a circle is the author's mistake."""
    for name in names:
        if name in above:
            circle = " -> ".join((*above[above.index(name):], name))
            reader.blame(("signals", name), f"signals read each other in a circle: {circle}", "break the circle")
        elif name not in order:
            inner = [n for _, when in read[name] for n in names_in(when) if n in read]
            _visit(list(dict.fromkeys(inner)), read, order, (*above, name), reader)
            if name not in order:
                order.append(name)
