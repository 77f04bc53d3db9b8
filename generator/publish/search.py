"""The search index, made from the built pages: one entry for each page and for each of its parts."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NotRequired, TypedDict

from selectolax.lexbor import LexborHTMLParser, LexborNode

from .head import hidden
from .html import SILENT, on_one_line, text, tree

INDEX = "assets/search-index.js"
"""A classic script, so that nothing is fetched and search works without a server too."""

LEFT_OUT = ("maintain/", "decisions/")
"""Pages for those who make the guide: nobody who looks for advice means them."""

ASIDE = ("changelog/", "embed/", "glossary/")
"""Pages that say a little of everything, or are for few: found behind those that are about it."""

PRODUCTS = ("assistants/", "website-chatbots/")
"""Where each page is about a product, and goes by its names."""

ELSEWHERE = ("related",)
"""Parts by their anchors that only lead to other pages."""

MANY = 12
"""On more pages than so many, a line or a heading says nothing about any of them."""

INLINE = frozenset({
    "a", "abbr", "b", "bdi", "cite", "code", "dfn", "em", "i", "kbd", "label", "mark", "q", "s", "small", "span",
    "strong", "sub", "sup", "time", "u", "var", "wbr",
})
"""What ends no line; at every other element a new one begins, and no sentence goes on."""


class Entry(TypedDict):
    """One thing that search finds, as ``rank.js`` reads it."""

    location: str
    title: str
    text: str
    also: NotRequired[list[str]]
    """What people type for it, beside its own words."""
    section: NotRequired[str]
    """Where the page stands, in the words of its breadcrumbs: only where another page has the same title."""
    name: NotRequired[Literal[1]]
    """It is about a product, and ``also`` names the product."""
    aside: NotRequired[Literal[1]]
    """It is found behind others."""


def index_script(
    pages: Mapping[str, Sequence[Entry]], found_by: Mapping[str, Sequence[str]] | None = None
) -> str:
    """Return the script with the index of *pages* (entries by path), in the order of their paths.

    *found_by* has what people type for a page, by its address: the page's own entry gets it as ``also``.
    """
    docs = _told_apart(_telling({path: pages[path] for path in sorted(pages) if not path.startswith(LEFT_OUT)}))
    for doc in docs:
        also = (found_by or {}).get(doc["location"])
        if also:
            doc["also"] = list(also)
        if doc["location"].startswith(PRODUCTS) and doc["location"] not in PRODUCTS:
            doc["name"] = 1
        if doc["location"].startswith(ASIDE) or doc["location"].endswith("rules/"):
            doc["aside"] = 1
    # "</" would end a script element, should anybody ever paste this into one.
    data = json.dumps({"docs": docs}, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
    return f"window.searchIndex = {data};\n"


def _telling(pages: Mapping[str, Sequence[Entry]]) -> list[Entry]:
    """Return all entries without the lines that many pages share, and without parts that had nothing else.

    A part without any line has its heading only. Where many pages have that heading too, it leads nowhere.
    """
    lines = Counter(line for docs in pages.values() for line in {line for doc in docs for line in _of(doc)})
    headings = Counter(title for docs in pages.values() for title in {doc["title"] for doc in docs})
    found: list[Entry] = []
    for doc in (doc for docs in pages.values() for doc in docs):
        text = "\n".join(line for line in _of(doc) if lines[line] <= MANY)
        if text or "#" not in doc["location"] or headings[doc["title"]] <= MANY:
            found.append({**doc, "text": text})
    return found


def _told_apart(docs: list[Entry]) -> list[Entry]:
    """Return *docs* with the section only of those pages whose title is that of another one."""
    titles = Counter(doc["title"].casefold() for doc in docs if "#" not in doc["location"])
    for doc in docs:
        if titles[doc["title"].casefold()] < 2:
            doc.pop("section", None)
    return docs


def _of(doc: Entry) -> list[str]:
    return doc["text"].split("\n")


def entries(path: str, page: str) -> Iterator[Entry]:
    """Yield what *page* says: the page up to its first part, then each part (``h2`` with an id)."""
    whole = tree(page)
    main = whole.css_first("main")
    title = main and main.css_first("h1")
    if path == "404.html" or main is None or title is None or hidden(page):
        return
    location = path.removesuffix("index.html")
    parts = [_Part(title)]
    _read(main, parts)
    for part in parts:
        anchor = part.heading.attributes.get("id")
        heading = text(part.heading)
        if anchor in ELSEWHERE:
            continue
        if part.heading.tag == "h1":
            section = _section(whole)
            own: Entry = {"location": location, "title": heading, "text": _lines(part.texts)}
            yield {**own, "section": section} if section else own
        elif anchor and heading:
            yield {"location": f"{location}#{anchor}", "title": heading, "text": _lines(part.texts)}


def _section(page: LexborHTMLParser) -> str:
    """Return the last of the breadcrumbs above *page* itself; empty where it stands right below home."""
    above = page.css("nav.crumbs a")[1:]
    return text(above[-1]) if above else ""


@dataclass(frozen=True, slots=True)
class _Part:
    """A heading, and what stands below it up to the next."""

    heading: LexborNode
    texts: list[str] = field(default_factory=list)


def _read(node: LexborNode, parts: list[_Part]) -> None:
    """Add the words in *node* to the last of *parts*, and a part for each heading."""
    for child in node.iter(include_text=True):
        if child.is_text_node:
            parts[-1].texts.append(" ".join((child.text_content or "").split()))
        elif child.tag == "h2":
            parts.append(_Part(child))
        elif child.tag == "details" and "more-rows" in _classes(child):
            # The rows of a long list, each of which has a page of its own: the list's name alone.
            parts[-1].texts.extend(f"\n{text(line)}\n" for line in child.iter() if line.tag == "summary")
        # By mem_id: each visit of a node makes a new object, and == only compares what HTML they hold.
        elif not (child.mem_id == parts[0].heading.mem_id or _silent(child) or _said_elsewhere(child)):
            ends = [] if child.tag in INLINE else ["\n"]
            parts[-1].texts.extend(ends)
            _read(child, parts)
            parts[-1].texts.extend(ends)


def _lines(texts: Sequence[str]) -> str:
    """Return *texts* as lines of words, one for each paragraph or item, as sentences are written."""
    lines = (on_one_line(line.split("\r")) for line in "\r".join(texts).split("\n"))
    return "\n".join(re.sub(r"(?<=[(]) | (?=[.,;:!?)])", "", line) for line in lines if line)


def _silent(node: LexborNode) -> bool:
    """Return whether *node* holds no words of the page. A menu with a heading is a part of it, as "On this page"."""
    return node.tag in SILENT and not (node.tag == "nav" and node.css_first("h2"))


def _said_elsewhere(node: LexborNode) -> bool:
    """Return whether *node* is a table, a line of sources, or how to quote the page.

    They stand on so many pages that they would find them all.
    """
    return node.tag == "table" or (node.tag in ("p", "ul") and not {"src", "cite"}.isdisjoint(_classes(node)))


def _classes(node: LexborNode) -> Sequence[str]:
    return (node.attributes.get("class") or "").split()
