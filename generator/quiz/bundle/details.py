"""What a quiz's second script carries: facts with their sources, recipes, steps, rights."""

from collections.abc import Callable, Mapping, Sequence

from generator.assets.facts import FactTables
from generator.assets.regions import regions
from generator.model import Content, Fact, Quiz, Topic, Walkthrough
from generator.model.assistants import Contact

from ..compile import Compiled
from ..compile.offers import offers, reader
from ..compile.regions import elsewhere
from ..engine.language import Read
from .types import Details, KindWords, Region, Steps

ALWAYS_SHOWN = ("minimum_age", "retention_deleted")
"""Topics that a result shows whatever rule fired: who may use it, and what stays after deleting."""


def details_data(content: Content, compiled: Compiled, quiz: Quiz) -> Details:
    """Return what a result adds: facts with their sources, recipes, steps."""
    tables = FactTables(content)
    shown = {topic for rule in quiz.rules for topic in rule.shows}
    always = [topic for topic in ALWAYS_SHOWN if topic in compiled.topic_values] if quiz.result == "share" else []
    ordered = {topic for point in (quiz.ranking.points if quiz.ranking else ()) for topic in point.topics}
    topics = {name: content.topic(name) for name in sorted({*shown, *ordered, *always})}
    offered = offers(quiz, content)
    # Facts about one topic stand together: they say much alike, and so take fewer bytes.
    told = _told(content, compiled, quiz)
    rows = {
        name: {each.id: tables.fact(topic, each.facts[name], told(each.facts[name], topic)) for each in offered}
        for name, topic in topics.items()
    }
    tools = {each.id: {name: rows[name][each.id] for name in topics} for each in offered}
    rules = {rule.id: tables.source(rule.source) for rule in quiz.rules if rule.source}
    others = _others(content, quiz, tables, topics)
    steps = _steps(content, quiz, tables)
    return {
        "topics": {name: (topic.question, topic.shelf_life) for name, topic in topics.items()},
        "tools": tools, "rules": rules, "kinds": _kinds(content, compiled), "steps": steps,
        "others": others, **_around(content, quiz, tables),
        "facts": tables.facts.rows, "sources": tables.sources.rows,
        "says": tables.says.rows, "places": tables.places.rows, "base": "../../",
    }


def _told(content: Content, compiled: Compiled, quiz: Quiz) -> Callable[[Fact | None, Topic], bool]:
    """Return whether a reason can show a headline's sentence, as long as the fact is relied on.

    A rule about plans that use chats for ads never shows the sentence of one that does not. When that fact is too old
    one day, the reason shows its value, source and date; what is too old already has its sentence.
    """
    rules = {rule["id"]: _plain(rule["when"]) for rule in compiled.table["rules"]}
    read, as_of = reader(quiz), content.site.as_of.isoformat()

    def told(fact: Fact | None, topic: Topic) -> bool:
        value, until = read(fact, topic, content)
        asked = [rules[rule.id].get(f"plan.{topic.id}") for rule in quiz.rules if topic.id in rule.shows]
        too_old = until is not None and until < as_of
        return too_old or not asked or any(values is None or value in values for values in asked)

    return told


def _plain(condition: Read) -> dict[str, Sequence[str]]:
    """Return the values that a condition asks of each name in every case."""
    parts = condition[1] if condition and condition[0] == "all" else [condition]
    return {part[1]: part[2] for part in parts if part and part[0] == "is"}


def _others(
    content: Content, quiz: Quiz, tables: FactTables, topics: Mapping[str, Topic]
) -> dict[str, dict[str, list[int]]]:
    """Return the rows of facts that hold elsewhere, by tool and topic."""
    found: dict[str, dict[str, list[int]]] = {}
    for assistant in content.assistants.values() if quiz.homes else ():
        for plan in assistant.plans:
            for name, topic in topics.items():
                if plan.asked_for and (facts := elsewhere(assistant, plan, name)):
                    rows = [tables.fact(topic, fact) for fact in facts]
                    found.setdefault(f"{assistant.slug}/{plan.id}", {})[name] = rows
    return found


def _around(content: Content, quiz: Quiz, tables: FactTables) -> Region:
    """Return what depends on the region: its rights, and where requests go."""
    slugs = list(dict.fromkeys(slug for home in quiz.homes for slug in (*home.rights, *home.instead)))
    rights = [content.rights[slug] for slug in slugs]
    contacts = {
        assistant.slug: at for assistant in content.assistants.values()
        if (at := _where_to_ask(assistant.contact))
    }
    return {
        "homes": {
            home.id: (
                home.says, [slugs.index(slug) for slug in home.rights], [slugs.index(slug) for slug in home.instead],
                tables.where((*home.holds, *home.may_hold)),
            )
            for home in quiz.homes
        },
        "rights": [
            (each.jurisdiction, each.title, f"{each.law}, {each.provision}" if each.provision else each.law,
             f"{each.deadline.rstrip('.')}." if each.deadline else "", each.slug)
            for each in rights
        ],
        "contacts": contacts if quiz.homes else {},
        "region": regions(content),
    }


def _where_to_ask(contact: Contact) -> str | None:
    return contact.requests_email or contact.privacy_email or contact.privacy_portal


def _kinds(content: Content, compiled: Compiled) -> dict[str, KindWords]:
    return {
        kind.slug: {
            "act": list(kind.act_now), "tell": list(kind.whom_to_tell),
            "after": kind.example.after, "before": kind.example.before, "safe": list(kind.make_safe),
        }
        for kind in content.data.values()
        if kind.slug in compiled.table["data"]
    }


def _steps(content: Content, quiz: Quiz, tables: FactTables) -> dict[str, list[Steps]]:
    """Return the walkthroughs that a result may show, by assistant."""
    wanted = {question.change.walkthrough for question in quiz.questions if question.change}
    wanted |= {"delete_one_chat"} if quiz.result == "share" else set()
    found = {
        assistant.slug: [
            _walkthrough(each, tables) for each in assistant.walkthroughs if each.task in wanted
        ]
        for assistant in content.assistants.values()
    }
    return {slug: steps for slug, steps in found.items() if steps}


def _walkthrough(each: Walkthrough, tables: FactTables) -> Steps:
    steps: Steps = {
        "task": each.task, "platform": each.platform, "steps": list(each.steps), "source": tables.source(each.source),
    }
    if each.variant:
        steps["variant"] = each.variant
    if each.plan:
        steps["plan"] = each.plan
    if each.gotcha:
        steps["gotcha"] = each.gotcha
    return steps
