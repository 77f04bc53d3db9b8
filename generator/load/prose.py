"""Reads the prose: Markdown with a few keys of front matter, the only content that is not YAML."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from generator.problems import Problem, quoted

from .yaml import Document, load_bytes, load_text
from .yaml_errors import problem_at

FOLDERS = ("content/pages", "content/decisions")
"""Where prose stands, below the project's folder."""

_CODE = re.compile(
    r"^(?P<fence>`{3,}|~{3,})[^\n]*\n.*?^(?P=fence)[`~]*[ ]*$"
    r"|(?<!`)(?P<ticks>`+)(?!`)(?:(?!\n\n).)+?(?<!`)(?P=ticks)(?!`)",
    re.DOTALL | re.MULTILINE,
)
"""What Markdown shows letter by letter: fenced blocks, and code between backticks within a paragraph."""

_HTML = re.compile(r"<(?=[a-zA-Z/!?])(?!https?://)[^>\n]*>?")
"""What begins HTML. An address between angle brackets is a link of Markdown's own."""

_FRONT = re.compile(r"\A---\n(.*?\n)---\n", re.DOTALL)


def read_prose(root: Path) -> tuple[dict[str, str], list[Problem]]:
    """Return every prose file's text by its path below ``content/`` ("pages/about/method.md"), and what is wrong."""
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*.md")):
            name = path.relative_to(root).as_posix()
            raw = path.read_bytes()
            try:
                text = raw.decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n")
            except UnicodeDecodeError:
                problems += _problems(load_bytes(raw, name))
                continue
            texts[name.removeprefix("content/")] = text
            problems += _html(text, name)
            front = _FRONT.match(text)
            if front:
                # The front matter begins in the file's second line.
                problems += [replace(each, line=each.line + 1) for each in _problems(load_text(front[1], name))]
    return texts, problems


def _html(text: str, name: str) -> Iterator[Problem]:
    """Yield a problem for each piece of HTML: Markdown copies it into the page, where it would act."""
    shown = _CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), text)
    for found in _HTML.finditer(shown):
        before = shown[: found.start()]
        spot = before.count("\n") + 1, found.start() - before.rfind("\n")
        says = f"prose may not hold HTML: {quoted(found[0])}"
        hint = "write it in Markdown, or put it between backticks (`) to show it letter by letter"
        yield problem_at(name, text, spot, says, "prose", hint)


def _problems(read: Document | list[Problem]) -> list[Problem]:
    return [] if isinstance(read, Document) else read
