"""Nobody reads a text before it is published: ``dated`` is no later than ``seen``.

``dated`` is the day that a text was published, or that an archive recorded it. The day that it takes effect, which may
lie ahead, is ``in_force``. A month or a year counts by its first day.

Passes::

    source: {dated: 2026-07-20, in_force: 2026-09-01, seen: 2026-07-25, ...}

Fails::

    source: {dated: 2026-09-01, seen: 2026-07-25, ...}
"""

from collections.abc import Iterator
from datetime import date

from generator.model import Source
from generator.problems import Problem

from ..parsed import Parsed
from .dates import first_day

ID = "dated-after-seen"


def check(parsed: Parsed, today: date) -> Iterator[Problem]:
    """Yield a problem for each source that is dated later than it was seen."""
    for record in parsed.everything():
        for path, item in record.items:
            if not isinstance(item, Source) or item.dated is None or item.seen is None:
                continue
            if first_day(item.dated) > item.seen.isoformat():
                says = f"dated {item.dated}, after it was seen on {item.seen}"
                hint = f"if it takes effect then, write 'in_force: {item.dated}'; else correct one of the two days"
                yield record.document.problem((*path, "dated"), says, ID, hint)
