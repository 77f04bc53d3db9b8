"""What an author did wrong, as values, and how it is told in each format.

A problem says where, what, and what to write instead. Nothing here prints: a format takes problems and gives text.
"""

import json
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass

SHOWN = 200
"""How many problems one report spells out; the others are counted."""

WIDTH = 110
"""Characters of a source line that a report shows; a longer line is cut around the place."""


RULES_PAGE = "content/pages/maintain/rules.md"
"""The maintainers' page about the rules; each has a section by its id."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing for an author to fix. Lines and columns count from 1, in characters, as editors do."""

    file: str
    """Relative to the project's root, always with "/"."""
    line: int
    column: int
    says: str
    """What is wrong, in the author's words."""
    rule: str
    """The id of the rule that found it."""
    hint: str = ""
    """What to write instead; empty when that is plain."""
    excerpt: str = ""
    """The source line; empty when there is none to show."""


def quoted(value: object) -> str:
    """Return an author's text for a report: in quotes, on one line, printable, not too long."""
    text = str(value)
    if len(text) > 60:
        text = text[:57] + "..."
    return f"'{_printable(text)}'"


def as_text(problems: Iterable[Problem]) -> str:
    """Return the report that people read: place, source line, caret, hint."""
    shown, more = _first(problems)
    blocks = [_block(problem) for problem in shown]
    if more:
        blocks.append(_count_line(more))
    return "\n".join(blocks)


def as_json(problems: Iterable[Problem]) -> str:
    """Return one JSON object: all that are shown, and how many there are."""
    shown, more = _first(problems)
    report = {"count": len(shown) + more, "problems": [asdict(problem) for problem in shown]}
    return json.dumps(report, ensure_ascii=False, indent=2)


def as_github(problems: Iterable[Problem]) -> str:
    """Return one workflow command per line, which GitHub shows beside the changed line."""
    shown, more = _first(problems)
    lines = [
        f"::error file={_property(p.file)},line={p.line},col={p.column},title={_property(p.rule)}"
        f"::{_message(chr(10).join(part for part in (p.says, p.hint, f'About this rule: {_about(p.rule)}') if part))}"
        for p in shown
    ]
    if more:
        lines.append(f"::error::{_count_line(more)}")
    return "\n".join(lines)


def about(problems: Iterable[Problem]) -> str:
    """Return where to read about the rules of *problems*; it stands below the report for people."""
    rules = sorted({problem.rule for problem in problems})
    if len(rules) == 1:
        return f"about the rule: {_about(rules[0])}"
    return f"about the rules: {RULES_PAGE} ({', '.join(rules)})"


def _about(rule: str) -> str:
    return f"{RULES_PAGE}#{rule}"


FORMATS: Mapping[str, Callable[[Iterable[Problem]], str]] = {"text": as_text, "json": as_json, "github": as_github}
"""The formats by name, as ``guide check --format`` takes them."""


def _first(problems: Iterable[Problem]) -> tuple[list[Problem], int]:
    """Return the first problems by place, each once, and how many more there are."""
    ordered = sorted(set(problems))
    return ordered[:SHOWN], max(0, len(ordered) - SHOWN)


def _count_line(more: int) -> str:
    return f"... and {more} more problem{'s' if more > 1 else ''}"


def _block(problem: Problem) -> str:
    lines = [f"{problem.file}:{problem.line}:{problem.column}: {_printable(problem.says)} [{problem.rule}]"]
    if problem.excerpt.strip():
        excerpt, column = _cut(problem.excerpt, problem.column)
        lines += [f"  | {_printable(excerpt)}", f"  | {_blank(excerpt[: column - 1])}^"]
    if problem.hint:
        lines.append(f"  = {_printable(problem.hint)}")
    return "\n".join(lines)


def _cut(line: str, column: int) -> tuple[str, int]:
    """Return the part of a long line around *column*, and the column in that part."""
    if len(line) <= WIDTH:
        return line, column
    start = max(0, min(column - 1 - WIDTH // 2, len(line) - WIDTH))
    return line[start : start + WIDTH], column - start


def _blank(text: str) -> str:
    """Return blanks as wide as *text* is on a terminal, so that the caret stands under its place."""
    widths = {"W": "  ", "F": "  "}
    return "".join(
        char if char == "\t" else "" if unicodedata.combining(char)
        else widths.get(unicodedata.east_asian_width(char), " ")
        for char in text
    )


def _printable(text: str) -> str:
    """Return *text* with control characters spelt out: they could move the cursor or hide words."""
    if text.isprintable():
        return text
    return "".join(
        char if char.isprintable() or char == "\t" else char.encode("unicode_escape").decode("ascii") for char in text
    )


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
