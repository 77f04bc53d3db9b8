"""Links within the built site: each must lead somewhere, and what nothing leads to is left out."""

import posixpath
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from .html import Tag

_ADDRESSES = {"href", "src", "poster", "data", "data-src"}
"""Attributes that name a file; ``data-src``: one that a script of ours loads when it is needed."""
_CSS = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']""")


def target(page: str, address: str, base: str = "/") -> tuple[str, str] | None:
    """Return the file and the anchor that *address* on *page* means; ``None`` when it leads out of the site.

    Paths are from the site's root, always with "/". A path that climbs out of the site starts with "..".
    *base* is where that root is on the site's host ("/guide/"), for addresses that begin there.
    """
    if address.startswith("#"):
        return page, unquote(address[1:])
    # Menus lead up to the root and down again: so written, an address means the same on all pages of one depth.
    up = "../" * page.count("/")
    if up and address.startswith(up):
        return _target("", f"./{address[len(up):]}", base)
    return _target(page, address, base)


# The whole site asks for about 5,000, three times each; ten times as many is a bound for a preview that goes on.
@lru_cache(maxsize=50_000)
def _target(page: str, address: str, base: str) -> tuple[str, str] | None:
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        return None
    path = unquote(parts.path)
    if not path:
        return page, unquote(parts.fragment)
    if path.startswith("/"):
        joined = posixpath.relpath(path, base)
    else:
        joined = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
    if path.endswith("/") or path in (".", "..") or path.endswith(("/.", "/..")):
        joined = posixpath.normpath(posixpath.join(joined, "index.html"))
    return joined, unquote(parts.fragment)


def addresses(tag: Tag) -> Iterator[str]:
    """Yield every address that *tag* names."""
    for name, value in tag.attributes.items():
        if name in _ADDRESSES:
            yield value
        elif name == "srcset":
            yield from (part.split()[0] for part in value.split(",") if part.strip())


@dataclass(frozen=True, slots=True)
class Links:
    """Where one page leads, and where links can lead to on it."""

    leads: tuple[tuple[str, str], ...]
    """Files and anchors within the site, each once, in the order of the page."""
    anchors: frozenset[str]


def links(path: str, found: Iterable[Tag], base: str = "/") -> Links:
    """Return the links of the page at *path*, whose tags were *found*. *base* is the path of the site on its host."""
    named: dict[str, None] = {}
    anchors: set[str] = set()
    for tag in found:
        named.update(dict.fromkeys(addresses(tag)))
        anchors.update(tag.attributes[name] for name in ("id", "name") if name in tag.attributes)
    meant = (target(path, address, base) for address in named)
    return Links(tuple(dict.fromkeys(each for each in meant if each is not None)), frozenset(anchors))


def broken(pages: Mapping[str, Links], files: Collection[str]) -> Iterator[str]:
    """Yield a sentence for each place that *pages* link to and that is not there.

    An anchor with "=" holds answers for a quiz, no place on the page.
    """
    wrong: dict[tuple[str, str], list[str]] = {}
    for path, each in pages.items():
        for file, anchor in each.leads:
            if file not in files:
                wrong.setdefault((file, ""), []).append(path)
            elif anchor and "=" not in anchor and file in pages and anchor not in pages[file].anchors:
                wrong.setdefault((file, anchor), []).append(path)
    for (file, anchor), linking in wrong.items():
        others = len(set(linking)) - 1
        more = f" and {others} more" if others else ""
        says = f"{file} has no '#{anchor}'" if anchor else f"there is no {file}"
        yield f"{linking[0]}{more}: a link leads nowhere, {says}"


def unused(folder: Path, pages: Mapping[str, Links], files: Collection[str], keep: Collection[str]) -> set[str]:
    """Return the files below ``assets/`` and ``scripts/`` that no page loads, not even by way of a style sheet.

    Most are the theme's: scripts, styles and search languages that our templates leave out. Our browser modules are
    there too, since they stand in the theme's folder; pages load what is joined from them.
    """
    waiting = [*keep, *{file for each in pages.values() for file, _ in each.leads}]
    reached: set[str] = set()
    while waiting:
        file = waiting.pop()
        if file in reached or file not in files:
            continue
        reached.add(file)
        if file.endswith(".css"):
            source = (folder / file).read_text(encoding="utf-8")
            inner = [first or second for first, second in _CSS.findall(source)]
            waiting += [meant[0] for address in inner if (meant := target(file, address))]
    return {file for file in files if file.startswith(("assets/", "scripts/")) and file not in reached}
