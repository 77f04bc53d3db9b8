"""``content/words.yml`` holds sections, each with keys and texts (or a further level of keys and texts).

The sign ``<`` begins an HTML tag, and what it opened would run or change the page. So no text holds it.

Passes::

    home:
      lead: Two taps give you an answer.

Fails::

    home:
      lead: [Two taps, give you an answer]
      title: Should I <b>share</b> this?
"""

from collections.abc import Iterator
from datetime import date

from generator.load.tree import Tree
from generator.load.yaml import Document, KeyPath
from generator.problems import Problem, quoted

from ..given import told
from ..parsed import Parsed

ID = "words"


def check(parsed: Parsed, today: date) -> Iterator[Problem]:
    """Yield a problem for everything in the words that is no text."""
    if parsed.words is None:
        return
    document = parsed.words
    if not isinstance(document.tree, dict):
        yield document.problem((), f"expected sections with words, got {told(document.tree)}", ID, _HINT)
        return
    for section, words in document.tree.items():
        if isinstance(words, dict):
            yield from _texts(document, words, (section,))
        else:
            yield document.problem((section,), f"expected keys with texts, got {told(words)}", ID, _HINT)


_HINT = "write 'section:' and below it, two spaces further in, 'key: text'"


def _texts(document: Document, words: dict[str, Tree], path: KeyPath) -> Iterator[Problem]:
    for key, value in words.items():
        here = (*path, key)
        if isinstance(value, dict):
            yield from _texts(document, value, here)
        elif not isinstance(value, str):
            hint = "put it in quotes" if isinstance(value, (bool, int, float)) else "write one text"
            if "." in key:  # braces without quotes are keys to YAML
                hint = f'to refer to other words, put quotes around the braces: "{{{key}}}"'
            yield document.problem(here, f"expected a text, got {told(value)}", ID, hint)
        elif not value.strip():
            yield document.problem(here, "this text is empty", ID, "write it, or take the key away")
        elif "<" in value:
            says = f"a text for readers may not hold '<': {quoted(value[value.index('<'):])}"
            yield document.problem(here, says, ID, "say it in words; templates alone write HTML")
