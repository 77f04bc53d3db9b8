"""What a page says of itself to search engines and to whoever shares a link: one or two whole sentences."""

import re

SHORTEST, LONGEST = 50, 160
"""Letters. Search engines cut what is longer, and make up their own text where there is less."""

_SENTENCE = re.compile(r"(?<=[^\s.][^\s.][.?!])\s+")
"""Where a sentence ends; not behind one letter, as in "United States v. Heppner"."""

_CLAUSE = re.compile(r"[,;:] ")


def described(title: str, says: str) -> str:
    """Return *says* as the description of the page called *title*: whole sentences where they fit."""
    says = " ".join(says.split())
    if len(says) < SHORTEST:
        return f"{title}{'' if title.endswith(('?', '.')) else '.'} {says}".strip()
    if len(says) <= LONGEST:
        return says
    kept = ""
    for sentence in _SENTENCE.split(says):
        if len(kept) + len(sentence) + bool(kept) > LONGEST:
            break
        kept = f"{kept} {sentence}".strip()
    return kept if len(kept) >= SHORTEST else _cut(says)


def _cut(says: str) -> str:
    """Cut a long sentence behind a clause, or else between two words."""
    room = says[: LONGEST - 2]
    ends = [clause.start() for clause in _CLAUSE.finditer(room) if clause.start() >= SHORTEST]
    return f"{room[: ends[-1] if ends else room.rindex(' ')]} \u2026"
