"""Phrases of policies, and the texts in which they were counted: content/phrases.yml."""

from typing import Literal

from pydantic import Field

from .authored import Authored, PartialDate, Slug, Source, Text, YesNo


class Found(Authored):
    """In how many texts of the corpus a phrase was found."""

    privacy_policies: int
    """How many privacy policies hold it."""
    of_privacy_policies: int
    """Of how many."""
    all_terms: int
    """How many texts of all kinds hold it."""
    of_all_terms: int
    """Of how many."""


class Phrase(Authored):
    """A phrase of policies: what it usually means and what to ask."""

    id: Slug
    phrase: Text
    variants: tuple[Text, ...] = Field(min_length=1)
    """What is looked for, in small letters."""
    category: Literal[
        "training", "retention", "sharing", "location", "breach", "sub_processors", "rights", "reassuring"
    ]
    """What it is about: one of the words under ``categories``."""
    severity: Literal["red_flag", "ask", "reassuring"]
    """How to take it: one of the words under ``severities``."""
    usually_means: Text
    ask: Text
    when_harmless: Text | None = None
    named_in_article_for_business_owners: YesNo = "no"
    occurs_in: Found
    variant_counts_all_terms: dict[str, int] = Field(default_factory=dict)
    """In how many texts each variant was found."""
    examples: tuple[Text, ...] = ()


class Corpus(Authored):
    """The texts in which phrases were counted."""

    source: Source
    licence_note: Text
    privacy_policies: int
    """How many privacy policies it has."""
    all_terms_texts: int
    """How many texts of all kinds it has."""
    how_chosen: Text
    freshness: Text
    all_terms_includes: Text


class PhraseBook(Authored):
    """content/phrases.yml."""

    about: Text
    checked: PartialDate
    corpus: Corpus
    matching: Text
    reading_notes: tuple[Text, ...]
    categories: dict[str, Text]
    """Words for each category."""
    severities: dict[str, Text]
    phrases: tuple[Phrase, ...] = Field(min_length=1)
