"""What a quiz lets people pick as a tool: plans of assistants, or of chatbots for websites, and what rules read there.

Both families have plans with headlines; they differ in their topics and in how a headline is read.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model import CORE_TOPICS, HEADLINE_TOPICS, Content, Fact, Plan, Quiz, Topic
from generator.model.ageing import last_day
from generator.model.website_chatbots import RATED, OwnerFact, WebsiteChatbot

OPEN = "open"
"""How rules read an owner's topic that nobody but the vendor's marketing speaks of: harsher than any rating."""

OWNER_TOPICS = (
    "store_conversations", "training_default", "access", "tenant_isolation", "delete_chat", "delete_account", "export",
    "sharing_third_parties", "data_location", "breach_notification", "sub_processors", "data_processing_agreement",
    "content_filtering", "rate_limiting", "domain_validation", "sensitive_data_advice",
)
"""What owners of websites ask of a chatbot."""

CORE_SETTLED = 3
"""So many of the core topics at least have a value that can be relied on, where a plan is named as a better place."""

Read = tuple[str, str | None]
"""A value, and the last day (ISO) on which it is relied on; ``None``: it rests on no day."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One plan that can be picked."""

    id: str
    slug: str
    name: str
    plan: str
    short: str
    """The plan's name on a tile; empty where there is nothing to choose between."""
    also_called: tuple[str, ...]
    common: int | None
    """Its place among the tiles; ``None``: found by search."""
    first: bool
    """Whether it is its maker's first plan: the one for whoever is not sure."""
    runs: str
    for_: str
    kind: str
    facts: Mapping[str, Fact | None]
    """The headline of each topic."""


def offers(quiz: Quiz, content: Content) -> tuple[Offer, ...]:
    """Return the plans that a quiz lets people pick, without the tools of its own."""
    if not any(question.kind == "tools" for question in quiz.questions):
        return ()
    return tuple(_chatbots(content) if quiz.tools_from == "website-chatbots" else _assistants(content))


def topics(quiz: Quiz, content: Content) -> dict[str, tuple[str, ...]]:
    """Return the topics of the family that a quiz takes its tools from, each with its values as rules read them."""
    if quiz.tools_from == "website-chatbots":
        return dict.fromkeys(OWNER_TOPICS, (*RATED, OPEN))
    return {name: topic_values(content.topic(name)) for name in HEADLINE_TOPICS}


def core(quiz: Quiz) -> tuple[str, ...]:
    """Return the topics that a tool must be sure of to be named as a better place."""
    return () if quiz.tools_from == "website-chatbots" else CORE_TOPICS


def well_known(offer: Offer) -> bool:
    """Return whether enough of a plan's core topics are settled for it to be named as a better place."""
    facts = [offer.facts[name] for name in CORE_TOPICS]
    return sum(fact is not None and fact.settled for fact in facts) >= CORE_SETTLED


def topic_values(topic: Topic) -> tuple[str, ...]:
    """The values of a headline topic as rules read them, from mildest to most careful."""
    return tuple(value.id for value in topic.values)


def reading(fact: Fact | None, topic: Topic, content: Content) -> Read:
    """Return how rules read a headline: its value and the last day on which it is relied on.

    What is missing, unknown, of low confidence or a vendor's claim alone is read as the topic's most careful value,
    and no day ends that. Days and ages are read as their band.
    """
    values = topic_values(topic)
    if fact is None or not fact.settled:
        return values[-1], None
    if topic.type in ("days", "age"):
        value = values[0] if isinstance(fact.value, int) and fact.value <= (topic.limit or 0) else values[-1]
    else:
        value = str(fact.value)
    return value, _until(fact, topic, content)


def rating(fact: Fact | None, topic: Topic, content: Content) -> Read:
    """Return how rules read a headline about a website chatbot: how good it is, or that nothing settles it."""
    if not isinstance(fact, OwnerFact) or fact.rating is None:
        return OPEN, None
    return fact.rating, _until(fact, topic, content)


def reader(quiz: Quiz) -> Callable[[Fact | None, Topic, Content], Read]:
    """Return how the headlines of a quiz's tools are read."""
    return rating if quiz.tools_from == "website-chatbots" else reading


def _until(fact: Fact, topic: Topic, content: Content) -> str | None:
    shelf = getattr(content.site.shelf_life, topic.shelf_life)
    return last_day(fact.source, shelf, content.site.as_of).isoformat() if fact.source else None


def _assistants(content: Content) -> Iterator[Offer]:
    for assistant in content.assistants.values():
        plans = _listed(assistant.plans)
        for plan in plans:
            found = {name: assistant.headline(plan.id, name) for name in HEADLINE_TOPICS}
            yield Offer(
                id=f"{assistant.slug}/{plan.id}", slug=assistant.slug, name=assistant.name, plan=plan.name,
                short=plan.short or plan.name, also_called=(*plan.also_called, *assistant.also_called),
                common=assistant.common, first=plan is plans[0], runs=plan.runs, for_=plan.for_, kind=assistant.kind,
                facts={name: said[0] if said else None for name, said in found.items()},
            )


def _chatbots(content: Content) -> Iterator[Offer]:
    """Chatbots for websites are few: each plan has its tile."""
    place = 0
    for bot in content.website_chatbots.values():
        plans = _listed(bot.plans)
        for plan in plans:
            place += 1
            yield Offer(
                id=f"{bot.slug}/{plan.id}", slug=bot.slug, name=bot.name, plan=plan.name,
                short=plan.short or plan.name if len(plans) > 1 else "", also_called=plan.also_called,
                common=place, first=True, runs=plan.runs, for_=plan.for_, kind="website",
                facts={name: _headline(bot, plan, name) for name in OWNER_TOPICS},
            )


def _listed(plans: Sequence[Plan]) -> list[Plan]:
    return [plan for plan in plans if plan.asked_for]


def _headline(bot: WebsiteChatbot, plan: Plan, topic: str) -> Fact | None:
    """Return a plan's headline, or that of the plan it is "as"."""
    plans: dict[str | None, Plan] = {each.id: each for each in bot.plans}
    here: Plan | None = plan
    while here is not None:
        for fact in here.facts:
            if fact.headline and fact.topic == topic:
                return fact
        plans.pop(here.id)  # a circle of plans ends here; a rule of check/ reports it
        here = plans.get(here.as_)
    return None
