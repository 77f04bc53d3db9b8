"""Chatbots for websites: the comparison by an owner's questions, and a page for each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.model.owners import OwnersTable
from generator.model.website_chatbots import OwnerPlan, WebsiteChatbot

from ..addresses import index_path, member_path
from ..context import Guide, Link, member_page
from ..page import Page
from ..parts.history import Contact, Event, contact, past_events
from ..parts.owners import Row, answer_value, headline, listed, questions, rows, shown_by, tables
from ..parts.plans import FactGroup, further_facts
from ..parts.sources import SourceLine, confidence, fact_sources
from ..parts.steps import Task, tasks
from ..parts.values import Value

FAMILY = "website_chatbots"

@dataclass(frozen=True, slots=True)
class Comparison:
    """What the index shows."""

    tables: tuple[OwnersTable, ...]
    ranked: tuple[Row, ...]
    claims: tuple[Row, ...]
    """Those of which we know what the vendor says of itself, and no more."""
    checklists: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Answered:
    """One question of owners, with what is known."""

    anchor: str
    question: str
    value: Value
    rating: str
    sentence: str
    detail: str
    sources: tuple[SourceLine, ...]
    confidence: str
    unrecorded: bool


@dataclass(frozen=True, slots=True)
class Offer:
    """One plan on its chatbot's page."""

    anchor: str
    name: str
    notes: tuple[str, ...]
    answers: tuple[Answered, ...]
    """Those that it does not share with an offer that is shown before."""
    groups: tuple[FactGroup, ...]


@dataclass(frozen=True, slots=True)
class ChatbotPage:
    """What a chatbot's page shows."""

    name: str
    short_answer: str
    claims_only: bool
    offers: tuple[Offer, ...]
    tasks: tuple[Task, ...]
    events: tuple[Event, ...]
    unknowns: tuple[str, ...]
    about: tuple[tuple[str, str], ...]
    contact: Contact
    source_notes: str


def pages(guide: Guide) -> Iterable[Page]:
    """Yield the comparison and every chatbot's page."""
    bots = sorted(guide.content.website_chatbots.values(), key=lambda bot: bot.name.lower())
    here, words, owners = guide.at(index_path(FAMILY)), guide.words, guide.content.owners
    made = rows(here, bots, member_path(FAMILY, "{slug}"))
    view = Comparison(
        tables=tables(guide.content),
        ranked=tuple(each for each in made if each.rank),
        claims=tuple(each for each in made if not each.rank),
        checklists=here.members("checklists", owners.checklists if owners else ()),
    )
    yield Page(
        path=here.path, title=words.say(FAMILY, "title"), description=words.say(FAMILY, "description"), family=FAMILY,
        body=here.render("website_chatbots.jinja", view), crumbs=guide.family_crumbs(FAMILY),
    )
    slugs = [bot.slug for bot in bots]
    for bot in bots:
        yield chatbot_page(guide, bot, slugs)


def chatbot_page(guide: Guide, bot: WebsiteChatbot, slugs: Sequence[str]) -> Page:
    """Return a chatbot's page."""
    here, labels = guide.at(member_path(FAMILY, bot.slug)), guide.words["assistants"]
    unknown = guide.words.say(FAMILY, "not_known")
    view = ChatbotPage(
        name=bot.name,
        short_answer=bot.short_answer,
        claims_only=bot.vendor_claims_only == "yes",
        offers=tuple(_offer(guide, bot, index) for index in range(len(listed(bot)))),
        tasks=tasks(guide, bot),
        events=past_events(here, bot.incidents),
        unknowns=bot.unknowns,
        about=(
            (labels["company"], bot.company or unknown), (labels["jurisdiction"], bot.jurisdiction or unknown),
        ),
        contact=contact(bot),
        source_notes=bot.source_notes or "",
    )
    return member_page(
        here, FAMILY, slugs, bot.slug, title=guide.words.say(FAMILY, "page_title", name=bot.name),
        description=bot.short_answer, text=here.render("website_chatbot.jinja", view), toc=True,
    )


def _offer(guide: Guide, bot: WebsiteChatbot, index: int) -> Offer:
    plan = listed(bot)[index]
    answers = []
    for asked in questions(guide.content):
        fact = headline(bot, plan, asked.topics)
        if shown_by(bot, plan, fact) is not plan:
            continue
        answers.append(Answered(
            anchor=f"{plan.id}-{asked.id}",
            question=asked.question,
            value=answer_value(guide, fact),
            rating="" if bot.vendor_claims_only == "yes" or fact is None else fact.rating or "",
            sentence=(fact.fact or "") if fact else "",
            detail=(fact.detail or "") if fact else "",
            sources=fact_sources(guide, fact) if fact else (),
            confidence=confidence(guide, fact.confidence) if fact and fact.source else "",
            unrecorded=fact is None or fact.value == "not_recorded",
        ))
    used = {headline(bot, plan, each.topics) for each in questions(guide.content)}
    return Offer(
        anchor=f"plan-{plan.id}", name=plan.name, notes=_notes(guide, bot, plan), answers=tuple(answers),
        groups=further_facts(guide, [fact for fact in plan.facts if fact.fact and fact not in used]),
    )


def _notes(guide: Guide, bot: WebsiteChatbot, plan: OwnerPlan) -> tuple[str, ...]:
    base = next((each.name for each in listed(bot) if each.id == plan.as_), "")
    same = guide.words.say("assistants", "same_as_rest", plan=base) if base else ""
    return tuple(note for note in (same, plan.note) if note)
