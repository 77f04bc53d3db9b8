"""What is wrong with a text that is no YAML, in our words, with the place.

libyaml says what its parser met; an author needs to hear what to write instead.
"""

import errno
import re
from collections.abc import Iterator
from itertools import islice

import yaml

from generator.problems import Problem, quoted

from .odd_spaces import odd_spaces

Spot = tuple[int, int]
"""Line and column, both from 1."""

# Control characters; line ends that libyaml counts and editors do not; marks that turn the direction of writing;
# what has no width, and so hides in a word. A joiner of two pictures (emoji) is seen.
BAD_CHARACTER = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200c\u200e\u200f\u2028\u2029\u202a-\u202e"
    "\u2060-\u2064\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff\U000e0000-\U000e007f]"
    "|(?<![\u2600-\u27bf\ufe0f\U0001f000-\U0001faff])\u200d"
)
"""Characters that no text of ours may hold."""

MOST = 20
"""Hidden characters reported for one file: a file of another kind would have thousands."""

_MERGE_MARKER = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: |$)", re.MULTILINE)
LINE_END = re.compile("\r\n|\r|\n")
"""What ends a line, for editors as for libyaml."""


def problem_at(name: str, text: str, spot: Spot, says: str, rule: str, hint: str) -> Problem:
    """Return a problem at *spot* of *text*, with the line that stands there."""
    return Problem(name, *spot, says, rule, hint, _line(text, spot[0]))


def bad_text(text: str, name: str) -> Iterator[Problem]:
    """Yield a problem for each hidden character and odd space, and for a merge that was left unfinished."""
    for found in islice(BAD_CHARACTER.finditer(text), MOST):
        code = f"U+{ord(found.group()):04X}"
        says = f"a character that nobody can see stands here ({code})"
        yield problem_at(name, text, _spot(text, found.start()), says, "character", "delete it, or type the line again")
    for offset, space in odd_spaces(text):
        says = f"this looks like a space and is none ({space})"
        yield problem_at(name, text, _spot(text, offset), says, "character", "delete it and press the space bar")
    for found in _MERGE_MARKER.finditer(text):
        says = f"a merge was left unfinished: {quoted(found.group().strip())}"
        hint = "keep one of the two versions and delete the lines with <<<<<<<, ======= and >>>>>>>"
        yield problem_at(name, text, _spot(text, found.start()), says, "merge-marker", hint)
        return


_ESCAPE = "this escape means no character", "put the text in single quotes, or write the backslash twice"

_MEANINGS = {
    "mapping values are not allowed in this context": (
        "a colon is not expected here",
        "put quotes around a text that holds ': ', or check how far this line is indented",
    ),
    "did not find expected key": (
        "a key was expected here",
        "check how far this line is indented, and the quotes in the lines above it",
    ),
    "did not find expected '-' indicator": (
        "the next item of a list was expected here",
        "begin it with '- ', indented like the items above it",
    ),
    "could not find expected ':'": (
        "the colon after a key is missing",
        "write 'key: value'; a text of several lines is indented further than its key",
    ),
    "did not find expected ',' or ']'": ("this list is not closed", "separate items by ', ' and end with ']'"),
    "did not find expected ',' or '}'": ("these braces are not closed", "separate pairs by ', ' and end with '}'"),
    "block sequence entries are not allowed in this context": (
        "an item of a list cannot begin here",
        "begin the list on a line of its own, or put quotes around a text that begins with '- '",
    ),
    "found unexpected end of stream": ("the closing quote of this text is missing", "close the text with its quote"),
    "mapping keys are not allowed in this context": ("a question mark begins a key here", "put quotes around the text"),
    "found unexpected ':'": ("a colon is not expected here", "put quotes around a text that holds a colon"),
    "did not find expected comment or line break": (
        "after '|' or '>' the line ends",
        "begin the text on the next line, indented further, or put it in quotes",
    ),
    "found a tab character that violates indentation": ("a tab stands here", "indent with spaces, two for each level"),
    "found unknown escape character": (
        "a backslash followed by this character means nothing",
        "put the text in single quotes, or write the backslash twice",
    ),
    "did not find expected hexdecimal number": _ESCAPE,
    "found invalid Unicode character escape code": _ESCAPE,
    "did not find expected node content": ("a value was expected here", "write the value, or take the sign away"),
    "did not find expected alphabetic or numeric character": (
        "a text cannot begin with '*' or '&'",
        "put quotes around the text",
    ),
    "did not find expected <document start>": (
        "this is not expected here",
        "check how far this line is indented, and the lines above it",
    ),
    "but found another document": (
        "a second document begins here ('---')",
        "keep one document in a file: move the rest to a file of its own",
    ),
}
"""What libyaml says: what is wrong, and what to write instead."""

