"""What the business kit works with: plans with their facts, rules for staff, questions to vendors, duties of owners."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from generator.model import Assistant, Content, Plan
from generator.model.guide import Checklist
from generator.quiz.facts import FactTables

from .sources import source_data

TOPICS = ("training_default", "human_review", "retention_deleted")
"""What staff should know of a tool."""

STAFF, FIVE = "for-staff-at-work", "five-questions-to-a-website-chatbots-vendor"
SLIPPED = "say-it-at-once"
"""The checklists whose items make the rules and the questionnaire, and the item for when something slipped out."""

DUTIES = ("ai-act-50-1", "gdpr-art-13-14")
"""The rights page's entries on telling visitors about a chatbot."""

NOT_ASKED_YET = ("third_parties", "location", "breach", "sub_processors", "dpa", "content", "rate", "domain")
"""Questions of owners beyond the five (their words: ``website_chatbots.questions``)."""


def data(content: Content, today: date) -> Mapping[str, Any]:
    """Return the facts and words of the four papers (see papers.js)."""
    shelf = content.site.shelf_life
    staff = _items(content.checklists.get(STAFF))
    owners: Any = content.words["website_chatbots"]["questions"]
    return {
        "tools": [
            _tool(content, assistant, plan) for assistant in content.assistants.values() for plan in assistant.plans
            if plan.listed == "yes"
        ],
        "never": [kind.name for kind in content.data.values() if kind.sensitivity == "secret"],
        "staff": [item["ask"] for item in staff if item["id"] != SLIPPED],
        "slipped": [item["ask"] for item in staff if item["id"] == SLIPPED],
        "five": _items(content.checklists.get(FIVE)),
        "more": [owners[key] for key in NOT_ASKED_YET],
        "laws": [_law(content, slug) for slug in DUTIES if slug in content.rights],
        "as_of": content.site.as_of.isoformat(),
        "today": max(today, content.site.as_of).isoformat(),
        "shelf": {"policy": shelf.policy, "company": shelf.company},
        "shared": {name: content.words[name] for name in ("age", "source", "number")},
    }


def _items(checklist: Checklist | None) -> list[dict[str, str]]:
    items = checklist.items if checklist else ()
    return [{"id": item.id, "ask": item.do, "good": item.good_answer or ""} for item in items]


def _tool(content: Content, assistant: Assistant, plan: Plan) -> dict[str, Any]:
    facts: list[dict[str, Any]] = []
    for topic_id in TOPICS:
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
