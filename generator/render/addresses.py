"""Where pages stand, and how one page names another.

A page is known by the path of its Markdown file below the site's root ("assistants/chatgpt.md"). Addresses are
relative, so that the site works in any folder of any host, and from a disk.
"""

HOME = "index.md"
COMPARE = "compare.md"
SEARCH = "search.md"
METHOD = "about/method.md"
PRIVACY = "about/privacy.md"
MEANING = "about/what-private-means.md"
MYTHS = "myths.md"
PHRASES = "phrases.md"
GLOSSARY = "glossary.md"
TOOLS = "tools/index.md"
HOW_TO = "how-to/index.md"
QUIZZES = "quiz/index.md"

OTHERS = "others/index.md"
"""Prose that the menu names: when others use AI on you."""

COMPARE_SCRIPT = "assets/compare.js"
"""The script of the comparison, from the site's root."""

COMPARE_STYLE = "assets/css/compare.css"
"""Its style sheet."""

COPY = "assets/copy.js"
"""The script of pages with a text to copy."""

FILTER = "assets/filter.js"
"""The script of long lists: a field above them shows what has certain words."""

PASTE = "assets/paste.js"
"""The script of the field under a quiz's first question, into which a text can be pasted."""

REGION = "assets/region.js"
"""The script of pages that ask where a visitor lives."""

TICKS = "assets/ticks.js"
"""The script of the checklists' pages, from the site's root."""

SINGLE = (HOME, COMPARE, SEARCH, MEANING, MYTHS, PHRASES, GLOSSARY, TOOLS, HOW_TO, QUIZZES)
"""Pages that belong to no family and are always there."""

FAMILIES = (
    "assistants", "data", "risks", "scenarios", "checklists", "questions", "incidents", "rights", "website_chatbots",
    "switches",
)
"""Families of pages that have an index and one page for each member. Their names are those of ``Content``."""


def index_path(family: str) -> str:
    """The index of a family of pages."""
    return f"{_folder(family)}/index.md"


def member_path(family: str, slug: str) -> str:
    """One page of a family."""
    return f"{_folder(family)}/{slug}.md"


def how_to_path(slug: str) -> str:
    """One page of steps across assistants."""
    return f"how-to/{slug}.md"


def quiz_path(quiz_id: str) -> str:
    """The page of one quiz."""
    return f"quiz/{quiz_id}.md"


def tool_path(slug: str) -> str:
    """The page of one tool that runs in the visitor's browser."""
    return f"tools/{slug}.md"


def address(path: str) -> str:
    """Return the address of a page from the site's root, without a leading slash: "." for home, else "x/y/"."""
    folder = path.removesuffix(".md")
    if folder == "index":
        return "."
    return folder.removesuffix("/index") + "/"


def relative(here: str, there: str, anchor: str = "") -> str:
    """Return the address of the page *there* (with *anchor*, if any) as a link on the page *here* writes it.

    The way leads by the root, so that all pages of one depth write it alike.
    """
    mark = f"#{anchor}" if anchor else ""
    if here == there and mark:
        return mark
    up = "../" * address(here).count("/")
    down = address(there).removeprefix(".")
    return f"{up}{down}{mark}" or "./"


def _folder(family: str) -> str:
    """Addresses are written with dashes, names of families as Python writes names."""
    return family.replace("_", "-")
