"""The index of the tools that run in the visitor's browser, then the quizzes."""

from collections.abc import Iterable

from .addresses import TOOLS, tool_path
from .guide import Group, Guide, Index, Link
from .page import Page

ORDER = ("scrub", "read-a-policy", "letters", "business-kit")
"""What most people need stands first; a tool that is not named here follows by its name."""


def _place(slug: str) -> tuple[int, str]:
    return (ORDER.index(slug) if slug in ORDER else len(ORDER), slug)


def pages(guide: Guide) -> Iterable[Page]:
    """Yield the index."""
    here, words = guide.at(TOOLS), guide.words
    links = (
        *(Link(guide.content.tools[slug].name, here.url(tool_path(slug)), guide.content.tools[slug].description)
          for slug in sorted(guide.content.tools, key=_place)),
        *(Link(each.quiz.title, here.url(f"quiz/{each.quiz.id}.md"), each.quiz.lead)
          for each in guide.quizzes.values()),
    )
    yield Page(
        path=TOOLS, title=words.say("tools", "title"), description=words.say("tools", "description"),
        family="tools", body=here.render("groups.jinja", Index("tools", (Group("", links),))),
        crumbs=((words.say("tools", "crumb"),),),
    )
