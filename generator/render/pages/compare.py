"""The comparison: all plans that can be chosen by the 14 headline topics."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import ASSISTANT_KINDS, HEADLINE_TOPICS, Assistant, Fact, Plan
from generator.model import comparison as authored

from ..addresses import COMPARE, COMPARE_SCRIPT, COMPARE_STYLE, member_path
from ..context import Guide, Here
from ..page import Page
from ..parts.assistant_order import in_order, listed, most_used
from ..parts.plans import anchor
from ..parts.values import Value, value_in_cell, value_of


@dataclass(frozen=True, slots=True)
class Cell:
    """One headline in the table."""

    column: str
    value: Value
    url: str


@dataclass(frozen=True, slots=True)
class Row:
    """One plan."""

    id: str
    """As links and quizzes name it ("chatgpt/consumer")."""
    kind: str
    name: str
    plan: str
    url: str
    passes: str
    """Classes by which the filters find this row."""
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """How long something is kept, as a bar."""

    name: str
    url: str
    """Where the source and its date stand."""
    width: str
    """Of 100; empty: we cannot say, so the bar is an empty one."""
    says: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A table that is a picture too."""

    id: str
    title: str
    note: str
    bars: tuple[Bar, ...]
    """Of the assistants that most people use."""
    rest: tuple[Bar, ...]
    """Of the others."""
    others: tuple[tuple[str, tuple[str, ...]], ...]
    """Assistants without a bar, where most have none: what is said of them, and their names."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What the page shows."""

    columns: tuple[str, ...]
    filters: tuple[authored.Filter, ...]
    common: tuple[Row, ...]
    rest: tuple[tuple[str, tuple[Row, ...]], ...]
    """All other plans, a table for each kind of assistant."""
    kinds: tuple[tuple[str, str], ...]
    """Kinds of assistants with their words, to choose by."""
    sorts: tuple[tuple[str, str], ...]
    """Topics to sort by, with their words."""
    pictures: tuple[Picture, ...]


def pages(guide: Guide) -> Iterable[Page]:
    """Yield the comparison."""
    here = guide.at(COMPARE)
    words = guide.words
    yield Page(
        path=COMPARE, title=words.say("compare", "title"), description=words.say("compare", "description"),
        family="compare", body=here.render("compare.jinja", comparison(here)),
        crumbs=((words.say("compare", "crumb"),),),
        more={"styles": [COMPARE_STYLE], "scripts": [COMPARE_SCRIPT]},
    )


def comparison(here: Here) -> Comparison:
    """Return the comparison: first plans of the assistants that most people use, then all other plans by kind."""
    guide = here.guide
    said = guide.content.comparison or authored.Comparison()
    common = most_used(guide)
    firsts = [(a, listed(a)[0]) for a in common]
    others = [(a, listed(a)[0]) for a in in_order(guide) if a not in common]
    plans = [(a, p) for a in in_order(guide) for p in listed(a) if (a, p) not in firsts]
    kinds = [kind for kind in ASSISTANT_KINDS if any(a.kind == kind for a in guide.content.assistants.values())]
    known = {topic.id for topic in guide.content.topics.topics}
    return Comparison(
        columns=tuple(guide.content.topic(name).short for name in HEADLINE_TOPICS),
        filters=said.filters,
        common=tuple(_row(here, a, p) for a, p in firsts),
        rest=tuple(
            (guide.words["compare"]["kinds"][kind], rows) for kind in kinds
            if (rows := tuple(_row(here, a, p) for a, p in plans if a.kind == kind))
        ),
        kinds=tuple((kind, guide.words["compare"]["kinds"][kind]) for kind in kinds),
        sorts=tuple((name, guide.content.topic(name).short) for name in HEADLINE_TOPICS),
        pictures=tuple(_picture(here, each, [*firsts, *others]) for each in said.pictures if each.topic in known),
    )


def _headline(assistant: Assistant, plan: Plan, name: str) -> Fact | None:
    found = assistant.headline(plan.id, name)
    return found[0] if found else None


def _row(here: Here, assistant: Assistant, plan: Plan) -> Row:
    guide, page = here.guide, member_path("assistants", assistant.slug)
    cells = []
    for name in HEADLINE_TOPICS:
        topic = guide.content.topic(name)
        value = value_in_cell(guide, topic, _headline(assistant, plan, name))
        cells.append(Cell(topic.short, value, here.url(page, anchor(plan, name))))
    filters = guide.content.comparison.filters if guide.content.comparison else ()
    passed = [each.id for each in filters if passes(each, _headline(assistant, plan, each.topic))]
    return Row(
        f"{assistant.slug}/{plan.id}", assistant.kind, assistant.name, plan.short or plan.name,
        here.url(page, f"plan-{plan.id}"), " ".join(passed), tuple(cells),
    )


def passes(each: authored.Filter, fact: Fact | None) -> bool:
    """Return whether a plan with this headline passes a filter; only what can be relied on does."""
    if fact is None or not fact.settled:
        return False
    if isinstance(fact.value, int):
        return each.at_most is not None and fact.value <= each.at_most
    return fact.value in each.values


def _picture(here: Here, picture: authored.Picture, plans: list[tuple[Assistant, Plan]]) -> Picture:
    """Return how long each plan keeps something, as bars of one scale."""
    guide, name = here.guide, picture.topic
    topic = guide.content.topic(name)
    facts = [(assistant, plan, _headline(assistant, plan, name) or _days(plan, name)) for assistant, plan in plans]
    longest = max((f.value for *_, f in facts if f and isinstance(f.value, int)), default=0) or 1
    others: tuple[tuple[str, tuple[str, ...]], ...] = ()
    if name not in HEADLINE_TOPICS:
        others = _others(guide, [(assistant, plan) for assistant, plan, fact in facts if fact is None])
        facts = [each for each in facts if each[2]]

    def bar(assistant: Assistant, plan: Plan, fact: Fact | None) -> Bar:
        at = anchor(plan, name) if name in HEADLINE_TOPICS else f"plan-{plan.id}"
        width = f"{100 * fact.value / longest:.1f}" if fact and isinstance(fact.value, int) else ""
        says = value_of(guide, topic, fact.value if fact else "not_recorded").says
        return Bar(assistant.name, here.url(member_path("assistants", assistant.slug), at), width, says)

    first = tuple(bar(*each) for each in facts if each[0].common is not None)
    rest = tuple(bar(*each) for each in facts if each[0].common is None)
    return Picture(picture.id, picture.title, picture.note, first or rest, rest if first else (), others)


def _others(guide: Guide, plans: list[tuple[Assistant, Plan]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Say of which assistants nobody reads chats, and of which we do not know how long those are kept."""
    nobody: list[str] = []
    unknown: list[str] = []
    for assistant, plan in plans:
        review = _headline(assistant, plan, "human_review")
        (nobody if review and review.value == "no" else unknown).append(assistant.name)
    return tuple(
        (guide.words.say("compare", key), tuple(dict.fromkeys(names)))
        for key, names in (("nobody_reads", nobody), ("reviewed_unknown", unknown)) if names
    )


def _days(plan: Plan, name: str) -> Fact | None:
    """Return what a plan says in days about a topic that has no headlines."""
    return next((fact for fact in plan.facts if fact.topic == name and isinstance(fact.value, int)), None)
