"""What we know of each plan: the headline table, and further facts as details that open."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.assets.regions import only_in
from generator.model import CORE_TOPICS, HEADLINE_TOPICS, NOT_KNOWING, Assistant, Fact, Plan

from ..context import Guide
from .sources import SourceLine, confidence, fact_sources
from .values import FactRow, Value, fact_row, value_in_cell, value_of

GLANCE = ("training_default", "human_review", "retention_deleted", "temporary_mode")
"""Topics of the four-part glance."""

ASKED_FIRST = (*GLANCE, "training_opt_out", "encryption", "sharing_ads")
"""Topics that stand open in a plan's table. The others fold, so that the page is no wall of facts."""

FOLDS = 3
"""So many further answers are worth a fold; fewer stand open with the rest."""


@dataclass(frozen=True, slots=True)
class FurtherFact:
    """A fact that is no headline."""

    question: str
    """What its topic asks, without which "Yes" says nothing; empty where the group's title asks the same."""
    label: str
    """Its value in words."""
    sentence: str
    detail: str
    sources: tuple[SourceLine, ...]
    confidence: str
    where: str = ""
    """The places that it is for alone; empty: it is for all."""


@dataclass(frozen=True, slots=True)
class FactGroup:
    """Further facts on one matter."""

    title: str
    count: str
    facts: tuple[FurtherFact, ...]


@dataclass(frozen=True, slots=True)
class PlanSection:
    """One plan on its assistant's page."""

    anchor: str
    name: str
    tool: str
    notes: tuple[str, ...]
    glance: tuple[tuple[str, Value], ...]
    rows: tuple[FactRow, ...]
    later: tuple[FactRow, ...]
    """Rows that a page with one table for the plan folds away."""
    later_about: str
    """What they are about."""
    unrecorded: tuple[FactRow, ...]
    """Topics that we have not looked up; one list instead of rows that say the same."""
    own: FactGroup | None
    """Further facts that matter most with this kind of assistant; ``None``: it has none of its own."""
    groups: tuple[FactGroup, ...]


def plan_sections(guide: Guide, assistant: Assistant) -> tuple[PlanSection, ...]:
    """Return the sections of an assistant's page, plans that nobody can choose last and without a table."""
    shown = sorted(assistant.plans, key=lambda plan: plan.listed == "no")
    return tuple(plan_section(guide, assistant, plan) for plan in shown if plan.listed == "yes" or plan.facts)


def plan_section(guide: Guide, assistant: Assistant, plan: Plan) -> PlanSection:
    """Return what we know of *plan*."""
    rows: list[FactRow] = []
    later: list[FactRow] = []
    unrecorded: list[FactRow] = []
    for name in HEADLINE_TOPICS if plan.listed == "yes" else ():
        topic = guide.content.topic(name)
        found = assistant.headline(plan.id, name)
        fact, owner = found if found else (None, plan.id)
        same_as = assistant.plan(owner).name if owner != plan.id else ""
        row = fact_row(guide, topic, fact, anchor(plan, name), same_as, plan.where)
        known = not row.tell_us or name in CORE_TOPICS
        first = name in ASKED_FIRST or (name == "minimum_age" and assistant.kind == "companion")
        (unrecorded if not known else rows if first else later).append(row)
    if len(later) < FOLDS:
        rows, later = rows + later, []
    return PlanSection(
        anchor=f"plan-{plan.id}",
        name=plan.name,
        tool=f"{assistant.slug}/{plan.id}" if plan.asked_for else "",
        notes=_notes(guide, assistant, plan),
        glance=glance(guide, assistant, plan) if plan.listed == "yes" else (),
        rows=tuple(rows),
        later=tuple(later),
        later_about=", ".join(row.short for row in later),
        unrecorded=tuple(unrecorded),
        own=_own(guide, assistant, plan),
        groups=_groups(guide, assistant, plan),
    )


