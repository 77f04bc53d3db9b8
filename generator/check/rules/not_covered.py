"""A product without a page is treated as a tool that there is, and is no assistant of ours under any of its names.

Passes, if no assistant is called Poe, and the quizzes have ``other/public``::

    - {name: Poe, what: An app that offers models of many makers., treat_as: other/public}

Fails::

    - {name: ChatGPT, what: An app that offers models of many makers., treat_as: other/publik}
"""

from collections.abc import Iterator
from datetime import date

from generator.model.not_covered import NotCovered
from generator.nearest import use_one_of
from generator.problems import Problem, quoted

from ..parsed import Parsed, Record

ID = "not-covered"

FILE = "content/not-covered.yml"


def check(parsed: Parsed, today: date) -> Iterator[Problem]:
    """Yield a problem for each name that is an assistant's or stands twice, and each tool that is not there."""
    record: Record[NotCovered] | None = parsed.singles.get("not_covered")
    if record is None:
        return
    covered, tools = _names_of_assistants(parsed), _tools(parsed)
    first: dict[str, str] = {}
    for index, product in enumerate(record.model.products):
        places = [("name",), *(("also_called", i) for i in range(len(product.also_called)))]
        for path, name in zip(places, (product.name, *product.also_called), strict=True):
            key, where = _plain(name), ("products", index, *path)
            if key in covered:
                says = f"{quoted(name)} is a name of {covered[key]}"
                yield record.document.problem(where, says, ID, "take it out: it has a page")
            elif key in first:
                says = f"{quoted(name)} is a name of {first[key]} above"
                yield record.document.problem(where, says, ID, "keep one of the two")
            first.setdefault(key, product.name)
        if tools and product.treat_as not in tools:
            says = f"no quiz has the tool {quoted(product.treat_as)}"
            hint = use_one_of(product.treat_as, tools, where="the quizzes' tools")
            yield record.document.problem(("products", index, "treat_as"), says, ID, hint)


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def _names_of_assistants(parsed: Parsed) -> dict[str, str]:
    """Return the file of the assistant by each of its names, those of its plans among them."""
    found: dict[str, str] = {}
    for record in parsed.assistants:
        assistant = record.model
        plans = [name for plan in assistant.plans for name in plan.also_called]
        for name in (assistant.name, *assistant.also_called, *plans):
            found.setdefault(_plain(name), record.document.file)
    return found


def _tools(parsed: Parsed) -> list[str]:
    """Return what every quiz over assistants can read as a tool."""
    all_quizzes = [record.model for record in parsed.quizzes]
    quizzes = [quiz for quiz in all_quizzes if quiz.tools_from == "assistants" and quiz.tools]
    plans = [f"{each.model.slug}/{plan.id}" for each in parsed.assistants for plan in each.model.plans
             if plan.listed == "yes"]
    own = [{tool.id for tool in quiz.tools} for quiz in quizzes]
    return [*sorted(set.intersection(*own)), *plans] if own else []
