"""What an author wrote and no reader would see: a text that ends at a sign, a text that nobody meant to be so long."""

import re
from collections.abc import Iterator

import yaml

from generator.problems import Problem, quoted

from .yaml_errors import LINE_END, problem_at

LONGEST = 10_000
"""Characters of the longest text that stands in one place; our longest has a tenth of it."""

TOO_LONG = f"{LONGEST} are the most: look for what was pasted by mistake"

_BEHIND = re.compile(r"(?<=[^\s#])[ \t]+#")
_COMMENT = re.compile(r"(?: {2,}|[ \t]*\t[ \t]*)#+(?: |$)")
"""A comment behind a value, as everybody writes it. With one blank before it, it may be a part of a sentence."""

_NOTE = re.compile(r"[ \t]+#+(?:[ \t]|$)")
"""The same where no value stands before it, only its key."""


def comment_lines(text: str) -> frozenset[int]:
    """Return the lines (from 0) where something after a blank begins with #: few have one, so few are looked at."""
    return frozenset(len(LINE_END.findall(text, 0, sign.start())) for sign in _BEHIND.finditer(text))


def cut_off(node: yaml.ScalarNode, text: str, name: str) -> Iterator[Problem]:
    """Tell of a value without quotes that ends at a sign which its author may have meant as a part of it."""
    line = LINE_END.split(text)[node.end_mark.line]
    rest = line[node.end_mark.column:]
    comment = rest.lstrip(" \t")
    if comment.startswith("#") and not (_COMMENT if node.value else _NOTE).match(rest):
        spot = (node.end_mark.line + 1, len(line) - len(comment) + 1)
        says = f"nobody sees what stands behind the sign '#': {quoted(comment.rstrip())}"
        hint = "put quotes around the whole text; a comment needs two blanks before its # and one after it"
        yield problem_at(name, text, spot, says, "text-lost", hint)
