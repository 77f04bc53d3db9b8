"""What changed between two versions of a text, sentence by sentence, and what of it is near the words of a claim."""

import difflib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

SHOWN = 2
"""How many passages are shown for one claim."""

WIDTH = 300
"""Characters of a side that are shown."""

# Words of any policy: that they stand near each other tells nothing.
_COMMON = frozenset((
    "about", "account", "after", "against", "also", "because", "before", "between", "could", "data", "during", "every",
    "information", "other", "personal", "policy", "privacy", "service", "services", "terms", "their", "there", "these",
    "those", "through", "under", "until", "users", "using", "when", "where", "which", "while", "with", "without",
    "would", "your",
))


@dataclass(frozen=True, slots=True)
class Passage:
    """One place where two versions differ; either side may be empty."""

    before: str
    after: str


def changed(before: str, after: str) -> Iterator[Passage]:
    """Yield what differs between two versions. Where a line breaks within a sentence is no difference."""
    old, new = _sentences(before), _sentences(after)
    for tag, start, end, first, last in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            yield Passage(" ".join(old[start:end]), " ".join(new[first:last]))


def near(passages: Sequence[Passage], claim: str) -> Iterator[Passage]:
    """Yield the passages that share the most words with *claim*: at least two, or all where it has fewer."""
    words = _words(claim)
    enough = min(2, len(words)) or 1
    scored = [(len(words & _words(f"{each.before} {each.after}")), -index) for index, each in enumerate(passages)]
    for shared, index in sorted(scored, reverse=True)[:SHOWN]:
        if shared >= enough:
            yield _cut(passages[-index], words)


def _sentences(text: str) -> list[str]:
    apart = re.sub(r"^(#.*)$", r"\n\1\n", text, flags=re.MULTILINE)
    parts = re.split(r"(?<=[.!?])\s+|\n\s*\n|\n(?=\s*(?:[-*>|]|\d+[.)]))", apart)
    return [sentence for part in parts if (sentence := " ".join(part.split()))]


def _words(text: str) -> set[str]:
    """Return the beginnings of the words that tell what a text is about; numbers count whole."""
    found = re.findall(r"[a-z]{4,}|[0-9]+", text.lower())
    return {word[:6] for word in found if word not in _COMMON}


def _cut(passage: Passage, words: set[str]) -> Passage:
    return Passage(_around(passage.before, words), _around(passage.after, words))


def _around(text: str, words: set[str]) -> str:
    """Return the part of a long text where the first of *words* stands."""
    if len(text) <= WIDTH:
        return text
    places = [found.start() for found in re.finditer(r"[a-z]{4,}|[0-9]+", text.lower()) if found[0][:6] in words]
    start = max(0, min(places, default=0) - WIDTH // 3)
    start = text.rfind(" ", 0, start) + 1 if start else 0
    end = min(len(text), start + WIDTH)
    end = text.rfind(" ", start, end) if end < len(text) else end
    return ("... " if start else "") + text[start:end] + (" ..." if end < len(text) else "")
