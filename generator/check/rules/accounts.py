"""Where an account is needed, there is one to delete: such a plan does not say ``no_account``, nor through ``as``.

Passes::

    - id: free
      facts: [{topic: account_required, value: "no", ...}, {topic: delete_account, value: no_account, ...}]
    - id: plus
      as: free
      facts: [{topic: account_required, value: "yes", ...}, {topic: delete_account, value: not_recorded, ...}]

Fails::

    - id: free
      facts: [{topic: account_required, value: "no", ...}, {topic: delete_account, value: no_account, ...}]
    - id: plus
      as: free
      facts: [{topic: account_required, value: "yes", ...}]
"""

from collections.abc import Iterator
from datetime import date

from generator.model import Assistant, Plan
from generator.problems import Problem

from ..parsed import Parsed

ID = "account"


def check(parsed: Parsed, today: date) -> Iterator[Problem]:
    """Yield a problem for each listed plan that needs an account and has none to delete."""
    for record in parsed.assistants:
        for index, plan in enumerate(record.model.plans):
            if plan.listed == "yes" and _contradicts(record.model, plan):
                says = f"plan '{plan.id}' needs an account, and says that there is none to delete"
                hint = "give it a delete_account of its own; where you do not know it: value not_recorded"
                yield record.document.problem(("plans", index), says, ID, hint)


def _contradicts(assistant: Assistant, plan: Plan) -> bool:
    try:
        needed = assistant.headline(plan.id, "account_required")
        deleted = assistant.headline(plan.id, "delete_account")
    except KeyError:  # 'as' leads nowhere, which is a mistake of its own
        return False
    return bool(needed and deleted and (needed[0].value, deleted[0].value) == ("yes", "no_account"))
