"""Prose pages: an author's Markdown, copied through with crumbs; and the index of the decision records."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

import yaml

from ..addresses import address
from ..context import Group, Guide, Index, Link
from ..page import Crumb, Page

_FRONT = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
_HEADING = re.compile(r"^# +(.+?) *#*$", re.MULTILINE)
# The first block that is no heading, list, quote, table, HTML or code.
_PARAGRAPH = re.compile(r"(?:\A|\n\n)(?![#\-*>|<`\d])(\S.+?)(?=\n\n|\Z)", re.DOTALL)

_FILE = re.compile(r"\[([^\[\]]+)\]\(((?:\.\./)*)((?:api/[\w./-]+|feed)\.(?:json|xml))\)")
"""A link to a file that stands beside the pages: a text, the way up from the author's file, the file."""

DECISIONS = "decisions/index.md"


def paths(prose: Mapping[str, str]) -> dict[str, str]:
    """Return the page's path for each prose file: "pages/about/method.md" becomes "about/method.md"."""
    return {name: name.removeprefix("pages/") for name in sorted(prose)}


def pages(guide: Guide, prose: Mapping[str, str]) -> Iterable[Page]:
    """Yield a page for each prose file, then the index of decisions where there are any."""
    made = [prose_page(guide, path, prose[name]) for name, path in paths(prose).items()]
    yield from made
    records = [page for page in made if page.path.startswith("decisions/") and page.path != DECISIONS]
    if records and all(page.path != DECISIONS for page in made):
        yield decisions_page(guide, records)


def prose_page(guide: Guide, path: str, text: str) -> Page:
    """Return one prose page; title and description are its front matter's, else its heading and first paragraph."""
    front, body = _split(text)
    heading = _HEADING.search(body)
    title = str(front.pop("title", "") or (heading[1] if heading else path))
    first = _PARAGRAPH.search(body)
    description = str(front.pop("description", "") or (" ".join(first[1].split()) if first else title))
    template = front.pop("template", None)
    return Page(
        path=path, title=title, description=description, family="prose", body=_with_files(body), template=template,
        crumbs=_crumbs(guide, path, title), more=front,
    )


def _with_files(body: str) -> str:
    """Return *body* with links to files written as HTML: MkDocs knows pages alone and would warn of any other.

    A page stands in a folder of its own, one deeper than the author's file.
    """
    return _FILE.sub(r'<a href="../\2\3">\1</a>', body)


def decisions_page(guide: Guide, records: list[Page]) -> Page:
    """Return the index of the decision records, by number."""
    here = guide.at(DECISIONS)
    members = tuple(Link(page.title, here.url(page.path)) for page in records)
    words = guide.words
    return Page(
        path=DECISIONS, title=words.say("decisions", "title"), description=words.say("decisions", "description"),
        family="prose", body=here.render("groups.jinja", Index("decisions", (Group("", members),))),
        crumbs=_crumbs(guide, DECISIONS, words.say("decisions", "title")),
    )


# Any: an author's front matter, whose keys each have a form of their own.
def _split(text: str) -> tuple[dict[str, Any], str]:
    found = _FRONT.match(text)
    if not found:
        return {}, text
    front = yaml.safe_load(found[1])
    return (front if isinstance(front, dict) else {}), text[found.end():]


def _crumbs(guide: Guide, path: str, title: str) -> tuple[Crumb, ...]:
    folder, _, name = path.rpartition("/")
    section = guide.words["page"]["sections"].get(folder)
    if section is None or name == "index.md":
        return ((title,),)
    index = f"{folder}/index.md"
    return ((section, address(index)) if index in guide.pages else (section,)), (title,)
