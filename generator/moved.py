"""Old addresses: a small page at each that leads on to the new one, without a script.

The data behind it is ``Content.moved`` (content/moved.yml). Whoever keeps names for a visitor (ticks, links to a
quiz with answers) reads old names as new ones by ``Moved.names(family)`` and ``Moved.tools()``.
"""

from collections.abc import Collection
from html import escape

from .model import Content
from .render.addresses import address, member_path, relative
from .render.wording import words_of

PAGE = """\
<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; form-action 'none'; base-uri 'none'">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="0; url={url}">
<link rel="canonical" href="{url}">
<title>{title}</title>
<h1>{title}</h1>
<p><a href="{url}">{link}</a></p>
</html>
"""


def moved_pages(content: Content, pages: Collection[str]) -> dict[str, str]:
    """Return a page for each address that was given up, by path from the site's root.

    *pages* are the paths of all pages there are. Plans and items have no page of their own. ``MissingWordsError`` is
    raised when content/words.yml has no words for them.
    """
    if content.moved is None:
        return {}
    words = words_of(content.words)
    title, link = (escape(words.say("moved", key)) for key in ("title", "link"))
    found = {}
    for family in dict.fromkeys(move.family for move in content.moved.moves):
        if family in ("plans", "items"):
            continue
        for old, new in content.moved.names(family).items():
            here, there = _path(family, old), _path(family, new)
            if there in pages and here not in pages:
                url = escape(relative(here, there), quote=True)
                found[f"{address(here)}index.html"] = PAGE.format(url=url, title=title, link=link)
    return found


def _path(family: str, slug: str) -> str:
    return f"quiz/{slug}.md" if family == "quizzes" else member_path(family, slug)
