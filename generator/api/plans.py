"""Assistants and website chatbots as the API gives them: plans, headlines, further facts, steps."""

from collections.abc import Sequence
from typing import Literal, TypedDict

from generator.model import HEADLINE_TOPICS, Assistant, Content, Fact, Plan, Source, Walkthrough
from generator.model.website_chatbots import OwnerFact, WebsiteChatbot
from generator.render.addresses import address, member_path

from .ids import Ids, label
from .shapes import ApiArchivedText, ApiAssistant, ApiFact, ApiPlan, ApiSource, ApiSteps


class _OfAssistants(TypedDict, total=False):
    """Keys that chatbots for websites have not."""

    kind: str
    also_called: list[str]


class _OfFacts(TypedDict, total=False):
    """Keys of facts that are left out where they have nothing to say."""

    as_: str
    fact: str
    detail: str
    rating: Literal["good", "partly", "poor"]
    source: ApiSource
    also: list[ApiSource]


class _OfSteps(TypedDict, total=False):
    """Keys of steps that are left out where they have nothing to say."""

    plan: str
    gotcha: str


def source(each: Source) -> ApiSource:
    """Return a source."""
    return ApiSource(
        url=each.url, title=each.title, kind=each.kind, dated=each.dated, in_force=each.in_force,
        seen=each.seen.isoformat() if each.seen else None, copy_=each.copy_, covers=each.covers,
        archived=ApiArchivedText(**each.archived.model_dump()) if each.archived else None,
    )


def sources(each: Sequence[Source]) -> list[ApiSource]:
    """Return sources in their order."""
    return [source(one) for one in each]


def assistants(content: Content) -> list[ApiAssistant]:
    """Return every assistant."""
    return [_assistant("assistants", each, HEADLINE_TOPICS) for each in content.assistants.values()]


def website_chatbots(content: Content) -> list[ApiAssistant]:
    """Return every chatbot for websites; its headlines are of any topic that has one."""
    return [
        _assistant("website_chatbots", each, list(dict.fromkeys(
            fact.topic for plan in each.plans for fact in plan.facts if fact.headline
        )))
        for each in content.website_chatbots.values()
    ]


def _assistant(family: str, each: Assistant | WebsiteChatbot, topics: Sequence[str]) -> ApiAssistant:
    ids = Ids()
    given: _OfAssistants = {}
    if isinstance(each, Assistant):
        given = {"kind": each.kind, "also_called": list(each.also_called)}
    return ApiAssistant(
        id=ids(family, each.slug), slug=each.slug, page=address(member_path(family, each.slug)), name=each.name,
        company=each.company, short_answer=each.short_answer, contact=each.contact, unknowns=list(each.unknowns),
        plans=[_plan(ids, family, each, plan, topics) for plan in each.plans],
        walkthroughs=[_steps(ids, family, each.slug, steps) for steps in each.walkthroughs],
        **given,
    )


def _plan(
    ids: Ids, family: str, each: Assistant | WebsiteChatbot, plan: Plan, topics: Sequence[str]
) -> ApiPlan:
    place = (family, each.slug, plan.id)
    said = {topic: found for topic in topics if (found := headline(each, plan, topic))}
    return ApiPlan(
        id=plan.id, name=plan.name, listed=plan.listed, for_=plan.for_, runs=plan.runs,
        headlines={
            topic: _fact(ids(*place, topic), fact, said_by if said_by != plan.id else "")
            for topic, (fact, said_by) in said.items()
        },
        facts=[
            _fact(ids(*place, fact.topic, label(fact.value)), fact) for fact in plan.facts if not fact.headline
        ],
    )


def headline(each: Assistant | WebsiteChatbot, plan: Plan, topic: str) -> tuple[Fact, str] | None:
    """Return the headline of a plan for a topic, with the id of the plan that says it."""
    if isinstance(each, Assistant):
        return each.headline(plan.id, topic)
    plans = {one.id: one for one in each.plans}
    here: Plan | None = plan
    while here is not None:
        for fact in here.facts:
            if fact.headline and fact.topic == topic:
                return fact, here.id
        here = plans.pop(here.as_, None) if here.as_ else None
    return None


def _fact(fact_id: str, fact: Fact, said_by: str = "") -> ApiFact:
    """One fact. What is not known or not so is left out."""
    given: _OfFacts = {}
    if said_by:
        given["as_"] = said_by
    if fact.fact:
        given["fact"] = fact.fact
    if fact.detail:
        given["detail"] = fact.detail
    if isinstance(fact, OwnerFact) and fact.rating:
        given["rating"] = fact.rating
    if fact.source:
        given["source"] = source(fact.source)
    if fact.also:
        given["also"] = sources(fact.also)
    return ApiFact(
        id=fact_id, topic=fact.topic, value=fact.value, confidence=fact.confidence, where=list(fact.places), **given
    )


def _steps(ids: Ids, family: str, slug: str, steps: Walkthrough) -> ApiSteps:
    given: _OfSteps = {}
    if steps.plan:
        given["plan"] = steps.plan
    if steps.gotcha:
        given["gotcha"] = steps.gotcha
    parts = (steps.task, *([steps.plan] if steps.plan else []), steps.platform)
    return ApiSteps(
        id=ids(family, slug, "steps", *parts), task=steps.task, platform=steps.platform, steps=list(steps.steps),
        confidence=steps.confidence, source=source(steps.source), **given,
    )
