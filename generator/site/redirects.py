"""Old addresses: a small page at each that leads on to the new one.

It needs no script. A quiz's old page has one all the same: without it a link with answers would lose them on the way.

The data behind it is ``Content.moved`` (content/moved.yml). Whoever keeps names for a visitor (ticks, links to a
quiz with answers) reads old names as new ones by ``Moved.names(family)`` and ``Moved.tools()``.
"""

from collections.abc import Collection, Iterator, Mapping
from html import escape

from generator.model import Content
from generator.render.addresses import address, member_path, relative
from generator.wording import words_of

from .scripts import script

PAGE = """\
<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; {policy}form-action 'none'; base-uri 'none'">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
{script}<meta http-equiv="refresh" content="0; url={url}">
<link rel="canonical" href="{url}">
<title>{title}</title>
<h1>{title}</h1>
<p><a href="{url}">{link}</a></p>
</html>
"""


POLICY = "script-src 'self'; "
KEEPS_ANSWERS = "assets/moved.js"
SCRIPT = f'<script src="{{root}}{KEEPS_ANSWERS}" data-to="{{url}}"></script>\n'
QUIZ_PAGES = ("quiz/{}.md", "quiz/{}/rules.md", "embed/{}.md")


def moved_pages(content: Content, pages: Collection[str]) -> dict[str, str]:
    """Return a page for each address that was given up, and the script that some need, by path from the site's root.

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
        for here, there in _addresses(family, content.moved.names(family)):
            if there not in pages or here in pages:
                continue
            url, policy, runs = escape(relative(here, there), quote=True), "", ""
            if family == "quizzes":
                found[KEEPS_ANSWERS] = script("moved", {})
                policy, runs = POLICY, SCRIPT.format(root="../" * address(here).count("/"), url=url)
            found[f"{address(here)}index.html"] = PAGE.format(
                url=url, title=title, link=link, policy=policy, script=runs
            )
    return found


def _addresses(family: str, names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield old and new path of each page; a quiz has several."""
    for old, new in names.items():
        if family == "quizzes":
            yield from ((pattern.format(old), pattern.format(new)) for pattern in QUIZ_PAGES)
        elif family == "pages":
            yield f"{old}.md", f"{new}.md"
        else:
            yield member_path(family, old), member_path(family, new)
