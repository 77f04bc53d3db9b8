"""What the page of a kind of data says (``stands``) is what the quiz answers after two taps, on most main plans.

"Not yet" is ``first``, "not here" is ``no``; a yes with care is a ``yes``. Where equally many plans say two things,
the more careful one counts. ``personal`` is held against the plans that the quiz calls ``main``, ``work`` against
those that organisations run. The short answer begins with the same: with "Yes" or not. What a kind ``contains`` are no
secrets, and what stands under ``take_out_first`` is nothing else.

Passes, if the quiz says "not yet" on most main plans::

    short_answer: Not the whole slip. Copy only the line you ask about.
    stands: {personal: first, work: "no"}

Fails::

    short_answer: Yes, but copy only the line you ask about.
    stands: {personal: "yes", work: "no"}
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from generator.load.yaml import Document
from generator.model import DataKind
from generator.problems import Problem, quoted
from generator.quiz.compile import Compiled
from generator.quiz.engine.stands import most, stand, work_plans

from ..parsed import Parsed
from .unwritten import MARK

ID = "stands"

OPENINGS = {
    "yes": ("Yes",), "first": ("Not", "Only", "Better not"), "no": ("No", "Not", "Only", "Better not"),
    "never": ("No",),
}
"""How a short answer begins that says so."""


def check(parsed: Parsed, today: date) -> Iterator[Problem]:
    """Yield a problem for each kind whose page and whose verdicts say two things."""
    kinds = [(record.document, record.model) for record in parsed.records["data"].values()]
    for compiled in parsed.compiled.values():
        if isinstance(compiled, Compiled) and compiled.quiz.main and compiled.table["data"]:
            # What a command started is not written yet: the rule for a release tells of it.
            for document, kind in (each for each in kinds if not each[1].short_answer.startswith(MARK)):
                yield from _differs(document, kind, "personal", compiled.quiz.main, compiled)
                yield from _differs(document, kind, "work", work_plans(compiled), compiled)
                yield from _opens(document, kind)
    secrets = {kind.slug for _, kind in kinds if kind.sensitivity == "secret"}
    for document, kind in kinds:
        for i, part in enumerate(kind.contains):
            if part in secrets:
                says = f"{quoted(part)} is a secret, which is no part of anything that may be shared"
                yield document.problem(("contains", i), says, ID, "write it under take_out_first")
        for i, part in enumerate(kind.take_out_first):
            if part in parsed.records["data"] and part not in secrets:
                says = f"{quoted(part)} is no secret, so what it is in may be shared with it"
                yield document.problem(("take_out_first", i), says, ID, "write it under contains")


def _differs(
    document: Document, kind: DataKind, key: str, tools: Sequence[str], compiled: Compiled
) -> Iterator[Problem]:
    if not tools:
        return
    day = date.fromisoformat(compiled.table["as_of"])
    found = {tool: stand(compiled.engine.decide({"data": kind.slug, "tool": tool}, day)) for tool in tools}
    counts, said = Counter(found.values()), getattr(kind.stands, key)
    if said == most(counts):
        return
    told = ", ".join(f"{word} in {count}" for word, count in sorted(counts.items(), key=lambda each: -each[1]))
    other = next(tool for tool in tools if found[tool] == most(counts))
    says = f"{kind.slug} stands at {said}, and of {len(tools)} plans the quiz says {told} (as {other})"
    word = json.dumps(most(counts)) if most(counts) in ("yes", "no") else most(counts)
    hint = f"write {key}: {word} and a short answer that says so, or mend the kind's attributes"
    yield document.problem(("stands", key), says, ID, hint)


def _opens(document: Document, kind: DataKind) -> Iterator[Problem]:
    words = OPENINGS[kind.stands.personal]
    if not any(re.match(rf"{word}\b", kind.short_answer) for word in words):
        says = f"the short answer does not begin with what 'stands' says: {kind.stands.personal}"
        yield document.problem(("short_answer",), says, ID, f"begin with {' or '.join(map(quoted, words))}")
