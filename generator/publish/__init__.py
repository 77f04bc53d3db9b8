"""The last stage: from the folder that MkDocs built to the site that is published.

It knows HTML, CSS and folders, and no engine, so another one can come before it.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit
from xml.sax.saxutils import escape

from generator.assets.minify import script, style
from generator.speed.gc_pause import uncollected
from generator.speed.memo import kept

from .head import described, hidden
from .headers import HEADERS, headers_file
from .html import inline, tags
from .links import Links, broken, links, unused
from .pack import PACK, packed
from .policy import blocked, with_policy
from .search import INDEX, Entry, entries, index_script
from .worker import WorkerData, worker_file

ENGINES_OWN = ("sitemap.xml", "sitemap.xml.gz")
"""What engines write and we write ourselves, or not at all."""


@dataclass(frozen=True, slots=True)
class Additions:
    """What is published beside the pages."""

    files: Mapping[str, str]
    """Texts by path from the site's root: the data API, the quizzes' scripts."""
    days: Mapping[str, date]
    """The day that each page's content vouches for, by the address of the page (``""``: home)."""
    as_of: date
    """That day for every other page."""
    site_url: str = ""
    """Where the site will be; empty: nobody knows, so there is no sitemap."""
    policy: bool = True
    """Whether pages get the content security policy. The preview leaves it out: it blocks live reload."""
    heads: Mapping[str, str] = field(default_factory=dict)
    """Structured data (JSON-LD) by the address of its page."""
    found_by: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """What people type when they look for a page, beside its own words, by its address."""
    worker: Callable[[WorkerData], str] | None = None
    """What makes the service worker's script from its data; ``None``: there is none."""
    pack: bool = False
    """Whether the site is published as one ZIP file too."""


@uncollected()
def publish(folder: Path, additions: Additions) -> list[str]:
    """Finish the site in *folder*; return a sentence for each thing that is wrong with it."""
    for name in ENGINES_OWN:
        (folder / name).unlink(missing_ok=True)
    built = {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*.html"))
    }
    pages = built | described(built, additions.heads)
    base = urlsplit(additions.site_url).path or "/"
    found = {path: _read(path, page, base) for path, page in pages.items()}
    leads = {path: each.links for path, each in found.items()}
    index = index_script({path: each.entries for path, each in found.items()}, additions.found_by)
    search = {INDEX: index}
    _write(folder, {**additions.files, **search})
    _write(folder, _for_robots(pages, additions))
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    # Pages link to it already, and it is made last, of all the others.
    files |= {PACK} if additions.pack else set()
    # No page leads to them, but the code they are about may not go out without them.
    licences = [file for file in files if Path(file).name.startswith("LICENSE")]
    _remove(folder, unused(folder, leads, files, [*additions.files, *licences]))
    _minify(folder, {*additions.files, *search})
    wrong = [f"{path}: {what}" for path, each in found.items() for what in each.silenced]
    wrong += broken(leads, files)
    if additions.policy:
        _write(folder, {HEADERS: headers_file(pages.values())})
        pages = {path: with_policy(page) for path, page in pages.items()}
    _write(folder, {path: page for path, page in pages.items() if page != built[path]})
    # These two last: both are made of the finished files, and each leaves the other out.
    if additions.worker:
        _write(folder, worker_file(folder, additions.worker))
    if additions.pack:
        (folder / PACK).parent.mkdir(exist_ok=True)
        (folder / PACK).write_bytes(packed(folder, additions.as_of))
    return wrong


@dataclass(frozen=True, slots=True)
class _Read:
    """What publishing needs to know of one page."""

    links: Links
    silenced: tuple[str, ...]
    """What the policy would silence on it."""
    entries: tuple[Entry, ...]
    """What search finds of it."""


@kept
def _read(path: str, page: str, base: str) -> _Read:
    # In one go, so that the page is parsed once (see ``html.tree``).
    found = list(tags(page))
    silenced = tuple(blocked(found, inline(page)))
    return _Read(links(path, found, base), silenced, tuple(entries(path, page)))


def _write(folder: Path, files: Mapping[str, str]) -> None:
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content, encoding="utf-8", newline="\n")


def _minify(folder: Path, made: Collection[str]) -> None:
    """Make the theme's scripts and styles small; what we *made* ourselves is small already."""
    for suffix, small in ((".js", script), (".css", style)):
        for path in folder.rglob(f"*{suffix}"):
            if path.relative_to(folder).as_posix() not in made:
                text = path.read_text(encoding="utf-8")
                if small(text) != text:
                    path.write_text(small(text), encoding="utf-8", newline="\n")


def _remove(folder: Path, files: set[str]) -> None:
    """Remove *files*, and the folders that are empty then."""
    for file in files:
        (folder / file).unlink()
    parents = {parent for file in files for parent in (folder / file).parents if parent.is_relative_to(folder)}
    for parent in sorted(parents - {folder}, reverse=True):
        if not any(parent.iterdir()):
            parent.rmdir()


def _for_robots(pages: Mapping[str, str], additions: Additions) -> dict[str, str]:
    """Return robots.txt and, where the site's address is known, the sitemap. Addresses in it must be whole."""
    welcome = "User-agent: *\nAllow: /\n"
    if not additions.site_url:
        return {"robots.txt": welcome}
    base = additions.site_url.rstrip("/") + "/"
    urls = []
    for path in sorted(pages):
        if path.endswith("index.html") and not hidden(pages[path]):
            address = path.removesuffix("index.html")
            day = additions.days.get(address, additions.as_of)
            urls.append(f"<url><loc>{escape(base + address)}</loc><lastmod>{day.isoformat()}</lastmod></url>")
    sitemap = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">', *urls, "</urlset>", "",
    ]
    return {"robots.txt": f"{welcome}Sitemap: {base}sitemap.xml\n", "sitemap.xml": "\n".join(sitemap)}
