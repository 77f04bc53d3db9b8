"""The index of the tools that run in the visitor's browser: the quizzes, then all others."""

from collections.abc import Iterable

from .addresses import TOOLS, tool_path
from .guide import Group, Guide, Index, Link
from .page import Page


def pages(guide: Guide) -> Iterable[Page]:
    """Yield the index."""
    here, words = guide.at(TOOLS), guide.words
    links = (
        *(Link(each.quiz.title, here.url(f"quiz/{each.quiz.id}.md"), each.quiz.lead)
          for each in guide.quizzes.values()),
        *(Link(tool.name, here.url(tool_path(slug)), tool.description)
          for slug, tool in guide.content.tools.items()),
    )
    yield Page(
        path=TOOLS, title=words.say("tools", "title"), description=words.say("tools", "description"),
        family="tools", body=here.render("groups.jinja", Index("tools", (Group("", links),))),
        crumbs=((words.say("tools", "crumb"),),),
    )
