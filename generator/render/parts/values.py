"""Values of headlines in words, and the three kinds of not knowing, each with its sign."""

from dataclasses import dataclass

from generator.assets.regions import only_in
from generator.model import NOT_KNOWING, Fact, Topic

from ..context import Guide
from .sources import SourceLine, confidence, fact_sources

SIGNS = {"unclear": "u-unclear", "not_stated": "u-silent", "not_recorded": "u-notyet"}
"""Sign in the icon sprite by kind of not knowing."""


@dataclass(frozen=True, slots=True)
class Value:
    """A value as it is shown."""

    says: str
    sign: str = ""
    """Id of the sign where we do not know; empty: it is an answer."""
    hint: str = ""
    """What a cell adds in small words: that the source is weak or old."""


def value_of(guide: Guide, topic: Topic, value: int | str) -> Value:
    """Return *value* of *topic* in words."""
    if value in NOT_KNOWING:
        return Value(guide.content.topics.not_knowing[value].says, SIGNS[str(value)])  # type: ignore[index]
    if isinstance(value, int):
        return Value(guide.words.from_age(value) if topic.type == "age" else guide.words.up_to_days(value))
    for known in topic.values:
        if known.id == value:
            return Value(known.says)
    raise KeyError(f"no words for '{value}' of {topic.id}")


def value_in_cell(guide: Guide, topic: Topic, fact: Fact | None) -> Value:
    """Return a headline's value for a table's cell, with a hint where one should not lean on it."""
    if fact is None:
        return value_of(guide, topic, "not_recorded")
    value = value_of(guide, topic, fact.value)
    shown = fact_sources(guide, fact)
    hint = ""
    if shown and shown[0].badge:
        first = shown[0]
        old = "undated" if first.undated else "old" if first.seen else "not_opened"
        hint = guide.words.say("compare", "too_old" if first.badge == "dead" else old)
    elif fact.confidence == "low" or fact.claimed_only:
        hint = guide.words.say("compare", "weak")
    return Value(value.says, value.sign, hint)


@dataclass(frozen=True, slots=True)
class FactRow:
    """A headline as a row: question, value in bold, one sentence, source."""

    anchor: str
    question: str
    short: str
    """What the question is about, in a word or two."""
    value: Value
    sentence: str
    detail: str
    same_as: str
    """Name of the plan that says it, where that is another one; empty: the plan itself."""
    sources: tuple[SourceLine, ...]
    confidence: str
    tell_us: bool
    """Whether to ask readers for a source."""
    where: str = ""
    """The places that it is for alone; empty: it is for all."""


def fact_row(
    guide: Guide, topic: Topic, fact: Fact | None, anchor: str, same_as: str = "", where: tuple[str, ...] = ()
) -> FactRow:
    """Return the row for a topic; no fact means that we have not looked or not found.

    *where* has the places that the plan is for, where it is for some alone.
    """
    value = value_of(guide, topic, fact.value if fact else "not_recorded")
    unrecorded = fact is None or fact.value == "not_recorded"
    return FactRow(
        anchor=anchor,
        question=topic.question,
        short=topic.short,
        value=value,
        sentence=_sentence(guide, fact),
        detail=(fact.detail or "") if fact else "",
        same_as=same_as,
        sources=fact_sources(guide, fact) if fact else (),
        confidence=confidence(guide, fact.confidence) if fact and not unrecorded else "",
        tell_us=unrecorded,
        where=only_in(fact.where if fact else (), where),
    )


def _sentence(guide: Guide, fact: Fact | None) -> str:
    """The fact's own sentence; where they do not say, also what we read and when."""
    if fact is None:
        return ""
    own = fact.fact or ""
    if fact.value != "not_stated" or fact.source is None or fact.source.seen is None:
        return own
    what = guide.words.say("source_kind", fact.source.kind)
    read = guide.words.say("unknown", "we_read", what=what, date=guide.words.date(fact.source.seen))
    return f"{own} {read}".strip()
