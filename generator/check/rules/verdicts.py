"""A scenario's checks give the verdict, and the line, that the scenario says; decided on the day of ``as_of``.

Passes::

    checks:
      - {says: As it stands, answers: {data: password, tool: chatgpt/consumer}, verdict: never}

Fails::

    checks:
      - {says: As it stands, answers: {data: password, tool: chatgpt/consumer}, verdict: ok}
"""

from collections.abc import Iterator
from datetime import date

from generator.load.yaml import Document
from generator.model.scenarios import Check
from generator.problems import Problem
from generator.quiz.compile import Compiled
from generator.quiz.engine.decide import decide

from ..parsed import Parsed
from .scenario_answers import unknown_answers

ID = "verdict"


def check(parsed: Parsed, today: date) -> Iterator[Problem]:
    """Yield a problem for each check whose answers give something else."""
    for record in parsed.scenarios:
        compiled = parsed.compiled.get(record.model.quiz)
        if isinstance(compiled, Compiled):
            for index, each in enumerate(record.model.checks):
                if not any(unknown_answers(record.document, (), each, compiled)):
                    yield from _differs(record.document, index, each, compiled)


def _differs(document: Document, index: int, each: Check, compiled: Compiled) -> Iterator[Problem]:
    decision = decide(compiled, each.answers, date.fromisoformat(compiled.table["as_of"]))
    given = decision.verdict or "no verdict"
    because = f"decided by: {', '.join(decision.rules)}" if decision.rules else "no rule holds for them"
    if decision.verdict:
        line = f" and 'line: {decision.line}'" if decision.line else ""
        because += f"; if that is right, write 'verdict: {given}'{line}, else mend the fact or the rule"
    path = ("checks", index)
    if given != each.verdict:
        line = f" ({decision.line})" if decision.line else ""
        says = f"these answers give {given}{line}, and the scenario says {each.verdict}"
        yield document.problem((*path, "verdict"), says, ID, because)
    elif each.line is not None and each.line != decision.line:
        says = f"these answers give {given} ({decision.line or 'no line'}), and the scenario says {each.line}"
        yield document.problem((*path, "line"), says, ID, because)
