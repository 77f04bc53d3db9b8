"""Before a release ``content/site.yml`` says who publishes the site.

``.venv/bin/guide check --release`` alone asks for it.

The three are never invented: until they are known, they stay out, and pages leave the line out.

Passes::

    publisher: Example Society
    address: Example Street 1, 1000 Example
    contact: privacy@example.org

Fails::

    publisher: null
"""

from collections.abc import Iterator
from datetime import date

from generator.problems import Problem

from ..parsed import Parsed

ID = "release"


def check(parsed: Parsed, today: date) -> Iterator[Problem]:
    """Yield a problem for each of publisher, address and contact that is empty."""
    if parsed.site is None:
        return
    for key in ("publisher", "address", "contact"):
        if getattr(parsed.site.model, key) is None:
            says, hint = f"'{key}' is empty, and a release needs it", f"write '{key}: ...' when there is a true one"
            yield parsed.site.document.problem((key,), says, ID, hint, key=True)
