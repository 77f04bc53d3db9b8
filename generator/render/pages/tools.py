"""The index of the tools that run in the visitor's browser, then the quizzes."""

import math
from collections.abc import Iterable

from generator.model.tools import Tool

from ..addresses import TOOLS, tool_path
from ..context import Group, Guide, Index, Link
from ..page import Page


def _place(tool: Tool) -> tuple[float, str]:
    return (tool.place or math.inf, tool.slug)


def pages(guide: Guide) -> Iterable[Page]:
    """Yield the index."""
    here, words = guide.at(TOOLS), guide.words
    links = (
        *(Link(tool.name, here.url(tool_path(tool.slug)), tool.description)
          for tool in sorted(guide.content.tools.values(), key=_place)),
        *(Link(each.quiz.title, here.url(f"quiz/{each.quiz.id}.md"), each.quiz.lead)
          for each in guide.quizzes.values()),
    )
    yield Page(
        path=TOOLS, title=words.say("tools", "title"), description=words.say("tools", "description"),
        family="tools", body=here.render("groups.jinja", Index("tools", (Group("", links),))),
        crumbs=((words.say("tools", "crumb"),),),
    )
