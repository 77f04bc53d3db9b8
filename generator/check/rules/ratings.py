"""A website chatbot is rated on what somebody other than its vendor's marketing says, and only where it is known.

A rating stands on the headline of a topic. What rests on a vendor's claim alone, or is not known, has none.

Passes::

    vendor_claims_only: "no"
    plans:
      - facts:
          - {topic: export, value: "Yes, by yourself", headline: true, rating: good, source: {kind: help, ...}, ...}

Fails::

    vendor_claims_only: "yes"
    plans:
      - facts:
          - {topic: export, value: not_stated, rating: poor, source: {kind: vendor_claim, ...}, ...}
"""

from collections.abc import Iterator
from datetime import date

from generator.model import NOT_KNOWING
from generator.model.website_chatbots import OwnerFact
from generator.problems import Problem

from ..parsed import Parsed

ID = "rating"


def check(parsed: Parsed, today: date) -> Iterator[Problem]:
    """Yield a problem for each rating that nothing but a vendor's word, or nothing at all, supports."""
    for record in parsed.records["website_chatbots"].values():
        only_claims = record.model.vendor_claims_only == "yes"
        for p, plan in enumerate(record.model.plans):
            for f, fact in enumerate(plan.facts):
                if fact.rating is None:
                    continue
                says = "there is nothing but its vendor's claims" if only_claims else _against(fact)
                if says:
                    path = ("plans", p, "facts", f, "rating")
                    yield record.document.problem(path, f"this cannot be rated: {says}", ID, "take 'rating' out")


def _against(fact: OwnerFact) -> str:
    """Return why *fact* cannot be rated, or nothing."""
    if fact.value in NOT_KNOWING:
        return "we do not know it"
    if not fact.headline:
        return "it is no headline"
    if fact.confidence == "low":
        return "its confidence is low"
    if fact.source is not None and fact.source.kind == "vendor_claim":
        return "it is the vendor's claim"
    return ""
