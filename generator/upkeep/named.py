"""Where people typed a name by hand: tests and pages, which no renaming changes by itself."""

import re
from collections.abc import Iterator
from pathlib import Path

TYPED = ("tests", "content/pages")
"""Folders to look in."""

KINDS = (".yml", ".py", ".js", ".mjs", ".md", ".txt", ".json")


def named_still(root: Path, name: str) -> Iterator[str]:
    """Yield each place ("tests/quiz/ask/test_ask.py:12:9") where *name* stands as a word of its own."""
    word = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])")
    for folder in TYPED:
        for path in sorted((root / folder).rglob("*")):
            if path.suffix not in KINDS or not path.is_file():
                continue
            for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").split("\n"), start=1):
                found = word.search(line)
                if found:
                    yield f"{path.relative_to(root).as_posix()}:{number}:{found.start() + 1}"
