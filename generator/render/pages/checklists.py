"""Checklists: things to do or ask, in order, each with an anchor of its own and a box to tick."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.model import Checklist, Content

from ..addresses import COPY, TICKS, member_path
from ..context import Group, Guide, Link, index_page, member_page
from ..page import Page
from ..parts.sources import SourceLine, lines
from ..parts.to_copy import Copied, to_copy


@dataclass(frozen=True, slots=True)
class ShownItem:
    """One thing to do or ask."""

    id: str
    do: str
    why: str
    examples: str
    good_answer: str
    first: bool
    say: Copied | None
    """The words for it, to say or to send."""
    sources: tuple[SourceLine, ...]


@dataclass(frozen=True, slots=True)
class ChecklistPage:
    """What a checklist's page shows."""

    slug: str
    title: str
    for_whom: str
    short_answer: str
    items: tuple[ShownItem, ...]
    related: tuple[Link, ...]
    """Kinds of data that it is about."""
    was: str
    """Names that this checklist had, as JSON: ticks may be kept under them."""
    moved: str
    """Items that were renamed, as JSON (see ``renamed``)."""


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
    was, moved = renamed(guide.content, checklist.slug)
    view = ChecklistPage(
        slug=checklist.slug,
        title=checklist.title,
        for_whom=checklist.for_whom,
        short_answer=checklist.short_answer,
        items=tuple(
            ShownItem(
                item.id, item.do, item.why or "", item.examples or "", item.good_answer or "", item.first == "yes",
                to_copy(here, item.say), lines(guide, item.sources),
            )
            for item in checklist.items
        ),
        related=here.members("data", checklist.data),
        was=json.dumps(was),
        moved=json.dumps(moved),
    )
    page = member_page(
        here, "checklists", slugs, checklist.slug,
        title=checklist.title, description=checklist.short_answer, text=here.render("checklist.jinja", view),
    )
    scripts = [TICKS, *([COPY] if any(item.say for item in checklist.items) else [])]
    return replace(page, more={"styles": ["assets/css/ticks.css"], "scripts": scripts})


def renamed(content: Content, slug: str) -> tuple[list[str], dict[str, str]]:
    """Return the names that a checklist had, and its items by each ``checklist/item`` that they were known by."""
    if content.moved is None:
        return [], {}
    lists, items = content.moved.names("checklists"), content.moved.names("items")

    def now(key: str) -> str:
        """Follow one name through renamings of items and of checklists to the one that stands."""
        passed: set[str] = set()
        while key not in passed:
            passed.add(key)
            owner, _, item = key.partition("/")
            key = items.get(key) or f"{lists.get(owner, owner)}/{item}"
        return key

    was = [old for old, new in lists.items() if new == slug]
    known = [*items, *(f"{old}/{key.partition('/')[2]}" for old in was for key in items)]
    found = {key: now(key).partition("/") for key in known}
    return was, {key: item for key, (owner, _, item) in found.items() if owner == slug}
