"""Risks, scenarios, checklists, questions and answers: the guide beside the facts."""

from typing import Literal

from pydantic import Field

from .authored import Authored, Confidence, Slug, Source, Text, YesNo
from .data import Example


class Evidence(Authored):
    """A claim with what it rests on."""

    claim: Text
    sources: tuple[Source, ...] = Field(min_length=1)
    confidence: Confidence


class Risk(Authored):
    """One thing that can go wrong, what reduces it and what does not."""

    slug: Slug
    name: Text
    short: Text
    how_it_happens: tuple[Text, ...] = Field(min_length=1)
    hits_most: tuple[Text, ...] = ()
    evidence: tuple[Evidence, ...] = Field(min_length=1)
    reduces: tuple[Text, ...] = Field(min_length=1)
    does_not_reduce: tuple[Text, ...] = Field(min_length=1)
    incidents: tuple[Slug, ...] = ()
    nuance: Text | None = None


class Check(Authored):
    """Quiz answers and the verdict that they must give; the build holds us to it."""

    says: Text
    """What this set of answers stands for, as a reader would put it ("As it stands")."""
    answers: dict[str, str | tuple[str, ...]]
    """Question: answer, by their ids in the quiz; ``data`` and ``tool`` at least."""
    verdict: Literal["ok", "care", "avoid", "never"]
    """What the quiz must say to them."""
    line: Literal["not_yet", "not_here"] | None = None
    """With ``avoid``: ``not_yet`` where a change inside the plan helps, else ``not_here``."""


class Scenario(Authored):
    """A situation people are in: what goes wrong, a better prompt, what to do if already sent."""

    slug: Slug
    title: Text
    story: Text
    """The situation in two or three sentences, told to "you"."""
    short_answer: Text
    quiz: Slug = "should-i-share"
    checks: tuple[Check, ...] = Field(min_length=1)
    """The first is the story itself; the others show what changes the answer."""
    goes_wrong: tuple[Evidence, ...] = Field(min_length=1)
    example: Example
    why_better: tuple[Text, ...] = Field(min_length=1)
    already_sent: tuple[Text, ...] = Field(min_length=1)
    """In order: write it down, whom to tell, then delete."""
    data: tuple[Slug, ...] = ()
    assistants: tuple[Slug, ...] = ()
    risks: tuple[Slug, ...] = ()


class Item(Authored):
    """One thing to do or ask. The id is stable: ticks rest on it."""

    id: Slug
    do: Text
    why: Text | None = None
    good_answer: Text | None = None
    """For questions to a vendor: what a good answer is."""
    first: YesNo = "no"
    sources: tuple[Source, ...] = ()


class Checklist(Authored):
    """Things to do or ask, in order."""

    slug: Slug
    title: Text
    for_whom: Text
    short_answer: Text
    items: tuple[Item, ...] = Field(min_length=1)


class QuestionAnswer(Authored):
    """A question that people type, with a short answer first."""

    slug: Slug
    question: Text
    group: Text
    short_answer: Text
    """40 to 60 words."""
    more: tuple[Evidence, ...] = ()
    assistants: tuple[Slug, ...] = ()
    data: tuple[Slug, ...] = ()
    risks: tuple[Slug, ...] = ()
