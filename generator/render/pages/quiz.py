"""The page of a quiz: a form of real inputs, and empty places for the result that its script draws."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import ASSISTANT_KINDS, Content, Quiz
from generator.model.quiz import Question
from generator.quiz.bundle import STYLE, paths, words_of
from generator.quiz.bundle.scripts import CODE
from generator.quiz.compile.offers import offers
from generator.wording import Section

from ..addresses import PASTE, QUIZZES, index_path, member_path, quiz_path, relative
from ..environment import body
from ..page import Page
from ..parts.ranking_view import RankingView
from .rules import rules_path


@dataclass(frozen=True, slots=True)
class Tile:
    """One common answer to tap."""

    value: str
    name: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Ask:
    """One of the questions that come first."""

    question: Question
    input: str
    """``checkbox`` where several answers can be given, else ``radio``."""
    tiles: Sequence[Tile]
    by_kind: Sequence[tuple[str, Sequence[Tile]]]
    """All assistants without a tile, by kind; empty where there are few."""
    by_nature: Sequence[Tile]
    """What is offered to whoever finds nothing, the most careful first."""


def quiz_page(content: Content, quiz: Quiz, ranking: RankingView | None = None) -> Page:
    """Return the page of *quiz*, with its scripts and style named in the front matter, and its *ranking*."""
    core, details = paths(quiz.id)
    more = {"styles": [STYLE], "scripts": [core, CODE, details]}
    if pastes(content, quiz):
        more["later"] = [PASTE]  # it waits for nobody, and nobody for it
    path = quiz_path(quiz.id)
    return Page(
        path=path, title=quiz.title, description=quiz.lead, family="quiz",
        body=quiz_body(content, quiz, path, ranking=ranking), template="quiz.html", more=more,
    )


def pastes(content: Content, quiz: Quiz) -> bool:
    """Whether a text can be pasted under the first question: it is about kinds of data, and there are detectors."""
    return content.detectors is not None and any(question.kind == "items" for question in quiz.questions)


def quiz_body(
    content: Content, quiz: Quiz, path: str, whole: str = "", ranking: RankingView | None = None
) -> str:
    """Return the form and the empty places; *whole* is where the whole quiz is, for one that is embedded."""
    words = words_of(content, quiz)
    asks = [_ask(content, quiz, question) for question in quiz.questions if question.kind in ("items", "tools")]
    return body(
        "quiz.jinja", quiz=quiz, asks=asks, words=words, help=content.site.help,
        advice=without_script(content, quiz, path), all_rules=_rules(content, quiz, path),
        others=Tile(relative(path, QUIZZES), str(words["others"])), whole=whole,
        paste=not whole and pastes(content, quiz), ranking=ranking,
        onward=[Tile(relative(path, page), says) for page, says in quiz.onward.items()],
        has_kinds=any(ask.question.id == "data" for ask in asks),
    )


def _ask(content: Content, quiz: Quiz, question: Question) -> Ask:
    if question.kind == "items":
        return Ask(question, "checkbox", kind_tiles(content), (), kinds_by_nature(content, question))
    sort = "checkbox" if question.several == "yes" else "radio"
    return Ask(question, sort, tool_tiles(content, quiz), tools_by_kind(content, quiz), tools_by_nature(quiz, question))


def kinds_by_nature(content: Content, question: Question) -> list[Tile]:
    """Return the kinds that stand for what our list does not name, in the order of the question."""
    kinds = [content.data[slug] for slug in question.otherwise]
    return [Tile(kind.slug, kind.name, kind.tile_hint or "") for kind in kinds]


def tools_by_nature(quiz: Quiz, question: Question) -> list[Tile]:
    """Return the tools that stand for what our list does not name, in the order of the question."""
    tools = {tool.id: tool for tool in quiz.tools}
    return [Tile(name, tools[name].name, tools[name].tile_hint or "") for name in question.otherwise]


def tools_by_kind(content: Content, quiz: Quiz) -> list[tuple[str, list[Tile]]]:
    """Return the first plan of each assistant that has no tile, under the words for its kind."""
    words = Section(content.words)["assistants"]["kinds"]
    found: dict[str, list[Tile]] = {}
    for offer in sorted(offers(quiz, content), key=lambda each: each.name.lower()):
        if offer.first and not offer.common:
            found.setdefault(offer.kind, []).append(Tile(offer.id, offer.name))
    return [(str(words[kind]), found[kind]) for kind in ASSISTANT_KINDS if kind in found]


def kind_tiles(content: Content) -> list[Tile]:
    """Return the common kinds of data in their order."""
    common = sorted((kind for kind in content.data.values() if kind.common), key=lambda kind: kind.common or 0)
    return [Tile(kind.slug, kind.name, kind.tile_hint or "") for kind in common]


def tool_tiles(content: Content, quiz: Quiz) -> list[Tile]:
    """Return the common tools in their order: each assistant's first plan, and the quiz's own tools."""
    tiles = [
        (offer.common, Tile(offer.id, offer.name, offer.short))
        for offer in offers(quiz, content)
        if offer.common and offer.first
    ]
    for tool in quiz.tools:
        if tool.common:
            tiles.append((tool.common, Tile(tool.id, tool.short or tool.name, tool.tile_hint or "")))
    return [tile for _, tile in sorted(tiles, key=lambda pair: (pair[0], pair[1].value))]


def without_script(content: Content, quiz: Quiz, path: str) -> list[Tile]:
    """Return links to the pages with the same advice, for whoever has no script."""
    if quiz.without_script:
        return [Tile(relative(path, page), says) for page, says in quiz.without_script.items()]
    kinds = [Tile(relative(path, member_path("data", tile.value)), tile.name) for tile in kind_tiles(content)]
    return [*kinds, Tile(relative(path, index_path("data")), str(words_of(content, quiz)["all_kinds"]))]


def _rules(content: Content, quiz: Quiz, path: str) -> Tile | None:
    """Return the link to the page of all rules, where there are any."""
    if not quiz.rules:
        return None
    return Tile(relative(path, rules_path(quiz.id)), str(Section(content.words)["rules"]["link"]))
