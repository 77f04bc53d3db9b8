"""The home page: one tap to the quiz, three lists, myths, our promise."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Assistant, DataKind, Fact

from .addresses import HOME, PRIVACY
from .guide import Guide, Here, Link
from .page import Page
from .sources import SourceLine, fact_sources
from .verdicts import Verdict, all_verdicts

SHOWN = 4
"""How many assistants and kinds of data the lists name."""


@dataclass(frozen=True, slots=True)
class Myth:
    """What people are told, and what is true."""

    says: str
    truth: str
    sources: tuple[SourceLine, ...]


@dataclass(frozen=True, slots=True)
class HomePage:
    """What the home page shows."""

    verdicts: tuple[tuple[Verdict, str], ...]
    assistants: tuple[Link, ...]
    data: tuple[Link, ...]
    now: tuple[Link, ...]
    myths: tuple[Myth, ...]
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
        now=_now(here),
        myths=tuple(
            Myth(each["says"], each["truth"], fact_sources(guide, fact)[:1])
            for each in words["home"]["myths"].values()
            if (fact := _fact(guide, each["fact"]))
        ),
        check_us=here.url(PRIVACY if PRIVACY in guide.pages else HOME),
    )
    yield Page(
        path=HOME, title=words.say("home", "title"), description=content.site.description, family="home",
        body=here.render("home.jinja", view), template="home.html",
    )


def _place(member: Assistant | DataKind) -> int:
    return member.common or 0


def _now(here: Here) -> tuple[Link, ...]:
    """Links to things to do; those whose page does not exist (yet) are left out."""
    return tuple(
        Link(each["says"], here.url(each["page"], each.get("anchor", "")))
        for each in here.guide.words["home"]["now"].values()
        if each["page"] in here.guide.pages
    )


def _fact(guide: Guide, name: str) -> Fact | None:
    """Return the fact that a myth rests on, named as ``assistant/plan/topic/value``; ``None``: it is gone."""
    slug, plan_id, topic, value = [*name.split("/", 3), "", "", ""][:4]
    assistant = guide.content.assistants.get(slug)
    facts = (fact for plan in assistant.plans if plan.id == plan_id for fact in plan.facts) if assistant else ()
    return next((fact for fact in facts if fact.topic == topic and str(fact.value) == value), None)
