"""Phrases of policies: what each says, usually means, and what to ask."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.phrases import Phrase

from ..addresses import PHRASES
from ..context import Guide
from ..page import Page
from ..parts.sources import SourceLine, lines


@dataclass(frozen=True, slots=True)
class ShownPhrase:
    """One phrase."""

    id: str
    phrase: str
    severity: str
    found: str
    also: str
    usually_means: str
    ask: str
    when_harmless: str
    examples: str


@dataclass(frozen=True, slots=True)
class PhrasesPage:
    """What the page shows."""

    about: str
    groups: tuple[tuple[str, str, tuple[ShownPhrase, ...]], ...]
    """Anchor, title and phrases of each category."""
    notes: tuple[str, ...]
    credit: tuple[str, ...]
    """What the archive's licence asks to be said, and how the texts were chosen."""
    source: tuple[SourceLine, ...]


def pages(guide: Guide) -> Iterable[Page]:
    """Yield the page."""
    here, words, book = guide.at(PHRASES), guide.words, guide.content.phrases
    groups: tuple[tuple[str, str, tuple[ShownPhrase, ...]], ...] = ()
    if book:
        groups = tuple(
            (category, title, tuple(
                _shown(guide, each, book.severities[each.severity])
                for each in book.phrases if each.category == category
            ))
            for category, title in book.categories.items()
        )
    view = PhrasesPage(
        about=book.about if book else "",
        groups=tuple(group for group in groups if group[2]),
        notes=(*book.reading_notes, book.matching) if book else (),
        credit=(book.corpus.licence_note, book.corpus.how_chosen, book.corpus.freshness) if book else (),
        source=lines(guide, (book.corpus.source,)) if book else (),
    )
    yield Page(
        path=PHRASES, title=words.say("phrases", "title"), description=words.say("phrases", "description"),
        family="phrases", body=here.render("phrases.jinja", view), crumbs=((words.say("phrases", "crumb"),),), toc=True,
    )


def _shown(guide: Guide, phrase: Phrase, severity: str) -> ShownPhrase:
    found = phrase.occurs_in
    others = [each for each in phrase.variants if each != phrase.phrase.lower()]
    return ShownPhrase(
        id=phrase.id,
        phrase=phrase.phrase,
        severity=severity,
        found=guide.words.say(
            "phrases", "found", count=found.privacy_policies, all=found.of_privacy_policies,
            terms=found.all_terms, all_terms=found.of_all_terms,
        ),
        also=", ".join(guide.words.say("phrases", "quoted", phrase=other) for other in others),
        usually_means=phrase.usually_means,
        ask=phrase.ask,
        when_harmless=phrase.when_harmless or "",
        examples=guide.words.listing(phrase.examples) if phrase.examples else "",
    )
