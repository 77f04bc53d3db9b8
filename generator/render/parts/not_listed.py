"""What is not listed: kinds and tools by nature, and products that people name and that have no page."""

from dataclasses import dataclass

from generator.model import Quiz
from generator.model.not_covered import Product

from ..context import Here, Link
from .sources import SourceLine, lines


@dataclass(frozen=True, slots=True)
class ProductLine:
    """One product without a page."""

    name: str
    also: str
    what: str
    unlike: str
    """What it is not the same as, as a sentence; may be empty."""
    treat: Link
    """What it is treated as: the quiz, with that answer."""
    more: Link | None
    """The page that says what we know of it; ``None``: there is none."""
    sources: tuple[SourceLine, ...]


@dataclass(frozen=True, slots=True)
class NotListed:
    """What an index says under its list."""

    by_nature: tuple[Link, ...]
    products: tuple[ProductLine, ...] = ()


def tools_not_listed(here: Here) -> NotListed:
    """Return the tools by nature, each a link to the quiz with that answer, and the products without a page."""
    content, quiz = here.guide.content, here.guide.quiz.quiz
    names = tool_names(quiz)
    offered = [name for question in quiz.questions if question.kind == "tools" for name in question.otherwise]
    products = content.not_covered.products if content.not_covered else ()
    return NotListed(
        tuple(Link(names[name], here.quiz(tool=name)) for name in offered),
        tuple(_product(here, each) for each in sorted(products, key=lambda each: each.name.casefold())),
    )


def kinds_not_listed(here: Here) -> NotListed:
    """Return the kinds of data by nature, each a link to its page."""
    quiz, data = here.guide.quiz.quiz, here.guide.content.data
    offered = [slug for question in quiz.questions if question.kind == "items" for slug in question.otherwise]
    return NotListed(tuple(here.member("data", slug, data[slug].tile_hint or "") for slug in offered))


def tool_names(quiz: Quiz) -> dict[str, str]:
    """Return what the quiz's own tools are called."""
    return {tool.id: tool.name for tool in quiz.tools}


def treated_as(here: Here, product: Product) -> str:
    """Return what the tool is called that a product is treated as: by nature, or an assistant's plan."""
    own = tool_names(here.guide.quiz.quiz)
    return own.get(product.treat_as) or here.name("assistants", product.treat_as.partition("/")[0])


def _product(here: Here, product: Product) -> ProductLine:
    words = here.guide.words
    unlike = words.say("quiz", "uncovered_unlike", other=product.not_same) if product.not_same else ""
    treat = words.say("quiz", "uncovered_treat", tool=treated_as(here, product))
    more = None
    if product.answered_by:
        more = Link(words.say("assistants", "not_covered_more"), here.member("questions", product.answered_by).url)
    return ProductLine(
        product.name, ", ".join(product.also_called), product.what, unlike,
        Link(treat, here.quiz(tool=product.treat_as)), more,
        lines(here.guide, [product.policy] if product.policy else []),
    )
