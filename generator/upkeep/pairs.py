"""Which archived text each source is held against: by address, never by what a title sounds like.

A source that names its archived text is held against that one. Else an archive's declarations say which text is fetched
from the source's address. What is held against nothing is named, with the reason.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from generator.check.parsed import Parsed
from generator.model import ArchivedText
from generator.nearest import use_one_of
from generator.problems import Problem

from .archive import RULE, Archive
from .declared import Declared, KeptText, plain_address
from .uses import Use

Reason = Literal["not_declared", "undated", "not_opened", "begins_later", "no_longer", "not_recorded", "collection"]

WATCHED = ("policy", "terms")
"""Kinds of source that archives follow. Of the others only those are looked at that an archive declares."""


@dataclass(frozen=True, slots=True)
class Clone:
    """A collection's versions, and what is fetched from where; no declarations: none were found."""

    archive: Archive
    declared: Mapping[str, Sequence[Declared]]

    def follows(self, text: KeptText) -> bool:
        """Tell whether the collection still fetches *text*."""
        return any(each.text == text and not each.until for many in self.declared.values() for each in many)


@dataclass(slots=True)
class Pairs:
    """What is compared, and what is not."""

    texts: dict[KeptText, list[Use]] = field(default_factory=dict)
    unwatched: list[tuple[Use, Reason]] = field(default_factory=list)
    collections: set[str] = field(default_factory=set)
    """Those that hold, or once held, a text of ours."""
    problems: list[Problem] = field(default_factory=list)
    checked: dict[ArchivedText, Problem | None] = field(default_factory=dict)
    """Archived texts that were looked up, with what is wrong; told once, however many places name one."""


def pair(parsed: Parsed, all_uses: Iterable[Use], clones: Mapping[str, Clone]) -> Pairs:
    """Hold each source against the text of its address."""
    found = Pairs()
    by_address: dict[str, list[Use]] = {}
    for use in all_uses:
        if use.source.url:
            by_address.setdefault(plain_address(use.source.url), []).append(use)
    preferred = {
        record.document.file: (named.collection, named.service)
        for record in parsed.assistants if (named := record.model.open_terms_archive)
    }
    for address, uses in by_address.items():
        declared = [each for clone in clones.values() for each in clone.declared.get(address, ())]
        found.collections |= {each.text.collection for each in declared}
        told = _told(uses, preferred)
        meant, open_ = _choose([each for each in declared if not each.until], told)
        if open_ and any(use.source.archived is None for use in uses):
            found.problems.append(_twice(uses, open_))
        for use in uses:
            _place(found, use, meant, declared, clones, bool(open_))
    return found


def _told(uses: Iterable[Use], preferred: Mapping[str, tuple[str, str]]) -> set[tuple[str, str]]:
    """Return the collections and services that the sources of one address, or their assistants, name."""
    own = {(kept.collection, kept.service) for use in uses if (kept := use.source.archived)}
    return own or {preferred[use.document.file] for use in uses if use.document.file in preferred}


def _choose(declared: Sequence[Declared], told: set[tuple[str, str]]) -> tuple[KeptText | None, list[str]]:
    """Return the text of an address, or the collections between which nothing decides."""
    wanted = [each for each in declared if (each.text.collection, each.text.service) in told]
    named = {collection for collection, _ in told}
    wanted = wanted or [each for each in declared if each.text.collection in named] or list(declared)
    collections = sorted({each.text.collection for each in wanted})
    if len(collections) > 1:
        return None, collections
    # Of one collection the text that is this address alone tells most about it.
    best = min(wanted, key=lambda each: (each.parts, each.text), default=None)
    return (best.text if best else None), []


def _twice(uses: Sequence[Use], collections: list[str]) -> Problem:
    use = next(use for use in uses if use.source.archived is None)
    says = f"this address is followed by {len(collections)} collections: {', '.join(collections)}"
    hint = "write 'archived' with the version that was read, here or at another source of this address"
    return use.document.problem((*use.path, "url"), says, RULE, hint)


def _place(
    found: Pairs, use: Use, meant: KeptText | None, declared: Sequence[Declared], clones: Mapping[str, Clone],
    between: bool,
) -> None:
    """Put one source with its text, or with the reason why it has none."""
    source = use.source
    if kept := source.archived:
        meant = KeptText(kept.collection, kept.service, kept.terms)
        if kept.collection not in clones:
            found.unwatched.append((use, "collection"))
            return
        if kept not in found.checked:
            found.checked[kept] = _missing(use, clones[kept.collection].archive)
            found.problems += [problem for problem in (found.checked[kept],) if problem]
        if found.checked[kept]:
            return
    reason: Reason | None = None
    if meant is None:
        reason = "no_longer" if declared else "not_declared"
    elif source.seen is None:
        reason = "not_opened"
    elif source.copy_ == "undated":
        reason = "undated"
    if reason is None and meant:
        found.texts.setdefault(meant, []).append(use)
    elif reason and not between and (declared or source.kind in WATCHED):
        found.unwatched.append((use, reason))


def _missing(use: Use, archive: Archive) -> Problem | None:
    """Return what of a source's archived text the clone does not hold."""
    kept = use.source.archived
    assert kept is not None
    here = (*use.path, "archived")
    if archive.holds(kept.commit, kept.service, kept.terms):
        return None
    services = archive.services()
    if kept.service not in services:
        hint = use_one_of(kept.service, services, where=f"the folders in {archive.path}")
        return use.document.problem((*here, "service"), f"{archive.path} has no service '{kept.service}'", RULE, hint)
    if not archive.holds(kept.commit):
        says, hint = f"{archive.path} has no commit '{kept.commit}'", "fetch the clone anew, or correct the commit"
        return use.document.problem((*here, "commit"), says, RULE, hint)
    says = f"there is no '{kept.terms}' of this service at {kept.commit}"
    hint = use_one_of(kept.terms, archive.terms(kept.service))
    return use.document.problem((*here, "terms"), says, RULE, hint)