def anchor(plan: Plan, topic: str) -> str:
    """Return the anchor of a headline on its assistant's page."""
    return f"{plan.id}-{topic}"


def glance(guide: Guide, assistant: Assistant, plan: Plan) -> tuple[tuple[str, Value], ...]:
    """Return four answers at a glance, each with what it is about."""
    shown = []
    for name in GLANCE:
        found = assistant.headline(plan.id, name)
        topic = guide.content.topic(name)
        shown.append((topic.short, value_in_cell(guide, topic, found[0] if found else None)))
    return tuple(shown)


def _notes(guide: Guide, assistant: Assistant, plan: Plan) -> tuple[str, ...]:
    words, notes = guide.words, []
    if plan.listed == "no":
        notes.append(words.say("assistants", "base"))
    if plan.runs == "device":
        notes.append(words.say("assistants", "on_device"))
    if plan.typed_into == "no":
        notes.append(words.say("assistants", "not_typed_into"))
    if plan.for_ != "anyone":
        notes.append(words.say("assistants", f"for_{plan.for_}"))
    if plan.as_:
        notes.append(words.say("assistants", "same_as_rest", plan=assistant.plan(plan.as_).name))
    if plan.note:
        notes.append(plan.note)
    return tuple(notes)


def _own(guide: Guide, assistant: Assistant, plan: Plan) -> FactGroup | None:
    """Return the further facts about the topics of this kind of assistant, in their order."""
    topics = guide.content.topics.of_kind(assistant.kind)
    facts = sorted((f for f in _further(plan) if f.topic in topics), key=lambda f: topics.index(f.topic))
    if not facts:
        return None
    shown = tuple(further(guide, fact, where=plan.where) for fact in facts)
    words = guide.words
    return FactGroup(words["assistants"]["of_kind"], words.counted("assistants", "count", len(facts)), shown)


def _groups(guide: Guide, assistant: Assistant, plan: Plan) -> tuple[FactGroup, ...]:
    """A plan's other further facts. A base's own headlines are among them."""
    own = guide.content.topics.of_kind(assistant.kind)
    return further_facts(guide, [fact for fact in _further(plan) if fact.topic not in own], plan.where)


def _further(plan: Plan) -> list[Fact]:
    # What is not recorded has no sentence; a headline stands in the table already.
    return [
        fact for fact in plan.facts
        if fact.fact and (not fact.headline or plan.listed == "no" or fact.topic not in HEADLINE_TOPICS)
    ]


def further_facts(guide: Guide, facts: Sequence[Fact], where: tuple[str, ...] = ()) -> tuple[FactGroup, ...]:
    """Return facts by group of topics, in the order of topics.yml; *where* has the places that their plan is for."""
    by_group: dict[str, list[Fact]] = {}
    for fact in facts:
        by_group.setdefault(guide.content.topic(fact.topic).group, []).append(fact)
    return tuple(
        FactGroup(group.title, guide.words.counted("assistants", "count", len(by_group[group.id])), tuple(
            further(guide, fact, group.title, where) for fact in by_group[group.id]
        ))
        for group in guide.content.topics.groups
        if group.id in by_group
    )


def further(guide: Guide, fact: Fact, heading: str = "", where: tuple[str, ...] = ()) -> FurtherFact:
    """Return a fact that is no headline as it stands below *heading*."""
    asked = guide.content.topic(fact.topic).question
    return FurtherFact(
        "" if asked == heading else asked, label(guide, fact), fact.fact or "", fact.detail or "",
        fact_sources(guide, fact), confidence(guide, fact.confidence), only_in(fact.where, where),
    )


def label(guide: Guide, fact: Fact) -> str:
    """Return the value of a fact that is no headline: a topic's own value in words, else the author's short label."""
    topic = guide.content.topic(fact.topic)
    known = {value.id for value in topic.values} | set(NOT_KNOWING)
    if isinstance(fact.value, int) or fact.value in known:
        return value_of(guide, topic, fact.value).says
    return fact.value
