"""The pages of the tools: real forms for their scripts, and what they give to whoever has no script."""

from collections.abc import Callable, Iterable, Mapping

from generator.tools.bundle import STYLE, script_path

from .addresses import tool_path
from .guide import Guide, Here
from .page import Page

View = Callable[[Here], object]

VIEWS: Mapping[str, View] = {}
"""What a tool's template places, by the tool's slug; a tool without an entry needs nothing but its words."""


def pages(guide: Guide) -> Iterable[Page]:
    """Yield the page of each tool."""
    for slug, tool in guide.content.tools.items():
        here = guide.at(tool_path(slug))
        view = VIEWS[slug](here) if slug in VIEWS else None
        yield Page(
            path=here.path, title=tool.title, description=tool.description, family="tools",
            body=here.render(f"tool_{slug.replace('-', '_')}.jinja", view, tool=tool, words=tool.words),
            template="slim.html", more={"styles": [STYLE], "scripts": [script_path(slug)]},
        )
