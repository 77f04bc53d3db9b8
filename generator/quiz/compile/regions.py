"""Where a plan is judged by the visitor's region: plans that are for the people of some places only."""

from generator.model import Content, Fact, Quiz
from generator.model.assistants import Assistant, Plan


def places(quiz: Quiz, content: Content) -> dict[str, dict[str, str]]:
    """Return, by tool and region, the tool to read instead: the plan that the same assistant has for that region.

    Nobody who has not named a region gets it, so the plan for all others has to be the more careful one.
    """
    found = {}
    for assistant in content.assistants.values() if quiz.tools_from == "assistants" else ():
        for plan in _listed(assistant):
            there = {home.id: f"{assistant.slug}/{other.id}" for other in siblings(assistant, plan) if other.where
                     for home in quiz.homes if {*home.holds} & {*other.where}}
            if there and not plan.where:
                found[f"{assistant.slug}/{plan.id}"] = there
    return found


def siblings(assistant: Assistant, plan: Plan) -> list[Plan]:
    """Return the plans that are the same as *plan* for people of other places."""
    return [
        other for other in _listed(assistant)
        if (other.where and other.as_ == plan.id) or (plan.where and other.id == plan.as_)
    ]


def elsewhere(assistant: Assistant, plan: Plan, topic: str) -> list[Fact]:
    """Return what holds for other places than a plan's headline does, where that is something else."""
    headline = assistant.headline(plan.id, topic)
    here, says = headline if headline else (None, plan.id)
    facts = [fact for fact in assistant.plan(says).facts if fact.topic == topic and fact.where and not fact.headline]
    for other in siblings(assistant, plan):
        there = assistant.headline(other.id, topic)
        if there and there[0] is not here:
            # The plan's places are those of its facts, which name none of their own.
            facts.append(there[0] if there[0].where else there[0].model_copy(update={"where": other.where}))
    return [fact for fact in facts if here is None or fact.value != here.value]


def _listed(assistant: Assistant) -> list[Plan]:
    return [plan for plan in assistant.plans if plan.asked_for]
