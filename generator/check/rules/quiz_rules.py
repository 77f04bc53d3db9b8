"""A quiz's questions, signals, rules and guarantees name only what there is, and signals do not go in circles.

What is right stands in ``generator.quiz.compile``; here its findings get their places.

Passes::

    rules:
      - {id: secrets-stay-out, when: {data.sensitivity: secret}, verdict: never, ...}

Fails::

    rules:
      - {id: secrets-stay-out, when: {data.sensitivty: secret}, verdict: never, ...}
"""

from collections.abc import Iterator, Mapping
from datetime import date

from generator.problems import Problem
from generator.quiz.compile import Compiled, compile_quiz
from generator.quiz.engine.language import QuizProblems

from ..parsed import Parsed

ID = "quiz"


def check(parsed: Parsed, today: date) -> Iterator[Problem]:
    """Yield a problem for each mistake that hinders a quiz from being compiled."""
    for name, outcome in parsed.compiled.items():
        if isinstance(outcome, QuizProblems):
            document = parsed.records["quizzes"][name].document
            for mistake in outcome.mistakes:
                # A misspelt name is the key of a condition, a misspelt value stands after it.
                about_key = bool(mistake.path) and mistake.says.startswith(f"'{mistake.path[-1]}'")
                yield document.problem(mistake.path, mistake.says, ID, mistake.hint, key=about_key)


def compile_quizzes(parsed: Parsed) -> Mapping[str, Compiled | QuizProblems]:
    """Compile each quiz over what could be read; an author's mistakes are an outcome, too."""
    content = parsed.content()
    outcomes: dict[str, Compiled | QuizProblems] = {}
    for name, record in parsed.records["quizzes"].items():
        if content is None:
            break
        if record.model.cards:
            continue  # statements to judge: nothing is decided there
        try:
            outcomes[name] = compile_quiz(record.model, content)
        except QuizProblems as mistakes:
            outcomes[name] = mistakes
    return outcomes
