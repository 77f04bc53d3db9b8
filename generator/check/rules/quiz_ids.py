"""The names within a quiz can be told apart, and the questions that every verdict needs come first.

They are ``data`` (kinds of data) and ``tool`` (tools), in this order; either can be missing. A tool of the quiz's own
is no plan of an assistant. A signal has lines, and no name that means something else in a condition (``all``, ``any``,
``not``, or one with a dot).

Passes::

    questions:
      - {id: data, kind: items, ...}
      - {id: tool, kind: tools, ...}

Fails::

    questions:
      - {id: tool, kind: tools, ...}
      - {id: data, kind: items, ...}
"""

import re
from collections.abc import Iterator
from datetime import date

from generator.load.yaml import Document
from generator.model import Quiz
from generator.problems import Problem, quoted
from generator.quiz.engine.language import COMBINERS

from ..parsed import Parsed

ID = "quiz-id"

FIRST = {"items": "data", "tools": "tool"}
"""The answers that every verdict needs: kind and id of their questions, in their order."""


def check(parsed: Parsed, today: date) -> Iterator[Problem]:
    """Yield a problem for each name that means something else, and each question that is not at its place."""
    for record in parsed.quizzes:
        document, quiz = record.document, record.model
        yield from _first_questions(document, quiz)
        if quiz.tools and not any(question.kind == "tools" for question in quiz.questions):
            says, hint = "no question asks for these tools", "add one of the kind 'tools', with the id 'tool'"
            yield document.problem(("tools",), says, ID, hint, key=True)
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
    kinds = [question.kind for question in quiz.questions]
    asked = [kind for kind in FIRST if kind in kinds]
    for index, question in enumerate(quiz.questions):
        name = FIRST.get(question.kind)
        if name is None:
            if question.id in FIRST.values():
                says = f"the question '{question.id}' is of the kind '{question.kind}'"
                yield document.problem(("questions", index, "id"), says, ID, "this id is for what is asked first")
        elif question.kind in kinds[:index]:
            says = f"a quiz has one question of the kind '{question.kind}'"
            yield document.problem(("questions", index, "kind"), says, ID, "use protection or circumstance")
        elif index != asked.index(question.kind) or question.id != name:
            says = f"question {asked.index(question.kind) + 1} of this quiz is '{name}', of the kind '{question.kind}'"
            yield document.problem(("questions", index), says, ID, "put it there: every verdict needs it")
