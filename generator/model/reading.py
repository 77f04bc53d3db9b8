"""How the reader of policies reads: content/reading.yml, beside the phrases of content/phrases.yml."""

from typing import Literal

from pydantic import Field, PositiveInt

from .authored import Authored, Slug, Text, YesNo

Group = Literal["training", "retention", "sharing", "location", "breach", "sub_processors", "rights"]
"""What a report is grouped by, in its order."""


class Negation(Authored):
    """Which words turn a phrase into its opposite, and how far they reach."""

    words: tuple[Text, ...] = Field(min_length=1)
    """In small letters. Before a phrase, in the same part of its sentence, they turn it round."""
    reach: PositiveInt
    """How many words before the phrase a negation may stand."""
    not_these: tuple[Text, ...] = ()
    """Turns of speech that hold such a word and do not negate ("not only")."""
    stops: tuple[Text, ...] = ()
    """Words that begin a new part of a sentence: a negation before them does not reach beyond."""
    exceptions: tuple[Text, ...] = ()
    """After a phrase that is negated, they take part of it back ("unless")."""
    permission: tuple[Text, ...] = ()
    """In the same sentence they tell that nothing happens without a yes ("if you opt in")."""
    permission_with_not: tuple[Text, ...] = ()
    """These tell it only where the phrase is negated as well ("will not ... unless you opt in")."""
    doubts: tuple[Text, ...] = ()
    """Before a promise, they tell that it is none ("cannot guarantee")."""


class Expected(Authored):
    """Something that a whole policy should have words about."""

    id: Slug
    group: Group
    says: Text
    """What the report says when it is missing."""
    ask: Text
    """What to ask then."""
    any: tuple[Text, ...] = ()
    """In small letters: one of these is enough, unless *with* is there too."""
    with_: tuple[Text, ...] = Field(default=(), alias="with")
    """One of these must stand in the same sentence."""
    unless: tuple[Text, ...] = ()
    """A sentence with one of these is not counted."""
    number: YesNo = "no"
    """``yes``: a sentence must also hold a length of time in digits ("30 days")."""


class Reading(Authored):
    """content/reading.yml."""

    longest: PositiveInt
    """How many characters are read at once."""
    shortest: PositiveInt
    """Below this many words nothing is said about what is missing."""
    english: tuple[Text, ...] = Field(min_length=1)
    """Common English words: a text with hardly any of them is in another language."""
    negation: Negation
    groups: dict[Slug, Group] = Field(default_factory=dict)
    """Where phrases of the category ``reassuring`` stand in the report, by the phrase's id."""
    warnings: tuple[Slug, ...] = ()
    """Phrases in which "not" is part of the warning ("cannot guarantee"): no negation is looked for."""
    only_negated: tuple[Text, ...] = ()
    """Variants that warn only where they are negated ("the same level of data protection")."""
    beside: dict[Text, tuple[Text, ...]] = Field(default_factory=dict)
    """Variants that count only in a sentence with one of these words: "without undue delay" is said of much else."""
    expected: tuple[Expected, ...] = Field(min_length=1)
