"""Kinds of data: the index A to Z, and a page for each with its recipe and its verdicts."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import SENSITIVITIES, DataKind
from generator.model.data import Example

from ..addresses import member_path
from ..context import Group, Guide, Here, Link, index_page, member_page
from ..page import Page
from ..parts.help import HelpLine, help_for
from ..parts.not_listed import NotListed, kinds_not_listed
from ..parts.sources import SourceLine, confidence, lines
from ..parts.verdicts import VerdictTable, VerdictTables
from ..parts.warnings import Maker, warnings

SCRUB = "tools/scrub.md"
"""The page on which a text can be cleaned."""

ALIASES_SHOWN = 4
"""How many other words for a kind of data the index shows."""


@dataclass(frozen=True, slots=True)
class LawName:
    """What a law or a standard calls this kind of data; the law's own name is a key of the words."""

    key: str
    says: str


@dataclass(frozen=True, slots=True)
class DataPage:
    """What the page of a kind of data shows."""

    slug: str
    question: str
    short_answer: str
    aliases: str
    help: tuple[HelpLine, ...]
    take_out_first: tuple[Link, ...]
    """Secrets that can be inside it."""
    scrub: str
    """Where a text can be cleaned."""
    make_safe: tuple[str, ...]
    example: Example
    table: VerdictTable
    assumes: str
    """Whose information the table takes it to be."""
    differs: tuple[str, ...]
    """Main plans that say something else than the short answer, each with its verdict."""
    differs_work: tuple[str, ...]
    """The same of plans that organisations run."""
    worst_harm: str
    act_now: tuple[str, ...]
    whom_to_tell: tuple[str, ...]
    legal_duty: tuple[str, ...]
    rights: tuple[Link, ...]
    """Pages of the laws that are named."""
    evidence: bool
    laws: tuple[LawName, ...]
    note: str
    risks: tuple[Link, ...]
    related: tuple[Link, ...]
    sources: tuple[SourceLine, ...]
    confidence: str


@dataclass(frozen=True, slots=True)
class DataIndex:
    """What the index shows beside its groups."""

    not_listed: NotListed
    warnings: tuple[Maker, ...]


def pages(guide: Guide) -> Iterable[Page]:
    """Yield the index and the page of every kind of data."""
    here = guide.at("data/index.md")
    kinds = in_order(guide)
    groups = tuple(
        Group(
            guide.words["data"]["groups"][level],
            tuple(
                here.member("data", k.slug, also(guide, k))
                for k in kinds if k.sensitivity == level and k.unlisted == "no"
            ),
        )
        for level in reversed(SENSITIVITIES)
    )
    more = DataIndex(kinds_not_listed(here), warnings(here))
    yield index_page(guide, "data", groups, "data_index.jinja", more)
    slugs = [kind.slug for kind in kinds]
    tables = VerdictTables(guide)
    for kind in kinds:
        yield data_page(guide, kind, slugs, tables)


def in_order(guide: Guide) -> list[DataKind]:
    """Return the kinds of data A to Z."""
    return sorted(guide.content.data.values(), key=lambda kind: kind.name.lower())


def also(guide: Guide, kind: DataKind) -> str:
    """Return other words for a kind of data, as a hint under its name."""
    if not kind.aliases:
        return ""
    return guide.words.say("data", "also", names=", ".join(other_words(kind)[:ALIASES_SHOWN]))


def other_words(kind: DataKind) -> list[str]:
    """Return the aliases of a kind of data that say more than its name: "CV or resume" does not, beside "CV"."""
    own = stems(kind.name)
    return [alias for alias in kind.aliases if not (alias[:1].isupper() and own & stems(alias))]


def stems(text: str) -> set[str]:
    """Return the beginnings of the words of a text, by which "Screenshots" is "A screenshot"."""
    return {word[:6] for word in re.findall(r"\w{2,}", text.casefold())} - {"or", "and", "an", "of"}


def data_page(guide: Guide, kind: DataKind, slugs: list[str], tables: VerdictTables) -> Page:
    """Return the page of a kind of data."""
    here = guide.at(member_path("data", kind.slug))
    view = DataPage(
        slug=kind.slug,
        question=kind.question,
        short_answer=kind.short_answer,
        aliases=guide.words.say("data", "also", names=", ".join(other_words(kind))) if kind.aliases else "",
        help=help_for(guide, (kind.slug,)),
        take_out_first=here.members("data", kind.take_out_first),
        scrub=here.url(SCRUB) if SCRUB in guide.pages else "",
        make_safe=kind.make_safe,
        example=kind.example,
        table=tables.table(here, kind),
        assumes=_assumes(guide, kind),
        differs=tables.differs(kind),
        differs_work=tables.differs_at_work(kind),
        worst_harm=kind.worst_harm,
        act_now=kind.act_now,
        whom_to_tell=kind.whom_to_tell,
        legal_duty=kind.legal_duty,
        rights=here.members("rights", [slug for slug in kind.rights if slug in guide.content.rights]),
        evidence=kind.evidence == "yes",
        laws=_laws(kind),
        note=kind.note or "",
        risks=here.members("risks", [slug for slug in kind.risks if slug in guide.content.risks]),
        related=related(here, kind.slug),
        sources=lines(guide, kind.sources),
        confidence=confidence(guide, kind.confidence),
    )
    return member_page(
        here, "data", slugs, kind.slug,
        title=kind.question, description=kind.short_answer, text=here.render("data_kind.jinja", view),
    )


def _assumes(guide: Guide, kind: DataKind) -> str:
    """Return whose information the table is about, in the words of the quiz; empty where it never asks."""
    for question in guide.quiz.quiz.questions:
        if question.usual == "common_whose":
            said = {option.id: option.assumed for option in question.options}.get(kind.common_whose)
            return guide.words.say("data", "assumes", said=said) if said else ""
    return ""


def related(here: Here, slug: str) -> tuple[Link, ...]:
    """Return scenarios, then questions, that name this kind of data."""
    content = here.guide.content
    return (
        *(here.member("scenarios", s.slug) for s in content.scenarios.values() if slug in s.data),
        *(here.member("questions", q.slug) for q in content.questions.values() if slug in q.data),
    )


def _laws(kind: DataKind) -> tuple[LawName, ...]:
    named = kind.classification
    laws = [
        LawName(key, said)
        for key in ("gdpr", "ccpa", "hipaa_identifier", "pci_dss")
        if (said := getattr(named, key))
    ]
    if named.nist_800_122:
        laws.append(LawName("nist_800_122", named.nist_800_122.why))
    return tuple(laws)
