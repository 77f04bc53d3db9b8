"""Incidents, rights, policy phrases, myths, words, what we could not find out, and chatbots for websites."""

from typing import Literal

from pydantic import Field, PositiveInt

from .assistants import Contact, Fact, PastEvent, Plan, Walkthrough
from .authored import Authored, Confidence, PartialDate, Slug, Source, Text, Url, YesNo

RATED = ("good", "partly", "poor")
"""How good an answer is for the owner of a website, best first."""


class Incident(Authored):
    """One dated event: what happened, what was laid open, how it ended."""

    slug: Slug
    date: PartialDate
    date_end: PartialDate | None = None
    date_note: Text | None = None
    """How exact the date is, where it is not a plain day."""
    who: Text
    """Whose service it was, in words."""
    assistants: tuple[Slug, ...] = ()
    kind: Literal[
        "breach", "exposure", "research", "account takeover", "employee disclosure", "human review",
        "policy change", "regulator", "court", "lawsuit",
    ]
    """What sort of event it was."""
    status: Literal["confirmed", "reported", "alleged"]
    """``confirmed`` needs a court, regulator, company or two independent reports."""
    title: Text
    what_happened: Text
    data_exposed: Text | None = None
    people_affected: Text | None = None
    outcome: Text | None = None
    lesson: Text | None = None
    risks: tuple[Slug, ...] = Field(min_length=1)
    note: Text | None = None
    sources: tuple[Source, ...] = Field(min_length=1)
    confidence: Confidence


class Right(Authored):
    """One right of a chat's user, or one duty of a website's owner."""

    slug: Slug
    title: Text
    """What it lets you do, or makes you do, in plain words."""
    law: Text
    provision: Text | None = None
    jurisdiction: Text
    place: Slug
    """The section of the rights page that it stands in (``eu``, ``uk``, ``us``, ``california``, ...)."""
    kind: Literal[
        "right", "duty", "both", "scope", "definition", "proposal", "amendment", "enforcement", "case law",
        "professional duty", "regulator finding",
    ]
    """What it is: a ``right`` of visitors and a ``duty`` of owners have lists of their own."""
    applies_to: Text
    gives_visitor: Text | None = None
    duty_on_owner: Text | None = None
    deadline_days: PositiveInt | None = None
    """Whole days, for calculators. ``None``: no fixed number."""
    deadline: Text | None = None
    """The deadline as it is worded."""
    status: Text
    in_force_since: Text | None = None
    note: Text | None = None
    sources: tuple[Source, ...] = Field(min_length=1)
    confidence: Confidence


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


class Term(Authored):
    """A word that the site uses, in plain words."""

    id: Slug
    word: Text
    means: Text
    also: tuple[Text, ...] = ()
    sources: tuple[Source, ...] = ()


class Glossary(Authored):
    """content/glossary.yml."""

    terms: tuple[Term, ...] = Field(min_length=1)


class Myth(Authored):
    """What people are told, and what is true now."""

    id: Slug
    claim: Text
    """As people say it."""
    truth: Text
    since: PartialDate | None = None
    """Since when the claim has been wrong; ``None``: it never was right, or we do not know."""
    since_words: Text | None = None
    right_where: Text | None = None
    """Where the claim still holds."""
    assistants: tuple[Slug, ...] = ()
    home: YesNo = "no"
    sources: tuple[Source, ...] = Field(min_length=1)
    confidence: Confidence


class Myths(Authored):
    """content/myths.yml."""

    myths: tuple[Myth, ...] = Field(min_length=1)


class UnknownGroup(Authored):
    """What we could not find out about one family."""

    about: Literal["data", "risks", "incidents", "rights"]
    """The family whose index shows it."""
    unknowns: tuple[Text, ...] = Field(min_length=1)


class Unknowns(Authored):
    """content/unknowns.yml: what we looked for and could not find out, by family."""

    groups: tuple[UnknownGroup, ...] = Field(min_length=1)

    def of(self, family: str) -> tuple[str, ...]:
        """Return what the index of *family* shows; empty for a family that has no such list."""
        return tuple(says for group in self.groups if group.about == family for says in group.unknowns)


class OwnerFact(Fact):
    """A fact about a website chatbot, with how good it is for the website's owner."""

    rating: Literal["good", "partly", "poor"] | None = None
    """For headlines that can be ranked; ``None``: unknown, or a vendor's claim only."""


class OwnerPlan(Plan):
    """One offer of a website chatbot."""

    facts: tuple[OwnerFact, ...] = ()


class WebsiteChatbot(Authored):
    """A chatbot that owners of websites put on their pages."""

    slug: Slug
    name: Text
    company: Text | None
    jurisdiction: Text | None
    homepage: Url | None = None
    short_answer: Text
    """What an owner should know, in two sentences."""
    vendor_claims_only: YesNo
    """``yes``: all that we have is what the vendor says of itself, so it is not ranked."""
    source_notes: Text | None = None
    plans: tuple[OwnerPlan, ...] = Field(min_length=1)
    walkthroughs: tuple[Walkthrough, ...] = ()
    contact: Contact = Contact()
    incidents: tuple[PastEvent, ...] = ()
    unknowns: tuple[Text, ...] = ()
