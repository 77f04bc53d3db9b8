"""Rights of those who chat, and duties of those who own a website, by place."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.model.rights import Right

from ..addresses import REGION, member_path
from ..context import Group, Guide, Here, Link, index_page, member_page, region_script
from ..page import Page
from ..parts.sources import SourceLine, confidence, lines

FOR_READERS = ("right", "both")
"""Kinds that stand first within a place: what a reader can use."""


@dataclass(frozen=True, slots=True)
class RightPage:
    """What the page of a right or a duty shows."""

    title: str
    gives_visitor: str
    duty_on_owner: str
    told: tuple[tuple[str, str], ...]
    """Label and text, of what is known."""
    law: str
    """The law's own name, with the place in it."""
    note: str
    place: str
    """The section of the index that it stands in; regions name those whose law holds there."""
    letter: str
    """Where to write a letter that uses it; empty: there is none."""
    sources: tuple[SourceLine, ...]
    confidence: str


def pages(guide: Guide) -> Iterable[Page]:
    """Yield the index and every page."""
    here = guide.at("rights/index.md")
    order = in_order(guide)
    groups = [group for place, name in guide.words["rights"]["places"].items()
              for group in _of_place(here, place, name, [right for right in order if right.place == place])]
    scripts = [REGION] if guide.content.homes else []
    yield index_page(guide, "rights", groups, "rights.jinja", scripts=scripts, filtered=True)
    slugs = [each.slug for each in order]
    for each in order:
        yield right_page(guide, each, slugs)


def _of_place(here: Here, place: str, name: str, rights: Sequence[Right]) -> Iterable[Group]:
    """Yield a place's group, then one for each smaller place in it."""
    smaller = tuple(dict.fromkeys(sorted(right.within for right in rights if right.within)))
    for within in ("", *smaller):
        members = tuple(
            here.member("rights", right.slug, _hint(here.guide, right))
            for right in rights if (right.within or "") == within
        )
        if within:
            yield Group(within, members, place, level=3, anchor=_anchor(within))
        else:
            yield Group(name, members, place, parts=tuple(Link(each, f"#{_anchor(each)}") for each in smaller))


def _anchor(place: str) -> str:
    return place.lower().replace(" ", "-")


def in_order(guide: Guide) -> list[Right]:
    """Return rights by place, then what readers can use before what binds owners, then by title."""
    names = guide.words["rights"]["places"]
    order = list(names.values())
    return sorted(
        guide.content.rights.values(),
        key=lambda each: (order.index(names[each.place]), each.kind not in FOR_READERS, each.title.lower()),
    )


def right_page(guide: Guide, right: Right, slugs: Sequence[str]) -> Page:
    """Return the page of a right or a duty."""
    here = guide.at(member_path("rights", right.slug))
    said = {
        "deadline": _deadline(guide, right), "applies_to": right.applies_to, "status": right.status,
        "since": right.in_force_since, "jurisdiction": right.jurisdiction,
        "kind": guide.words["rights"]["kinds"][right.kind],
    }
    labels = guide.words["rights"]["labels"]
    view = RightPage(
        title=right.title,
        gives_visitor=right.gives_visitor or "",
        duty_on_owner=right.duty_on_owner or "",
        told=tuple((labels[key], text) for key, text in said.items() if text),
        law=_law(right),
        note=right.note or "",
        place=right.place,
        letter=_letter(here, right),
        sources=lines(guide, right.sources),
        confidence=confidence(guide, right.confidence),
    )
    return member_page(
        here, "rights", slugs, right.slug,
        title=right.title, description=right.gives_visitor or right.duty_on_owner or right.applies_to,
        text=here.render("right.jinja", view), more=region_script(guide),
    )


def _letter(here: Here, right: Right) -> str:
    letters = here.guide.content.letters
    used = {under.uses_right for letter in letters.letters for under in letter.under} if letters else set()
    there = right.slug in used and "letters" in here.guide.content.tools
    return here.url(member_path("tools", "letters")) if there else ""


def _hint(guide: Guide, right: Right) -> str:
    """What it is, and by when, where there is a fixed number of days."""
    kind = str(guide.words["rights"]["kinds"][right.kind])
    if right.deadline_days is None:
        return kind
    days = guide.words.counted("rights", "days", right.deadline_days)
    return guide.words.say("rights", "within", kind=kind, days=days)


def _deadline(guide: Guide, right: Right) -> str:
    """The deadline as it is worded, with its days where there is a fixed number of them."""
    if right.deadline_days is None:
        return right.deadline or guide.words.say("rights", "no_deadline")
    days = guide.words.counted("rights", "days", right.deadline_days)
    if not right.deadline:
        return days
    if days.rstrip(".") in right.deadline:
        return right.deadline
    return guide.words.say("rights", "about_days", days=days, deadline=right.deadline)


def _law(right: Right) -> str:
    return f"{right.law}, {right.provision}" if right.provision else right.law
