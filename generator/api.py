"""The data API: what we know, for programs. Its form is a contract; keys are added, never renamed."""

import json
from typing import Any

from .model import HEADLINE_TOPICS, Assistant, Content, Fact, Plan, Source

ASSISTANTS = "api/v1/assistants.json"


def api_files(content: Content) -> dict[str, str]:
    """Return the API's files: path from the site's root, and JSON that is the same for the same content."""
    assistants = {
        "as_of": content.site.as_of.isoformat(),
        "assistants": [_assistant(each) for each in content.assistants.values()],
    }
    return {ASSISTANTS: json.dumps(assistants, ensure_ascii=False, indent=1) + "\n"}


def _assistant(assistant: Assistant) -> dict[str, Any]:
    return {
        "slug": assistant.slug,
        "name": assistant.name,
        "company": assistant.company,
        "kind": assistant.kind,
        "plans": [_plan(assistant, plan) for plan in assistant.plans],
    }


def _plan(assistant: Assistant, plan: Plan) -> dict[str, Any]:
    said = {topic: assistant.headline(plan.id, topic) for topic in HEADLINE_TOPICS}
    return {
        "id": plan.id,
        "name": plan.name,
        "listed": plan.listed,
        "for": plan.for_,
        "runs": plan.runs,
        "headlines": {topic: _headline(*found, plan) for topic, found in said.items() if found},
    }


def _headline(fact: Fact, said_by: str, plan: Plan) -> dict[str, Any]:
    """One headline. ``as`` names the plan that says it, where that is another one."""
    headline: dict[str, Any] = {"value": fact.value}
    if said_by != plan.id:
        headline["as"] = said_by
    headline |= {"confidence": fact.confidence, "where": list(fact.places)}
    if fact.fact:
        headline["fact"] = fact.fact
    if fact.source:
        headline["source"] = _source(fact.source)
    return headline


def _source(source: Source) -> dict[str, Any]:
    """Where a fact stands. ``seen`` is null where we did not open the page ourselves."""
    return {
        "url": source.url,
        "title": source.title,
        "kind": source.kind,
        "dated": source.dated,
        "seen": source.seen.isoformat() if source.seen else None,
    }
