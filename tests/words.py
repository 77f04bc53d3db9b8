"""What visitors read, for tests that look for it: found by its keys, so that a better label turns no test red.

``SHARE["clear"]`` is what that quiz's page says: its own words before those that all quizzes share, as on the page.
What a key holds is read from the files of words alone; no program of ours has a part in it but the loader.
"""

import re
from collections.abc import Iterator
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from generator.check.referred import resolved, said
from generator.load.yaml import Document, load_file

ROOT = Path(__file__).parent.parent


@cache
def tree(file: str) -> Any:
    """Return a file with the words that it refers to."""
    document = load_file(ROOT / file, file)
    assert isinstance(document, Document), document
    words = said(document.tree) if file == "content/words.yml" else said(_raw_words())
    return resolved(document.tree, words)


@cache
def _raw_words() -> Any:
    document = load_file(ROOT / "content/words.yml", "content/words.yml")
    assert isinstance(document, Document), document
    return document.tree


class Said:
    """The texts of one file."""

    def __init__(self, file: str, *, shared: str = "") -> None:
        self.file = file
        self.shared = shared

    @cached_property
    def _places(self) -> list[Any]:
        """Where keys are looked for, the nearest first."""
        whole = tree(self.file)
        own = [whole["words"]] if self.file != "content/words.yml" and "words" in whole else []
        return [*own, whole, *([tree("content/words.yml")[self.shared]] if self.shared else [])]

    def __getitem__(self, key: str) -> str:
        """Return the text under a key, with dots between keys; an item of a list goes by its id."""
        for place in self._places:
            found = _at(place, key.split("."))
            if isinstance(found, str):
                return found
        raise KeyError(f"{self.file} has no text under {key}")

    def fill(self, key: str, **values: object) -> str:
        """Return the text with each ``{name}`` filled in."""
        return self[key].format(**values)

    def pattern(self, key: str) -> re.Pattern[str]:
        """Return what finds the text, whatever is filled in."""
        return re.compile("(.*)".join(map(re.escape, re.split(r"\{\w+\}", self[key]))))

    def parts(self, key: str) -> tuple[str, ...]:
        """Return what stands before, between and after the parts that are filled in."""
        return tuple(re.split(r"\{\w+\}", self[key]))


def _at(found: Any, keys: list[str]) -> Any:
    for key in keys:
        if isinstance(found, dict):
            found = found.get(key)
        elif isinstance(found, list):
            found = next(_items(found, key), None)
        else:
            return None
    return found


def _items(items: list[Any], key: str) -> Iterator[Any]:
    for index, item in enumerate(items):
        if key == (item.get("id", str(index)) if isinstance(item, dict) else str(index)):
            yield item


WORDS = Said("content/words.yml")
COMPARISON = Said("content/comparison.yml")

SHARE = Said("quiz/should-i-share.yml", shared="quiz")
SETUP = Said("quiz/how-private-is-my-setup.yml", shared="quiz")
CHATBOT = Said("quiz/choose-a-website-chatbot.yml", shared="quiz")
STATEMENTS = Said("quiz/test-yourself.yml", shared="quiz")

KIT = Said("content/tools/business-kit.yml")
LETTERS = Said("content/tools/letters.yml")
POLICY = Said("content/tools/read-a-policy.yml")
SCRUB = Said("content/tools/scrub.yml")
