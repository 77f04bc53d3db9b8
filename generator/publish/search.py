"""The search index, made from the built pages: one entry for each page and for each of its parts."""

import json
import re
from collections.abc import Iterator, Mapping

from .html import tags, text

INDEX = "assets/search-index.js"
"""A classic script, so that nothing is fetched and search works without a server too."""

LUNR = "assets/lunr.js"
"""The search engine: lunr, as the mkdocs package brings it, licence notice and all."""

_MAIN = re.compile(r"<main\b[^>]*>(.*?)</main>", re.DOTALL)
_TITLE = re.compile(r"<h1\b[^>]*>(.*?)</h1>", re.DOTALL)
_PART = re.compile(r"(<h2\b[^>]*>)(.*?)</h2>", re.DOTALL)
_SAID_ELSEWHERE = re.compile(
    r'<table\b[^>]*\bclass="(?:vt|cmp)\b.*?</table>|<thead\b.*?</thead>|<(p|ul)\b[^>]*\bclass="src".*?</\1>', re.DOTALL
)
"""Tables of verdicts and of plans, headings of columns, lines of sources: on so many pages that they would find
them all, and two fifths of the index (890 KB with them, 540 KB without, for 133 pages)."""

_NOT_FOUND = re.compile(r'<meta name="robots" content="[^"]*noindex')


def index_script(pages: Mapping[str, str]) -> str:
    """Return the script with the index of *pages* (HTML by path), in the order of their paths."""
    docs = [doc for path in sorted(pages) for doc in entries(path, pages[path])]
    # "</" would end a script element, should anybody ever paste this into one.
    data = json.dumps({"docs": docs}, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
    return f"window.searchIndex = {data};\n"


def entries(path: str, page: str) -> Iterator[dict[str, str]]:
    """Yield what *page* says: the page up to its first part, then each part (``h2`` with an id)."""
    main = _MAIN.search(page)
    if main is None or path == "404.html" or _NOT_FOUND.search(page):
        return
    title = _TITLE.search(main[1])
    if title is None:
        return
    location = path.removesuffix("index.html")
    # re.split with two groups: text, tag, heading, text, tag, heading, text ...
    first, *rest = _PART.split(_SAID_ELSEWHERE.sub(" ", main[1]))
    yield {"location": location, "title": text(title[1]), "text": text(first.replace(title[0], ""))}
    for tag, heading, body in zip(rest[::3], rest[1::3], rest[2::3], strict=True):
        anchor = next(tags(tag)).attributes.get("id")
        if anchor and text(heading):
            yield {"location": f"{location}#{anchor}", "title": text(heading), "text": text(body)}
