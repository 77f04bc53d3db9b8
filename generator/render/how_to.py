"""How to, across assistants: every assistant's steps for one task, and in words where there are none."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.model import NOT_KNOWING, Assistant, Fact, Plan

from .addresses import HOW_TO, how_to_path, member_path
from .assistants import in_order, listed
from .guide import Group, Guide, Here, Index, Link, neighbours
from .history import ContactLine, contact
from .page import Crumb, Page
from .plans import anchor, label
from .sources import SourceLine, confidence, fact_sources
from .steps import Task, tasks
from .values import Value, value_of

MOVE = "move-your-chats"
"""The page that needs all that is known of the archive."""

REQUEST = "send-a-privacy-request"
"""The page on which addresses stand."""

LOCAL = "run-a-model-on-your-own-computer"
"""The page about models that need no company."""

PAGES: dict[str, tuple[tuple[str, ...], str]] = {
    "stop-training": (("turn_off_training",), "training_opt_out"),
    "use-a-temporary-chat": (("temporary_chat",), "temporary_mode"),
    "delete-one-chat": (("delete_one_chat",), "delete_chat"),
    "delete-all-chats": (("delete_all_chats", "auto_delete_chats"), ""),
    "delete-your-account": (("delete_account",), "delete_account"),
    MOVE: (("export_data",), "export"),
    "make-it-forget": (("manage_memory",), "memory_control"),
    "undo-a-shared-link": (("revoke_shared_links",), "shared_links"),
    REQUEST: (("privacy_request",), ""),
    "stop-ads": (("turn_off_personalised_ads",), "sharing_ads"),
    LOCAL: (("turn_off_cloud", "turn_off_lm_link", "stay_offline", "turn_off_training"), ""),
}
"""Each page: the tasks that it gathers, and the headline that tells whether an assistant has the thing at all."""


@dataclass(frozen=True, slots=True)
class Part:
    """Something that holds for every assistant: a text, things to do in order, or both."""

    id: str
    title: str
    text: str
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """What is known of one plan, beside the steps."""

    plan: str
    value: Value
    sentence: str
    detail: str
    sources: tuple[SourceLine, ...]
    confidence: str


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
class HowToPage:
    """What a page shows."""

    id: str
    heading: str
    lead: str
    parts: tuple[Part, ...]
    """What is true of all assistants."""
    steps: tuple[Entry, ...]
    without: tuple[Entry, ...]


def pages(guide: Guide) -> Iterable[Page]:
    """Yield the index and every page."""
    here, words = guide.at(HOW_TO), guide.words
    said = words["how_to"]["pages"]
    links = tuple(Link(said[slug]["title"], here.url(how_to_path(slug)), said[slug]["lead"]) for slug in PAGES)
    yield Page(
        path=HOW_TO, title=words.say("how_to", "title"), description=words.say("how_to", "description"),
        family="how_to", body=here.render("groups.jinja", Index("how_to", (Group("", links),))),
        crumbs=((words.say("how_to", "crumb"),),),
    )
    for index, slug in enumerate(PAGES):
        yield how_to_page(guide, slug, index)


def how_to_page(guide: Guide, slug: str, index: int) -> Page:
    """Return one page."""
    here, said = guide.at(how_to_path(slug)), guide.words["how_to"]["pages"]
    assistants = [a for a in in_order(guide) if slug != LOCAL or any(plan.runs == "device" for plan in listed(a))]
    entries = [_entry(here, slug, assistant) for assistant in assistants]
    view = HowToPage(
        id=slug,
        heading=said[slug]["heading"],
        lead=said[slug]["lead"],
        parts=tuple(
            Part(part_id, part["title"], part.get("text", ""), tuple(part.get("steps", {}).values()))
            for part_id, part in said[slug].get("parts", {}).items()
        ),
        steps=tuple(each for each in entries if each.tasks),
        without=tuple(each for each in entries if not each.tasks),
    )
    order = [(said[each]["title"], how_to_path(each)) for each in PAGES]
    previous, following = neighbours(order, index)
    crumbs: tuple[Crumb, ...] = ((guide.words.say("how_to", "crumb"), "how-to/"), (said[slug]["title"],))
    return Page(
        path=here.path, title=said[slug]["title"], description=said[slug]["lead"], family="how_to",
        body=here.render("how_to.jinja", view), crumbs=crumbs, previous=previous, next=following,
    )


def _entry(here: Here, slug: str, assistant: Assistant) -> Entry:
    guide, (wanted, topic) = here.guide, PAGES[slug]
    local = slug == LOCAL
    found = tuple(
        task for task in tasks(guide, assistant)
        if task.id in wanted and (not local or assistant.kind == "local")
    )
    page = member_path("assistants", assistant.slug)
    plan = listed(assistant)[0]
    said = _local(guide, assistant) if local else _said(guide, assistant, topic, facts=slug == MOVE)
    return Entry(
        slug=assistant.slug,
        name=assistant.name,
        hint=_hint(guide, topic, said, bool(found)),
        url=here.url(page, found[0].anchor if found else anchor(plan, topic) if topic else "contact"),
        said=said,
        tasks=found,
        several=len(found) > 1,
        contact=contact(assistant).lines if slug == REQUEST else (),
    )


def _hint(guide: Guide, topic: str, said: Sequence[Said], steps: bool) -> str:
    """What the folded line says: the first plan's answer, or that we have no steps."""
    if topic:
        known = said[0].value if said else value_of(guide, guide.content.topic(topic), "not_recorded")
        return guide.words.say("how_to", "hint", topic=guide.content.topic(topic).short, value=known.says)
    return "" if steps else guide.words.say("how_to", "no_steps")


def _said(guide: Guide, assistant: Assistant, topic: str, *, facts: bool) -> tuple[Said, ...]:
    """Return the headline of each plan that says it itself; with *facts*, further facts on the topic too."""
    shown = []
    for plan in assistant.plans:
        for fact in plan.facts:
            if topic and fact.topic == topic and (fact.headline or facts):
                shown.append(_fact(guide, plan, fact))
    return tuple(shown)


def _local(guide: Guide, assistant: Assistant) -> tuple[Said, ...]:
    """Return what is known of plans on one's own device: what stays there, and what goes out."""
    topics = ("local_data", "hardware", "cloud_features", "telemetry", "network_exposure", "training_default")
    return tuple(
        _fact(guide, plan, fact)
        for plan in assistant.plans if plan.runs == "device"
        for fact in plan.facts if fact.topic in topics and fact.fact
    )


def _fact(guide: Guide, plan: Plan, fact: Fact) -> Said:
    topic = guide.content.topic(fact.topic)
    value = (
        value_of(guide, topic, fact.value) if fact.headline or fact.value in NOT_KNOWING
        else Value(label(guide, fact))
    )
    return Said(
        plan.name, value, fact.fact or "", fact.detail or "", fact_sources(guide, fact),
        confidence(guide, fact.confidence) if fact.source else "",
    )

