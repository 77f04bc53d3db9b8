"""``content/words.yml`` holds sections, each with keys and texts (or a further level of keys and texts).

The sign ``<`` begins an HTML tag, and what it opened would run or change the page. So no text holds it, here or in
the words of quizzes and tools. Nor does any hold what Markdown reads: a link, stars around a word, code, ``&lt;``,
a further line.

Passes::

    home:
      lead: Two taps give you an answer.

Fails::

    home:
      lead: [Two taps, give you an answer]
      title: Should I <b>share</b> this?
      search: "[Look](search.md)"
"""

import re
from collections.abc import Iterator
from datetime import date

from generator.load.tree import Tree, at, texts
from generator.load.yaml import Document, KeyPath
from generator.problems import Problem, quoted

from ..given import told
from ..parsed import Parsed

ID = "words"


def check(parsed: Parsed, today: date) -> Iterator[Problem]:
    """Yield a problem for everything in the words that is no text, and for every sign that would act."""
    for family in ("tools", "quizzes"):
        for record in parsed.records[family].values():
            for path, text in texts(at(record.document.tree, ("words",)), ("words",)):
                yield from _acting(record.document, path, text)
                if not text.strip():
                    yield record.document.problem(path, "this text is empty", ID, "write it")
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
            yield document.problem(here, "this text is empty", ID, "write it: a page reads it")
        else:
            yield from _acting(document, here, value)


def _acting(document: Document, path: KeyPath, text: str) -> Iterator[Problem]:
    """Yield a problem for the first sign in *text* that HTML or Markdown would read."""
    if found := _ACTS.search(text):
        what = next(says for name, says in _WHAT.items() if found[name])
        says = f"a text for readers may not hold {what}: {quoted(text[found.start():])}"
        yield document.problem(path, says, ID, "say it in words; templates alone write HTML")


_WHAT = {
    "tag": "'<'", "link": "a link of Markdown", "code": "'`'", "stars": "stars or lines around words of Markdown",
    "entity": "a sign of HTML", "line": "a further line", "hidden": "a sign for private use",
}

_ACTS = re.compile(
    r"(?P<tag><)|(?P<link>\][(\[:])|(?P<code>`)|(?P<stars>\*|(?<!\w)_+\w[^_]*_+(?!\w)|__|~~)"
    r"|(?P<entity>&#?\w+;)|(?P<line>\n.)|(?P<hidden>[\ue000-\uf8ff])",
)
