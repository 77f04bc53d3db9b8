"""A page with a badge for each way in which a source can age, as the generator writes it."""

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from generator.check.files import read_files
from generator.model import Content, Source
from generator.render.context import Guide
from generator.render.environment import environment
from generator.render.parts.sources import source_line
from generator.wording import Section, Words

ROOT = Path(__file__).parent.parent.parent
AS_OF = date(2026, 11, 22)

SOURCES = [
    (Source.model_validate({"url": "https://x.example", "title": "X", "kind": "policy", **keys}), shelf)
    for shelf in ("settings", "policy", "company")
    for keys in (
        {"seen": "2026-11-22"}, {"seen": "2026-07-25"}, {"seen": "2025-05-12"}, {"seen": None},
        {"seen": "2026-11-22", "copy": "undated"}, {"seen": "2026-03-01", "copy": "undated"},
    )
]


@cache
def guide(day: date) -> Guide:
    """What badges need of a guide that is built on *day*."""
    content = _content()
    dated = replace(content, site=content.site.model_copy(update={"as_of": AS_OF}))
    return Guide(dated, {}, day, Words(Section(content.words)), frozenset())


@cache
def _content() -> Content:
    content = read_files(ROOT)[0].content()
    assert content is not None
    return content


def badges_page() -> str:
    """Return the page's Markdown, built on the day that the content vouches for."""
    words = guide(AS_OF).words.sections
    parts: Any = environment().get_template("_parts.jinja").make_module({"w": words})
    shown = [str(parts.sources([source_line(guide(AS_OF), source, shelf)])) for source, shelf in SOURCES]
    return "# Badges\n\n" + "\n".join(shown) + "\n"
