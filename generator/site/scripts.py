"""Scripts of guide pages that are made from modules, each joined into one small classic script.

What a script says stands in content/words.yml under ``script`` in the section of its page.
"""

import json
from collections.abc import Mapping
from datetime import date
from typing import TypedDict

from generator.assets.facts import FactRow, FactTables, SourceRow
from generator.assets.join import joined
from generator.assets.modules import modules
from generator.assets.regions import regions
from generator.model import HEADLINE_TOPICS, Content, Topic
from generator.publish.worker import WorkerData
from generator.render.addresses import COMPARE_SCRIPT, COPY, FILTER, PASTE, REGION, TICKS
from generator.render.context import SHOULD_I_SHARE
from generator.scrub.table import scrub_data
from generator.wording import Section

SCRIPTS = "site_overrides/scripts/pages"
"""Where the modules stand, in a folder for each script."""

SEARCH = "assets/search.js"
"""The script of the search page; its words stand in the page."""

OFFLINE = "assets/offline.js"
"""The script of the page where the site is kept on the device."""

DANGER = "assets/danger.js"
"""The script of every page where people type: it shows help lines on words of danger."""


PASTE_WORDS = (
    "paste_too_long", "paste_none", "paste_found", "paste_misses", "paste_read", "paste_clean", "paste_copy", "copied",
    "not_copied",
)
"""What the field for a pasted text says by its script."""


def page_scripts(content: Content, today: date) -> dict[str, str]:
    """Return every such script by its path from the site's root."""
    words = Section(content.words)
    region = {REGION: script("region", {**regions(content)})} if content.homes else {}
    return _danger(content) | _paste(content, today) | region | {
        TICKS: script("ticks", words["ticks"]["script"]),
        FILTER: script("filter", words["filter"]["script"]),
        COPY: script("copy", words["to_copy"]["script"]),
        COMPARE_SCRIPT: script("compare", comparison(content, today)),
        SEARCH: script("search", {"products": products(content), "synonyms": synonyms(content)}),
        OFFLINE: script("offline", words["offline"]["script"]),
    }


def _danger(content: Content) -> dict[str, str]:
    """Return the script that shows help lines, by its path; nothing where no words are known."""
    danger = content.danger
    if danger is None:
        return {}
    return {DANGER: script("danger", {"groups": danger.groups, "lines": danger.words.lines(), "quiet": danger.quiet,
                                      "no_slips": danger.no_slips})}


class Product(TypedDict):
    """A product without a page, as the search speaks of it (``Product`` in uncovered.js)."""

    name: str
    also: list[str]
    says: str
    treat: str
    page: str
    """The quiz with that answer, from the site's root."""


def synonyms(content: Content) -> list[list[str]]:
    """Return the groups of words that mean about the same."""
    return [list(group) for group in content.synonyms.groups] if content.synonyms else []


def products(content: Content) -> list[Product]:
    """Return what the search says of products without a page."""
    words = content.words.get("quiz", {})
    quiz = SHOULD_I_SHARE if SHOULD_I_SHARE in content.quizzes else next(iter(content.quizzes), "")
    own = {tool.id: tool.name for quiz in content.quizzes.values() for tool in quiz.tools}
    found: list[Product] = []
    for each in content.not_covered.products if content.not_covered else ():
        says = [str(words["uncovered"]).format(name=each.name)]
        if each.not_same:
            says.append(str(words["uncovered_unlike"]).format(other=each.not_same))
        assistant = content.assistants.get(each.treat_as.partition("/")[0])
        tool = own.get(each.treat_as) or (assistant.name if assistant else each.treat_as)
        found.append({
            "name": each.name, "also": list(each.also_called), "says": " ".join(says),
            "treat": str(words["uncovered_treat"]).format(tool=tool), "page": f"quiz/{quiz}/#tool={each.treat_as}",
        })
    return found


def _paste(content: Content, today: date) -> dict[str, str]:
    """Return the script of the field under a quiz's first question; none where there are no detectors."""
    if not content.detectors:
        return {}
    words = {name: said for name, said in content.words.get("quiz", {}).items() if name in PASTE_WORDS}
    return {PASTE: script("paste", {"words": words, **scrub_data(content, today)})}


def worker_script(data: WorkerData) -> str:
    """Return the service worker's script; its data are known when the whole site is there."""
    return script("worker", data)


class ComparedTopic(TypedDict):
    """A topic as the comparison shows and sorts it."""

    id: str
    question: str
    shelf: str
    order: list[str]
    """Its values from mildest to most careful; empty where they are numbers."""


class ComparedFacts(TypedDict):
    """Facts by plan and topic. Each fact and each source stands once, named by its row."""

    tools: dict[str, dict[str, int]]
    facts: list[FactRow]
    sources: list[SourceRow]
    says: list[str]
    places: list[str]


class Comparison(TypedDict):
    """What the comparison's script works with (``Data`` in compare.js)."""

    words: Mapping[str, Mapping[str, object]]
    asOf: str
    today: str
    shelf: Mapping[str, int]
    topics: list[ComparedTopic]
    names: dict[str, list[str]]
    """Assistant and plan, by the plan's id."""
    details: ComparedFacts


def comparison(content: Content, today: date) -> Comparison:
    """Return what the comparison's script works with."""
    tables, shelf, words = FactTables(content), content.site.shelf_life, Section(content.words)
    topics = [content.topic(name) for name in HEADLINE_TOPICS]
    plans = [(each, plan) for each in content.assistants.values() for plan in each.plans if plan.listed == "yes"]
    tools = {
        f"{each.slug}/{plan.id}": {
            topic.id: tables.fact(topic, found[0] if (found := each.headline(plan.id, topic.id)) else None)
            for topic in topics
        }
        for each, plan in plans
    }
    return {
        "words": {
            "compare": words["compare"]["script"],
            **{name: content.words[name] for name in ("number", "age", "source", "confidence")},
        },
        "asOf": content.site.as_of.isoformat(),
        "today": max(today, content.site.as_of).isoformat(),
        "shelf": shelf.model_dump(),
        "topics": [_topic(topic) for topic in topics],
        "names": {f"{each.slug}/{plan.id}": [each.name, plan.short or plan.name] for each, plan in plans},
        "details": {
            "tools": tools, "facts": tables.facts.rows, "sources": tables.sources.rows, "says": tables.says.rows,
            "places": tables.places.rows,
        },
    }


def _topic(topic: Topic) -> ComparedTopic:
    order = [value.id for value in topic.values] if topic.type == "list" else []
    return {"id": topic.id, "question": topic.question, "shelf": topic.shelf_life, "order": order}


def script(name: str, data: Mapping[str, object]) -> str:
    """Return a script: the module *name* has a function ``start``, called with *data*."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f'(()=>{{"use strict"\n{joined(modules(), f"{SCRIPTS}/{name}/{name}.js")}\nstart({text})\n}})()\n'
