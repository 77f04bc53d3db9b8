"""The counts of a phrase fit the texts they were counted in, and its category and severity have words.

Passes, with 43 privacy policies and 134 texts in the corpus::

    phrases:
      - {variants: [trusted partners], occurs_in: {privacy_policies: 3, of_privacy_policies: 43, ...}, ...}

Fails::

    phrases:
      - {variants: [trusted partners], occurs_in: {privacy_policies: 50, of_privacy_policies: 40, ...}, ...}
"""

from collections.abc import Iterator
from datetime import date

from generator.load.yaml import KeyPath
from generator.model.phrases import Phrase, PhraseBook
from generator.problems import Problem, quoted

from ..parsed import Parsed

ID = "phrase"

_Found = tuple[KeyPath, str, str]
"""Where something is wrong, what, and what to do about it."""


def check(parsed: Parsed, today: date) -> Iterator[Problem]:
    """Yield a problem for each count that cannot be, and each word that is missing."""
    record = parsed.singles.get("phrases")
    if record is None:
        return
    for index, phrase in enumerate(record.model.phrases):
        for path, says, hint in (*_counts(phrase, record.model), *_words(phrase, record.model)):
            yield record.document.problem(("phrases", index, *path), says, ID, hint)


def _counts(phrase: Phrase, book: PhraseBook) -> Iterator[_Found]:
    found, corpus = phrase.occurs_in, book.corpus
    for key, number, total in (
        ("privacy_policies", found.of_privacy_policies, corpus.privacy_policies),
        ("all_terms", found.of_all_terms, corpus.all_terms_texts),
    ):
        if number != total:
            yield ("occurs_in", f"of_{key}"), f"the corpus has {total} texts, not {number}", f"write {total}"
        if getattr(found, key) > total:
            yield ("occurs_in", key), f"it cannot be in more than all {total} texts", "count again"
    for variant in phrase.variant_counts_all_terms:
        if variant not in phrase.variants:
            path = ("variant_counts_all_terms", variant)
            yield path, f"{quoted(variant)} is no variant of this phrase", "add it to 'variants', or take it out"


def _words(phrase: Phrase, book: PhraseBook) -> Iterator[_Found]:
    for key, name, words in (
        ("category", phrase.category, book.categories), ("severity", phrase.severity, book.severities),
    ):
        if name not in words:
            yield (key,), f"there are no words for '{name}'", "add them at the head of the file"
