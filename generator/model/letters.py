"""Letters to an assistant's maker: content/letters.yml."""

from typing import Literal

from pydantic import Field, PositiveInt

from .authored import Authored, Slug, Source, Text, YesNo

Unit = Literal["calendar_months", "days", "business_days"]
"""How the law counts the days of an answer. One calendar month is not 30 days."""


class LetterKind(Authored):
    """What a letter asks for."""

    id: Slug
    name: Text
    hint: Text
    asks_for: tuple[Literal["reason", "wrong", "right", "details"], ...] = ()
    """Fields of the form that this letter needs."""
    limits: YesNo = "no"
    """Whether to say what deletion does not reach."""


class Regulator(Authored):
    """Whom to complain to, and how."""

    name: Text
    how: Text
    link: Text
    source: Source
    """The page to complain on, as we read it."""


class Law(Authored):
    """One law that gives people rights."""

    id: Slug
    name: Text
    who: Text
    """For whom it is, as a hint beside its name."""
    in_letters: Text
    """As a sentence in a letter names it ("the GDPR")."""
    before_complaint: Text
    """What to do before a complaint, told to the reader."""
    regulator: Regulator


class Under(Authored):
    """A letter under one law."""

    law: Slug
    uses_right: Slug
    """The right that it uses (content/rights/)."""
    due: Slug | None = None
    """The right whose ``deadline_days`` say when an answer is due; ``None``: the law sets no number."""
    unit: Unit = "days"
    asks_days: PositiveInt | None = None
    """Where the law sets no number: within how many days the letter asks for an answer."""
    answer: Text
    """The paragraph about the answer; ``{deadline}`` is the day."""
    note: Text | None = None
    """What the reader should know about this right under this law."""


class Letter(Authored):
    """The text of one letter, under one law or several that say the same."""

    id: Slug
    kind: Slug
    under: tuple[Under, ...] = Field(min_length=1)
    subject: Text
    body: tuple[Text, ...] = Field(min_length=1)
    """Paragraphs. One that begins with "- " is an item of a list."""


class Frame(Authored):
    """What all letters share."""

    greeting: Text
    account: Text
    details: Text
    """Put in where the visitor says what it concerns in particular."""
    identity: Text
    closing: Text
    blanks: dict[Slug, Text]
    """What stands in brackets where the visitor has filled in nothing, by the field's name."""
    reason: Text
    """The reason given where the visitor gives none."""


class FollowUp(Authored):
    """A reminder, or a complaint to the regulator."""

    subject: Text
    body: tuple[Text, ...] = Field(min_length=1)


class Letters(Authored):
    """content/letters.yml."""

    frame: Frame
    kinds: tuple[LetterKind, ...] = Field(min_length=1)
    laws: tuple[Law, ...] = Field(min_length=1)
    letters: tuple[Letter, ...] = Field(min_length=1)
    reminder: FollowUp
    reminder_days: PositiveInt
    """Within how many days a reminder asks for an answer."""
    complaint: FollowUp
    limits: tuple[Text, ...] = Field(min_length=1)
    """What deletion does not reach, told to the reader."""
