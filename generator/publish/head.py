"""What a page says in its head to search engines: what it is (structured data), and whether to list it."""

import re
from collections.abc import Mapping

from selectolax.lexbor import LexborNode

from .html import tree

_DATA = re.compile(r'<script type="application/ld\+json">.*?</script>\n', re.DOTALL)


def hidden(page: str) -> bool:
    """Return whether *page* asks search engines to leave it out."""
    # Most pages do not hold the word at all, and are not read for it.
    return "noindex" in page and any("noindex" in _content(meta) for meta in tree(page).css('meta[name="robots"]'))


def _content(meta: LexborNode) -> str:
    return meta.attributes.get("content") or ""


def described(pages: Mapping[str, str], heads: Mapping[str, str]) -> dict[str, str]:
    """Return those of *pages* (HTML by path) that have structured data (by address), with it in place.

    What a build before this one put there goes, so that it can be done again. A page that is not to be listed has none.
    """
    found = {}
    for address, data in heads.items():
        path = f"{address}index.html"
        if path in pages and not hidden(pages[path]):
            page = _DATA.sub("", pages[path])
            found[path] = page.replace("</head>", f'<script type="application/ld+json">{data}</script>\n</head>', 1)
    return found
