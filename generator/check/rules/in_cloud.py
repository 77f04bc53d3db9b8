"""``in_cloud`` names the plan of the same file that holds where a local program uses a model in a cloud.

Passes::

    plans:
      - {id: program, runs: device, in_cloud: program-cloud, ...}
      - {id: program-cloud, runs: cloud, ...}

Fails::

    plans:
      - {id: program, runs: device, in_cloud: other, ...}
      - {id: other, runs: device, ...}
"""

from collections.abc import Iterator
from datetime import date

from generator.nearest import use_one_of
from generator.problems import Problem, quoted

from ..parsed import Parsed

ID = "in-cloud"


def check(parsed: Parsed, today: date) -> Iterator[Problem]:
    """Yield a problem for each ``in_cloud`` that does not lead from a computer to a cloud that can be chosen."""
    for record in parsed.sheets:
        plans = {plan.id: plan for plan in record.model.plans}
        clouds = [plan.id for plan in record.model.plans if plan.runs == "cloud" and plan.listed == "yes"]
        for index, plan in enumerate(record.model.plans):
            if plan.in_cloud is None:
                continue
            if plan.in_cloud not in plans:
                says, hint = f"{quoted(plan.in_cloud)} is no plan here", use_one_of(plan.in_cloud, clouds)
            elif plan.in_cloud not in clouds:
                says = f"{quoted(plan.in_cloud)} is no plan in a cloud that people can choose"
                hint = "name one that says 'runs: cloud' and not 'listed: no'"
            elif plan.runs != "device":
                says, hint = f"{quoted(plan.id)} always runs in a cloud", "write 'runs: device', or take 'in_cloud' out"
            else:
                continue
            yield record.document.problem(("plans", index, "in_cloud"), says, ID, hint)
