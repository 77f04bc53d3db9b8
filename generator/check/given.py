"""What an author gave, in words, and how to write what should stand there."""

import re

from generator.problems import quoted

_TRUTH = {"true": ("true", "yes", "y", "on", "1"), "false": ("false", "no", "n", "off", "0")}
"""Words that people write for the two that a key of true or false takes."""


def told(value: object) -> str:
    """Return what an author gave, in the words that go on "expected a text, got ..."."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return f"the number {value}"
    if isinstance(value, str):
        return f"the text {quoted(value)}"
    return "a list" if isinstance(value, (list, tuple)) else "keys with values"


def type_hint(kinds: list[str], given: object) -> str:
    """Return how to write a value that should have been one of *kinds* ("a text", "a day")."""
    if given is None:
        return "write it, or leave the key out"
    if "a text" in kinds and isinstance(given, bool):
        return "put it in quotes, or write yes or no"
    if "a text" in kinds and isinstance(given, (int, float)):
        return f'put it in quotes: "{given}"'
    if "a text" in kinds and isinstance(given, dict):
        return "put quotes around a text that holds ': '"
    if "a list" in kinds:
        return "begin each item with '- ' on a line of its own"
    if "a day" in kinds:
        return "write it as 2026-07-25"
    if "a whole number" in kinds:
        return _number_hint(given)
    if kinds == ["true or false"]:
        return _truth_hint(given)
    return "write 'key: value' on lines of their own, two spaces further in"


def _number_hint(given: object) -> str:
    """Return how to write the one whole number that an author gave with something around it."""
    found = re.findall(r"\d+", given) if isinstance(given, str) else []
    if isinstance(given, str) and given.strip() == "".join(found):
        return f"write {found[0]} without quotes"
    return f"write digits alone: {found[0]}" if len(found) == 1 else "write digits alone, such as 30"


def _truth_hint(given: object) -> str:
    """Return the one of ``true`` and ``false`` that an author said in another word."""
    word = str(given).strip().lower()
    meant = next((meant for meant, words in _TRUTH.items() if word in words), "")
    without = " without quotes" if word == meant else ""
    return f"write {meant}{without}" if meant else "write true or false"
