"""A silence is no answer: what a text does not mention is ``not_stated``, never "no".

"No", "never" and "none" need words that say so, a list of all that is allowed, or a test. The nature of the thing
will do as well: there is no account, nothing leaves the device.
``not_stated`` means that we read the company's own text. A silence that somebody else reports is ``unclear``.

Passes::

    facts:
      - {topic: sharing_ads, value: not_stated, headline: true, fact: The policy names no ads., ...}

Fails::

    facts:
      - {topic: sharing_ads, value: "no", headline: true, fact: The policy names no ads., ...}
"""

import re
from collections.abc import Iterator
from datetime import date

from generator.model import Fact
from generator.problems import Problem

from ..parsed import Parsed

ID = "silence"

SETTLED = ("no", "never", "none")
"""Values that deny something."""

READ_BY_OTHERS = ("news", "research")
"""Kinds of sources in which somebody else tells what a company's text says."""

_SILENT = re.compile(
    r"\b(?:does|do|did) not (?:say|mention|name|describe|list|state|speak)\b|\b(?:neither|nor)\b.{0,60}"
    r"\b(?:says?|mentions?|names?|describes?)\b|\b(?:says?|mentions?|names?|describes?|states?) (?:no|nothing)\b"
    r"|\bis silent\b|\bno .{0,60}\bwas found\b|\bwe (?:found|know of) no\b|\bimplies\b", re.IGNORECASE)


def check(parsed: Parsed, today: date) -> Iterator[Problem]:
    """Yield a problem for each headline that denies by a silence, or reports a silence that others read."""
    for record in parsed.assistants:
        for p, plan in enumerate(record.model.plans):
            for f, fact in enumerate(plan.facts):
                if fact.headline and (wrong := _wrong(fact)):
                    yield record.document.problem(("plans", p, "facts", f, "value"), wrong[0], ID, wrong[1])


def _wrong(fact: Fact) -> tuple[str, str] | None:
    """Return what is wrong with a headline and a hint, or ``None``."""
    if fact.value in SETTLED and _SILENT.search(fact.fact or ""):
        return (f"'{fact.value}' rests on a silence: the sentence tells what a text does not say",
                "write 'not_stated', or a sentence that tells what the text does say")
    if fact.value == "not_stated" and fact.source and fact.source.kind in READ_BY_OTHERS:
        return ("'not_stated' means that we read the company's own text, and this source is somebody else's",
                "write 'unclear', or name the text that you read")
    return None
