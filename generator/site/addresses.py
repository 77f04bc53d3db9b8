"""Addresses that the site once had: whoever kept a link to one is led on, whatever becomes of the page."""

from collections.abc import Collection, Iterator
from pathlib import Path

from generator.invocation import guide
from generator.model import Content
from generator.nearest import did_you_mean
from generator.problems import Problem, quoted
from generator.render.addresses import address
from generator.render.left_out import is_left

from .redirects import moved_pages

PUBLISHED = ".deploy/addresses.txt"
"""Every address that a release has had, one a line, from the site's root. ``guide addresses`` alone writes it."""


def addresses(content: Content, pages: Collection[str]) -> list[str]:
    """Return all that can be opened, sorted: *pages* (by their paths), and addresses that lead on."""
    moved = [path.removesuffix("index.html") for path in moved_pages(content, pages) if path.endswith("index.html")]
    return sorted({*(address(path) for path in pages), *moved})


def published(root: Path) -> list[str]:
    """Return the addresses that releases have had, as they stand in their file; none where there is no file."""
    path = root / PUBLISHED
    return path.read_text(encoding="utf-8").splitlines() if path.is_file() else []


def given_up(root: Path, content: Content, pages: Collection[str]) -> Iterator[Problem]:
    """Yield a problem for each published address at which nothing is any longer."""
    old = published(root)
    there = addresses(content, pages) if old else []
    for number, line in enumerate(old, start=1):
        if line and line not in there and not is_left(content, line):
            near = did_you_mean(line, there)
            hint = f"bring the page back, or write in content/moved.yml where it leads, as '{guide()} rename' does"
            says = f"a release had the address {quoted(line)}, and nothing is there any more"
            yield Problem(PUBLISHED, number, 1, says, "address", f"{hint}; {near}" if near else hint, line)
