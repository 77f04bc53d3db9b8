"""Risks: what can go wrong, what reduces it and what does not."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Risk

from ..addresses import member_path
from ..context import Group, Guide, Here, Link, index_page, member_page
from ..page import Page
from ..parts.evidence import Claim, claims
from .incidents import about_risk


@dataclass(frozen=True, slots=True)
class RiskPage:
    """What a risk's page shows."""

    name: str
    short: str
    how_it_happens: tuple[str, ...]
    hits_most: tuple[str, ...]
    evidence: tuple[Claim, ...]
    reduces: tuple[str, ...]
    does_not_reduce: tuple[str, ...]
    nuance: str
    data: tuple[Link, ...]
    incidents: tuple[Link, ...]
    """Newest first."""
    related: tuple[Link, ...]


def pages(guide: Guide) -> Iterable[Page]:
    """Yield the index and every risk's page."""
    here = guide.at("risks/index.md")
    risks = sorted(guide.content.risks.values(), key=lambda risk: risk.name.lower())
    members = tuple(here.member("risks", risk.slug, risk.short) for risk in risks)
    yield index_page(guide, "risks", (Group("", members),))
    slugs = [risk.slug for risk in risks]
    for risk in risks:
        yield risk_page(guide, risk, slugs)


def risk_page(guide: Guide, risk: Risk, slugs: list[str]) -> Page:
    """Return a risk's page."""
    here = guide.at(member_path("risks", risk.slug))
    kinds = [kind.slug for kind in guide.content.data.values() if risk.slug in kind.risks]
    view = RiskPage(
        name=risk.name,
        short=risk.short,
        how_it_happens=risk.how_it_happens,
        hits_most=risk.hits_most,
        evidence=claims(guide, risk.evidence),
        reduces=risk.reduces,
        does_not_reduce=risk.does_not_reduce,
        nuance=risk.nuance or "",
        data=tuple(sorted(here.members("data", kinds), key=lambda link: link.name.lower())),
        incidents=about_risk(here, risk.slug),
        related=related(here, risk.slug),
    )
    return member_page(
        here, "risks", slugs, risk.slug,
        title=risk.name, description=risk.short, text=here.render("risk.jinja", view),
    )


def related(here: Here, slug: str) -> tuple[Link, ...]:
    """Return scenarios, then questions, that name this risk; what is about the fewest others stands first."""
    content = here.guide.content
    scenarios = [s for s in content.scenarios.values() if slug in s.risks]
    questions = [q for q in content.questions.values() if slug in q.risks]
    return (
        *(here.member("scenarios", s.slug) for s in sorted(scenarios, key=lambda s: len(s.risks))),
        *(here.member("questions", q.slug) for q in sorted(questions, key=lambda q: len(q.risks))),
    )
