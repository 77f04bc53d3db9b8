"""Reads built HTML as browsers do: elements and their attributes, scripts in the page, the words that readers see.

Nothing here writes HTML: a page that a parser wrote again would differ in quotes and blanks from what was built.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from selectolax.lexbor import LexborHTMLParser, LexborNode

SILENT = frozenset({"script", "style", "svg", "template", "nav"})
"""What holds no words of the page: code, pictures and menus."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A start tag. Names are in lower case, values are unescaped; an attribute without a value is ``""``."""

    name: str
    attributes: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Raw:
    """A script or style element that stands in the page itself."""

    name: str
    attributes: Mapping[str, str]
    text: str


# The last page alone: links, policy and search ask for the same page one after the other, and a tree takes memory.
@lru_cache(maxsize=1)
def tree(page: str) -> LexborHTMLParser:
    """Return *page* as a tree, which nobody may change. ``html``, ``head`` and ``body`` are there, written or not."""
    return LexborHTMLParser(page)


def tags(page: str) -> Iterator[Tag]:
    """Yield the tag of every element of *page* that has attributes.

    Tags that are alike come once: most of a page's are, and nobody here counts them.
    """
    whole = tree(page)
    seen = set()
    # What stands in a <template> belongs to no document until a script puts it there; its links lead somewhere too.
    for root in (whole.root, *whole.template_fragments()):
        for node in root.traverse() if root else ():
            attributes = _attributes(node)
            alike = (node.tag, *chain.from_iterable(attributes.items()))
            if attributes and alike not in seen:
                seen.add(alike)
                yield Tag(node.tag or "", attributes)


def inline(page: str) -> Iterator[Raw]:
    """Yield every script without a source, and every style element."""
    for node in tree(page).css("script, style"):
        attributes = _attributes(node)
        if "src" not in attributes:
            yield Raw(node.tag or "", attributes, node.text())


def text(node: LexborNode) -> str:
    """Return the words that a reader sees in *node*, on one line; scripts, pictures and menus are left out."""
    return on_one_line(_texts(node))


def on_one_line(texts: Iterable[str]) -> str:
    """Return *texts* as one line of words. Where a tag ends a text, a word ends."""
    return " ".join(" ".join(texts).split())


def _texts(node: LexborNode) -> Iterator[str]:
    for child in node.iter(include_text=True):
        if child.is_text_node:
            yield child.text_content or ""
        elif child.tag not in SILENT:
            yield from _texts(child)


def _attributes(node: LexborNode) -> dict[str, str]:
    return {name: value or "" for name, value in node.attributes.items()}
