"""Within a quiz each question, option, tool, signal and guarantee is there once, and can be told from the others.

``data`` and ``tool`` are the first two questions. A signal has lines, and no name that means something else in a
condition (``all``, ``any``, ``not``, or one with a dot).

Passes::

    questions:
      - {id: data, kind: items, ...}
      - {id: tool, kind: tools, ...}

Fails::

    questions:
      - {id: data, kind: items, ...}
      - {id: data, kind: items, ...}
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from ..load import Document, KeyPath
from ..model import Quiz
from ..problems import Problem, quoted
from ..quiz.language import COMBINERS
from .parsed import Parsed

ID = "quiz-id"

FIRST = (("data", "items"), ("tool", "tools"))
"""The two answers that every verdict needs: id and kind of their questions."""


def check(parsed: Parsed, today: date) -> Iterator[Problem]:
    """Yield a problem for each name within a quiz that is taken, missing, or means something else."""
    for record in parsed.quizzes:
        document, quiz = record.document, record.model
        yield from _first_questions(document, quiz)
        yield from _twice(document, ("questions",), [question.id for question in quiz.questions])
        for index, question in enumerate(quiz.questions):
            yield from _twice(document, ("questions", index, "options"), [option.id for option in question.options])
        yield from _twice(document, ("tools",), [tool.id for tool in quiz.tools])
        yield from _twice(document, ("guarantees",), [guarantee.id for guarantee in quiz.guarantees])
        for index, tool in enumerate(quiz.tools):
            if tool.id.partition("/")[0] in parsed.slugs("assistants"):
                says, hint = f"{quoted(tool.id)} is a plan of an assistant", "begin ids of further tools with 'other/'"
                yield document.problem(("tools", index, "id"), says, ID, hint)
        for name, lines in quiz.signals.items():
            if name in COMBINERS or not re.fullmatch(r"[a-z][a-z0-9_]*", name):
                says, hint = f"{quoted(name)} can be no signal", "use small letters, digits and underscores"
                yield document.problem(("signals", name), says, ID, hint, key=True)
            if not lines:
                says, hint = f"the signal '{name}' has no lines", "add one with 'is:'"
                yield document.problem(("signals", name), says, ID, hint)


def _first_questions(document: Document, quiz: Quiz) -> Iterator[Problem]:
    for index, (name, kind) in enumerate(FIRST):
        found = quiz.questions[index] if index < len(quiz.questions) else None
        if found is None or (found.id, found.kind) != (name, kind):
            says = f"question {index + 1} of a quiz is '{name}', of the kind '{kind}'"
            yield document.problem(("questions", index), says, ID, "put it here: every verdict needs it")
    for index, question in enumerate(quiz.questions[len(FIRST):], start=len(FIRST)):
        if question.kind in ("items", "tools"):
            says = f"a quiz has one question of the kind '{question.kind}'"
            yield document.problem(("questions", index, "kind"), says, ID, "use protection or circumstance")


def _twice(document: Document, path: KeyPath, ids: Sequence[str]) -> Iterator[Problem]:
    for index, name in enumerate(ids):
        if name in ids[:index]:
            line, _ = document.place((*path, ids.index(name), "id"))
            hint = f"it stands already on line {line}: give this one a name of its own"
            yield document.problem((*path, index, "id"), f"{quoted(name)} stands here twice", ID, hint)
