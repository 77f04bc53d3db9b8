"""Switches: one page for each company, what its settings stop and what goes on."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.switches import Switch, Switches

from ..addresses import index_path, member_path
from ..context import Group, Guide, Here, Link, index_page, member_page
from ..page import Page
from ..parts.sources import SourceLine, confidence, lines

FAMILY = "switches"


@dataclass(frozen=True, slots=True)
class ShownSwitch:
    """One switch."""

    id: str
    name: str
    where: str
    start: str
    stops: tuple[str, ...]
    leaves: tuple[str, ...]
    assistants: tuple[Link, ...]
    sources: tuple[SourceLine, ...]
    confidence: str


@dataclass(frozen=True, slots=True)
class ShownAim:
    """One row of the table: what to stop, by what, and what stays."""

    want: str
    by: tuple[Link, ...]
    still: str
    sources: tuple[SourceLine, ...]


@dataclass(frozen=True, slots=True)
class ShownStep:
    """One step of the short path, with the switch that tells more."""

    do: str
    more: Link


@dataclass(frozen=True, slots=True)
class SwitchesPage:
    """What a page shows."""

    title: str
    short_answer: str
    aims: tuple[ShownAim, ...]
    path: tuple[ShownStep, ...]
    switches: tuple[ShownSwitch, ...]
    unknowns: tuple[str, ...]


def pages(guide: Guide) -> Iterable[Page]:
    """Yield the index and the page of every company."""
    here = guide.at(index_path(FAMILY))
    every = tuple(guide.content.switches.values())
    members = tuple(here.member(FAMILY, each.slug, each.short_answer) for each in every)
    yield index_page(guide, FAMILY, (Group("", members),))
    for each in every:
        yield switches_page(guide, each, [one.slug for one in every])


def switches_page(guide: Guide, page: Switches, slugs: list[str]) -> Page:
    """Return the page of one company."""
    here = guide.at(member_path(FAMILY, page.slug))
    links = {switch.id: Link(switch.name, f"#{switch.id}") for switch in page.switches}
    view = SwitchesPage(
        title=page.title,
        short_answer=page.short_answer,
        aims=tuple(
            ShownAim(aim.want, tuple(links[name] for name in aim.by), aim.still, lines(guide, aim.sources))
            for aim in page.aims
        ),
        path=tuple(ShownStep(step.do, links[step.by]) for step in page.path),
        switches=tuple(_shown(here, switch) for switch in page.switches),
        unknowns=page.unknowns,
    )
    return member_page(
        here, FAMILY, slugs, page.slug,
        title=page.title, description=page.short_answer, text=here.render("switches.jinja", view), toc=True,
    )


def _shown(here: Here, switch: Switch) -> ShownSwitch:
    guide = here.guide
    return ShownSwitch(
        id=switch.id, name=switch.name, where=switch.where, start=switch.start, stops=switch.stops,
        leaves=switch.leaves, assistants=here.members("assistants", switch.assistants),
        sources=lines(guide, switch.sources), confidence=confidence(guide, switch.confidence),
    )
