"""Chatbots that owners put on their websites: what each answers to an owner's questions."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.model import NOT_KNOWING
from generator.model.library import OwnerFact, OwnerPlan, WebsiteChatbot

from .guide import Guide, Here
from .plans import label
from .sources import fact_sources
from .values import SIGNS, Value

QUESTIONS: dict[str, dict[str, tuple[str, ...]]] = {
    "first": {
        "stored": ("store_conversations",), "trained": ("training_default",), "access": ("access",),
        "isolated": ("tenant_isolation",), "delete": ("delete_account", "delete_chat"), "export": ("export",),
    },
    "more": {
        "third_parties": ("sharing_third_parties",), "location": ("data_location",),
        "breach": ("breach_notification",), "sub_processors": ("sub_processors",),
        "dpa": ("data_processing_agreement",),
    },
    "safety": {
        "content": ("content_filtering",), "rate": ("rate_limiting",), "domain": ("domain_validation",),
    },
}
"""Tables of the comparison: an owner's questions, and the topics that answer each, the best known one counts."""

ASKED = [(key, topics) for questions in QUESTIONS.values() for key, topics in questions.items()]
"""All questions, in their order."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What is known on one question."""

    column: str
    """The question's key in the words."""
    value: Value
    rating: str
    """``good``, ``partly``, ``poor``; empty: not rated."""
    url: str


@dataclass(frozen=True, slots=True)
class Row:
    """One offer in the comparison."""

    name: str
    plan: str
    """Empty where there is one plan only."""
    url: str
    answers: dict[str, tuple[Answer, ...]]
    """By table."""
    rank: str
    """How many good and fair answers we found, in words; empty for vendors' own claims."""
    order: tuple[int, int, str]


def listed(bot: WebsiteChatbot) -> tuple[OwnerPlan, ...]:
    """Return the offers that an owner can choose."""
    return tuple(plan for plan in bot.plans if plan.listed == "yes")


def headline(bot: WebsiteChatbot, plan: OwnerPlan, topics: Sequence[str]) -> OwnerFact | None:
    """Return what answers a question: the first of *topics* that is known, else the first that there is."""
    found = [fact for topic in topics if (fact := _headline(bot, plan, topic))]
    known = [fact for fact in found if fact.value not in NOT_KNOWING]
    return next(iter(known or found), None)


def shown_by(bot: WebsiteChatbot, plan: OwnerPlan, fact: OwnerFact | None) -> OwnerPlan:
    """Return the offer under which a fact about *plan* is shown: what it shares with another stands there."""
    bases = {each.id: each for each in listed(bot)}
    seen: set[str] = set()
    while plan.as_ in bases and plan.id not in seen and fact not in plan.facts:
        seen.add(plan.id)
        plan = bases[plan.as_]
    return plan


def _headline(bot: WebsiteChatbot, plan: OwnerPlan, topic: str) -> OwnerFact | None:
    plans = {each.id: each for each in bot.plans}
    here: OwnerPlan | None = plan
    seen: set[str] = set()
    while here is not None and here.id not in seen:
        seen.add(here.id)
        for fact in here.facts:
            if fact.headline and fact.topic == topic:
                return fact
        here = plans.get(here.as_) if here.as_ else None
    return None


def answer_value(guide: Guide, fact: OwnerFact | None) -> Value:
    """Return a headline of an owner's question in words, with a hint where one should not lean on it."""
    if fact is None:
        return Value(guide.content.topics.not_knowing["not_recorded"].says, SIGNS["not_recorded"])
    sign = SIGNS.get(str(fact.value), "")
    shown = fact_sources(guide, fact)
    hint = ""
    if shown and shown[0].badge == "dead":
        hint = guide.words.say("compare", "too_old")
    elif fact.confidence == "low" and not sign:
        hint = guide.words.say("compare", "weak")
    return Value(label(guide, fact), sign, hint)


def row(here: Here, bot: WebsiteChatbot, plan: OwnerPlan, page: str) -> Row:
    """Return an offer's row; *page* is where its facts stand."""
    guide, facts = here.guide, {key: headline(bot, plan, topics) for key, topics in ASKED}
    ratings = [fact.rating for fact in facts.values() if fact]
    good, partly = ratings.count("good"), ratings.count("partly")
    claims = bot.vendor_claims_only == "yes"
    return Row(
        name=bot.name,
        plan=plan.name if len(listed(bot)) > 1 else "",
        url=here.url(page),
        answers={
            table: tuple(
                Answer(key, answer_value(guide, facts[key]), _rating(facts[key], claims),
                       here.url(page, f"{shown_by(bot, plan, facts[key]).id}-{key}"))
                for key in questions
            )
            for table, questions in QUESTIONS.items()
        },
        rank="" if claims else guide.words.say(
            "website_chatbots", "rank", good=good, partly=partly, open=len(ASKED) - good - partly,
        ),
        order=(-good, -partly, bot.name.lower()),
    )


def _rating(fact: OwnerFact | None, claims: bool) -> str:
    return "" if fact is None or claims else fact.rating or ""


def rows(here: Here, bots: Iterable[WebsiteChatbot], path: str) -> tuple[Row, ...]:
    """Return the rows of all offers, the one with most good answers first; *path* has the slug as ``{slug}``."""
    made = (
        row(here, bot, plan, path.format(slug=bot.slug)) for bot in bots for plan in listed(bot)
    )
    return tuple(sorted(made, key=lambda each: each.order))
