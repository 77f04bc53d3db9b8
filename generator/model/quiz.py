"""A quiz as its author writes it: questions, signals, rules, guarantees.

Conditions stay raw here (``Condition``); ``generator.quiz.engine.language`` reads them.
"""

from typing import Literal

from pydantic import Field, StrictInt, model_validator

from .assistants import AssistantKind
from .authored import Authored, Place, Slug, Source, Text, YesNo, refuse, wrong
from .ranking import Ranking

VerdictId = Literal["ok", "care", "avoid", "never"]

VERDICTS: tuple[VerdictId, ...] = ("ok", "care", "avoid", "never")
"""From mildest to most careful."""

Condition = dict[str, object]
"""``{name: value or list}``, several names mean all; ``all``, ``any`` (lists) and ``not`` (one)."""


Result = Literal["plain", "share", "report", "todo"]
"""Sorts of results: what a page makes of a verdict."""


class Option(Authored):
    """One answer, as a whole sentence."""

    id: Text
    says: Text
    hint: Text | None = None
    assumed: Text | None = None
    """Circumstances: the sentence under "We assumed" when this is the usual case."""
    worse: Text | None = None
    """Circumstances: how "Worse if ..." goes on for this option ("it is about a client")."""


class Change(Authored):
    """What a visitor could really do about a protection."""

    to: Text
    """The option that this change sets."""
    says: Text
    """On the button, in the visitor's voice."""
    hint: Text | None = None
    first: Text
    """After "First " in a verdict's first line."""
    effort: StrictInt
    """Its place among changes: 1 is the easiest."""
    only_from: tuple[Text, ...] = ()
    """Options that this change can start from, ``unanswered`` among them. Empty: from any."""
    walkthrough: Text | None = None
    """The task whose steps show how."""


class Question(Authored):
    """One question. Its id and its options' ids are fixed: links rest on them."""

    id: Slug
    kind: Literal["items", "tools", "protection", "circumstance", "need"]
    """``items``: kinds of data. ``protection``: unanswered counts as ``careful``. ``circumstance``: as usual. ``need``:
    no verdict reads it, the ranking does."""
    asks: Text
    hint: Text | None = None
    several: YesNo = "no"
    """Tools: whether several can be picked. Of kinds of data several always can."""
    search_label: Text | None = None
    """Tools and kinds of data: the words over the search field. Without them everything gets a tile."""
    search_hint: Text | None = None
    otherwise: tuple[Text, ...] = ()
    """What the search field offers where it finds nothing: answers by nature, the most careful one first."""
    options: tuple[Option, ...] = ()
    careful: Text | None = None
    """Protections: how unanswered and not sure are read."""
    unsure: tuple[Text, ...] = ()
    """Options that are read as the careful one."""
    usual: Text | None = None
    """Circumstances: the attribute of the kind of data that names the usual case (``common_whose``), or an option."""
    nearer: tuple[Text, ...] = ()
    """Circumstances: options that "Worse if ..." tries first; the others only where none of these is harsher."""
    asked: Condition | Literal["always"] = "always"
    device: Text | None = None
    """The option that says: the model runs on my own computer. With any other answer, and with none, a plan that can
    use both is read as its plan ``in_cloud``."""
    change: Change | None = None
    item: Text | None = None
    """Reports: the item of a checklist that says why to ask and what a good answer is (``checklist/item``)."""
    good_answer: Text | None = None
    """Reports: what a good answer is, where no checklist says so."""


class ToolReading(Authored):
    """A tool that is no assistant of ours, with what the rules may take for granted about it."""

    id: Text
    name: Text
    short: Text | None = None
    tile_hint: Text | None = None
    """A few words under the name on a quiz tile."""
    also_called: tuple[Text, ...] = ()
    common: StrictInt | None = None
    """Place among the tiles; left out: found by search only."""
    kind: AssistantKind | Literal["website", "work", "own"]
    """What it is above all; rules read it as ``plan.kind``."""
    runs: Literal["cloud", "device"]
    """Where the model reads what you type."""
    for_: Literal["anyone", "organisation", "developer"] = Field(alias="for")
    """Who can choose it."""
    reads: dict[str, str] = Field(default_factory=dict)
    """Topic: value as the rules read it. What is missing is read the careful way."""
    page: Text | None = None
    """The guide page that tells more."""


class SignalLine(Authored):
    """``is`` when the condition holds; no condition: always."""

    is_: Text = Field(alias="is")
    when: Condition | None = None


class Rule(Authored):
    """When the condition holds the verdict is at least this, for this reason."""

    id: Slug
    when: Condition
    verdict: VerdictId
    """What it gives where it fires; the most careful of all that fire wins."""
    because: Text
    """The bold claim, one short sentence."""
    explains_why: Text
    """Two sentences at most: why that matters."""
    because_unknown: Text | None = None
    """The claim where the deciding fact is one of the three kinds of not knowing, weak or too old."""
    shows: tuple[Text, ...] = ()
    """Topics whose headline is shown with the reason."""
    risks: tuple[Slug, ...] = ()
    source: Source | None = None
    """For reasons that rest on no plan's fact: one that was opened. Without source and facts it is our judgement."""
    leads: YesNo = "no"
    """``yes``: where it decides it is told before the reasons that a plan's facts speak for."""
    explains: YesNo = "no"
    """``yes``: it may be shadowed by other rules everywhere; it is there for its reason."""


