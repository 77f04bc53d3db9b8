"""What to change first: each change that is still open, by how much hangs on it.

The twin in the browser is ``quiz/engine/priorities.js``; a test holds them equal.
"""

from dataclasses import dataclass
from datetime import date

from .better import open_changes
from .decide import Answers, Engine, listed


@dataclass(frozen=True, slots=True)
class Todo:
    """One change that a visitor could make."""

    question: str
    rules: tuple[str, ...]
    """What holds no longer afterwards, in the order of the file."""
    tools: tuple[str, ...]
    """The tools that it is about; empty where the quiz asks for none."""


def todos(engine: Engine, answers: Answers, today: date) -> list[Todo]:
    """Return the open changes that end a reason: the heaviest reason first, then the easiest change."""
    here = engine.decide(answers, today)
    answers = engine.standing(answers, here.asked)
    number = {rule["id"]: rule["verdict"] for rule in engine.table["rules"]}
    found = []
    for name, change in open_changes(engine, answers, here) if here.verdict else []:
        after = engine.decide({**answers, name: change["to"]}, today).rules
        gone = tuple(rule for rule in here.rules if rule not in after and number[rule] > 0)
        if gone:
            tools = listed(answers.get("tool"))
            about = (tool for tool in tools if name in engine.decide({**answers, "tool": tool}, today).asked)
            found.append((-max(number[rule] for rule in gone), change["effort"], Todo(name, gone, tuple(about))))
    return [todo for _, _, todo in sorted(found, key=lambda each: each[:2])]
