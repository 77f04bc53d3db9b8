"""Reads built HTML just as far as publishing needs: tags, their attributes, the text between them.

A parser would build a tree of every page (a second for 4 MB); these patterns take what HTML's own rules
call a start tag, whatever stands in its attributes.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

_ATTRIBUTE = r"""([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?"""
_TAG = re.compile(rf"<([a-zA-Z][^\s/>]*)((?:\s+{_ATTRIBUTE})*)\s*/?>")
_EACH = re.compile(_ATTRIBUTE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_RAW = re.compile(r"<(script|style)\b((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>(.*?)</\1\s*>", re.DOTALL | re.IGNORECASE)
_SILENT = re.compile(r"<(script|style|svg|template|nav)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_ANY_TAG = re.compile(r"</?[a-zA-Z](?:[^>\"']|\"[^\"]*\"|'[^']*')*>")


@dataclass(frozen=True, slots=True)
class Tag:
    """A start tag. Names are in lower case, values are unescaped; an attribute without a value is ``""``."""

    name: str
    attributes: dict[str, str]


@dataclass(frozen=True, slots=True)
class Raw:
    """A script or style element that stands in the page itself."""

    name: str
    attributes: dict[str, str]
    text: str


def tags(page: str) -> Iterator[Tag]:
    """Yield every start tag of *page* outside comments, scripts and styles; the tags of those two as well."""
    markup = _RAW.sub(r"<\1\2>", _COMMENT.sub("", page))
    for found in _TAG.finditer(markup):
        yield Tag(found[1].lower(), _attributes(found[2]) if found[2] else {})


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


def _attributes(source: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, quoted, single, bare in _EACH.findall(source):
        value = quoted or single or bare
        found.setdefault(name.lower(), html.unescape(value) if "&" in value else value)
    return found
