"""Scenarios: situations people are in, and what the quiz must say to them."""

from typing import Literal

from pydantic import Field

from .authored import Authored, Evidence, Slug, Text
from .data import Example


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
