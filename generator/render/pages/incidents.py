"""Incidents: a timeline by year, an index by risk, and a page for each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.model import Assistant
from generator.model.incidents import Incident

from ..addresses import index_path, member_path
from ..context import Group, Guide, Here, Link, member_page
from ..page import Page
from ..parts.sources import SourceLine, confidence, lines

LAID_OPEN = ("breach", "exposure", "research", "account takeover")
"""Kinds of event that laid data open. Others are about data: a fine or a ruling shows nothing to anybody."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """What the index shows."""

    count: str
    years: tuple[Group, ...]
    """Newest first."""
    risks: tuple[tuple[str, Group], ...]
    """Each risk that has incidents, with its anchor."""
    unknowns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IncidentPage:
    """What an incident's page shows."""

    title: str
    what_happened: str
    status: str
    told: tuple[tuple[str, str], ...]
    """Label and text, of what is known."""
    lesson: str
    note: str
    risks: tuple[Link, ...]
    assistants: tuple[Link, ...]
    sources: tuple[SourceLine, ...]
    confidence: str


def pages(guide: Guide) -> Iterable[Page]:
    """Yield the timeline and every incident's page."""
    order = newest_first(guide.content.incidents.values())
    yield timeline_page(guide, order)
    slugs = [each.slug for each in order]
    for each in order:
        yield incident_page(guide, each, slugs)


def newest_first(incidents: Iterable[Incident]) -> list[Incident]:
    """Return incidents from the newest to the oldest. A month counts as its last day, a year as its last month."""
    return sorted(sorted(incidents, key=lambda each: each.slug), key=lambda each: f"{each.date}-99", reverse=True)


def links(here: Here, incidents: Iterable[Incident]) -> tuple[Link, ...]:
    """Return links to incidents, newest first, each with its day, whose it was and how sure it is."""
    words = here.guide.words
    return tuple(
        here.member("incidents", each.slug, words.say(
            "incidents", "hint", date=when(here.guide, each), who=each.who, status=status(here.guide, each),
        ))
        for each in newest_first(incidents)
    )


def about_assistant(here: Here, assistant: Assistant) -> tuple[Link, ...]:
    """Return links to the incidents that name an assistant, and that its own list of events does not lead to."""
    told = {event.incident for event in assistant.incidents}
    incidents = here.guide.content.incidents.values()
    return links(here, (each for each in incidents if assistant.slug in each.assistants and each.slug not in told))


def about_risk(here: Here, slug: str) -> tuple[Link, ...]:
    """Return links to the incidents that show a risk."""
    return links(here, (each for each in here.guide.content.incidents.values() if slug in each.risks))


def when(guide: Guide, incident: Incident) -> str:
    """Return the day or the days of an incident in words."""
    first = guide.words.date(incident.date)
    if incident.date_end is None:
        return first
    return guide.words.say("incidents", "from_to", first=first, last=guide.words.date(incident.date_end))


def status(guide: Guide, incident: Incident) -> str:
    """Return how sure an incident is, in a word or two."""
    key = "alleged_lawsuit" if (incident.status, incident.kind) == ("alleged", "lawsuit") else incident.status
    return guide.words.say("incidents", key)


def timeline_page(guide: Guide, order: Sequence[Incident]) -> Page:
    """Return the index: by year, then by risk."""
    here, words = guide.at(index_path("incidents")), guide.words
    years = dict.fromkeys(each.date[:4] for each in order)
    risks = sorted(guide.content.risks.values(), key=lambda risk: risk.name.lower())
    by_risk = ((f"risk-{risk.slug}", Group(risk.name, about_risk(here, risk.slug))) for risk in risks)
    view = Timeline(
        count=words.say("incidents", "count", count=len(order)),
        years=tuple(Group(year, links(here, (each for each in order if each.date[:4] == year))) for year in years),
        risks=tuple((anchor, group) for anchor, group in by_risk if group.members),
        unknowns=guide.unknowns("incidents"),
    )
    return Page(
        path=here.path, title=words.say("incidents", "title"), description=words.say("incidents", "description"),
        family="incidents", body=here.render("timeline.jinja", view), crumbs=guide.family_crumbs("incidents"),
    )


def incident_page(guide: Guide, incident: Incident, slugs: Sequence[str]) -> Page:
    """Return an incident's page."""
    here = guide.at(member_path("incidents", incident.slug))
    labels, words = guide.words["incidents"]["labels"], guide.words
    date = f"{when(guide, incident)}. {incident.date_note}" if incident.date_note else when(guide, incident)
    data = "data_exposed" if incident.kind in LAID_OPEN else "data_concerned"
    said = {
        "date": date, "who": incident.who, "kind": words["incidents"]["kinds"][incident.kind],
        data: incident.data_exposed, "people_affected": incident.people_affected,
        "outcome": incident.outcome,
    }
    view = IncidentPage(
        title=incident.title,
        what_happened=incident.what_happened,
        status=words.say("incidents", "status_line", status=status(guide, incident),
                         means=words["incidents"]["means"][incident.status]),
        told=tuple((labels[key], text) for key, text in said.items() if text),
        lesson=incident.lesson or "",
        note=incident.note or "",
        risks=here.members("risks", incident.risks),
        assistants=here.members("assistants", incident.assistants),
        sources=lines(guide, incident.sources),
        confidence=confidence(guide, incident.confidence),
    )
    return member_page(
        here, "incidents", slugs, incident.slug,
        title=incident.title, description=incident.what_happened, text=here.render("incident.jinja", view),
    )
