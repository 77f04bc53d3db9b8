"""The order of a quiz's tools as a table, for whoever has no script: by all that is asked, and by each need alone."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import Fact
from generator.model.quiz import Question
from generator.quiz.bundle import words_of
from generator.quiz.compile import Compiled
from generator.quiz.compile.offers import Offer, offers
from generator.quiz.engine.ranking import Placed, among, given, ranked, reading
from generator.quiz.engine.table import Point, Table

from ..addresses import member_path
from ..context import Here
from .plans import label

FAMILY = "website_chatbots"


@dataclass(frozen=True, slots=True)
class Row:
    """One tool."""

    name: str
    plan: str
    """Empty: it has one plan only."""
    url: str
    line: str
    """What puts it before the next, or speaks against it."""
    places: tuple[int, ...]
    """By column."""


@dataclass(frozen=True, slots=True)
class RankingView:
    """What a quiz's page shows of its ranking."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    """In the order that nothing answered gives."""
    needs: tuple[Question, ...]


def ranking_view(here: Here, compiled: Compiled) -> RankingView | None:
    """Return the table, and the questions on what is needed; ``None`` where the quiz ranks nothing."""
    if "ranks" not in compiled.table:
        return None
    table, today = compiled.table, here.guide.today
    asked = {need["id"] for need in table["ranks"]["needs"]}
    needs = tuple(question for question in compiled.quiz.questions if question.id in asked)
    words = words_of(here.guide.content, compiled.quiz)
    first = ranked(table, {}, today)
    alone = [ranked(table, {need.id: strictest(table, need)}, today) for need in needs]
    order = [[one.tool for one in each] for each in (first, *alone)]
    known = {each.id: each for each in offers(compiled.quiz, here.guide.content)}
    return RankingView(
        columns=(str(words["order_none"]), *(_says(need, strictest(table, need)) for need in needs)),
        rows=tuple(
            Row(
                known[one.tool].name, known[one.tool].short, here.url(member_path(FAMILY, known[one.tool].slug)),
                _line(here, compiled, known, first[i:i + 2]), tuple(each.index(one.tool) + 1 for each in order),
            )
            for i, one in enumerate(first)
        ),
        needs=needs,
    )


def strictest(table: Table, need: Question) -> str:
    """Return the answer that makes most points needed, the first of several."""
    def number(option: str) -> int:
        return sum(among(table["ranks"], given(table["ranks"], {need.id: option}))["needed"])

    return max((option.id for option in need.options if option.id not in need.unsure), key=number)


def _says(need: Question, option: str) -> str:
    return next(each.says for each in need.options if each.id == option)


def _line(here: Here, compiled: Compiled, known: dict[str, Offer], two: Sequence[Placed]) -> str:
    """Return the one line on a tool: the twin of ``orderLine`` in quiz/result/order.js."""
    table = compiled.table
    said = words_of(here.guide.content, compiled.quiz)["order_line"]
    assert isinstance(said, dict)
    one, points = two[0], {point["id"]: i for i, point in enumerate(table["ranks"]["points"])}
    before = len(two) > 1 and one.ahead is not None and one.grades[points[one.ahead]] == "good"
    at = one.ahead if before else one.against
    if at is None:
        return str(said["good"])
    grade = one.grades[points[at]]
    topic = _topic(table, table["ranks"]["points"][points[at]], one.tool, grade, here)
    return str(said["ahead" if before else grade]).format(
        question=here.guide.content.topic(topic).question, value=_value(here, known[one.tool].facts[topic]),
    )


def _topic(table: Table, point: Point, tool: str, grade: str, here: Here) -> str:
    """Return the topic that a grade comes from."""
    return next((each for each in point["topics"] if reading(table, tool, each, here.guide.today) == grade),
                point["topics"][0])


def _value(here: Here, fact: Fact | None) -> str:
    if fact is None:
        return here.guide.content.topics.not_knowing["not_recorded"].says
    return label(here.guide, fact)
