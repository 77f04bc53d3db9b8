"""Checklists: things to do or ask, in order, each with an anchor of its own."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Checklist

from .addresses import member_path
from .guide import Group, Guide, index_page, member_page
from .page import Page
from .sources import SourceLine, lines


@dataclass(frozen=True, slots=True)
class ShownItem:
    """One thing to do or ask."""

    id: str
    do: str
    why: str
    good_answer: str
    first: bool
    sources: tuple[SourceLine, ...]


@dataclass(frozen=True, slots=True)
class ChecklistPage:
    """What a checklist's page shows."""

    title: str
    for_whom: str
    short_answer: str
    items: tuple[ShownItem, ...]


def pages(guide: Guide) -> Iterable[Page]:
    """Yield the index and every checklist."""
    here = guide.at("checklists/index.md")
    checklists = sorted(guide.content.checklists.values(), key=lambda each: each.title.lower())
    members = tuple(here.member("checklists", each.slug, each.for_whom) for each in checklists)
    yield index_page(guide, "checklists", (Group("", members),))
    slugs = [each.slug for each in checklists]
    for each in checklists:
        yield checklist_page(guide, each, slugs)


def checklist_page(guide: Guide, checklist: Checklist, slugs: list[str]) -> Page:
    """Return a checklist's page."""
    here = guide.at(member_path("checklists", checklist.slug))
    view = ChecklistPage(
        title=checklist.title,
        for_whom=checklist.for_whom,
        short_answer=checklist.short_answer,
        items=tuple(
            ShownItem(
                item.id, item.do, item.why or "", item.good_answer or "", item.first == "yes",
                lines(guide, item.sources),
            )
            for item in checklist.items
        ),
    )
    return member_page(
        here, "checklists", slugs, checklist.slug,
        title=checklist.title, description=checklist.short_answer, text=here.render("checklist.jinja", view),
    )
