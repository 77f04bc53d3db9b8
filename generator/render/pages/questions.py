"""Questions that people type, with a short answer first."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import QuestionAnswer

from ..addresses import member_path
from ..context import Group, Guide, Link, index_page, member_page
from ..page import Page
from ..parts.evidence import Claim, claims


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """What the page of a question shows."""

    question: str
    short_answer: str
    more: tuple[Claim, ...]
    related: tuple[Link, ...]
    data: str
    """The kind of data that the quiz is opened with; empty: none."""


def pages(guide: Guide) -> Iterable[Page]:
    """Yield the index and the page of every question, both by group."""
    here = guide.at("questions/index.md")
    questions = sorted(guide.content.questions.values(), key=lambda each: (each.group, each.question.lower()))
    groups = tuple(
        Group(title, tuple(here.member("questions", each.slug) for each in questions if each.group == title))
        for title in dict.fromkeys(each.group for each in questions)
    )
    yield index_page(guide, "questions", groups, filtered=True)
    slugs = [each.slug for each in questions]
    for each in questions:
        yield question_page(guide, each, slugs)


def question_page(guide: Guide, question: QuestionAnswer, slugs: list[str]) -> Page:
    """Return the page of a question."""
    here = guide.at(member_path("questions", question.slug))
    view = QuestionPage(
        question=question.question,
        short_answer=question.short_answer,
        more=claims(guide, question.more),
        related=(
            *here.members("assistants", question.assistants), *here.members("data", question.data),
            *here.members("risks", question.risks),
        ),
        data=question.data[0] if question.data else "",
    )
    return member_page(
        here, "questions", slugs, question.slug,
        title=_title(guide, question), description=question.short_answer, text=here.render("question.jinja", view),
    )


def _title(guide: Guide, question: QuestionAnswer) -> str:
    """The question; where an assistant's page asks the same, the title tells them apart."""
    if any(assistant.question == question.question for assistant in guide.content.assistants.values()):
        return guide.words.say("questions", "short_title", question=question.question)
    return question.question
