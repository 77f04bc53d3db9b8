"""What the business kit works with: plans with their facts, rules for staff, questions to vendors, duties of owners."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from generator.model import Assistant, Content, Plan
from generator.model.tools import Tool
from generator.quiz.facts import FactTables

from .sources import source_data

SLUG = "business-kit"
"""The tool; its file names the checklists, the rights and the topics that the papers are made from."""

SLIPPED = "say-it-at-once"
"""The item of the checklist for staff that says what to do when something slipped out."""


def data(content: Content, today: date) -> Mapping[str, Any]:
    """Return the facts and words of the four papers (see papers.js)."""
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
        "staff": [item["ask"] for item in staff if item["id"] != SLIPPED],
        "slipped": [item["ask"] for item in staff if item["id"] == SLIPPED],
        "five": _items(content, tool, "vendor"),
        "more": [each.question for each in owners if each.in_questionnaire == "yes"],
        "laws": [_law(content, slug) for slug in tool.rights if slug in content.rights],
        "as_of": content.site.as_of.isoformat(),
        "today": max(today, content.site.as_of).isoformat(),
        "shelf": {"policy": shelf.policy, "company": shelf.company},
        "shared": {name: content.words[name] for name in ("age", "source", "number")},
    }


def _items(content: Content, tool: Tool, use: str) -> list[dict[str, str]]:
    checklist = content.checklists.get(tool.checklists.get(use, ""))
    items = checklist.items if checklist else ()
    return [{"id": item.id, "ask": item.do, "good": item.good_answer or ""} for item in items]


def _tool(content: Content, assistant: Assistant, plan: Plan, topics: Iterable[str]) -> dict[str, Any]:
    facts: list[dict[str, Any]] = []
    for topic_id in topics:
        topic, found = content.topic(topic_id), assistant.headline(plan.id, topic_id)
        value = found[0].value if found else "not_recorded"
        facts.append({
            "topic": topic_id, "short": topic.short, "says": FactTables(content).value(topic, value),
            "source": source_data(found[0].source) if found else None,
        })
    return {"id": f"{assistant.slug}/{plan.id}", "name": assistant.name, "plan": plan.name, "facts": facts}


def _law(content: Content, slug: str) -> dict[str, Any]:
    right = content.rights[slug]
    return {
        "law": right.law, "provision": right.provision or "", "duty": right.duty_on_owner or "",
        "who": right.applies_to, "since": right.in_force_since or "",
        "sources": [source_data(source) for source in right.sources],
    }
