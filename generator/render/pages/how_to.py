"""How to, across assistants: every assistant's steps for one task, and in words where there are none.

The pages themselves, with what each gathers, stand in content/how-to.yml.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.assets.regions import only_in
from generator.model import ASSISTANT_KINDS, NOT_KNOWING, Assistant, Content, Fact, Plan
from generator.model.how_to import HowToPage, HowToPart

from ..addresses import HOW_TO, how_to_path, member_path
from ..context import Group, Guide, Here, Index, Link, neighbours, region_script
from ..page import Crumb, Page
from ..parts.assistant_order import in_order, listed
from ..parts.history import ContactLine, contact
from ..parts.plans import anchor, label
from ..parts.sources import SourceLine, confidence, fact_sources
from ..parts.steps import Task, tasks
from ..parts.values import Value, value_of

UNGROUPED = 12
"""So many assistants need no groups."""


@dataclass(frozen=True, slots=True)
class Said:
    """What is known of one plan, beside the steps."""

    plan: str
    value: Value
    sentence: str
    detail: str
    sources: tuple[SourceLine, ...]
    confidence: str
    where: str
    """The places that it is for alone; empty: it is for all."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One assistant on a page."""

    slug: str
    name: str
    hint: str
    url: str
    said: tuple[Said, ...]
    tasks: tuple[Task, ...]
    several: bool
    """Whether its steps are for more than one task, so that each needs its title."""
    contact: tuple[ContactLine, ...]
    """Where to write, where a page is about that."""


@dataclass(frozen=True, slots=True)
class HowToView:
    """What a page shows."""

    id: str
    heading: str
    lead: str
    parts: tuple[HowToPart, ...]
    """What is true of all assistants."""
    steps: tuple[tuple[str, tuple[Entry, ...]], ...]
    """Assistants with steps: those that most people use, then the others by kind, each group with its title."""
    without: tuple[tuple[str, tuple[Entry, ...]], ...]


def all_pages(content: Content) -> tuple[HowToPage, ...]:
    """Return the pages as they are written, in the order of their file."""
    return content.how_to.pages if content.how_to else ()


def pages(guide: Guide) -> Iterable[Page]:
    """Yield the index and every page."""
    here, words, made = guide.at(HOW_TO), guide.words, all_pages(guide.content)
    links = tuple(Link(each.title, here.url(how_to_path(each.id)), each.lead) for each in made)
    yield Page(
        path=HOW_TO, title=words.say("how_to", "title"), description=words.say("how_to", "description"),
        family="how_to", body=here.render("groups.jinja", Index("how_to", (Group("", links),))),
        crumbs=((words.say("how_to", "crumb"),),),
    )
    order = [(each.title, how_to_path(each.id)) for each in made]
    for index, each in enumerate(made):
        previous, following = neighbours(order, index)
        yield replace(how_to_page(guide, each), previous=previous, next=following)


def _by_kind(guide: Guide, entries: Sequence[Entry]) -> tuple[tuple[str, tuple[Entry, ...]], ...]:
    """Return entries in groups; few of them need none, so their one group has no title."""
    if len(entries) <= UNGROUPED:
        return (("", tuple(entries)),) if entries else ()
    assistants, words = guide.content.assistants, guide.words
    named = [(words.say("compare", "common"), [e for e in entries if assistants[e.slug].common is not None])]
    for kind in ASSISTANT_KINDS:
        of_kind = [e for e in entries if assistants[e.slug].common is None and assistants[e.slug].kind == kind]
        named.append((words["assistants"]["kinds"][kind], of_kind))
    return tuple((title, tuple(group)) for title, group in named if group)


def how_to_page(guide: Guide, page: HowToPage) -> Page:
    """Return one page."""
    here = guide.at(how_to_path(page.id))
    entries = [_entry(here, page, assistant) for assistant in assistants(guide, page)]
    view = HowToView(
        id=page.id,
        heading=page.heading or page.title,
        lead=page.lead,
        parts=page.parts,
        steps=_by_kind(guide, [each for each in entries if each.tasks]),
        without=_by_kind(guide, [each for each in entries if not each.tasks]),
    )
    crumbs: tuple[Crumb, ...] = ((guide.words.say("how_to", "crumb"), "how-to/"), (page.title,))
    return Page(
        path=here.path, title=page.title, description=page.lead, family="how_to",
        body=here.render("how_to.jinja", view), crumbs=crumbs, more=region_script(guide),
    )


def assistants(guide: Guide, page: HowToPage) -> list[Assistant]:
    """Return the assistants that a page tells of: all, or those that have a plan on one's own device."""
    return [
        each for each in in_order(guide)
        if not page.own_device or any(plan.runs == "device" for plan in listed(each))
    ]


def gathers(page: HowToPage, assistant: Assistant) -> bool:
    """Return whether the steps of *assistant* stand on a page: those of a cloud are no help on one's own device."""
    return not page.own_device or assistant.kind == "local"


def _entry(here: Here, page: HowToPage, assistant: Assistant) -> Entry:
    guide, topic = here.guide, page.topic
    gathered = gathers(page, assistant)
    found = tuple(task for task in tasks(guide, assistant) if gathered and task.id in page.tasks)
    plan = listed(assistant)[0]
    said = _own_device(guide, page, assistant) if page.own_device else _said(guide, page, assistant)
    target = found[0].anchor if found else anchor(plan, topic) if topic else "contact"
    return Entry(
        slug=assistant.slug,
        name=assistant.name,
        hint=_hint(guide, topic, said, bool(found)),
        url=here.url(member_path("assistants", assistant.slug), target),
        said=said,
        tasks=found,
        several=len(found) > 1,
        contact=contact(assistant).lines if page.addresses == "yes" else (),
    )


def _hint(guide: Guide, topic: str | None, said: Sequence[Said], steps: bool) -> str:
    """What the folded line says: the first plan's answer, or that we have no steps."""
    if topic:
        known = said[0].value if said else value_of(guide, guide.content.topic(topic), "not_recorded")
        return guide.words.say("how_to", "hint", topic=guide.content.topic(topic).short, value=known.says)
    return "" if steps else guide.words.say("how_to", "no_steps")


def _said(guide: Guide, page: HowToPage, assistant: Assistant) -> tuple[Said, ...]:
    """Return the headline of each plan that says it itself; where the page asks for them, further facts too."""
    return tuple(
        _fact(guide, plan, fact)
        for plan in assistant.plans
        for fact in plan.facts if fact.topic == page.topic and (fact.headline or page.all_facts == "yes")
    )


def _own_device(guide: Guide, page: HowToPage, assistant: Assistant) -> tuple[Said, ...]:
    """Return what is known of plans on one's own device: what stays there, and what goes out."""
    return tuple(
        _fact(guide, plan, fact)
        for plan in assistant.plans if plan.runs == "device"
        for fact in plan.facts if fact.topic in page.own_device and fact.fact
    )


def _fact(guide: Guide, plan: Plan, fact: Fact) -> Said:
    topic = guide.content.topic(fact.topic)
    value = (
        value_of(guide, topic, fact.value) if fact.headline or fact.value in NOT_KNOWING
        else Value(label(guide, fact))
    )
    return Said(
        plan.name, value, fact.fact or "", fact.detail or "", fact_sources(guide, fact),
        confidence(guide, fact.confidence) if fact.source else "", only_in(fact.where, plan.where),
    )

