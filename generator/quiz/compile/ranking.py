"""What a quiz's ranking is compiled to: the tools by name, what a visitor can need, points, and what counts first."""

from collections.abc import Collection, Mapping, Sequence
from typing import Literal

from generator.model import Content, Quiz
from generator.model.quiz import Question
from generator.model.ranking import Condition, Ranking

from ..engine.language import KeyPath, Read, Reader, names_in
from ..engine.table import Point, Ranks
from .offers import offers

NEVER: Read = ("any", [])
"""A condition that nothing fulfils."""


def ranks(quiz: Quiz, content: Content, known: Mapping[str, Sequence[str]], reader: Reader) -> Ranks | None:
    """Return a quiz's ranking; ``None``: it has none. *reader* gets the author's mistakes."""
    ranking = quiz.ranking
    if ranking is None:
        _unread(quiz, (), reader)
        return None
    if quiz.tools_from != "website-chatbots":
        says = "only facts on chatbots for websites have ratings to rank by"
        reader.blame(("ranking",), says, "write 'tools_from: website-chatbots'")
        return None
    asked = [question for question in quiz.questions if question.kind in ("need", "circumstance")]
    own = Reader(_needs(asked), mistakes=reader.mistakes)
    points = _points(ranking, own, known)
    read = {name for point in points for when in (point["needed"], point["vital"]) for name in names_in(when)}
    _unread(quiz, read, reader)
    offered = sorted(offers(quiz, content), key=lambda each: (each.name.lower(), each.id))
    return {
        "tools": [each.id for each in offered],
        "needs": [
            {"id": question.id, "options": [option.id for option in question.options],
             "unsure": list(question.unsure), "careful": question.careful}
            for question in asked if f"answer.{question.id}" in read
        ],
        "points": points,
        "order": [
            ("fewest" if each.fewest else "most", str(each.fewest or each.most), each.among) for each in ranking.order
        ],
    }


def _needs(asked: Sequence[Question]) -> dict[str, tuple[str, ...]]:
    return {f"answer.{each.id}": tuple(option.id for option in each.options if option.id not in each.unsure)
            for each in asked}


def _points(ranking: Ranking, reader: Reader, known: Mapping[str, Sequence[str]]) -> list[Point]:
    found: list[Point] = []
    for i, point in enumerate(ranking.points):
        path: KeyPath = ("ranking", "points", i)
        for j, topic in enumerate(point.topics):
            if topic not in known:
                reader.unknown((*path, "topics", j), f"'{topic}' is not a topic", topic, known)
        found.append({
            "id": point.id, "topics": list(point.topics),
            "needed": _condition(point.needed, (*path, "needed"), reader),
            "vital": NEVER if point.vital is None else _condition(point.vital, (*path, "vital"), reader),
            "beside": point.beside == "yes",
        })
    return found


def _condition(when: Condition | Literal["always"], path: KeyPath, reader: Reader) -> Read:
    return None if when == "always" else reader.condition(when, path)


def _unread(quiz: Quiz, read: Collection[str], reader: Reader) -> None:
    """What a visitor is asked to need has to count for something, and not being sure is read as one of its answers."""
    for i, question in enumerate(quiz.questions):
        if question.kind != "need":
            continue
        path: KeyPath = ("questions", i)
        if f"answer.{question.id}" not in read:
            hint = "read it in a point of 'ranking:', or delete it"
            reader.blame(path, f"'{question.id}' is a need and no point of the ranking reads it", hint)
        options = [option.id for option in question.options]
        for key, value in (("careful", question.careful), *(("unsure", each) for each in question.unsure)):
            if value is not None and value not in options:
                reader.unknown((*path, key), f"'{value}' is not an option of {question.id}", value, options)
        if question.unsure and question.careful is None:
            reader.blame(path, f"'{question.id}' does not say how 'not sure' is read", "add 'careful:'")
