"""Pages of one maker's assistants lead to each other, from both sides.

Passes in ``content/assistants/gemini.yml``, if the other file has ``sisters: [gemini]``::

    sisters: [gemini-in-gmail]

Fails::

    sisters: [gemini]
"""

from collections.abc import Iterator
from datetime import date

from generator.problems import Problem

from ..parsed import Parsed

ID = "sisters"


def check(parsed: Parsed, today: date) -> Iterator[Problem]:
    """Yield a problem for each sister that is the page itself, or does not name it back."""
    named = {record.model.slug: record.model.sisters for record in parsed.assistants}
    for record in parsed.assistants:
        slug = record.model.slug
        for i, sister in enumerate(record.model.sisters):
            says, hint = "", ""
            if sister == slug:
                says, hint = f"'{slug}' is this assistant itself", "take it out"
            elif sister in named and slug not in named[sister]:
                says = f"'{sister}' does not name '{slug}'"
                hint = f"add '{slug}' to sisters in content/assistants/{sister}.yml"
            if says:
                yield record.document.problem(("sisters", i), says, ID, hint)
