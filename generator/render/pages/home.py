"""The home page: one tap to the quiz, three lists, myths, our promise."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model import Assistant, DataKind

from ..addresses import HOME, MYTHS, PRIVACY, index_path
from ..context import Guide, Here, Link
from ..page import Page
from ..parts.verdicts import Verdict, all_verdicts
from .myths import ShownMyth, all_myths, shown

SHOWN = 4
"""How many assistants and kinds of data the lists name."""

ONWARD = {"more_myths": MYTHS, "more_questions": index_path("questions")}


@dataclass(frozen=True, slots=True)
class HomePage:
    """What the home page shows."""

    verdicts: tuple[tuple[Verdict, str], ...]
    assistants: tuple[Link, ...]
    data: tuple[Link, ...]
    now: tuple[Link, ...]
    more: tuple[tuple[str, tuple[Link, ...]], ...]
    """Further lists: the key of each heading, and its links."""
    myths: tuple[ShownMyth, ...]
    onward: tuple[tuple[str, str], ...]
    """The word for each link below the myths, and where it leads; without what this site does without."""
    check_us: str
    """Where readers see how to check our promise."""


def pages(guide: Guide) -> Iterable[Page]:
    """Yield the home page."""
    here = guide.at(HOME)
    content, words = guide.content, guide.words
    common_assistants = sorted((a for a in content.assistants.values() if a.common is not None), key=_place)
    # What nobody worries about ("a general question") is found in the index.
    common_data = sorted(
        (k for k in content.data.values() if k.common is not None and k.sensitivity not in ("public", "everyday")),
        key=_place,
    )
    view = HomePage(
        verdicts=all_verdicts(guide),
        assistants=here.members("assistants", [a.slug for a in common_assistants[:SHOWN]]),
        data=here.members("data", [k.slug for k in common_data[:SHOWN]]),
        now=_links(here, words["home"]["now"]),
        more=tuple((key, _links(here, words["home"]["more"][key])) for key in words["home"]["more"]),
        myths=tuple(shown(here, myth) for myth in all_myths(guide) if myth.home == "yes"),
        onward=tuple((word, here.url(path)) for word, path in ONWARD.items() if path in guide.pages),
        check_us=here.url(PRIVACY if PRIVACY in guide.pages else HOME),
    )
    yield Page(
        path=HOME, title=words.say("home", "title"), description=content.site.description, family="home",
        body=here.render("home.jinja", view), template="home.html",
    )


def _place(member: Assistant | DataKind) -> int:
    return member.common or 0


def _links(here: Here, said: Mapping[str, Mapping[str, str]]) -> tuple[Link, ...]:
    """Links to pages; those whose page does not exist (yet) are left out."""
    return tuple(
        Link(each["says"], here.url(each["page"], each.get("anchor", "")))
        for each in said.values()
        if each["page"] in here.guide.pages
    )
