"""Patterns of ``content/reading.yml`` as regular expressions that Python and browsers read alike.

A pattern is a row of elements: ``{list}`` a list of words by name, ``(this|that one)`` alternatives, ``word``, ``wor*``
with any ending, and ``..6``: up to six words between. Words are runs of a-z and 0-9; whatever else may stand between.
"""

import re
from collections.abc import Mapping, Sequence

GAP = re.compile(r"\.\.(\d+)")
ELEMENT = re.compile(r"\([^()]*\)|\S+")
LIST = re.compile(r"\{([a-z-]+)\}")
WORD = re.compile(r"[a-z0-9' .*\[\]+,%$:&/-]+")

BETWEEN = "[^a-z0-9]+"
BEFORE = "(?<![a-z0-9])"
BEHIND = "(?![a-z0-9])"


def any_of(words: Sequence[str]) -> str:
    """Return what finds one of *words*, as whole words; the longest is tried first."""
    return f"{BEFORE}(?:{'|'.join(_word(word) for word in sorted(words, key=lambda word: (-len(word), word)))}){BEHIND}"


def pattern(text: str, lists: Mapping[str, Sequence[str]]) -> str:
    """Return *text*, a pattern, as a regular expression.

    Raises:
        KeyError: It names a list that is not there.
        ValueError: It begins or ends with a gap, or has two in a row.
    """
    parts: list[str] = []
    gap = True
    for element in ELEMENT.findall(text):
        if between := GAP.fullmatch(element):
            if gap:
                raise ValueError("a gap needs words on both sides")
            parts.append(f"(?:{BETWEEN}[a-z0-9]+){{0,{between[1]}}}?{BETWEEN}")
            gap = True
            continue
        if not gap:
            parts.append(BETWEEN)
        parts.append(_element(element, lists))
        gap = False
    if gap:
        raise ValueError("a gap needs words on both sides")
    return f"{BEFORE}{''.join(parts)}{BEHIND}"


def lists_in(text: str) -> list[str]:
    """Return the names of the lists that *text*, a pattern, needs."""
    return sorted({name for element in ELEMENT.findall(text) for name in LIST.findall(element)
                   if element.startswith("{")})


def _element(element: str, lists: Mapping[str, Sequence[str]]) -> str:
    if found := LIST.fullmatch(element):
        words: Sequence[str] = lists[found[1]]
    elif element.startswith("("):
        words = element[1:-1].split("|")
    else:
        words = [element]
    whole = [each for word in words for each in (lists[word[1:-1]] if LIST.fullmatch(word) else [word])]
    return f"(?:{'|'.join(_word(word) for word in sorted(whole, key=lambda word: (-len(word), word)))})"


def _word(word: str) -> str:
    if word.endswith("+"):
        return f"[{word[1:-2]}]+" if word.startswith("[") else re.escape(word)
    return "".join("[a-z0-9]*" if sign == "*" else "[^a-z0-9]+" if sign == " " else _plain(sign) for sign in word)


def _plain(sign: str) -> str:
    return sign if sign.isalnum() or sign == "'" else f"\\{sign}"