class Guarantee(Authored):
    """A promise about the whole table."""

    id: Slug
    says: Text
    always: Condition | None = None
    at_least: VerdictId | None = None
    """With ``always``: no verdict is milder than this."""
    at_most: VerdictId | None = None
    """With ``always``: no verdict is harsher than this."""
    given: Condition | None = None
    better: dict[str, str] | None = None
    """With ``than``: what is never harsher."""
    than: dict[str, str] | None = None
    """``better`` against ``than``: any two combinations that differ in these alone; the first is never harsher."""
    first: tuple[Text, ...] = ()
    """With ``always``: of the rules that decide, the first in the file is one of these."""
    where: VerdictId | None = None
    """With ``better`` and ``at_least``: where ``better`` has just this verdict, ``than`` is at least ``at_least``."""
    because: Literal["plan"] | None = None
    """With ``where``: only where ``better`` owes its verdict to a rule that reads a fact about the plan."""
    stand_in: Text | None = None
    """With ``stands_for``: a kind of data or a tool that is picked in place of those that our list does not name."""
    stands_for: Condition | None = None
    """Kinds of data (or tools) of its nature: at the same answers ``stand_in`` is milder than none of them."""
    milder_headlines: YesNo = "no"
    """``yes``: for every topic, a milder headline is never harsher; ``given`` narrows where."""
    evidence: Literal["claims", "named"] | None = None
    """``claims``: what the vendor's own marketing alone says is read as if nobody knew. ``named``: an assistant is
    named as a better place only where most of its core topics have a value that can be relied on."""


class Card(Authored):
    """A statement to judge. What is true, and how we know, stands at its myth."""

    myth: Slug
    """The id of a myth in content/myths.yml."""
    says: Text | None = None
    """The statement; ``None``: the myth's own claim, which is wrong."""
    right: YesNo = "no"


class Way(Authored):
    """A way of sharing (typed, file, photo): it changes advice and never the verdict."""

    id: Slug
    says: Text
    advice: tuple[Text, ...] = Field(min_length=1)


class Home(Authored):
    """A region that a visitor can be in. Pages that ask "Where do you live?" ask for one of these."""

    id: Slug
    says: Text
    holds: tuple[Place, ...] = Field(min_length=1)
    """Texts for these places hold there, and plans for their people are theirs."""
    may_hold: tuple[Place, ...] = ()
    """Texts for these places are shown as well, since the region may be one of them. They change no verdict."""
    laws: tuple[Slug, ...] = ()
    """Sections of the page of rights (``place`` of a right) whose law holds there."""
    rights: tuple[Slug, ...] = ()
    """What lets people there have their data deleted: rights that give ``delete``. Empty: we know none."""
    instead: tuple[Slug, ...] = ()
    """What helps a little where no right to deletion is known."""

    @property
    def shown(self) -> tuple[str, ...]:
        """What is shown there: lines for one of these places or laws."""
        return tuple(dict.fromkeys((*self.holds, *self.may_hold, *self.laws)))


class Quiz(Authored):
    """One quiz: ``quiz/<id>.yml``. It decides by questions and rules, or it asks what is true, by cards."""

    id: Slug
    title: Text
    lead: Text
    embed: YesNo = "no"
    """``yes``: others may take it into their pages, from ``/embed/<id>/``."""
    place: StrictInt = 100
    """Its place in the list of quizzes; equals stand by their ids."""
    cards: tuple[Card, ...] = ()
    questions: tuple[Question, ...] = ()
    result: Result = "plain"
    """What stands with the verdict: reasons alone, what to write instead, open questions, or what to change first."""
    without_script: dict[Text, Text] = Field(default_factory=dict)
    """Pages with the same advice for whoever has no script: path and words of the link. Else the kinds of data."""
    onward: dict[Text, Text] = Field(default_factory=dict)
    """Pages for whoever is wrong here, linked above the first question: path and words of the link."""
    verdicts: tuple[VerdictId, ...] = Field(default=VERDICTS, min_length=1)
    """Those that it gives, from mildest to most careful."""
    tools_from: Literal["assistants", "website-chatbots"] = "assistants"
    """The family whose plans can be picked as tools, with its topics."""
    tools: tuple[ToolReading, ...] = ()
    main: tuple[Text, ...] = ()
    """Plans that most people have: what pages of kinds of data say (``stands``) is held against them."""
    ranking: Ranking | None = None
    """In which order the tools of the family stand, by what a visitor needs; ``None``: in none."""
    suggests: Condition | None = None
    """Which other tools may be named as a better place; ``None``: none."""
    ways: tuple[Way, ...] = ()
    homes: tuple[Home, ...] = ()
    signals: dict[str, tuple[SignalLine, ...]] = Field(default_factory=dict)
    not_read: dict[str, Text] = Field(default_factory=dict)
    """Topics that no rule reads, with the reason why not."""
    rules: tuple[Rule, ...] = ()
    guarantees: tuple[Guarantee, ...] = ()
    words: dict[str, Text | dict[str, Text]] = Field(default_factory=dict)
    """What the page says around the answers."""

    @model_validator(mode="after")
    def _one_shape(self) -> "Quiz":
        found = []
        if self.cards and (self.questions or self.rules):
            found.append(wrong("value", "a quiz has cards, or questions and rules", "take one of them out"))
        if not self.cards and not (self.questions and self.rules):
            found.append(wrong("value", "a quiz needs questions and rules, or cards", "add them"))
        if list(self.verdicts) != [word for word in VERDICTS if word in self.verdicts]:
            says = "verdicts stand from mildest to most careful, each once"
            found.append(wrong("value", says, ", ".join(VERDICTS)))
        refuse(found)
        return self
