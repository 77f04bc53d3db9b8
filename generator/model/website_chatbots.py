"""Chatbots that owners put on their websites."""

from typing import Literal

from pydantic import Field

from .assistants import Contact, Fact, PastEvent, Plan, Walkthrough
from .authored import Authored, Slug, Text, Url, YesNo

RATED = ("good", "partly", "poor")
"""How good an answer is for the owner of a website, best first."""


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
