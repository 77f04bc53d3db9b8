"""What is not listed is answered by its nature, the most careful first, and never by a mild answer of the list.

A question with a search field says what it offers where nothing is found (``otherwise``). These are all kinds of data
that are ``unlisted``, none milder than the next.
Of tools they are all of the quiz's own.

Passes, if ``secret-not-listed`` and ``about-a-person`` are the two kinds with ``unlisted: "yes"``::

    otherwise: [secret-not-listed, about-a-person]

Fails::

    otherwise: [general-question]
"""

from collections.abc import Iterator, Sequence
from datetime import date

from generator.load.yaml import Document, KeyPath
from generator.model import SENSITIVITIES, Quiz
from generator.model.quiz import Question
from generator.nearest import use_one_of
from generator.problems import Problem, quoted

from ..parsed import Parsed

ID = "by-nature"


def check(parsed: Parsed, today: date) -> Iterator[Problem]:
    """Yield a problem for each search field that leads from "not in our list" to nothing, or to a listed answer."""
    for record in parsed.quizzes:
        for index, question in enumerate(record.model.questions):
            path: KeyPath = ("questions", index, "otherwise")
            if question.search_label is None:
                continue
            if not question.otherwise:
                says = "this search field offers nothing where it finds nothing"
                hint = "add 'otherwise:' with answers by nature, the most careful one first"
                yield record.document.problem(path, says, ID, hint)
            elif question.kind == "items":
                yield from _kinds(parsed, record.document, question, path)
            else:
                yield from _tools(record.document, record.model, question, path)


def _kinds(parsed: Parsed, document: Document, question: Question, path: KeyPath) -> Iterator[Problem]:
    kinds = {slug: record.model for slug, record in parsed.records["data"].items()}
    by_nature = [slug for slug, kind in kinds.items() if kind.unlisted == "yes"]
    yield from _doubles_and_left_out(document, question.otherwise, by_nature, path)
    mildest = len(SENSITIVITIES)
    for index, slug in enumerate(question.otherwise):
        if slug not in parsed.slugs("data"):
            says = f"no kind of data is called {quoted(slug)}"
            yield document.problem((*path, index), says, ID, use_one_of(slug, parsed.slugs("data")))
            continue
        if slug not in kinds:
            continue  # what is wrong with its file is told there
        if slug not in by_nature:
            says = f"{quoted(slug)} is a kind that the list names, and may be judged mildly"
            yield document.problem((*path, index), says, ID, use_one_of(slug, by_nature))
            continue
        level = SENSITIVITIES.index(kinds[slug].sensitivity)
        if level > mildest:
            says = f"{quoted(slug)} is more sensitive than what stands before it"
            yield document.problem((*path, index), says, ID, "put the most careful one first")
        mildest = level


def _tools(document: Document, quiz: Quiz, question: Question, path: KeyPath) -> Iterator[Problem]:
    own = [tool.id for tool in quiz.tools]
    yield from _doubles_and_left_out(document, question.otherwise, own, path)
    for index, name in enumerate(question.otherwise):
        if name not in own:
            says = f"no tool of this quiz is called {quoted(name)}"
            yield document.problem((*path, index), says, ID, use_one_of(name, own))


def _doubles_and_left_out(
    document: Document, given: Sequence[str], expected: Sequence[str], path: KeyPath
) -> Iterator[Problem]:
    for index, name in enumerate(given):
        if name in given[:index]:
            yield document.problem((*path, index), f"{quoted(name)} stands here twice", ID, "take one of them out")
    if left_out := [name for name in expected if name not in given]:
        says = f"not everything by nature is offered: {', '.join(left_out)}"
        yield document.problem(path, says, ID, "add what is missing, the most careful one first", key=True)
