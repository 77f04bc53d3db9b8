"""Anchors in links of prose: the page that a link leads to has the place that stands behind its ``#``."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping

from generator.load.prose import shown, spot_of
from generator.load.yaml_errors import problem_at
from generator.nearest import use_one_of
from generator.problems import Problem, quoted
from generator.render.pages.prose import paths

from .prose_links import led, links_in

_HEADING = re.compile(r"^#{1,6}[ \t]+(.+?)[ \t]*#*[ \t]*$", re.MULTILINE)
_GIVEN = re.compile(r"""\{:?[^{}\n]*\#([^\s{}]+)[^{}\n]*\}|(?<=\s)id=["']?([^\s"'>]+)""")
_MARKS = re.compile(r"\[([^\[\]]*)\]\([^()]*\)|[*`\\]|\{:?[^{}]*\}$")

EVERYWHERE = ("main", "all")
"""What the frame of every page has: the page itself, and the list of all sections."""


def anchor_problems(texts: Mapping[str, str], made: Callable[[str], str]) -> Iterator[Problem]:
    """Yield a problem for each link in *texts* (by their path below ``content/``) to a place that its page lacks.

    *made* gives the Markdown of a page that is made from records, by its path; empty: no page is made there.
    """
    pages = dict(paths(texts))
    prose = {page: texts[name] for name, page in pages.items()}
    known: dict[str, tuple[str, ...]] = {}
    for name, text in texts.items():
        for at, target in links_in(text):
            path, _, anchor = target.partition("#")
            if not anchor or ":" in path or target.startswith("//"):
                continue
            page = led(pages[name], target) if path else pages[name]
            if page not in known:
                known[page] = anchors(prose[page] if page in prose else made(page))
            if known[page] and anchor not in (*known[page], *EVERYWHERE):
                says = f"{page} has no place called {quoted(anchor)}"
                hint = use_one_of(anchor, list(known[page]), where="the headings of that page")
                yield problem_at(f"content/{name}", text, spot_of(text, at + len(path)), says, "link", hint)


def anchors(text: str) -> tuple[str, ...]:
    """Return the names that links to a page with this Markdown may have behind ``#``, in its order."""
    found: list[str] = []
    for line, whole in zip(shown(text).split("\n"), text.split("\n"), strict=True):
        given = [one or other for one, other in _GIVEN.findall(line)]
        heading = _HEADING.match(whole) if line.startswith("#") else None
        if heading and not given:
            given = [_numbered(_slug(heading[1]), found)]
        found += given
    return tuple(found)


def _slug(heading: str) -> str:
    """Return the name that Markdown makes of a heading."""
    words = _MARKS.sub(r"\1", heading)
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", plain).strip().lower())


def _numbered(name: str, taken: list[str]) -> str:
    """Return *name*, or the next that Markdown gives to a heading which stands twice."""
    number, free = 0, name
    while free in taken:
        number += 1
        free = f"{name}_{number}"
    return free
