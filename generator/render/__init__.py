"""Pages as Markdown: pure functions from content, quizzes and today's date to text.

Views are computed here in full; templates only place them. Words stand in content/words.yml.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import date

from generator.model import Content
from generator.quiz.compile import Compiled
from generator.wording import MissingWordsError, words_of

from . import left_out
from .addresses import FAMILIES, MEANING, SINGLE, how_to_path, index_path, member_path, quiz_path, tool_path
from .context import Guide
from .page import Page
from .pages import (
    assistants,
    checklists,
    compare,
    data,
    glossary,
    home,
    how_to,
    incidents,
    meaning,
    myths,
    phrases,
    prose,
    questions,
    quizzes,
    rights,
    risks,
    scenarios,
    switches,
    tool_pages,
    tools,
    website_chatbots,
)
from .parts.help import with_help

__all__ = ["MissingWordsError", "all_paths", "made_from_records", "one_page", "render_pages"]

_PARTS = {
    "index.md": home, "assistants/": assistants, "compare.md": compare, "data/": data, "risks/": risks,
    "scenarios/": scenarios, "checklists/": checklists, "questions/": questions, "incidents/": incidents,
    "rights/": rights, "website-chatbots/": website_chatbots, "about/": meaning, "how-to/": how_to, "myths.md": myths,
    "phrases.md": phrases, "glossary.md": glossary, "tools/": tools, "quiz/": quizzes,
    "switches/": switches,
}
"""What makes pages, by how the paths of its pages begin. Tools' own pages and prose come on top."""


def render_pages(
    content: Content, quizzes: Mapping[str, Compiled], today: date, texts: Mapping[str, str] | None = None,
    only: Collection[str] = (),
) -> dict[str, str]:
    """Return the Markdown of every page by its path ("assistants/chatgpt.md").

    *texts* are the prose files by their path below ``content/`` ("pages/about/method.md"). The same
    content, texts and day give the same bytes. *only*: paths of the pages that are wanted, where not all are; others
    may come with them.
    ``MissingWordsError`` is raised when content/words.yml lacks a key.
    """
    texts = texts or {}
    guide = Guide(content, quizzes, today, words_of(content.words), all_paths(content, quizzes, texts))
    return {page.path: with_help(guide, page).markdown() for page in _pages(guide, texts, only)}


def one_page(
    content: Content, quizzes: Mapping[str, Compiled], today: date, texts: Mapping[str, str], path: str
) -> str:
    """Return the Markdown of the page at *path*, made alone as far as that can be; empty where there is none."""
    guide = Guide(content, quizzes, today, words_of(content.words), all_paths(content, quizzes, texts))
    parts = [part for start, part in _PARTS.items() if path.startswith(start)]
    found = (page for part in (*parts, tool_pages) for page in part.pages(guide) if page.path == path)
    page = next(found, None)
    return with_help(guide, page).markdown() if page else ""


def all_paths(content: Content, quizzes: Collection[str], texts: Mapping[str, str]) -> frozenset[str]:
    """Return the paths of all pages that a page may link to."""
    members = (
        member_path(family, slug) for family in FAMILIES for slug in getattr(content, family)
    )
    decisions = [prose.DECISIONS] if any(name.startswith("decisions/") for name in texts) else []
    return left_out.kept(content, (
        *(path for path in SINGLE if path != MEANING or content.private), *decisions, *members,
        *(how_to_path(each.id) for each in how_to.all_pages(content)),
        *(index_path(family) for family in FAMILIES),
        *(quiz_path(quiz) for quiz in (*quizzes, *content.card_quizzes)), *(tool_path(slug) for slug in content.tools),
        *prose.paths(texts).values(),
    ))


def made_from_records(path: str) -> bool:
    """Return whether a page at *path* would be made from records or words, and not from prose alone."""
    return path.startswith((*_PARTS, "embed/")) and path != "about/index.md"


def _pages(guide: Guide, texts: Mapping[str, str], only: Collection[str]) -> Iterable[Page]:
    for start, part in _PARTS.items():
        if not only or any(path.startswith(start) for path in only):
            # An index of what this site does without would be empty.
            yield from (page for page in part.pages(guide) if page.path in guide.pages)
    yield from tool_pages.pages(guide)
    yield from prose.pages(guide, texts)