_MEANINGS_IN_LINE = {
    "did not find expected ',' or ']'": (
        "a comma or ']' was expected here", "put quotes around a text that holds ', ', ': ' or a bracket",
    ),
    "did not find expected ',' or '}'": (
        "a comma or '}' was expected here", "put quotes around a text that holds ', ', ': ' or a brace",
    ),
}
"""The same where opening and place stand in one line: then something within it is wrong."""


def bad_yaml(error: yaml.MarkedYAMLError, text: str, name: str) -> Problem:
    """Return what a syntax error means, in our words: libyaml's English is not for authors."""
    problem = error.problem or "unreadable"
    mark = error.problem_mark or error.context_mark
    # Where something was opened and never closed, the opening is the place to look at.
    if error.context_mark and problem in (
        "found unexpected end of stream", "could not find expected ':'",
        "did not find expected ',' or ']'", "did not find expected ',' or '}'",
    ):
        mark = error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    says, hint = _MEANINGS.get(
        problem, ("this line cannot be read", "compare it with the lines around it, or put quotes around its text")
    )
    if mark and error.problem_mark and problem in _MEANINGS_IN_LINE and mark.line == error.problem_mark.line:
        column = error.problem_mark.column + 1
        says, hint = _MEANINGS_IN_LINE[problem]
    if problem == "found character that cannot start any token":
        says, hint = _bad_start(_line(text, line)[column - 1 : column])
    quotes = _quotes(_line(text, line), column, error.problem_mark)
    if quotes is not None:
        column, says, hint = quotes
    return problem_at(name, text, (line, column), says, "yaml", hint)


def _quotes(line: str, column: int, mark: yaml.Mark | None) -> tuple[int, str, str] | None:
    """Return column, words and hint where a quote mark before the place has ended a text too early."""
    if re.search(r"(?<![\"'])([\"'])\1$", line[:column]) and column == len(line.rstrip()):
        return column, "two quote marks stand here", _ONE_QUOTE
    before = line[: column - 1].rstrip()
    if mark is None or mark.column + 1 != column or before[-1:] not in ("'", '"'):
        return None
    if before[-2:-1] == before[-1]:
        return len(before) - 1, "two quote marks stand here", _ONE_QUOTE
    other = "double" if before[-1] == "'" else "single"
    says = f"the text ends at this quote mark ({before[-1]}), and more follows"
    return len(before), says, f"put {other} quotes around the whole text, or write this quote mark otherwise"


_ONE_QUOTE = "put one quote mark before the text, and one behind it"


def _bad_start(char: str) -> tuple[str, str]:
    if char == "\t":
        return "a tab stands here", "indent with spaces, two for each level"
    return f"a text cannot begin with {quoted(char)}", "put quotes around the text"


def not_utf8(raw: bytes, offset: int, name: str) -> Problem:
    """Return the problem of a file that ceases to be UTF-8 at the byte *offset*."""
    start = max(raw.rfind(b"\n", 0, offset), raw.rfind(b"\r", 0, offset)) + 1
    before = raw[:offset].decode("utf-8").removeprefix("\ufeff")
    ends = [end for end in (raw.find(b"\n", offset), raw.find(b"\r", offset)) if end >= 0]
    excerpt = raw[start : min(ends, default=len(raw))].decode("utf-8", errors="replace").removeprefix("\ufeff")
    line, column = _spot(before, len(before))
    says = f"the byte 0x{raw[offset]:02X} is not UTF-8"
    return Problem(name, line, column, says, "not-utf-8", "save the file with the encoding UTF-8", excerpt)


def _spot(text: str, offset: int) -> Spot:
    ends = list(LINE_END.finditer(text, 0, offset))
    return len(ends) + 1, offset - (ends[-1].end() if ends else 0) + 1


def _line(text: str, line: int) -> str:
    lines = LINE_END.split(text)
    return lines[line - 1] if line <= len(lines) else ""


_REASONS = {
    errno.ENOENT: ("it is not there", "put it there, or take it off the list of files"),
    errno.EACCES: ("you may not read it", "give yourself the permission to read it"),
    errno.EPERM: ("you may not read it", "give yourself the permission to read it"),
    errno.EISDIR: ("it is a folder", "give the folder another name"),
    errno.ELOOP: ("it is a link that leads to itself", "delete the link"),
}


def unreadable(error: OSError) -> tuple[str, str, str]:
    """Return what is wrong with a file that the system does not give, the rule and a hint."""
    unknown = "the system does not give it", "open it in an editor, and save it anew"
    why, hint = _REASONS.get(error.errno or 0, unknown)
    return f"this file cannot be read: {why}", "file", hint
