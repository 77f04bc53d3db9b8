"""All quizzes: the list of them, the page of each, and those by cards, which hold their statements themselves."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Quiz
from generator.quiz.bundle import STYLE, paths, words_of
from generator.quiz.bundle.scripts import CARDS_CODE

from ..addresses import QUIZZES, quiz_path
from ..context import Guide, Here, Link
from ..page import Page
from ..parts.ranking_view import ranking_view
from .myths import ShownMyth, all_myths, shown
from .quiz import quiz_page, without_script


@dataclass(frozen=True, slots=True)
class ShownCard:
    """A statement, whether it is right, and what is known about it."""

    number: int
    says: str
    right: str
    myth: ShownMyth
    url: str
    """Where the myth stands."""


def pages(guide: Guide) -> Iterable[Page]:
    """Yield the list of quizzes, and the page of each."""
    words = guide.words
    here = guide.at(QUIZZES)
    links = tuple(Link(quiz.title, here.url(quiz_path(quiz.id)), quiz.lead) for quiz in in_order(guide))
    yield Page(
        path=QUIZZES, title=words.say("quiz", "title"), description=words.say("quiz", "description"), family="quiz",
        body=here.render("quizzes.jinja", links), crumbs=((words.say("quiz", "title"),),),
    )
    for compiled in guide.quizzes.values():
        path = quiz_path(compiled.quiz.id)
        yield quiz_page(guide.content, compiled.quiz, ranking_view(guide.at(path), compiled))
    for quiz in guide.content.card_quizzes.values():
        yield card_page(guide, quiz)


def in_order(guide: Guide) -> list[Quiz]:
    """Return all quizzes by the places that their files give them."""
    quizzes = [*guide.content.quizzes.values(), *guide.content.card_quizzes.values()]
    return sorted(quizzes, key=lambda quiz: (quiz.place, quiz.id))


def card_page(guide: Guide, quiz: Quiz) -> Page:
    """Return the page of a quiz by cards. Without its script the answers open one by one."""
    here = guide.at(quiz_path(quiz.id))
    words, _ = paths(quiz.id)
    view = here.render(
        "cards.jinja", tuple(_cards(here, quiz)), page=quiz, said=words_of(guide.content, quiz),
        advice=without_script(guide.content, quiz, here.path), others=here.url(QUIZZES),
    )
    return Page(
        path=here.path, title=quiz.title, description=quiz.lead, family="quiz", body=view, template="quiz.html",
        more={"styles": [STYLE], "scripts": [words, CARDS_CODE]},
    )


def _cards(here: Here, quiz: Quiz) -> Iterable[ShownCard]:
    myths = {myth.id: myth for myth in all_myths(here.guide)}
    for number, card in enumerate(quiz.cards, start=1):
        myth = myths[card.myth]
        yield ShownCard(
            number=number, says=card.says or myth.claim, right=card.right, myth=shown(here, myth),
            url=here.url("myths.md", myth.id),
        )
