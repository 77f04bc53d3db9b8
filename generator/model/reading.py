"""How the reader of policies reads: content/reading.yml, beside the phrases of content/phrases.yml."""

from typing import Literal

from pydantic import Field, PositiveInt

from .authored import Authored, Slug, Text, YesNo

Group = Literal["training", "retention", "sharing", "location", "breach", "sub_processors", "rights", "terms"]
"""What a report is grouped by, in its order."""


class Negation(Authored):
    """Which words turn a sign into its opposite, and how far they reach."""

    words: tuple[Text, ...] = Field(min_length=1)
    """In small letters. Before what a sign says, in the same part of its sentence, they turn it round."""
    reach: PositiveInt
    """How many words before it a negation may stand."""
    not_these: tuple[Text, ...] = ()
    """Turns of speech that hold such a word and do not negate ("not only")."""
    stops: tuple[Text, ...] = ()
    """Words that begin a new part of a sentence: a negation before them does not reach beyond."""
    exceptions: tuple[Text, ...] = ()
    """Behind a promise, they take part of it back ("unless")."""
    connectors: tuple[Text, ...] = ()
    """A sentence that begins so, and warns, takes back the promise before it ("However, ...")."""
    permission: tuple[Text, ...] = ()
    """In the same sentence they tell that nothing happens without a yes ("if you opt in")."""
    permission_with_not: tuple[Text, ...] = ()
    """These tell it only behind words that are negated as well ("will not ... unless you opt in")."""
    doubts: tuple[Text, ...] = ()
    """Before a promise, they tell that it is none ("cannot guarantee")."""


class Actors(Authored):
    """Words that tell who does something. The last ones before it count."""

    they: tuple[Text, ...] = Field(min_length=1)
    you: tuple[Text, ...] = Field(min_length=1)
    """With their verb: "you may", and not "you"."""
    objects: tuple[Text, ...] = Field(min_length=1)
    """Where "you" does nothing: "data about you may be sold"."""


class Sign(Authored):
    """Something that a policy says, found by who does what to what."""

    id: Slug
    group: Group
    sign: Literal["warn", "good", "fact"]
    """How to take it."""
    red_flag: YesNo = "no"
    """``yes``: to ask about before you use it."""
    promise: YesNo = "no"
    """``yes``: a sentence behind it can take it back."""
    name: Text
    """What the report calls it."""
    phrase: Slug | None = None
    """The phrase of content/phrases.yml whose meaning and question hold here; or else *means* and *ask*."""
    means: Text | None = None
    ask: Text | None = None
    actor: Literal["they", "you", "any"] = "they"
    """Who must be the one that does it."""
    denied: Text = "none"
    """What it comes to with "not": the id of another sign, ``none``, or ``absent`` where "not" belongs to the words."""
    asked: YesNo = "yes"
    """``no``: words of permission in the sentence do not change it."""
    instead_of: tuple[Slug, ...] = ()
    """Signs that are not shown for a sentence with this one."""
    only: Literal["policy", "terms"] | None = None
    """The kind of text in which it counts."""
    says: tuple[Text, ...] = Field(min_length=1)
    """Patterns; one of them is enough."""
    unless: tuple[Text, ...] = ()
    """Words that make the sentence another matter."""
    matches: tuple[Text, ...] = Field(min_length=1)
    """Texts that must have it."""
    matches_not: tuple[Text, ...] = Field(min_length=1)
    """Texts that must not have it."""


class Expected(Authored):
    """Something that a reader needs a whole text to say."""

    id: Slug
    group: Group
    of: Literal["policy", "terms", "both"]
    """In which kind of text."""
    says: Text
    """What the report says when it is missing."""
    ask: Text
    """What to ask then."""
    signs: tuple[Slug, ...] = ()
    """One of these is enough."""
    any: tuple[Text, ...] = ()
    """In small letters: one of these words in a sentence is enough as well."""


class Measured(Authored):
    """How the reader did on texts that it was never fitted to (tests/cases/policy/unseen.yml)."""

    texts: PositiveInt
    """On how many texts."""
    things: PositiveInt
    """How many things matter in them."""
    found: PositiveInt
    """How many of these it found."""
    flags: PositiveInt
    """How many of the things are red flags."""
    flags_found: PositiveInt
    """How many of the red flags it found."""
    marks: PositiveInt
    """How many marks it made: those beyond *found* were wrong."""


class Reading(Authored):
    """content/reading.yml."""

    longest: PositiveInt
    """How many characters are read at once."""
    shortest: PositiveInt
    """Below this many words nothing is said about what is missing."""
    english: tuple[Text, ...] = Field(min_length=1)
    """Common English words: a text with hardly any of them is in another language."""
    terms: tuple[Text, ...] = Field(min_length=1)
    """Words of terms of service, in small letters."""
    policy: tuple[Text, ...] = Field(min_length=1)
    """Words of privacy policies: the kind with more of its words is taken."""
    measured: Measured
    """A test counts again and compares."""
    negation: Negation
    actors: Actors
    lists: dict[Slug, tuple[Text, ...]] = Field(min_length=1)
    """Words that stand for each other in patterns, by the name of the list."""
    signs: tuple[Sign, ...] = Field(min_length=1)
    expected: tuple[Expected, ...] = Field(min_length=1)
