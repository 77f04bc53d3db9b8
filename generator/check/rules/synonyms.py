"""A word of ``content/synonyms.yml`` is written as it is compared, has company, and stands in one group only.

Passes::

    groups:
      - [delete, erase, remove]

Fails::

    groups:
      - [Delete, wipe out]
      - [erase]
      - [remove, erase]
"""

import re
from collections.abc import Iterator
from datetime import date

from generator.model.synonyms import Synonyms
from generator.problems import Problem, quoted

from ..parsed import Parsed, Record

ID = "synonyms"

_WORD = re.compile("[a-z0-9]+")
"""As ``wordsIn`` in spelling.js leaves the words of the guide's four languages."""


def check(parsed: Parsed, today: date) -> Iterator[Problem]:
    """Yield a problem for each word that the search could not compare or that stands twice, and each lonely one."""
    record: Record[Synonyms] | None = parsed.singles.get("synonyms")
    if record is None:
        return
    first: dict[str, int] = {}
    for at, group in enumerate(record.model.groups):
        if len(group) == 1:
            says = f"{quoted(group[0])} is alone in its group"
            yield record.document.problem(("groups", at), says, ID, "add a word that means about the same")
        for index, word in enumerate(group):
            place = ("groups", at, index)
            if not _WORD.fullmatch(word):
                says = f"{quoted(word)} is not written as words are compared"
                yield record.document.problem(place, says, ID, "write one word in small letters, without accents")
            elif word in first:
                says = f"{quoted(word)} stands in group {first[word] + 1} too"
                yield record.document.problem(place, says, ID, "keep it in one group, or join the two")
            first.setdefault(word, at)
