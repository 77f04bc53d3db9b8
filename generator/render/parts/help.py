"""Where somebody in danger finds help: said before everything else where a kind of data calls for it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from ..addresses import member_path
from ..context import Guide
from ..page import Page
from .sources import SourceLine, source_line


@dataclass(frozen=True, slots=True)
class HelpLine:
    """Where to find help."""

    says: str
    link: str
    url: str
    source: SourceLine


@dataclass(frozen=True, slots=True)
class Helped:
    """What the two pieces of a page show that say where help is."""

    help: tuple[HelpLine, ...]


_HEADING = re.compile(r"^# |<h1\b", re.MULTILINE)


def help_for(guide: Guide, kinds: Iterable[str]) -> tuple[HelpLine, ...]:
    """Return where to find help if any of the *kinds* of data calls for it, else nothing."""
    if all(guide.content.data[kind].crisis == "no" for kind in kinds):
        return ()
    return tuple(
        HelpLine(line.says, line.link, line.url, source_line(guide, line.source, "company"))
        for line in guide.content.site.help
    )


def with_help(guide: Guide, page: Page) -> Page:
    """Return *page* with where to find help, first and at its end, if it links a kind of data that calls for it.

    Whatever template made it: somebody who came for such a kind reads this page on the way. A page whose own template
    has said it already stays as it is.
    """
    if 'class="helpfirst"' in page.body or page.template is not None:
        return page
    here = guide.at(page.path)
    linked = [slug for slug in guide.content.data if here.url(member_path("data", slug)) in page.body]
    found = Helped(help_for(guide, linked)) if linked else Helped(())
    if not found.help:
        return page
    first, places = here.render("_help_first.jinja", found).strip(), here.render("help.jinja", found).strip()
    # The theme sets the title before a body without a heading; the first words are to stand before the title.
    title = "" if _HEADING.search(page.body) else f"# {page.title}\n\n"
    return replace(page, body=f"{first}\n\n{title}{page.body}\n\n{places}")
