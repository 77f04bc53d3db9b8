"""Claims with what they rest on, as risks, scenarios and answers show them."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.authored import Evidence

from ..context import Guide
from .sources import SourceLine, confidence, lines


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim with its sources."""

    claim: str
    sources: tuple[SourceLine, ...]
    confidence: str


def claims(guide: Guide, evidence: Sequence[Evidence]) -> tuple[Claim, ...]:
    """Return claims as they are shown."""
    return tuple(
        Claim(each.claim, lines(guide, each.sources), confidence(guide, each.confidence)) for each in evidence
    )
