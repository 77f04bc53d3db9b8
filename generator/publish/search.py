"""The search index, made from the built pages: one entry for each page and for each of its parts."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ..kept import kept
from ..minify import script
from .head import hidden
from .html import tags, text

INDEX = "assets/search-index.js"
"""A classic script, so that nothing is fetched and search works without a server too."""

LUNR = "assets/lunr.js"
"""The search engine: lunr, which the mkdocs package brings, made small; its licence notice stays."""

_MAIN = re.compile(r"<main\b[^>]*>")
_TITLE = re.compile(r"<h1\b[^>]*>(.*?)</h1>", re.DOTALL)
_PART = re.compile(r"(<h2\b[^>]*>)(.*?)</h2>", re.DOTALL)
_SAID_ELSEWHERE = re.compile(
    r"<(?:table\b[^<]*+(?:<(?!/table>)[^<]*+)*+</table>"
    r'|(p|ul)\b[^>]*\bclass="(?:src|[^"]*\bcite)\b[^<]*+(?:<(?!/\1>)[^<]*+)*+</\1>)'
)
"""Tables, lines of sources, how to quote the page: they stand on so many pages that they would find them all.

Text is passed over in runs up to the next "<": one character after the other (``.*?``) is several times as slow.
"""

ASIDE = ("maintain/", "decisions/", "changelog/", "embed/")
"""Pages for those who make the guide. Readers find them behind all others."""

_DETAILS = re.compile(r'<(/?)details\b([^>]*)>')


@kept
def search_engine(lunr: str) -> str:
    """Return the script of the search engine from its source, which begins with its licence notice."""
    return script(lunr.replace("/**", "/*!", 1))


def index_script(pages: Mapping[str, str], found_by: Mapping[str, Sequence[str]] | None = None) -> str:
    """Return the script with the index of *pages* (HTML by path), in the order of their paths.

    *found_by* has what people type for a page, by its address: the page's own entry gets it as ``also``.
    """
    docs: list[dict[str, Any]] = [dict(doc) for path in sorted(pages) for doc in _entries(path, pages[path])]
    for doc in docs:
        also = (found_by or {}).get(doc["location"])
        if also:
            doc["also"] = list(also)
        if doc["location"].startswith(ASIDE) or doc["location"].endswith("rules/"):
            doc["aside"] = 1
    # "</" would end a script element, should anybody ever paste this into one.
    data = json.dumps({"docs": docs}, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
    return f"window.searchIndex = {data};\n"


@kept
def _entries(path: str, page: str) -> tuple[dict[str, str], ...]:
    return tuple(entries(path, page))


def entries(path: str, page: str) -> Iterator[dict[str, str]]:
    """Yield what *page* says: the page up to its first part, then each part (``h2`` with an id)."""
    main = _main(page)
    if path == "404.html" or hidden(page):
        return
    title = _TITLE.search(main)
    if title is None:
        return
    location = path.removesuffix("index.html")
    # re.split with two groups: text, tag, heading, text, tag, heading, text ...
    first, *rest = _PART.split(_SAID_ELSEWHERE.sub(" ", _names_of_rows(main)))
    yield {"location": location, "title": text(title[1]), "text": text(first.replace(title[0], ""))}
    for tag, heading, body in zip(rest[::3], rest[1::3], rest[2::3], strict=True):
        anchor = next(tags(tag)).attributes.get("id")
        if anchor and text(heading):
            yield {"location": f"{location}#{anchor}", "title": text(heading), "text": text(body)}


def _main(page: str) -> str:
    """Return what stands in the page's own part, without menus; empty where there is none."""
    start = _MAIN.search(page)
    end = page.find("</main>", start.end()) if start else -1
    return page[start.end() : end] if start and end >= 0 else ""


def _names_of_rows(markup: str) -> str:
    """Return *markup* with no more than the first line of each fold that repeats what has a page of its own.

    Those are the rows of long lists (``more-rows``). Folds may stand within folds.
    """
    kept, at, depth = [], 0, 0
    for tag in _DETAILS.finditer(markup):
        if depth:
            depth += -1 if tag[1] else 1
            if not depth:
                at = tag.end()
        elif "more-rows" in tag[2]:
            end = markup.find("</summary>", tag.end())
            kept.append(markup[at : end if end >= 0 else tag.end()])
            depth = 1
    return "".join([*kept, markup[at:]])
