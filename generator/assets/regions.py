"""Where visitors live, as pages' scripts read it: the regions, the pages that take one along, the words around them."""

from collections.abc import Mapping
from typing import TypedDict

from generator.model import Content
from generator.wording import words_of


class Regions(TypedDict):
    """What a page's script works with that asks "Where do you live?" (``Regions`` in region.js)."""

    homes: dict[str, list[str]]
    """By region the places and laws whose lines are shown there."""
    pages: list[str]
    """How the addresses of pages that understand ``#where=`` begin, from the site's root."""
    words: Mapping[str, object]


def regions(content: Content) -> Regions:
    """Return the regions of the quiz that has some."""
    if not content.homes:
        return {"homes": {}, "pages": [], "words": {}}
    asking = [f"quiz/{quiz.id}/" for quiz in content.quizzes.values() if quiz.homes]
    return {
        "homes": {home.id: list(home.shown) for home in content.homes},
        "pages": ["assistants/", "how-to/", "rights/", "tools/letters/", *asking],
        "words": words_of(content.words)["region"]["script"],
    }


def only_in(*claims: tuple[str, ...]) -> str:
    """Return the places that a line is for, as ``data-where`` has them; empty: it is for all.

    The first of *claims* that names places counts: a fact says more than its plan.
    """
    named = next((places for places in claims if places), ())
    return "" if {"everywhere", "not_stated"} & {*named} else " ".join(named)
