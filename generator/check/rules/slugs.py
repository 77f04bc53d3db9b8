"""A record's slug (a quiz's id) is the name of its file, so that each is there once and easily found.

Passes, in ``content/data/password.yml``::

    slug: password

Fails there::

    slug: passwords
"""

from collections.abc import Iterator
from datetime import date

from generator.problems import Problem, quoted

from ..parsed import FAMILIES, Parsed, key_of

ID = "slug"


def check(parsed: Parsed, today: date) -> Iterator[Problem]:
    """Yield a problem for each slug that is not its file's name."""
    for family, records in parsed.records.items():
        folder = FAMILIES[family][0]
        for name, record in records.items():
            key, word = key_of(record.model), "id" if family == "quizzes" else "slug"
            if key == name:
                continue
            if key in parsed.names[family]:
                says = f"the {word} {quoted(key)} is taken by {folder}/{key}.yml"
            else:
                says = f"the {word} {quoted(key)} is not the name of this file"
            hint = f"write '{name}', or rename the file" if key not in parsed.names[family] else f"write '{name}'"
            yield record.document.problem((word,), says, ID, hint)
