"""What was edited: one ``Change`` for each fact, rule or record."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace

from pydantic import BaseModel

from generator.model import Authored, Content, Fact, Plan, Quiz

from .apply import Apply, Sheet, merged, with_fact, with_keys, with_list, with_name, with_part, with_record
from .differences import Difference, differences, whole

FOLDERS = {"website_chatbots": "content/website-chatbots", "quizzes": "quiz", "card_quizzes": "quiz"}
"""Where families stand whose folder is not their name below ``content/``."""

DECIDING = ("assistants", "website_chatbots", "data", "quizzes")
"""Families that verdicts rest on."""

PARTS = {"rules": "rule", "questions": "question", "tools": "tool", "guarantees": "guarantee"}
"""Lists in a quiz whose members have ids."""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that was added, changed or removed."""

    done: str
    """``added``, ``changed`` or ``removed``."""
    kind: str
    """``fact``, ``rule``, ``plan``, ``file`` and so on."""
    name: str
    file: str
    differences: tuple[Difference, ...] = ()
    apply: Apply | None = field(default=None, compare=False, repr=False)
    """``None``: it can not be made alone."""
    decides: bool = True
    """Whether a verdict can rest on it."""


def changes(before: Content, after: Content) -> tuple[Change, ...]:
    """Return everything that was edited, in the order of the families and of their records."""
    found: list[Change] = list(_site(before, after))
    found += _topics(before, after)
    for part in fields(Content):
        old, new = getattr(before, part.name), getattr(after, part.name)
        if part.name in ("site", "topics"):
            continue
        if part.name == "words" or not isinstance(new, Mapping):  # one file, not one for each member
            if old != new:
                done = "added" if old is None else "removed" if new is None else "changed"
                file = f"content/{part.name.replace('_', '-')}.yml"
                found.append(Change(done, "file", part.name, file, apply=with_part(part.name, new), decides=False))
        else:
            found += _family(part.name, old, new)
    return tuple(found)


def _family(name: str, old: Mapping[str, Authored], new: Mapping[str, Authored]) -> Iterator[Change]:
    for slug in sorted({*old, *new}):
        file = f"{FOLDERS.get(name, f'content/{name}')}/{slug}.yml"
        if slug not in new or slug not in old:
            done = "added" if slug in new else "removed"
            told, put = whole(new.get(slug) or old[slug], done), with_record(name, slug, new.get(slug))
            yield Change(done, "file", slug, file, told, put, name in DECIDING)
        elif old[slug] != new[slug]:
            was, now = old[slug], new[slug]
            if isinstance(was, Sheet) and isinstance(now, Sheet):
                yield from _plans(name, slug, was, now, file)
            elif name == "quizzes" and isinstance(was, Quiz) and isinstance(now, Quiz):
                yield from _quiz(slug, was, now, file)
            else:
                told = differences(was, now)
                yield Change("changed", "file", slug, file, told, with_record(name, slug, now), name in DECIDING)


def _plans(family: str, slug: str, old: Sheet, new: Sheet, file: str) -> Iterator[Change]:
    """An assistant or a chatbot: its own keys, its plans, and each fact of a plan."""
    own = differences(old, new, skip=("plans",))
    if own:
        keys = {key: getattr(new, key) for key in type(new).model_fields if key != "plans"}
        yield Change("changed", "record", new.name, file, own, with_keys(family, slug, keys))
    plans = {plan.id: plan for plan in old.plans}
    for plan in new.plans:
        was = plans.get(plan.id)
        if was is None:
            yield Change("added", "plan", f"{new.name}, {plan.name}", file, whole(plan, "added"),
                         apply=with_list(family, slug, "plans", plan.id, new.plans))
            continue
        own = differences(was, plan, skip=("facts",))
        if own:
            mixed = tuple(p.model_copy(update={"facts": plans[p.id].facts}) if p.id in plans else p for p in new.plans)
            yield Change("changed", "plan", f"{new.name}, {plan.name}", file, own,
                         with_list(family, slug, "plans", plan.id, mixed))
        yield from _facts(family, slug, f"{new.name}, {plan.name}", was, plan, file)
    for gone in plans.keys() - {plan.id for plan in new.plans}:
        yield Change("removed", "plan", f"{new.name}, {plans[gone].name}", file, whole(plans[gone], "removed"),
                     apply=with_list(family, slug, "plans", gone, new.plans))


