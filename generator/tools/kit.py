"""What the business kit works with: plans with their facts, rules for staff, questions to vendors, duties of owners."""

from collections.abc import Iterable
from datetime import date
from typing import TypedDict

from generator.assets.facts import FactTables
from generator.model import Assistant, Content, Plan
from generator.model import tools as authored
from generator.model.checklists import Item as ChecklistItem

from .sources import SourceData, Told, source_data, told

SLUG = "business-kit"
"""The tool; its file names the checklists, the rights and the topics that the papers are made from."""

SLIPPED = "say-it-at-once"
"""The item of the checklist for staff that says what to do when something slipped out."""


class Fact(TypedDict):
    """What a paper says of a tool about a topic."""

    topic: str
    short: str
    says: str
    source: SourceData | None


class Tool(TypedDict):
    """A plan that the form can name."""

    id: str
    name: str
    plan: str
    facts: list[Fact]


class Item(TypedDict):
    """A question to a vendor, with what a good answer is."""

    ask: str
    good: str


class Law(TypedDict):
    """A duty of a website's owner."""

    law: str
    provision: str
    duty: str
    who: str
    since: str
    sources: list[SourceData]


class Shelf(TypedDict):
    """Days until a source is flagged, by kind."""

    policy: int
    company: int


class Data(Told):
    """What the kit's script works with beside its words (``Data`` in papers.js)."""

    tools: list[Tool]
    never: list[str]
    staff: list[str]
    slipped: list[str]
    five: list[Item]
    more: list[str]
    laws: list[Law]
    shelf: Shelf


def data(content: Content, today: date) -> Data:
    """Return the facts and words of the four papers."""
    shelf = content.site.shelf_life
    tool = content.tools[SLUG]
    staff = _items(content, tool, "staff")
    owners = content.owners.questions if content.owners else ()
    return {
        "tools": [
            _tool(content, assistant, plan, tool.topics)
            for assistant in content.assistants.values() for plan in assistant.plans
            if plan.listed == "yes"
        ],
        "never": [kind.name for kind in content.data.values() if kind.sensitivity == "secret"],
        "staff": [item.do for item in staff if item.id != SLIPPED],
        "slipped": [item.do for item in staff if item.id == SLIPPED],
        "five": [{"ask": item.do, "good": item.good_answer or ""} for item in _items(content, tool, "vendor")],
        "more": [each.question for each in owners if each.in_questionnaire == "yes"],
        "laws": [_law(content, slug) for slug in tool.rights if slug in content.rights],
        "shelf": {"policy": shelf.policy, "company": shelf.company},
        **told(content, today),
    }


def _items(content: Content, tool: authored.Tool, use: str) -> tuple[ChecklistItem, ...]:
    checklist = content.checklists.get(tool.checklists.get(use, ""))
    return checklist.items if checklist else ()


def _tool(content: Content, assistant: Assistant, plan: Plan, topics: Iterable[str]) -> Tool:
    facts: list[Fact] = []
    for topic_id in topics:
        topic, found = content.topic(topic_id), assistant.headline(plan.id, topic_id)
        value = found[0].value if found else "not_recorded"
        facts.append({
            "topic": topic_id, "short": topic.short, "says": FactTables(content).value(topic, value),
            "source": source_data(found[0].source) if found and found[0].source else None,
        })
    return {"id": f"{assistant.slug}/{plan.id}", "name": assistant.name, "plan": plan.name, "facts": facts}


def _law(content: Content, slug: str) -> Law:
    right = content.rights[slug]
    return {
        "law": right.law, "provision": right.provision or "", "duty": right.duty_on_owner or "",
        "who": right.applies_to, "since": right.in_force_since or "",
        "sources": [source_data(source) for source in right.sources],
    }
