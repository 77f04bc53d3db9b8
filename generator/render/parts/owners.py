"""Chatbots that owners put on their websites: what each answers to an owner's questions."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.model import NOT_KNOWING, Content
from generator.model.owners import OwnersQuestion, OwnersTable
from generator.model.website_chatbots import OwnerFact, OwnerPlan, WebsiteChatbot

from ..context import Guide, Here
from .plans import label
from .sources import fact_sources
from .values import SIGNS, Value


def tables(content: Content) -> tuple[OwnersTable, ...]:
    """Return the tables of questions, in their order (content/owners.yml)."""
    return content.owners.tables if content.owners else ()


def questions(content: Content) -> tuple[OwnersQuestion, ...]:
    """Return all questions, in their order."""
    return content.owners.questions if content.owners else ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What is known on one question."""

    column: str
    """The head of the question's column."""
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
    guide, asked = here.guide, questions(here.guide.content)
    facts = {each.id: headline(bot, plan, each.topics) for each in asked}
    ratings = [fact.rating for fact in facts.values() if fact]
    good, partly = ratings.count("good"), ratings.count("partly")
    claims = bot.vendor_claims_only == "yes"
    return Row(
        name=bot.name,
        plan=plan.name if len(listed(bot)) > 1 else "",
        url=here.url(page),
        answers={
            table.id: tuple(
                Answer(each.column or each.question, answer_value(guide, fact), _rating(fact, claims),
                       here.url(page, f"{shown_by(bot, plan, fact).id}-{each.id}"))
                for each in table.questions for fact in (facts[each.id],)
            )
            for table in tables(guide.content)
        },
        rank="" if claims else guide.words.say(
            "website_chatbots", "rank", good=good, partly=partly, open=len(asked) - good - partly,
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
