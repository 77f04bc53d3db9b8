"""Reads the prose: Markdown with a few keys of front matter, the only content that is not YAML."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from generator.nearest import use_one_of
from generator.problems import Problem, quoted

from .folder import listed
from .yaml import Document, load_text
from .yaml_errors import Spot, bad_text, not_utf8, problem_at

FOLDERS = ("content/pages", "content/decisions")
"""Where prose stands, below the project's folder."""

TEMPLATES = "site_overrides"
"""Where the templates stand that a page may name."""

_CODE = re.compile(
    r"^(?P<fence>`{3,}|~{3,})[^\n]*\n.*?^(?P=fence)[`~]*[ ]*$"
    r"|(?<!`)(?P<ticks>`+)(?!`)(?:(?!\n\n).)+?(?<!`)(?P=ticks)(?!`)",
    re.DOTALL | re.MULTILINE,
)
"""What Markdown shows letter by letter: fenced blocks, and code between backticks within a paragraph."""

_HTML = re.compile(r"<(?=[a-zA-Z/!?])(?!https?://)[^>\n]*>?")
"""What begins HTML. An address between angle brackets is a link of Markdown's own."""

_FRONT = re.compile(r"\A---\n(.*?\n)---\n", re.DOTALL)
_SCRIPT = re.compile(r"assets/[\w./-]*\w\.js")
_KEY = re.compile(r"[A-Za-z_]+:(?: |$)")
_RULE = re.compile(r"^---[ \t]*$", re.MULTILINE)

KEYS = ("title", "description", "template", "scripts")
"""What the lines between ``---`` may say."""

_BEGIN = "begin the file with a line '---', then title: and description:, then '---' again"


def read_prose(root: Path) -> tuple[dict[str, str], list[Problem]]:
    """Return every prose file's text by its path below ``content/`` ("pages/about/method.md"), and what is wrong."""
    texts: dict[str, str] = {}
    there = listed(root, FOLDERS)
    templates = [path.name for path in sorted((root / TEMPLATES).glob("*.html"))]
    problems = list(there.problems)
    for name in (file for file in there.files if file.endswith(".md")):
        read = _read(root / name, name)
        if isinstance(read, list):
            problems += read
            continue
        texts[name.removeprefix("content/")] = read
        problems += _told(read, name, templates)
    return texts, problems


def shown(text: str) -> str:
    """Return *text* with blanks for all that Markdown shows letter by letter: what is left may be a link or HTML."""
    return _CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), text)


def spot_of(text: str, offset: int) -> Spot:
    """Return line and column of a place in a text of prose, whose lines all end in a line feed."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def _read(path: Path, name: str) -> str | list[Problem]:
    try:
        raw = path.read_bytes()
    except OSError as error:
        return [Problem(name, 1, 1, f"this file cannot be read: {error.strerror}", "file")]
    try:
        return raw.decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        return [not_utf8(raw, error.start, name)]


def _told(text: str, name: str, templates: list[str]) -> Iterator[Problem]:
    """Yield what is wrong with a page of prose by itself."""
    if not text.strip():
        hint = "write its keys between two lines '---', then the text; or delete the file"
        yield Problem(name, 1, 1, "this file is empty", "empty-file", hint)
        return
    bad = list(bad_text(text, name))
    yield from bad
    yield from _html(text, name)
    front = _FRONT.match(text)
    if front is None:
        yield from _no_front(text, name)
    elif not bad:
        # The front matter begins in the file's second line.
        yield from (replace(each, line=each.line + 1) for each in _keys(load_text(front[1], name), templates))
        if not text[front.end():].strip() and "template:" not in front[1]:
            says = "this page has keys and no text"
            yield Problem(name, text.count("\n"), 1, says, "empty-file", "write the text below the second '---'")


def _keys(read: Document | list[Problem], templates: list[str]) -> Iterator[Problem]:
    """Yield what is wrong with the lines between ``---``."""
    if not isinstance(read, Document):
        yield from read
    elif not isinstance(read.tree, dict):
        yield read.problem((), "keys with texts are expected here", "prose", "write 'title: ...', 'description: ...'")
    else:
        for key, value in read.tree.items():
            if key not in KEYS:
                says = f"no page knows the key {quoted(key)}"
                yield read.problem((key,), says, "prose", use_one_of(key, KEYS), key=True)
            elif key == "scripts":
                if not (isinstance(value, list) and all(_SCRIPT.fullmatch(str(each)) for each in value)):
                    says = "a page loads scripts of this site alone"
                    yield read.problem((key,), says, "prose", "write a list, such as [assets/offline.js]")
            elif not isinstance(value, str) or not value.strip():
                hint = f"write '{key}: ...' in one line, in quotes where it is a number or a single word of YAML"
                yield read.problem((key,), f"the key '{key}' needs a text", "prose", hint)
            elif key == "template" and templates and value not in templates:
                says = f"no template in {TEMPLATES}/ is called {quoted(value)}"
                yield read.problem((key,), says, "prose", use_one_of(value, templates))


def _no_front(text: str, name: str) -> Iterator[Problem]:
    """Yield a problem where keys stand above the text and would be shown to readers as if they were text."""
    at = len(text) - len(text.lstrip())
    spot, first = spot_of(text, at), text[at:].partition("\n")[0].rstrip()
    if first == "---":
        says = "the keys above the text are not closed by a second line '---'"
        if len(_RULE.findall(text)) > 1:
            says = "the keys above the text begin in the first line" if at else "the line '---' is incomplete"
        hint = "write '---' alone in the file's first line, and again below the keys"
        yield problem_at(name, text, spot, says, "prose", hint)
    elif _KEY.match(first) and (first.startswith(("title:", "description:", "template:")) or _RULE.search(text)):
        yield problem_at(name, text, spot, "the line '---' above the keys is missing", "prose", _BEGIN)


def _html(text: str, name: str) -> Iterator[Problem]:
    """Yield a problem for each piece of HTML: Markdown copies it into the page, where it would act."""
    for found in _HTML.finditer(shown(text)):
        says = f"prose may not hold HTML: {quoted(found[0])}"
        hint = "write it in Markdown, or put it between backticks (`) to show it letter by letter"
        yield problem_at(name, text, spot_of(text, found.start()), says, "prose", hint)