def _facts(family: str, slug: str, name: str, old: Plan, new: Plan, file: str) -> Iterator[Change]:
    """Facts have no ids: headlines go by their topic, details of a topic by their order."""
    before, after = _by_topic(old.facts), _by_topic(new.facts)
    for key in dict.fromkeys([*before, *after]):
        was, now = before.get(key), after.get(key)
        if was == now:
            continue
        done = "added" if was is None else "removed" if now is None else "changed"
        told = differences(was, now) if was and now else whole(was or now, done)
        yield Change(done, "fact", f"{name}: {key[0]}", file, told, with_fact(family, slug, new.id, was, now))


def _by_topic(facts: Sequence[Fact]) -> dict[tuple[str, bool, int], Fact]:
    found: dict[tuple[str, bool, int], Fact] = {}
    for fact in facts:
        number = sum(1 for topic, headline, _ in found if (topic, headline) == (fact.topic, fact.headline))
        found[fact.topic, fact.headline, number] = fact
    return found


def _quiz(slug: str, old: Quiz, new: Quiz, file: str) -> Iterator[Change]:
    """A quiz: rules, questions, tools and guarantees by their ids, signals by their names, and the rest."""
    for part, kind in PARTS.items():
        before, after = ({each.id: each for each in getattr(quiz, part)} for quiz in (old, new))

        def apply(name: str, part: str = part) -> Apply:
            return with_list("quizzes", slug, part, name, getattr(new, part))

        yield from _members(kind, before, after, file, apply)
    yield from _members("signal", old.signals, new.signals, file,
                        lambda name: with_name("quizzes", slug, "signals", new.signals, name))
    rest = differences(old, new, skip=(*PARTS, "signals"))
    if rest:
        keys = {key: getattr(new, key) for key in type(new).model_fields if key not in (*PARTS, "signals")}
        yield Change("changed", "quiz", new.title, file, rest, with_keys("quizzes", slug, keys))


def _members(
    kind: str, old: Mapping[str, object], new: Mapping[str, object], file: str, apply: Callable[[str], Apply]
) -> Iterator[Change]:
    for name in dict.fromkeys([*old, *new]):
        was, now = old.get(name), new.get(name)
        if was == now:
            continue
        done = "added" if was is None else "removed" if now is None else "changed"
        told = differences(was, now) if isinstance(was, BaseModel) and isinstance(now, BaseModel) else ()
        if was is None or now is None:
            told = whole(was or now, done)
        yield Change(done, kind, name, file, told, apply(name))


def _site(before: Content, after: Content) -> Iterator[Change]:
    for told in differences(before.site, after.site):
        key = told.key.partition(".")[0]

        def apply(content: Content, key: str = key) -> Content:
            return replace(content, site=content.site.model_copy(update={key: getattr(after.site, key)}))

        yield Change("changed", "setting", told.key, "content/site.yml", (told,), apply)


def _topics(before: Content, after: Content) -> Iterator[Change]:
    old, new = ({topic.id: topic for topic in each.topics.topics} for each in (before, after))

    def apply(name: str) -> Apply:
        return lambda content: replace(content, topics=content.topics.model_copy(
            update={"topics": merged(content.topics.topics, after.topics.topics, name)}))

    yield from _members("topic", old, new, "content/topics.yml", apply)
    rest = differences(before.topics, after.topics, skip=("topics",))
    if rest:
        yield Change("changed", "file", "topics", "content/topics.yml", rest)
