"""``true`` and ``false`` stand only where a key asks for them, as ``headline`` does; the words are ``yes`` and ``no``.

Without this rule a model would read ``true`` as the number 1 where numbers are allowed.

Passes::

    facts:
      - {topic: export, value: "yes", headline: true, ...}

Fails::

    facts:
      - {topic: export, value: true, headline: true, ...}
"""

import re
from collections.abc import Iterator
from datetime import date

from generator.load.tree import at
from generator.problems import Problem

from ..parsed import Parsed

ID = "true-false"

_BOOLEAN = re.compile(r"\b(?:true|false)\b", re.IGNORECASE).search


def check(parsed: Parsed, today: date) -> Iterator[Problem]:
    """Yield a problem for each true or false that the model holds as something else."""
    for record in parsed.everything():
        if not _BOOLEAN(record.document.text):
            continue
        for path, item in record.items:
            fields = type(item).model_fields
            written = at(record.document.tree, path)  # None where a default stands
            for name, value in item.__dict__.items():
                key = fields[name].alias or name
                if isinstance(written, dict) and isinstance(written.get(key), bool) and not isinstance(value, bool):
                    word, meant = ("true", "yes") if written[key] else ("false", "no")
                    says = f"'{word}' is not used here"
                    yield record.document.problem((*path, key), says, ID, f"write '{meant}' if that is meant")
