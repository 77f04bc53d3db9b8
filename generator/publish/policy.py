"""The content security policy: what a page may load and run, as its first word after the charset."""

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator

from .html import Tag, inline

CHARSET = re.compile(r"<meta\s+charset=[^>]*>", re.IGNORECASE)

DIRECTIVES = (
    ("default-src", "'none'"),
    ("script-src", "'self'"),
    ("style-src", "'self'"),
    ("img-src", "'self' data:"),
    ("connect-src", "'none'"),
    ("form-action", "'none'"),
    ("base-uri", "'none'"),
    ("frame-src", "'none'"),
    ("worker-src", "'none'"),
)
"""The same for every page: nothing from elsewhere, no connection by script, no form that sends, no worker."""

KEEPS = "assets/offline.js"
"""The script of the one page that may register the site's own service worker (``worker-src 'self'``)."""

RUNS = ("", "module", "text/javascript", "application/javascript")
"""Types of a script element that browsers run. JSON-LD and the like are data, so no policy asks about them."""


class NoCharsetError(Exception):
    """A template of ours has no charset, so there is no place for the policy."""


def with_policy(page: str) -> str:
    """Return *page* with its policy in place; a page that has one keeps it."""
    if 'http-equiv="Content-Security-Policy"' in page:
        return page
    charset = CHARSET.search(page)
    if charset is None:
        raise NoCharsetError("a page has no <meta charset>: its template must begin with one")
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(page)}">'
    return f"{page[: charset.end()]}\n    {meta}{page[charset.end() :]}"


def policy(page: str) -> str:
    """Return the policy for *page*, with the hash of everything inline that is allowed to work."""
    return policy_of_all([page])


def policy_of_all(pages: Iterable[str], *, header: bool = False) -> str:
    """Return one policy for all *pages*. Each page's own policy is at least as strict.

    As a *header* it is sent with the service worker too, which has to ask for the site's own files.
    """
    pages = list(pages)
    hashes: dict[str, list[str]] = {"script-src": [], "style-src": []}
    own = {}
    if any(f'{KEEPS}"' in page for page in pages):
        own = {"worker-src": "'self'"} | ({"connect-src": "'self'"} if header else {})
    for raw in (each for page in pages for each in inline(page)):
        if raw.name == "style":
            hashes["style-src"].append(_hash(raw.text))
        elif raw.attributes.get("type", "").lower() in RUNS:
            hashes["script-src"].append(_hash(raw.text))
    return "; ".join(
        " ".join([name, own.get(name, sources), *dict.fromkeys(hashes.get(name, []))]) for name, sources in DIRECTIVES
    )


def _hash(source: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()}'"


def blocked(found: Iterable[Tag]) -> Iterator[str]:
    """Yield what the policy would silence among a page's tags: inline styles and handlers can have no hash."""
    for tag in found:
        for name in tag.attributes:
            if name == "style" or name.startswith("on"):
                yield f"<{tag.name} {name}=...> is blocked by the content security policy"
