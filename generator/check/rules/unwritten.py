"""Before a release no text is left as ``.venv/bin/guide new`` put it there.

``.venv/bin/guide check --release`` alone asks for it.

Passes::

    short_answer: Yes. It says little about you.

Fails::

    short_answer: "To write: the answer in two sentences"
"""

from collections.abc import Iterator
from datetime import date

from generator.load.tree import KeyPath, Tree, texts
from generator.problems import Problem

from ..parsed import Parsed

ID = "unwritten"

MARK = "To write: "
"""How a text begins that somebody still has to write."""


def check(parsed: Parsed, today: date) -> Iterator[Problem]:
    """Yield a problem for each text that still has to be written."""
    for record in parsed.everything():
        for path in unwritten(record.document.tree):
            yield record.document.problem(path, "this text is still to be written", ID, "write it, or take the key out")


def unwritten(tree: Tree) -> Iterator[KeyPath]:
    """Yield the key path of each text in *tree* that still has to be written."""
    return (path for path, text in texts(tree) if text.startswith(MARK))
