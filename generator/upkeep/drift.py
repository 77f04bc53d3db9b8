"""Which texts changed after we read them, and which facts to read again because of it.

The archive keeps a text by service and kind of terms; we name the page's address. Which is which is told by the words
of title and address (``TERMS``). What fits none of the terms that the assistant lists is not compared.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.check.parsed import Parsed
from generator.load.yaml import Document
from generator.nearest import use_one_of
from generator.problems import Problem

from .archive import RULE, Archive, Version
from .passages import Excerpt, Passage, changed, first, near
from .uses import Use

TERMS = (
    ("Data Processor Agreement", r"data.?process"),
    ("Trackers Policy", r"cookie|tracker"),
    ("Law Enforcement Guidelines", r"law.?enforcement|government"),
    ("Acceptable Use Policy", r"usage.?polic|acceptable|prohibited"),
    ("Business Privacy Policy", r"(enterprise|business).?privacy"),
    ("Developer Terms", r"developer|open.?platform|\bapi\b"),
    ("Commercial Terms", r"commercial|services.?agreement|enterprise"),
    ("Privacy Policy", r"privacy"),
    ("Terms of Service", r"terms|\btos\b"),
)
"""Open Terms Archive's names, and the words of a title or an address that mean them, the narrowest first."""


@dataclass(frozen=True, slots=True)
class Touched:
    """One place that rests on a changed text."""

    use: Use
    passages: tuple[Excerpt, ...]
    """What changed near its words; empty: nothing did."""


@dataclass(frozen=True, slots=True)
class Drift:
    """One text that changed after a place that rests on it was last seen."""

    url: str
    title: str
    text: str
    """Collection, service and terms."""
    days: tuple[date, ...]
    """The days of the versions since the oldest ``seen``."""
    gone: bool
    """Whether the archive has it no longer."""
    touched: tuple[Touched, ...]
    elsewhere: tuple[Excerpt, ...]
    """Where nothing changed near any of our words: what did change, to judge at a glance."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What an archive says about our sources."""

    drifts: tuple[Drift, ...]
    compared: int
    """How many sources were held against a text."""
    too_young: tuple[str, ...]
    """Addresses of texts whose recorded history begins after we read them."""
    problems: tuple[Problem, ...]


def compare(parsed: Parsed, all_uses: Iterable[Use], archive: Archive) -> Compared:
    """Hold all sources of the archive's collection against its history."""
    problems: list[Problem] = []
    kept = dict(_kept(parsed, archive, problems))
    by_address: dict[str, list[Use]] = {}
    for use in all_uses:
        if use.source.url in kept and use.source.seen is not None:
            by_address.setdefault(use.source.url, []).append(use)
    drifts: list[Drift] = []
    young: list[str] = []
    for url, found in by_address.items():
        service, terms = kept[url]
        versions = archive.versions(service, terms)
        oldest = min(use.source.seen for use in found if use.source.seen)
        if versions[0].day > oldest:
            young.append(url)
        drift = _drift(archive, service, terms, versions, found)
        if drift:
            drifts.append(drift)
    order = sorted(drifts, key=lambda drift: (-sum(bool(each.passages) for each in drift.touched), drift.url))
    return Compared(tuple(order), len(by_address), tuple(young), tuple(problems))


def _kept(parsed: Parsed, archive: Archive, problems: list[Problem]) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield the address of each source that the archive keeps, with service and terms."""
    collections = set()
    services = archive.services()
    for record in parsed.assistants:
        named = record.model.open_terms_archive
        if named is None:
            continue
        collections.add(named.collection)
        if named.collection != archive.collection:
            continue
        if named.service not in services:
            problems.append(record.document.problem(
                ("open_terms_archive", "service"), f"{archive.path} has no service '{named.service}'", RULE,
                use_one_of(named.service, services, where=f"the folders in {archive.path}"),
            ))
            continue
        known = archive.terms(named.service)
        problems += _missing(record.document, named.terms, known, archive)
        for item in dict(record.items).values():
            url, title, kind = (getattr(item, key, None) for key in ("url", "title", "kind"))
            terms = terms_of(f"{title} {url}", named.terms) if kind in ("policy", "terms") and url else None
            if terms in known:
                yield str(url), (named.service, str(terms))
    if archive.collection not in collections:
        says = f"no assistant's texts are in the collection '{archive.collection}'"
        hint = f"name the collection: --collection. {use_one_of(archive.collection, sorted(collections))}"
        problems.append(Problem(str(archive.path), 1, 1, says, RULE, hint))


def _missing(document: Document, named: Iterable[str], known: list[str], archive: Archive) -> Iterator[Problem]:
    for index, terms in enumerate(named):
        if terms not in known:
            yield document.problem(
                ("open_terms_archive", "terms", index), f"{archive.path} has no '{terms}' of this service", RULE,
                use_one_of(terms, known),
            )


def terms_of(words: str, listed: Iterable[str]) -> str | None:
    """Return the kind of terms that the *words* of a title and an address mean, if it is one of *listed*."""
    for name, pattern in TERMS:
        if re.search(pattern, words, re.IGNORECASE):
            return name if name in listed else None
    return None


def _drift(archive: Archive, service: str, terms: str, versions: list[Version], found: list[Use]) -> Drift | None:
    """Return what changed after the places *found* were seen; ``None``: nothing did."""
    last = versions[-1]
    now = archive.text(last, service, terms)
    touched: list[Touched] = []
    most: list[Passage] = []
    days: set[date] = set()
    for use in found:
        seen = use.source.seen
        assert seen is not None
        before = [version for version in versions if version.day <= seen]
        if not before or before[-1] == last:
            continue
        passages = list(changed(archive.text(before[-1], service, terms), now))
        if passages:
            touched.append(Touched(use, tuple(near(passages, use.claim))))
            most = max(most, passages, key=len)
            days |= {version.day for version in versions if version.day > seen}
    if not touched:
        return None
    source = touched[0].use.source
    text = f"{archive.collection}, {service}, {terms}"
    elsewhere = () if any(each.passages for each in touched) else tuple(first(most))
    return Drift(str(source.url), source.title, text, tuple(sorted(days)), not now, tuple(touched), elsewhere)
