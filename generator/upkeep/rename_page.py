"""Rename a page of prose: the links to it, the links on it, and what names its path in records and words."""

import posixpath
import re
from collections.abc import Mapping

from generator.check.rules.moved import PAGES

_LINK = re.compile(r"(\]\(\s*<?|^ {0,3}\[[^\[\]\n]+\]:[ \t]*<?)([^\s()<>#:]+\.md)(?=[\s)#>]|$)", re.MULTILINE)
"""What stands before the path of a page in a link of Markdown, and the path."""

NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*")
"""How the path of a page is written, without its ending."""


def file_of(name: str) -> str:
    """Return the file of a page of prose by its name ("about/method")."""
    return f"{PAGES}{name}.md"


def relinked(prose: Mapping[str, str], old: str, new: str) -> dict[str, tuple[str, int]]:
    """Return each text of *prose* (by its file) with a link that changes, and how many do.

    Links are written from the folder of their page: those on the page itself change when its folder does.
    """
    found = {}
    for file, text in prose.items():
        here, there = _page(file), new if _page(file) == old else _page(file)
        count = 0

        def led_on(link: re.Match[str], here: str = here, there: str = there) -> str:
            nonlocal count
            target = posixpath.normpath(posixpath.join(posixpath.dirname(here), link[2]))
            now = f"{new}.md" if target == f"{old}.md" else target
            path = posixpath.relpath(now, posixpath.dirname(there) or ".")
            if (now, posixpath.dirname(here)) == (target, posixpath.dirname(there)):
                return link[0]
            count += 1
            return f"{link[1]}{path}"

        changed = _LINK.sub(led_on, text)
        if count:
            found[file] = changed, count
    return found


def _page(file: str) -> str:
    """Return the name of the page that a file of prose becomes."""
    return file.removeprefix(PAGES).removeprefix("content/").removesuffix(".md")
