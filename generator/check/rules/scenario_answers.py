"""The answers in a scenario's checks are ones that a visitor could give: known questions, options, kinds and tools.

``data`` and ``tool`` are always there; a further answer stands there only if the quiz asks for it.

Passes::

    checks:
      - {says: As it stands, answers: {data: password, tool: chatgpt/consumer}, verdict: never}

Fails::

    checks:
      - {says: As it stands, answers: {data: pasword, tool: chatgpt/consumer}, verdict: never}
"""

from collections.abc import Iterator
from datetime import date

from generator.load.yaml import Document, KeyPath
from generator.model.scenarios import Check
from generator.nearest import use_one_of
from generator.problems import Problem, quoted
from generator.quiz.compile import Compiled
from generator.quiz.engine.decide import decide

from ..parsed import Parsed

ID = "scenario"


def check(parsed: Parsed, today: date) -> Iterator[Problem]:
    """Yield a problem for each answer that the scenario's quiz does not know or does not ask for."""
    for record in parsed.scenarios:
        compiled = parsed.compiled.get(record.model.quiz)
        if isinstance(compiled, Compiled):
            for index, each in enumerate(record.model.checks):
                path = ("checks", index, "answers")
                found = list(unknown_answers(record.document, path, each, compiled))
                yield from found or _not_asked(record.document, path, each, compiled)


def unknown_answers(document: Document, path: KeyPath, each: Check, compiled: Compiled) -> Iterator[Problem]:
    """Yield a problem for each answer that *compiled* does not know, and for data or tool if missing."""
    table = compiled.table
    first = {"data": list(table["data"]), "tool": list(table["tools"])}
    known = {name: first[name] for name in compiled.engine.first}
    known |= {question["id"]: question["options"] for question in table["questions"]}
    for name in compiled.engine.first:
        if name not in each.answers:
            yield document.problem(path, f"no verdict without '{name}'", ID, f"add '{name}: ...'")
    for name, given in each.answers.items():
        if name not in known:
            says = f"{quoted(name)} is not a question of the quiz"
            yield document.problem((*path, name), says, ID, use_one_of(name, list(known)), key=True)
            continue
        if isinstance(given, tuple) and name != "data":
            yield document.problem((*path, name), f"'{name}' takes one answer", ID, "write one word, no list")
            continue
        if not given:
            yield document.problem((*path, name), "this list is empty", ID, "name at least one kind of data")
        for index, answer in enumerate([given] if isinstance(given, str) else given):
            if answer not in known[name]:
                place = (*path, name) if isinstance(given, str) else (*path, name, index)
                says = f"{quoted(answer)} is not an answer to '{name}'"
                yield document.problem(place, says, ID, use_one_of(answer, known[name]))


def _not_asked(document: Document, path: KeyPath, each: Check, compiled: Compiled) -> Iterator[Problem]:
    decision = decide(compiled, each.answers, date.fromisoformat(compiled.table["as_of"]))
    for name in decision.ignored:
        says = f"the quiz does not ask '{name}' after these answers"
        hint = f"take it out; asked are: {', '.join(decision.asked)}"
        yield document.problem((*path, name), says, ID, hint, key=True)
