"""``retention_deleted`` tells how long a chat that somebody deleted stays with the company, and of nothing else.

A figure for data after the account or the contract ends belongs under ``retention_account_data``.
Where the texts give only such a figure, the headline is ``not_stated``.
Where no chat is kept that one could delete, the days count from the answer.

Passes::

    facts:
      - {topic: retention_deleted, value: 30, headline: true, fact: Deleted chats are gone after 30 days., ...}
      - {topic: retention_account_data, value: 30 days after the contract, fact: Then all data is erased., ...}

Fails::

    facts:
      - {topic: retention_deleted, value: 60, headline: true, fact: Data stays 60 days after the account., ...}
"""

import re
from collections.abc import Iterator
from datetime import date

from generator.model import Fact
from generator.problems import Problem

from ..parsed import Parsed

ID = "deleted-chat"

TOPIC = "retention_deleted"

_ENDS = re.compile(r"\b(?:account|contract|agreement|service|subscription)s? (?:ends|is closed|is deleted)"
                   r"|\b(?:after|delete|deleted|deletion of|close|closed) (?:you )?(?:delete |close )?"
                   r"(?:the|your|an) (?:account|contract)\b", re.IGNORECASE)
_CHAT = re.compile(r"\b(?:chat|conversation|thread|message|prompt|request|question|answer|input|interaction|content"
                   r"|log|session|recording)s?\b|\bwhat you delete\b|\bdeleted data\b", re.IGNORECASE)


def check(parsed: Parsed, today: date) -> Iterator[Problem]:
    """Yield a problem for each settled fact under the topic that speaks of an account or contract, and of no chat."""
    for record in parsed.assistants:
        for p, plan in enumerate(record.model.plans):
            for f, fact in enumerate(plan.facts):
                if fact.topic == TOPIC and _of_another_end(fact):
                    says = f"{TOPIC} is about a deleted chat, and this fact tells of an account or a contract"
                    hint = "move it to 'retention_account_data', and say what a deleted chat has: days or 'not_stated'"
                    yield record.document.problem(("plans", p, "facts", f, "value"), says, ID, hint)


def _of_another_end(fact: Fact) -> bool:
    """Whether a settled fact tells of the end of an account or contract and names nothing that one deletes."""
    told = f"{'' if isinstance(fact.value, int) else fact.value} {fact.fact or ''}"
    settled = isinstance(fact.value, int) or not fact.headline
    return settled and bool(_ENDS.search(told)) and not _CHAT.search(fact.fact or "")
