"""The style of a quiz that stands in somebody else's page: the rules of our styles that it can need, and no others.

A rule stays where each class and id in one of its selectors is a word of the page or of its script.
"""

import re
from collections.abc import Iterator

from generator.assets.minify import style

_NAMED = re.compile(r"[.#]([A-Za-z][\w-]*)")
_INSIDE = re.compile(r"\([^()]*\)")


def needed(css: str, words: set[str]) -> str:
    """Return the rules of *css* that can match in a page made of these *words*, made small."""
    return "".join(_needed(style(css), words))


def words_of(*texts: str) -> set[str]:
    """Return all that could be the name of a class or an id."""
    return set(re.findall(r"[A-Za-z][\w-]*", " ".join(texts)))


def _needed(css: str, words: set[str]) -> Iterator[str]:
    for head, body in _rules(css):
        if body is None:
            yield f"{head};"
        elif head.startswith(("@media", "@supports")):
            if inner := "".join(_needed(body, words)):
                yield f"{head}{{{inner}}}"
        elif head.startswith("@") or (kept := [each for each in _parts(head) if _can_match(each, words)]):
            yield f"{head if head.startswith('@') else ','.join(kept)}{{{body}}}"


def _rules(css: str) -> Iterator[tuple[str, str | None]]:
    """Yield head and body of each rule; the body is ``None`` for a line such as ``@import``."""
    at, start, depth, head = 0, 0, 0, ""
    for at, sign in enumerate(css):
        if sign == "{":
            if depth == 0:
                head, start = css[start:at].strip(), at + 1
            depth += 1
        elif sign == "}":
            depth -= 1
            if depth == 0:
                yield head, css[start:at].strip()
                start = at + 1
        elif sign == ";" and depth == 0:
            yield css[start:at].strip(), None
            start = at + 1


def _parts(selectors: str) -> list[str]:
    """Split at commas that stand in no brackets."""
    parts, depth = [""], 0
    for sign in selectors:
        depth += (sign == "(") - (sign == ")")
        if sign == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += sign
    return [part.strip() for part in parts]


def _can_match(selector: str, words: set[str]) -> bool:
    """Whether all names outside of brackets are there: inside of ``:is()`` and ``:not()`` one of several is enough."""
    outside = selector
    while _INSIDE.search(outside):
        outside = _INSIDE.sub("", outside)
    return all(name in words for name in _NAMED.findall(outside))

