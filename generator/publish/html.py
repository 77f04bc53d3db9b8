"""Reads built HTML just as far as publishing needs: tags, their attributes, the text between them.

A parser would build a tree of every page (a second for 4 MB); these patterns take what HTML's own rules
call a start tag, whatever stands in its attributes.
"""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

_ATTRIBUTE = r"""([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?"""
_INSIDE = r"""[^>"']*+(?:(?:"[^"]*+"|'[^']*+')[^>"']*+)*+"""
_TAG = re.compile(rf"<([a-zA-Z][^\s/>\"']*+)({_INSIDE})>")
_EACH = re.compile(_ATTRIBUTE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_RAW = re.compile(rf"<(script|style)\b({_INSIDE})>(.*?)</\1\s*>", re.DOTALL | re.IGNORECASE)
_SILENT = re.compile(r"<(script|style|svg|template|nav)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_ANY_TAG = re.compile(rf"</?[a-zA-Z]{_INSIDE}>")


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


def tags(page: str) -> Iterator[Tag]:
    """Return every start tag of *page* outside comments, scripts and styles; the tags of those two as well.

    Tags that are alike letter for letter come once: most of a page's are, and nobody here counts them.
    """
    markup = _RAW.sub(r"<\1\2>", _COMMENT.sub("", page))
    return (_tag(name, attributes) for name, attributes in dict.fromkeys(_TAG.findall(markup)))


def inline(page: str) -> Iterator[Raw]:
    """Yield every script without a source, and every style element."""
    for name, attributes, text in _RAW.findall(_COMMENT.sub("", page)):
        found = _attributes(attributes)
        if "src" not in found:
            yield Raw(name.lower(), found, text)


def text(markup: str) -> str:
    """Return the words that a reader sees in *markup*, on one line; scripts, pictures and menus are left out."""
    plain = _ANY_TAG.sub(" ", _SILENT.sub(" ", _COMMENT.sub("", markup)))
    return " ".join(html.unescape(plain).split())


@lru_cache(maxsize=50_000)
def _tag(name: str, attributes: str) -> Tag:
    """Most tags of a site are written more than once, letter for letter."""
    return Tag(name.lower(), _attributes(attributes))


def _attributes(source: str) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for name, quoted, single, bare in _EACH.findall(source):
        value = quoted or single or bare
        found.setdefault(name.lower(), html.unescape(value) if "&" in value else value)
    return found
