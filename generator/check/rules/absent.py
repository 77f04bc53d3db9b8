"""What the site is made of is there, or ``content/site.yml`` says that this site may do without it.

The site can not do without assistants, kinds of data, risks and a quiz.

Passes, if there is neither ``content/letters.yml`` nor ``content/tools/letters.yml``::

    left_out: [letters, tools/letters]

Fails::

    left_out: [letters, glosary]
"""

from collections.abc import Collection, Iterator
from datetime import date

from generator.nearest import use_one_of
from generator.problems import Problem, quoted

from ..parsed import FAMILIES, NEEDED, SINGLES, Parsed
from .references import REFERENCES

ID = "absent"

TOOLS = ("business-kit", "letters", "read-a-policy", "scrub")
"""The tools that have a page of their own."""

ALWAYS = ("assistants", "data", "risks", "quiz")
"""Families that no site can do without: each verdict is about a kind of data and an assistant."""

NEEDED_BY = {
    "assistants": "the menu, the comparison and the quizzes", "data": "the menu, home and the quizzes",
    "risks": "the pages of kinds of data", "quiz": "the menu, home and the pages of kinds of data",
    "scenarios": "the list of all pages", "checklists": "the menu, the tools and the quizzes",
    "questions": "the list of all pages and the search", "incidents": "the list of all pages and the feed",
    "website-chatbots": "the list of all pages and the quiz about them",
    "rights": "the list of all pages and the letters", "tools": "the list of all pages",
    "switches": "the list of all pages",
    "phrases": "the list of all pages and the tool content/tools/read-a-policy.yml",
    "glossary": "the list of all pages and the search", "myths": "home, the list of all pages and the quiz of cards",
    "unknowns": "the index of each family", "detectors": "the tool content/tools/scrub.yml",
    "reading": "the tool content/tools/read-a-policy.yml", "letters": "the tool content/tools/letters.yml",
    "danger": "every page with a field: help lines show where words of danger are typed",
    "not-covered": "the index of assistants and the quizzes: they say what an app that has no page is treated as",
    "synonyms": "the search: whoever types one word finds pages with another one",
    "how-to": "the list of all pages", "private": "the list of all pages",
    "owners": "the pages of website chatbots and the tool content/tools/business-kit.yml",
    "comparison": "the page that compares assistants", "said-twice": "the rule words-once",
    "tools/scrub": "the index of tools", "tools/letters": "the index of tools and the pages of rights",
    "tools/business-kit": "the index of tools", "tools/read-a-policy": "the index of tools",
}
"""Each part by its name, and who needs it."""

NEEDS = {
    "tools/scrub": ("detectors",), "tools/letters": ("letters",), "letters": ("rights",),
    "tools/read-a-policy": ("reading", "phrases"), "tools/business-kit": ("owners",),
}
"""Parts that are nothing without another."""


def check(parsed: Parsed, today: date) -> Iterator[Problem]:
    """Yield a problem for each part that is missing, and each wrong entry of ``left_out``."""
    if parsed.site is None:
        return
    left = parsed.site.model.left_out
    places = parts()
    there = {name for name, place in places.items() if _is_there(parsed, name, place)}
    for name, place in places.items():
        if name not in there and name not in left and not (name.startswith("tools/") and _none(parsed, "tools")):
            yield _missing(parsed, name, place)
    for index, name in enumerate(left):
        yield from _listed(parsed, index, name, there, places)


def parts() -> dict[str, str]:
    """Return each part with the file or folder that it stands in."""
    folders = {folder.rpartition("/")[2]: folder for folder, _ in FAMILIES.values()}
    single = {file.rpartition("/")[2].removesuffix(".yml"): file for name, (file, _) in SINGLES.items()
              if name not in NEEDED and name != "moved"}
    return folders | single | {f"tools/{name}": f"content/tools/{name}.yml" for name in TOOLS}


def _none(parsed: Parsed, family: str) -> bool:
    return not parsed.names[family]


def _is_there(parsed: Parsed, name: str, place: str) -> bool:
    for family, (folder, _) in FAMILIES.items():
        if place == folder:
            return bool(parsed.names[family])
    return place in parsed.files


def _missing(parsed: Parsed, name: str, place: str) -> Problem:
    says = f"this {'file' if place.endswith('.yml') else 'folder'} is missing, and needed by {NEEDED_BY[name]}"
    named = _referring(parsed, name)
    hint = "put it back" if name in ALWAYS else f"put it back, or list '{name}' under left_out in content/site.yml"
    return Problem(place, 1, 1, f"{says}{named}", ID, hint)


def _referring(parsed: Parsed, name: str) -> str:
    """Return which files name members of the family *name*."""
    keys = [key for key, family in REFERENCES.items() if family == name]
    files = [
        record.document.file for record in parsed.everything() if any(
            item.__dict__.get(key) for _, item in record.items for key in keys
        )
    ]
    more = f" and {len(files) - 1} more" if len(files) > 1 else ""
    return f"; {files[0]}{more} refer to it" if files else ""


def _listed(
    parsed: Parsed, index: int, name: str, there: Collection[str], places: Collection[str]
) -> Iterator[Problem]:
    """Yield what is wrong with one part that is left out."""
    assert parsed.site is not None
    says = hint = ""
    if name not in places:
        says, hint = f"no part of the site is called {quoted(name)}", use_one_of(name, places, most=None)
    elif name in ALWAYS:
        says, hint = f"the site can not do without {quoted(name)}", f"it is needed by {NEEDED_BY[name]}"
    elif name not in there:
        for part, needed in NEEDS.items():
            if name in needed and part in there:
                says, hint = f"{quoted(part)} is nothing without {quoted(name)}", f"leave out '{part}' too"
    if says:
        yield parsed.site.document.problem(("left_out", index), says, ID, hint)
