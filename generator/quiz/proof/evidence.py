"""Promises about the facts behind the table: what a vendor alone says, and what is known of a place that is named.

They are counted here from the sources themselves, so that no way of reading a headline can break them unseen.
"""

from collections.abc import Iterator

from generator.model import NOT_KNOWING, Fact

from ..compile import Compiled
from ..engine.table import Promise
from .counterexample import Failure

UNKNOWN_AT_MOST = 1
"""Of the core topics of a place that is named, so many may be open."""


def weakly_founded(compiled: Compiled, promise: Promise, path: tuple[str | int, ...]) -> Iterator[Failure]:
    """Yield a failure for each plan that breaks the promise."""
    found = _claims(compiled) if promise["evidence"] == "claims" else _named(compiled)
    for says in found:
        yield Failure(promise["id"], f"{promise['says']} But: {says}", path)


def _claims(compiled: Compiled) -> Iterator[str]:
    """A headline without any source but marketing is in the table as the most careful value."""
    careful, tools = compiled.table["careful"], compiled.table["tools"]
    for tool, facts in compiled.facts.items():
        for topic, fact in facts.items():
            value, _ = tools[tool]["topics"][topic]
            if fact is not None and _marketing(fact) and value != careful[topic]:
                yield f"{topic} of {tool} is read as {value}, and the vendor alone says so"


def _named(compiled: Compiled) -> Iterator[str]:
    """Of an assistant that is named as a better place at most one core topic is open."""
    core = compiled.table["core"]
    for tool in compiled.table["candidates"]:
        if facts := compiled.facts.get(tool):
            unknown = [topic for topic in core if _open(facts[topic])]
            if len(unknown) > UNKNOWN_AT_MOST:
                yield f"{tool} is named, and we do not know {', '.join(unknown)}"


def _marketing(fact: Fact) -> bool:
    kinds = {source.kind for source in (fact.source, *fact.also) if source}
    return kinds == {"vendor_claim"}


def _open(fact: Fact | None) -> bool:
    return fact is None or fact.value in NOT_KNOWING or fact.confidence == "low" or _marketing(fact)
