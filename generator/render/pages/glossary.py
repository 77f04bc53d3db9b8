"""Words that the guide uses, in plain words, A to Z."""

from collections.abc import Iterable
from dataclasses import dataclass

from ..addresses import GLOSSARY
from ..context import Guide
from ..page import Page
from ..parts.sources import SourceLine, lines


@dataclass(frozen=True, slots=True)
class ShownTerm:
    """One word."""

    id: str
    word: str
    also: str
    means: str
    sources: tuple[SourceLine, ...]


def pages(guide: Guide) -> Iterable[Page]:
    """Yield the page."""
    here, words = guide.at(GLOSSARY), guide.words
    terms = guide.content.glossary.terms if guide.content.glossary else ()
    view = tuple(
        ShownTerm(
            term.id, term.word, words.say("glossary", "also", names=", ".join(term.also)) if term.also else "",
            term.means, lines(guide, term.sources),
        )
        for term in sorted(terms, key=lambda each: each.word.lower())
    )
    yield Page(
        path=GLOSSARY, title=words.say("glossary", "title"), description=words.say("glossary", "description"),
        family="glossary", body=here.render("glossary.jinja", view), crumbs=((words.say("glossary", "crumb"),),),
    )
