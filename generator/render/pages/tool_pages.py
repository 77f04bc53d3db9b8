"""The pages of the tools: real forms for their scripts, and what they give to whoever has no script."""

from collections.abc import Iterable

from generator.tools.bundle import script_path, style_paths

from ..addresses import TOOLS, tool_path
from ..context import Guide
from ..page import Page
from ..parts.tool_views import VIEWS


def pages(guide: Guide) -> Iterable[Page]:
    """Yield the page of each tool."""
    for slug, tool in guide.content.tools.items():
        here = guide.at(tool_path(slug))
        view = VIEWS[slug](here) if slug in VIEWS else None
        yield Page(
            path=here.path, title=tool.title, description=tool.description, family="tools",
            crumbs=guide.family_crumbs("tools", tool.name),
            body=here.render(f"tool_{slug.replace('-', '_')}.jinja", view, tool=tool, words=tool.words,
                             quiz_title=guide.quiz.quiz.title, tools=here.url(TOOLS)),
            template="slim.html", more={"styles": style_paths(slug), "scripts": [script_path(slug)]},
        )
