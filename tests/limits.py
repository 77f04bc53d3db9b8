"""What pages weigh, and what they may: the limits of limits.yml, and in words what to do where one is passed."""

import gzip
import posixpath
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path

import yaml

from generator.impact.grown import Grown, grown, told
from generator.impact.revision import RevisionError, commit_of
from generator.publish.html import tags

KB = 1000
LIMITS = Path(__file__).with_name("limits.yml")

BASES = ("origin/main", "main", "HEAD^")
"""Revisions that grown texts are told against: the first that is there and differs."""

MOST = 8
"""So many grown texts are named; the largest come first."""


@dataclass(frozen=True, slots=True)
class Limit:
    """What pages with such an address may weigh, or a file that counts apart."""

    page: str
    kb: float
    do: str
    for_each: Mapping[str, float]

    def fits(self, address: str) -> bool:
        """Whether it is about the page at *address*."""
        parts, asked = address.split("/"), self.page.split("/")
        return len(parts) == len(asked) and all(map(fnmatchcase, parts, asked))

    def bytes(self, counts: Mapping[str, int]) -> int:
        """Return it in bytes; *counts* are those of the site's assistants, kinds of data and pages."""
        return round(KB * (self.kb + sum(each * counts[name] for name, each in self.for_each.items())))

    def said(self, counts: Mapping[str, int]) -> str:
        """Return how it comes about."""
        more = [f"{each:g} for each of {counts[name]} {name}s" for name, each in self.for_each.items()]
        return f"{self.bytes(counts) / KB:.1f} KB" + (f" ({self.kb:g} KB and {', '.join(more)})" if more else "")


@cache
def limits() -> tuple[Limit, ...]:
    """Every limit, in the order of the file."""
    rows = yaml.safe_load(LIMITS.read_text(encoding="utf-8"))
    return tuple(Limit(**{"for_each": {}, **row}) for row in rows)


def apart() -> dict[str, Limit]:
    """Return the limits of files that count for no page, by their paths."""
    return {each.page: each for each in limits() if each.page.rpartition("/")[2]}


def limit_of(address: str) -> Limit:
    """Return the limit of the page at *address*."""
    found = next((each for each in limits() if each.fits(address)), None)
    assert found, f"tests/limits.yml: no row fits the page /{address}; write one"
    return found


def loaded(folder: Path, address: str) -> dict[str, int]:
    """Return the files that a browser loads for the page at *address*, each with its bytes on the way."""
    page = folder / address / "index.html"
    names = [page.relative_to(folder).as_posix()]
    for tag in tags(page.read_text(encoding="utf-8")):
        given = tag.attributes
        loads = tag.name in ("script", "img") or given.get("rel") in ("stylesheet", "icon")
        # What a script of ours loads at the first key counts too.
        source = given.get("data-src") or given.get("src") or given.get("href") or ""
        if (loads or "data-src" in given) and source and not source.startswith("data:"):
            names.append(posixpath.normpath(posixpath.join(address, source)))
    return {name: sent(folder / name) for name in dict.fromkeys(names)}


@cache
def sent(file: Path) -> int:
    """Return a file's bytes as a host sends them."""
    return len(gzip.compress(file.read_bytes(), 9, mtime=0))


def pages(folder: Path) -> list[str]:
    """Return the address of every page of the site in *folder*; of old addresses none."""
    found = sorted(path.parent.relative_to(folder).as_posix() for path in folder.rglob("index.html"))
    return ["" if name == "." else f"{name}/" for name in found]


def counts(folder: Path) -> dict[str, int]:
    """Return how many assistants, kinds of data and pages the site in *folder* has."""
    found = pages(folder)
    # One page of each folder is its list.
    return {"assistant": sum(name.startswith("assistants/") for name in found) - 1,
            "kind": sum(name.startswith("data/") for name in found) - 1, "page": len(found)}


def too_large(folder: Path, root: Path) -> list[str]:
    """Return a sentence or more for each page of the site in *folder* that passes its limit.

    The same for each file that counts apart. *root*: the project, whose texts may have grown.
    """
    there, wrong = counts(folder), []
    for address in pages(folder):
        limit, parts = limit_of(address), loaded(folder, address)
        parts = {name: size for name, size in parts.items() if name not in apart()}
        if sum(parts.values()) > limit.bytes(there):
            wrong.append("\n".join(_said(address, limit, parts, there)))
    for name, limit in apart().items():
        if (folder / name).exists() and sent(folder / name) > limit.bytes(there):
            wrong.append("\n".join(_said(name, limit, {name: sent(folder / name)}, there)))
    return [*wrong, "\n".join(_grown(root))] if wrong else []


def _said(address: str, limit: Limit, parts: Mapping[str, int], there: Mapping[str, int]) -> Iterator[str]:
    yield f"/{address} is {sum(parts.values()) / KB:.1f} KB; it may be {limit.said(there)} (tests/limits.yml)."
    yield "It loads, compressed:"
    yield from (f"  {size / KB:6.1f} KB  {name}" for name, size in sorted(parts.items(), key=lambda pair: -pair[1]))
    yield f"What to do: {limit.do}"


def _grown(root: Path) -> Iterator[str]:
    against, found = _since(root)
    if not found:
        yield "Which texts grew cannot be told here. 'guide impact --base REVISION' tells it against any revision."
        return
    yield f"Texts that grew since {against}, the most first:"
    yield from (f"  {told(each)}" for each in found[:MOST])
    if len(found) > MOST:
        yield f"  and {len(found) - MOST} more"


def _since(root: Path) -> tuple[str, list[Grown]]:
    for base in BASES:
        try:
            found = [each for each in grown(root, commit_of(root, base)) if each.more > 0]
        except (RevisionError, subprocess.SubprocessError):
            continue
        if found:
            return base, found
    return "", []
