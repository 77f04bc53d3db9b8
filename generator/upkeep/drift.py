"""Which texts changed after we read them, and which facts to read again because of it.

Which text a source is held against is told by its address (see ``pairs.py``). Where a source names the version that
was read, that one is compared with the newest, else the last one recorded until it was seen.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.check.parsed import Parsed
from generator.load.yaml import Document
from generator.nearest import use_one_of
from generator.problems import Problem

from .archive import RULE, Archive, Version
from .declared import KeptText
from .pairs import Clone, Reason, pair
from .passages import Excerpt, Passage, changed, first, near
from .uses import Use


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
    """What archives say about our sources."""

    drifts: tuple[Drift, ...]
    texts: tuple[KeptText, ...]
    """The texts that were compared."""
    held: int
    """How many places were held against one."""
    unchanged: tuple[tuple[Use, date], ...]
    """Places whose text is as it was, each with the last day on which the archive is known to have held it."""
    unwatched: tuple[tuple[Use, Reason], ...]
    problems: tuple[Problem, ...]


def compare(parsed: Parsed, all_uses: Iterable[Use], clones: Mapping[str, Clone]) -> Compared:
    """Hold all sources against the histories of the collections *clones*."""
    pairs = pair(parsed, all_uses, clones)
    problems = [*_named(parsed, clones), *pairs.problems]
    named = pairs.collections | {text.collection for text in pairs.texts} | {
        record.model.open_terms_archive.collection for record in parsed.assistants if record.model.open_terms_archive
    }
    for name, clone in clones.items():
        if name not in named:
            says = f"no source's text is in the collection '{name}'"
            hint = f"name the collection: --archive NAME={clone.archive.path}. {use_one_of(name, sorted(named))}"
            problems.append(Problem(str(clone.archive.path), 1, 1, says, RULE, hint))
    drifts: list[Drift] = []
    unchanged: list[tuple[Use, date]] = []
    unwatched = list(pairs.unwatched)
    texts: dict[KeptText, int] = {}
    for name, clone in clones.items():
        held = {text: found for text, found in pairs.texts.items() if text.collection == name}
        histories = clone.archive.histories((text.service, text.terms) for text in held)
        for text, found in held.items():
            versions = histories[text.service, text.terms]
            known = [use for use in found if _read(use, versions)]
            why: Reason = "begins_later" if versions else "not_recorded"
            unwatched += [(use, why) for use in found if use not in known]
            if known:
                texts[text] = len(known)
                drifts += _drifts(clone.archive, text, versions, known)
                unchanged += _unchanged(clone, text, versions, known, drifts)
    order = sorted(drifts, key=lambda drift: (-sum(bool(each.passages) for each in drift.touched), drift.url))
    return Compared(
        tuple(order), tuple(texts), sum(texts.values()), tuple(unchanged), tuple(unwatched), tuple(problems)
    )


def _named(parsed: Parsed, clones: Mapping[str, Clone]) -> Iterator[Problem]:
    """Yield a problem for each service and text that an assistant names and its collection does not hold."""
    for record in parsed.assistants:
        named = record.model.open_terms_archive
        if named is None or named.collection not in clones:
            continue
        archive = clones[named.collection].archive
        services = archive.services()
        if named.service in services:
            yield from _missing(record.document, named.terms, archive.terms(named.service), archive)
        else:
            yield record.document.problem(
                ("open_terms_archive", "service"), f"{archive.path} has no service '{named.service}'", RULE,
                use_one_of(named.service, services, where=f"the folders in {archive.path}"),
            )


def _missing(document: Document, named: Iterable[str], known: list[str], archive: Archive) -> Iterator[Problem]:
    for index, terms in enumerate(named):
        if terms not in known:
            yield document.problem(
                ("open_terms_archive", "terms", index), f"{archive.path} has no '{terms}' of this service", RULE,
                use_one_of(terms, known),
            )


def _read(use: Use, versions: list[Version]) -> Version | None:
    """Return the version that a place rests on: the one that it names, else the last until it was seen."""
    if kept := use.source.archived:
        return next((each for each in versions if each.commit.startswith(kept.commit)), None) or _until(use, versions)
    return _until(use, versions)


def _until(use: Use, versions: list[Version]) -> Version | None:
    seen = use.source.seen
    return next((each for each in reversed(versions) if seen and each.day <= seen), None)


def _drifts(archive: Archive, text: KeptText, versions: list[Version], found: list[Use]) -> Iterator[Drift]:
    """Yield what changed after the places *found* were seen, for each address that they name."""
    last = versions[-1]
    now = archive.text(last, text.service, text.terms)
    differences: dict[Version, list[Passage]] = {last: []}
    by_url: dict[str, list[tuple[Use, Version]]] = {}
    for use in found:
        base = _read(use, versions)
        assert base is not None, "only what has a version is compared"
        if base not in differences:
            differences[base] = list(changed(archive.text(base, text.service, text.terms), now))
        if differences[base]:
            by_url.setdefault(str(use.source.url), []).append((use, base))
    for url, moved in by_url.items():
        touched = tuple(Touched(use, tuple(near(differences[base], use.claim))) for use, base in moved)
        first_at = min(versions.index(base) for _, base in moved)
        days = tuple(sorted({version.day for version in versions[first_at + 1 :]}))
        most = max((differences[base] for _, base in moved), key=len)
        elsewhere = () if any(each.passages for each in touched) else tuple(first(most))
        title = touched[0].use.source.title
        yield Drift(url, title, ", ".join(text), days, not now, touched, elsewhere)


def _unchanged(
    clone: Clone, text: KeptText, versions: list[Version], found: list[Use], drifts: Iterable[Drift]
) -> Iterator[tuple[Use, date]]:
    """Yield the places whose text is as it was, with the last day on which it is known to have been so.

    That is the clone's last day where the collection still follows the text and the service is alive there, else the
    day of the text's newest version: an archive that fetches no longer keeps a text unchanged for ever.
    """
    moved = [each.use for drift in drifts for each in drift.touched]
    alive = clone.follows(text) and clone.archive.lively(text.service)
    day = clone.archive.last_day() if alive else versions[-1].day
    yield from ((use, day) for use in found if use not in moved)
