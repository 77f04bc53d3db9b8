"""Kinds of data: what people paste into AI chats."""

from collections.abc import Mapping
from typing import ClassVar, Literal

from pydantic import Field, StrictInt, model_validator

from .authored import Authored, Confidence, Slug, Source, Text, YesNo, wrong

SENSITIVITIES = ("public", "everyday", "personal", "sensitive", "secret")
"""How bad it is if a stranger reads it, from mildest to worst."""

Duty = Literal["quotation", "licence", "authorship", "exam", "review", "secrecy", "promise", "employer"]

DUTIES: tuple[Duty, ...] = ("quotation", "licence", "authorship", "exam", "review", "secrecy", "promise", "employer")
"""What can bind whoever shares it, beside privacy."""

CONFIDENTIAL: frozenset[Duty] = frozenset({"review", "secrecy", "promise", "employer"})
"""Those that mean: it is usually confidential."""


class Impact(Authored):
    """Our rating by the factors of NIST SP 800-122 (the method is theirs, the rating ours)."""

    impact: Literal["not_applicable", "low", "moderate", "high"] | Text
    why: Text


class Classification(Authored):
    """What laws and standards call this kind of data."""

    gdpr: Text | None = None
    ccpa: Text | None = None
    hipaa_identifier: Text | None = None
    nist_800_122: Impact | None = None
    pci_dss: Text | None = None


class Example(Authored):
    """The same prompt before and after. Words between [[ and ]] are taken out, or put in."""

    before: Text
    after: Text


Stand = Literal["yes", "first", "no", "never"]
"""After two taps: yes (perhaps with care), first change something, not in this plan, never."""


class Stands(Authored):
    """Where a kind of data stands on most plans, before anything is changed."""

    personal: Stand
    """On most of the quiz's main assistants, in a plan of one's own."""
    work: Stand
    """On most plans that an organisation runs."""
class FoundBy(Authored):
    """What people type when they mean a kind of data, by language: words that find it and stand on no page."""

    en: tuple[Text, ...] = ()
    de: tuple[Text, ...] = ()
    es: tuple[Text, ...] = ()
    fr: tuple[Text, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """All of them, each once: one word may stand in several languages."""
        return tuple(dict.fromkeys((*self.en, *self.de, *self.es, *self.fr)))


class DataKind(Authored):
    """One kind of data, with the attributes that the quiz's rules read.

    The attributes describe the usual case, as people paste it; a visitor can answer otherwise.
    """

    REPLACED: ClassVar[Mapping[str, str]] = {"advice": "write stands: {personal: ..., work: ...} in its place"}
    """Keys of earlier days, with what to write instead."""

    slug: Slug
    name: Text
    tile_hint: Text | None = None
    """A few words under the name on a quiz tile."""
    question: Text
    """The page's headline: a reader's question."""
    short_answer: Text
    """The answer in at most two sentences."""
    aliases: tuple[Text, ...] = ()
    """Other names, which its page shows."""
    found_by: FoundBy = FoundBy()
    """More that people type for it. Beginnings, endings, accents and a slip are found anyway."""
    examples: tuple[Text, ...] = ()
    stands: Stands
    """What the short answer says, for whoever answers nothing but these two taps."""
    contains: tuple[Slug, ...] = ()
    """Kinds of data that are usually in it. It takes the most careful of what is usual for them."""
    take_out_first: tuple[Slug, ...] = ()
    """Secrets that can be inside it. They are no parts: with one in it nothing may be shared, without it this holds."""
    whose: tuple[Text, ...] = ()
    directly_identifying: Literal["yes", "partly", "no"]
    """Whether it names a person; with ``yes`` or ``partly``, ``identifying`` is ``yes``."""
    sensitivity: Literal["public", "everyday", "personal", "sensitive", "secret"]
    """How bad it is if a stranger reads it; ``secret``: it works for whoever has it, as a password does."""
    identifying: YesNo
    """``yes``: by itself it points to one person."""
    separable: YesNo
    """``yes``: what identifies can be taken out and a question worth asking is left."""
    common_whose: Literal["me", "adult", "child", "employer", "client", "public"]
    """Whose it usually is, for visitors who do not say; ``adult``: somebody else's."""
    settles_whose: YesNo
    """``yes``: the kind says whose it is, so the quiz does not ask."""
    common_duty: YesNo
    duties: tuple[Duty, ...] = ()
    """What binds whoever shares it, beside privacy.

    ``quotation``: a few lines of somebody's work. ``licence``: a whole work of somebody else's. ``authorship``: if it
    is somebody else's, it is their work. ``exam``: a school's rules. ``review``: read in confidence, to judge it.
    ``secrecy``: of a profession. ``promise``: a contract or one's word. ``employer``: rules at work.
    """
    common_needed: YesNo
    unlisted: YesNo = "no"
    """``yes``: it stands for what our list does not name, by its nature. It is offered where nothing is found."""
    crisis: YesNo
    """``yes``: where to find help stands before everything else."""
    beside_keys: YesNo = "no"
    """``yes``: it lies in folders where keys lie too, so a tool that opens the folder may read those."""
    evidence: YesNo
    """``yes``: ask before deleting, it may be evidence."""
    common: StrictInt | None = None
    """Place among the tiles of the quiz's first screen; ``None``: found by search only."""
    classification: Classification
    worst_harm: Text
    make_safe: tuple[Text, ...] = Field(min_length=1)
    """The recipe: what to take out or change, in order."""
    example: Example
    act_now: tuple[Text, ...] = ()
    """Shared it already: what to do today, before anything else is deleted."""
    whom_to_tell: tuple[Text, ...] = Field(min_length=1)
    """Shared it already: who should know, and when."""
    legal_duty: tuple[Text, ...] = ()
    rights: tuple[Slug, ...] = ()
    """Pages of the rights and duties that ``legal_duty`` names."""
    risks: tuple[Slug, ...] = ()
    note: Text | None = None
    sources: tuple[Source, ...] = Field(min_length=1)
    confidence: Confidence

    @model_validator(mode="after")
    def _bound(self) -> "DataKind":
        found = CONFIDENTIAL.intersection(self.duties)
        names = ", ".join(duty for duty in DUTIES if duty in CONFIDENTIAL)
        if self.common_duty == "yes" and not found:
            says = "it is usually confidential, and nothing says what binds"
            raise wrong("duty", says, f"add one of these to 'duties': {names}")
        if self.common_duty == "no" and found:
            raise wrong("duty", f"'{min(found)}' binds, so it is usually confidential", "write common_duty: \"yes\"")
        return self

    @property
    def searched(self) -> tuple[str, ...]:
        """All words but its name that find it, each once: aliases, then what people type, the English ones first."""
        return tuple(dict.fromkeys((*self.aliases, *self.found_by.words)))
