"""The parts of a policy: blocks, headings, items of lists with the words that introduce them, sentences."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

LONGEST = 1200
"""A sentence is looked at so far: enough for a real one, and a bound for texts without an end."""

LONGEST_BLOCK = 20_000
MOST_HEADING = 10
MOST_ENTRY = 5
"""A line of so few words without a sign at its end is a heading."""

ITEM = re.compile(r"\s{0,40}(?:[-*+\u2022\u25cf\u25aa\u00b7]\s|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})\\?[.)]\s)", re.I)
RULE = re.compile(r"[\s|:]*[-=]{3,}[\s|:=-]*")
UNDERLINED = re.compile(r"[-=]{4,}\s*$")
END = re.compile(r"[.!?;](?=[\"')\]]*(?:\s|$))[\"')\]]*")
ABBREVIATION = re.compile(
    r"(?:^|[^a-z])(?:e\.g|i\.e|etc|lit|art|arts|sec|para|no|nos|inc|ltd|co|corp|llc|u\.s|u\.k|vs|cf|mr|mrs|ms|dr|prof"
    r"|st|approx|incl|resp|p|pp|vol|fig|est|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|[a-z]|[ivx]+|\d+)\.$", re.I
)
VERB = re.compile(
    r"^(?:for|to|in|with|by) |\b(?:we|you|may|will|is|are|can|shall|must|do not|does not|has|have)\b", re.I
)
QUESTION = 14


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, an item or a heading: its place in the text, and what it is."""

    start: int
    end: int
    kind: str
    """``text``, ``item`` or ``heading``."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence in a block, in the text made comparable, with what introduces it."""

    start: int
    end: int
    lead: str


def blocks_of(text: str) -> Iterator[Block]:
    """Yield the blocks of *text* in order."""
    lines = _lines(text)
    start = end = -1
    kind = ""
    for index, (first, last) in enumerate(lines):
        line = text[first:last]
        if RULE.fullmatch(line):
            if start >= 0 and "|" not in line:
                yield Block(start, end, "heading")
            elif start >= 0:
                yield _block(text, start, end, kind)
            start = -1
            continue
        begins = bool(ITEM.match(line)) or line.lstrip().startswith(("#", "|"))
        if start >= 0 and (not line.strip() or begins or _breaks(text, lines, index) or last - start > LONGEST_BLOCK):
            yield _block(text, start, end, kind)
            start = -1
        if line.strip():
            if start < 0:
                start, kind = first, "item" if ITEM.match(line) else "text"
            end = last
    if start >= 0:
        yield _block(text, start, end, kind)


def _lines(text: str) -> list[tuple[int, int]]:
    """Return where each line begins and ends; a line longer than a block is cut."""
    found = []
    at = 0
    for line in text.split("\n"):
        for cut in range(0, max(len(line), 1), LONGEST_BLOCK):
            found.append((at + cut, at + min(len(line), cut + LONGEST_BLOCK)))
        at += len(line) + 1
    return found


def _breaks(text: str, lines: list[tuple[int, int]], index: int) -> bool:
    """Return whether the line before ended what it said: it is short, has no sign at its end, and a capital follows."""
    first, last = lines[index - 1]
    line, following = text[first:last].strip(), text[lines[index][0]:lines[index][1]].strip()
    if last + 1 != lines[index][0]:
        return False
    if line[-1:] in ".:!?;":
        return len(line) < 60 or line.endswith(":")
    return len(line) < 60 and following[:1] != following[:1].lower()


def _block(text: str, start: int, end: int, kind: str) -> Block:
    raw = text[start:end].strip()
    return Block(start, end, "heading" if _is_heading(raw, kind) else kind)


def _is_heading(raw: str, kind: str) -> bool:
    if raw.startswith("#") or UNDERLINED.search(raw):
        return True
    line = raw.strip("*_ ")
    words = line.split()
    if line.endswith("?"):
        return len(words) <= QUESTION
    if line[-1:] in ".:;!,|" or len(words) > MOST_HEADING or raw.startswith("|"):
        return False
    return (kind == "text" and not VERB.search(line)) or _is_title(words)


def is_entry(text: str) -> bool:
    """Return whether *text*, an item that nothing introduces, is an entry of a table of contents or of a menu."""
    line = text.strip(" *_-+\u2022\u25cf\u25aa\u00b7")
    return line[:1].isupper() and line[-1] not in ".:;!,?" and len(line.split()) <= MOST_ENTRY and not VERB.search(line)


def _is_title(words: list[str]) -> bool:
    long = [word for word in words if len(word) > 3 and word[0].isalpha()]
    return len(long) >= 3 and all(word[0].isupper() for word in long)


def sentences_of(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each sentence of *text*, one block made comparable, begins and ends."""
    start = 0
    for found in END.finditer(text):
        if found[0][0] == "." and ABBREVIATION.search(text[max(start, found.start() - 8):found.start() + 1]):
            continue
        yield from _cut(text, start, found.end())
        start = found.end()
    yield from _cut(text, start, len(text))


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start] == " ":
        start += 1
    while start < end:
        last = end if end - start <= LONGEST else start + LONGEST
        yield start, last
        start = last


def is_title(sentence: str) -> bool:
    """Return whether *sentence* only introduces what follows: a few words without a verb, and a colon."""
    words = sentence.strip()
    return words.endswith(":") and len(words.split()) <= MOST_HEADING and not VERB.search(words)
