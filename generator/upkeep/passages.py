"""What changed between two versions of a text, sentence by sentence, and what of it is near the words of a claim."""

import difflib
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

SHOWN = 2
"""How many passages are shown for one claim."""

WIDTH = 300
"""Characters of a sentence that are shown, and up to which a side is shown whole."""

SENTENCES = 2
"""How many sentences of a longer side are shown."""
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

    before: tuple[str, ...]
    """Its sentences, in order."""
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What is shown of a passage; either side may be empty."""

    before: str
    after: str


def changed(before: str, after: str) -> Iterator[Passage]:
    """Yield what differs between two versions. Where a line breaks within a sentence is no difference."""
    old, new = _sentences(before), _sentences(after)
    for tag, start, end, first, last in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            yield Passage(tuple(old[start:end]), tuple(new[first:last]))


def near(passages: Sequence[Passage], claim: str) -> Iterator[Excerpt]:
    """Yield what is nearest to *claim*: sentences that share at least two of its words, or all where it has fewer.

    A text that was written anew is one passage, so each sentence counts by itself. A word that few changed sentences
    have tells more than one that many have, such as the company's name.
    """
    words = _words(claim)
    counts = Counter(word for passage in passages for each in _sides(passage) for word in words & _words(each))
    enough = min(2, len(words)) or 1

    def weight(sentence: str) -> float:
        shared = words & _words(sentence)
        return sum(1 / counts[word] for word in shared) if len(shared) >= enough else 0

    scored = [(max(map(weight, _sides(passage)), default=0), -index) for index, passage in enumerate(passages)]
    for most, index in sorted(scored, reverse=True)[:SHOWN]:
        if most:
            passage = passages[-index]
            yield Excerpt(_best(passage.before, words, weight), _best(passage.after, words, weight))


def first(passages: Sequence[Passage]) -> Iterator[Excerpt]:
    """Yield the beginning of the first passages, for a text that changed near none of our words."""
    for passage in passages[:SHOWN]:
        yield Excerpt(_around(" ".join(passage.before), set()), _around(" ".join(passage.after), set()))


def _sentences(text: str) -> list[str]:
    """Return the sentences of a Markdown text, without what only lays it out: tables, bold, addresses, underlines."""
    plain = re.sub(r"<br ?/?>|^[ \t]*[-=|: ]{3,}[ \t]*$", "\n\n", text, flags=re.MULTILINE)
    plain = re.sub(r"\*\*|\\(?=[.#*_-])", "", re.sub(r"\[([^][]*)\]\([^() ]*\)", r"\1", plain))
    apart = re.sub(r"^(#.*)$", r"\n\1\n", plain, flags=re.MULTILINE)
    parts = re.split(r"(?<=[.!?])\s+|\n\s*\n|\n(?=\s*(?:[-*>]|\d+[.)]))|\|", apart)
    return [sentence for part in parts if (sentence := " ".join(part.split()).removeprefix("* "))]


def _sides(passage: Passage) -> tuple[str, ...]:
    return *passage.before, *passage.after


def _words(text: str) -> set[str]:
    """Return the beginnings of the words that tell what a text is about; numbers count whole."""
    found = re.findall(r"[a-z]{4,}|[0-9]+", text.lower())
    return {word[:6] for word in found if word not in _COMMON}


def _best(sentences: Sequence[str], words: set[str], weight: Callable[[str], float]) -> str:
    """Return the sentences of one side that weigh most, in their order; a short side as it is."""
    whole = " ".join(sentences)
    if len(whole) <= WIDTH:
        return whole
    order = sorted((-weight(each), index) for index, each in enumerate(sentences))
    chosen = sorted(index for most, index in order[:SENTENCES] if most)
    text = ""
    for index in chosen:
        text += ("" if index == 0 else " " if index - 1 in chosen else " ... ") + _around(sentences[index], words)
    more = " ..." if chosen and chosen[-1] < len(sentences) - 1 else ""
    return (text + more).strip().replace("... ...", "...")


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
