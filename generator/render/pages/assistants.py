"""Assistants: the index, and a page for each with its facts, plans, walkthroughs and history."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import ASSISTANT_KINDS, Assistant

from ..addresses import member_path
from ..context import Group, Guide, Here, Link, index_page, member_page, region_script
from ..page import Page
from ..parts.assistant_order import in_order, listed, most_used
from ..parts.history import Contact, History, contact, history
from ..parts.not_listed import tools_not_listed
from ..parts.plans import PlanSection, glance, plan_sections
from ..parts.steps import Task, tasks
from ..parts.values import Value
from .incidents import about_assistant

NEAREST = 3
"""Scenarios and questions of each sort that stand open under "Read on"; the rest folds."""


@dataclass(frozen=True, slots=True)
class AssistantPage:
    """What an assistant's page shows."""

    question: str
    short_answer: str
    also_called: str
    rename_note: str
    first_tool: str
    """The plan that the quiz is opened with; empty: nobody types into any of its plans."""
    sisters: tuple[Link, ...]
    """Its maker's other assistants that people take for this one."""
    plans: tuple[Link, ...]
    glance: tuple[tuple[str, Value], ...]
    first: PlanSection
    further: tuple[PlanSection, ...]
    tasks: tuple[Task, ...]
    unknowns: tuple[str, ...]
    history: History
    incidents: tuple[Link, ...]
    """Pages of further incidents, newest first."""
    contact: Contact
    about: tuple[tuple[str, str], ...]
    source_notes: str
    related: tuple[Link, ...]
    archive: str


def pages(guide: Guide) -> Iterable[Page]:
    """Yield the index and every assistant's page."""
    order = in_order(guide)
    here = guide.at("assistants/index.md")
    yield index_page(guide, "assistants", _index(here, order), "assistants_index.jinja", tools_not_listed(here))
    slugs = [assistant.slug for assistant in order]
    for assistant in order:
        yield assistant_page(guide, assistant, slugs)


def _index(here: Here, order: list[Assistant]) -> tuple[Group, ...]:
    """Return those that most people use, with their short answers, then all others by kind."""
    words = here.guide.words["assistants"]["kinds"]
    first = Group(
        here.guide.words.say("compare", "common"),
        tuple(here.member("assistants", a.slug, a.short_answer) for a in most_used(here.guide)),
    )
    return first, *(
        Group(words[kind], tuple(
            here.member("assistants", a.slug, a.short_answer) for a in order if a.kind == kind and a.common is None
        ))
        for kind in ASSISTANT_KINDS
    )


def assistant_page(guide: Guide, assistant: Assistant, slugs: list[str]) -> Page:
    """Return an assistant's page."""
    here = guide.at(member_path("assistants", assistant.slug))
    first, *further = plan_sections(guide, assistant)
    view = AssistantPage(
        question=assistant.question,
        short_answer=assistant.short_answer,
        also_called=guide.words.listing(assistant.also_called),
        rename_note=assistant.rename_note or "",
        first_tool=next((f"{assistant.slug}/{plan.id}" for plan in assistant.plans if plan.asked_for), ""),
        sisters=tuple(
            Link(guide.content.assistants[slug].name, here.url(member_path("assistants", slug)))
            for slug in assistant.sisters
        ),
        plans=tuple(Link(plan.short or plan.name, f"#plan-{plan.id}") for plan in listed(assistant)),
        glance=glance(guide, assistant, listed(assistant)[0]),
        first=first,
        further=tuple(further),
        tasks=tasks(guide, assistant),
        unknowns=assistant.unknowns,
        history=history(here, assistant),
        incidents=about_assistant(here, assistant),
        contact=contact(assistant),
        about=_about(guide, assistant),
        source_notes=assistant.source_notes or "",
        related=related(here, assistant.slug),
        archive=_archive(guide, assistant),
    )
    return member_page(
        here, "assistants", slugs, assistant.slug,
        title=assistant.question, description=assistant.short_answer, text=here.render("assistant.jinja", view),
        toc=True, more=region_script(guide),
    )


def related(here: Here, slug: str) -> tuple[Link, ...]:
    """Return pages that name this assistant: what its switches stop, scenarios and questions, the nearest first.

    The nearest are about the fewest other assistants. A question that asks the same as the page is left out: its
    answer stands on top of it.
    """
    content, own = here.guide.content, here.guide.content.assistants[slug].question
    scenarios = [s for s in content.scenarios.values() if slug in s.assistants]
    questions = [q for q in content.questions.values() if slug in q.assistants and q.question != own]
    lived = here.members("scenarios", [s.slug for s in sorted(scenarios, key=lambda s: len(s.assistants))])
    asked = here.members("questions", [q.slug for q in sorted(questions, key=lambda q: len(q.assistants))])
    return (*_switches(here, slug), *lived[:NEAREST], *asked[:NEAREST], *lived[NEAREST:], *asked[NEAREST:])


def _switches(here: Here, slug: str) -> tuple[Link, ...]:
    """Return the pages on switches that have one for this assistant."""
    pages = here.guide.content.switches.values()
    return here.members("switches", [
        page.slug for page in pages if any(slug in switch.assistants for switch in page.switches)
    ])


def _about(guide: Guide, assistant: Assistant) -> tuple[tuple[str, str], ...]:
    labels = guide.words["assistants"]
    return (
        (labels["company"], assistant.company),
        (labels["jurisdiction"], assistant.jurisdiction),
    )


def _archive(guide: Guide, assistant: Assistant) -> str:
    kept = assistant.open_terms_archive
    if kept is None:
        return ""
    return guide.words.say("assistants", "archive", service=kept.service, collection=kept.collection)
