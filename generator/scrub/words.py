"""Where the context words of detectors stand in a text, however their parts are joined. The twin of words.js.

"Date of birth", ``date_of_birth``, ``dateOfBirth`` and "Date-of-birth" are one word; so are its plurals. A word of
content/detectors.yml with a ``~`` stands for all words for a number in that place: "customer ~", "~ de cliente".
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

LETTER = "a-zß-ÿā-ɏͰ-\u05ff\u0620-\u064a\uac00-\ud7a3"
# Small letters alone, since the text is lowered; scripts that part no words are left to patterns.
LETTERS = re.compile(f"[{LETTER}]+")

BEHIND = ("number", "no", "nr", "num", "id", "nummer", "ref")
"""Words for a number that stand behind what it is the number of."""
BEFORE = ("numero", "número", "numéro", "num", "núm", "nro", "no", "nr", "n", "numer")
"""Those that stand before it."""

_JOINT = re.compile(r"(?:[ _./'\u00b0\u00ba-]|[.\u00b0\u00ba] )?")
_PARTS = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
MOST_PARTS = 6

Token = tuple[int, int]


def spelled(word: str) -> list[str]:
    """Return *word* as it is looked up, once for each word for a number that its ``~`` stands for."""
    many = [word] if "~" not in word else [
        word.replace("~", each) for each in (BEHIND if word.endswith("~") else BEFORE)
    ]
    return ["".join(LETTERS.findall(each)) for each in many]


@cache
def known(words: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the spellings of *words*, and all their beginnings."""
    all_of = frozenset(spelling for word in words for spelling in spelled(word))
    return all_of, frozenset(each[:end] for each in all_of for end in range(1, len(each) + 1))


def tokens(clean: str, low: str) -> list[tuple[int, int, bool]]:
    """Return the words of a text and the parts of words in camel case; and whether a word may begin there."""
    found = []
    for run in LETTERS.finditer(low):
        start, one = run.start(), False
        for cut in (*(m.start() for m in _PARTS.finditer(clean, *run.span()) if run.start() < m.start() < run.end()),
                    run.end()):
            found.append((start, cut, not one))
            # "iPhone" is no phone.
            start, one = cut, cut - start == 1
    return found


def where(words: Iterable[str], clean: str, low: str) -> Iterator[Token]:
    """Yield start and end of each word of *words* in a text."""
    spellings, beginnings = known(tuple(words))
    parts = tokens(clean, low)
    for i, (start, _, begins) in enumerate(parts):
        so_far = ""
        for j in range(i, min(i + MOST_PARTS, len(parts)) if begins else i):
            first, last, _ = parts[j]
            if j > i and not _JOINT.fullmatch(clean, parts[j - 1][1], first):
                break
            so_far += low[first:last]
            if so_far in spellings or (so_far[-1] == "s" and so_far[:-1] in spellings):
                yield start, last
            if so_far not in beginnings:
                break


def chosen(contexts: Mapping[str, tuple[str, ...]], label: str) -> list[str]:
    """Return of *contexts*, by id, those with a word in *label*."""
    low = label.lower()
    return [each for each, words in contexts.items() if next(where(words, label, low), None)]
