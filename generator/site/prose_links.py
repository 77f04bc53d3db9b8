"""Links in prose: each leads to a page or a file that the site has, or to an address of another site."""

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping

from generator.api import FAMILIES as API
from generator.api import path as api_path
from generator.api import schema_path
from generator.load.prose import shown, spot_of
from generator.load.yaml_errors import problem_at
from generator.nearest import nearest
from generator.problems import Problem, quoted
from generator.render import made_from_records
from generator.render.pages.prose import DECISIONS, paths

from .feed import FEED

_LINK = re.compile(
    r"!?\[(?:[^\[\]]|\[[^\[\]]*\])*\]\(\s*(?:<(?P<in>[^<>\n]*)>|(?P<to>[^\s()<>]*(?:\([^\s()]*\)[^\s()]*)*))"
    r"|^ {0,3}\[[^\[\]\n]+\]:[ \t]*<?(?P<below>[^\s<>]+)",
    re.MULTILINE,
)
"""A link or a picture of Markdown, in the text or below it."""

_PICTURE = re.compile(r"!\[[^\[\]]*\]\(\s*(?:<(?P<in>[^<>\n]*)>|(?P<to>[^\s()<>]*))")

SAFE = ("https://", "mailto:")
"""How an address of another site may begin."""

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


def link_problems(texts: Mapping[str, str], made: Collection[str] | None) -> Iterator[Problem]:
    """Yield a problem for each link in *texts* (by their path below ``content/``) that leads nowhere.

    *made* are the paths of all pages; ``None``: the records have mistakes, and links to their pages pass.
    """
    pages = dict(paths(texts))
    known = {*pages.values(), *_files(), *(made or (DECISIONS,))}
    for name, text in texts.items():
        for at, target in links_in(text):
            says, hint = _elsewhere(target, picture=_is_picture(text, at))
            if not says and not target.startswith(SAFE):
                if made is None and made_from_records(led(pages[name], target)):
                    continue
                says, hint = _wrong(pages[name], target, known)
            if says:
                yield problem_at(f"content/{name}", text, spot_of(text, at), says, "link", hint)


def links_in(text: str) -> Iterator[tuple[int, str]]:
    """Yield where each link and picture of a page of prose leads, with its place in the text."""
    for found in _LINK.finditer(shown(text)):
        group = str(found.lastgroup)
        yield found.start(group), found[group]


def led(page: str, target: str) -> str:
    """Return the path from the site's root that *target* names on *page*."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), target.partition("#")[0]))


def _is_picture(text: str, at: int) -> bool:
    """Return whether the link whose address stands at *at* is a picture."""
    return any(found.start("to") == at or found.start("in") == at for found in _PICTURE.finditer(text))


def _files() -> set[str]:
    """Return the files beside the pages that prose may name."""
    return {FEED, *(each(family) for family in API for each in (api_path, schema_path))}


def _elsewhere(target: str, *, picture: bool) -> tuple[str, str]:
    """Return what is wrong with a link that leads to another site; nothing where it is right, or leads to none."""
    if picture and target.startswith("https://"):
        says = f"a picture may not come from another site: {quoted(target)}"
        return says, "link to it, since readers' browsers would ask that site"
    if not target.startswith(SAFE) and (_SCHEME.match(target) or target.startswith("//")):
        return f"a link may not lead to {quoted(target)}", "begin an address with https:// or mailto:"
    return "", ""


def _wrong(page: str, target: str, known: Collection[str]) -> tuple[str, str]:
    """Return what is wrong with a link, and what to write instead; nothing where it is right."""
    if target.startswith("#") and len(target) > 1:
        return "", ""
    path = led(page, target)
    if target and not target.startswith("/") and path in known:
        return "", ""
    return f"this link leads to no page: {quoted(target)}", _nearest(page, target, path, known)


def _nearest(page: str, target: str, path: str, known: Collection[str]) -> str:
    """Return the page that was probably meant, as *page* writes it."""
    meant = path.strip("./").removesuffix(".html").removesuffix(".md") + ".md"
    alike = {each: each for each in known} | {each.removesuffix("/index.md") + ".md": each for each in known}
    named = sorted(each for each in known if each.rpartition("/")[2] == meant.rpartition("/")[2])
    found = meant if meant in known else alike.get(meant) or (named[0] if len(named) == 1 else nearest(meant, known))
    if not found or not target:
        return "name the page's Markdown file, seen from the folder of this one"
    mark = f"#{target.partition('#')[2]}" if "#" in target else ""
    return f"did you mean '{posixpath.relpath(found, posixpath.dirname(page) or '.')}{mark}'?"
