"""What content makes pages weigh: the bytes of a page's text and of the scripts that are made from content, compressed.

The frame around all pages and the styles are no content, and the same on both sides of a comparison. So these figures
tell how a page grows; what a whole page may be stands in tests/limits.yml.
"""

import gzip
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

import yaml

from generator.model import Content
from generator.quiz.bundle import bundles
from generator.quiz.bundle.scripts import CODE
from generator.site.scripts import page_scripts
from generator.tools.bundle import tool_files
from generator.tools.tables import TABLES

from .moves import Quizzes


@dataclass(frozen=True, slots=True)
class Made:
    """What content gives: pages by their paths, and their scripts by theirs."""

    pages: Mapping[str, str]
    scripts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Weight:
    """A page whose weight is another one now."""

    page: str
    before: int
    """0: the page is new."""
    after: int
    """0: the page is gone."""


def scripts(content: Content, quizzes: Quizzes, day: date) -> dict[str, str]:
    """Return every script of a page that is made from content, by its path from the site's root."""
    found = page_scripts(content, day) | tool_files(content, day, TABLES)
    for name, compiled in quizzes.items():
        found |= bundles(content, compiled, content.quizzes[name], day)
    found.pop(CODE, None)  # no content in it
    return found


def weighed(before: Made, after: Made) -> list[Weight]:
    """Return each page that is heavier or lighter now, what grew most first."""
    found = []
    for page in sorted({*before.pages, *after.pages}):
        one, other = _parts(page, before), _parts(page, after)
        if one != other:
            weight = Weight(page, sum(map(_sent, one)), sum(map(_sent, other)))
            found += [weight] if weight.before != weight.after else []
    return sorted(found, key=lambda each: (each.before - each.after, each.page))


def told(weight: Weight) -> str:
    """Return it in words."""
    step = f"{weight.before:,} -> {weight.after:,}" if weight.before and weight.after else (
        f"new, {weight.after:,}" if weight.after else f"gone, {weight.before:,}")
    return f"{weight.page}: {step} bytes"


def _parts(page: str, made: Made) -> list[str]:
    text = made.pages.get(page)
    return [] if text is None else [text, *(made.scripts[path] for path in _loads(text) if path in made.scripts)]


def _loads(text: str) -> Iterator[str]:
    head = text.split("---\n", 2)[1] if text.startswith("---\n") else ""
    if "scripts:" in head:
        yield from yaml.safe_load(head)["scripts"]


def _sent(text: str) -> int:
    return len(gzip.compress(text.encode(), 9, mtime=0))
