"""The content security policy: what a page may load and run, as its first word after the charset."""

import re
from collections.abc import Iterable, Iterator

from .html import Raw, Tag

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

SHOWN = 40
"""Signs of an inline script that a message shows."""

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
    # A policy in a page holds from there on; above it may stand nothing that loads or runs.
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(page)}">'
    return f"{page[: charset.end()]}\n    {meta}{page[charset.end() :]}"


def policy(page: str) -> str:
    """Return the policy for *page*.

    It holds no hash: our templates bring every script and style as a file, so whatever stands inline came from
    somewhere else (a text that acts), and a hash would let it run. ``blocked`` tells of it.
    """
    return policy_of_all([page])


def policy_of_all(pages: Iterable[str], *, header: bool = False) -> str:
    """Return one policy for all *pages*. Each page's own policy is at least as strict.

    As a *header* it is sent with the service worker too, which has to ask for the site's own files.
    """
    own = {}
    if any(f'{KEEPS}"' in page for page in pages):
        own = {"worker-src": "'self'"} | ({"connect-src": "'self'"} if header else {})
    return "; ".join(f"{name} {own.get(name, sources)}" for name, sources in DIRECTIVES)


def blocked(found: Iterable[Tag], raw: Iterable[Raw] = ()) -> Iterator[str]:
    """Yield what the policy silences: style and handlers among a page's tags, and its inline scripts and styles.

    One thing that a text could do is held by no policy, and told beside them: leading readers on to another page.
    """
    for tag in found:
        if tag.name == "meta" and tag.attributes.get("http-equiv", "").strip().lower() == "refresh":
            yield "<meta http-equiv=refresh> leads readers on by itself, and no policy can hold it: take it out"
        for name in tag.attributes:
            if name == "style" or name.startswith("on"):
                yield f"<{tag.name} {name}=...> is blocked by the content security policy"
    for each in raw:
        if each.name == "style" or each.attributes.get("type", "").lower() in RUNS:
            yield (
                f"<{each.name}>{shortened(each.text)}</{each.name}> stands in the page itself and is blocked by the "
                "content security policy: a text may not hold it, and a template loads it from a file"
            )


def shortened(source: str) -> str:
    """Return the first signs of *source* on one line, enough to find it by."""
    line = " ".join(source.split())
    return line if len(line) <= SHOWN else f"{line[:SHOWN]}..."
