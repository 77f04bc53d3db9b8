"""Where a kind of data stands after two taps: a verdict in one of four words, and what most plans say."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from .decide import Decision

if TYPE_CHECKING:
    from ..compile import Compiled

STANDS = ("yes", "first", "no", "never")
"""From mildest to most careful."""


def stand(decision: Decision) -> str:
    """Return a verdict in one word: with care is a yes, "not yet" is ``first``, "not here" is ``no``."""
    if decision.verdict in ("ok", "care"):
        return "yes"
    if decision.verdict == "never":
        return "never"
    return "first" if decision.line == "not_yet" else "no"


def most(counts: Mapping[str, int]) -> str:
    """Return what most say; where equally many do, the more careful."""
    return max(counts, key=lambda word: (counts[word], STANDS.index(word)))


def work_plans(compiled: "Compiled") -> list[str]:
    """Return the plans in a cloud that organisations run."""
    return [
        name for name, tool in compiled.table["tools"].items()
        if tool["attributes"]["for"] == "organisation" and tool["attributes"]["runs"] == "cloud"
    ]
