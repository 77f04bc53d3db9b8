"""Walkthroughs: what to press, by task and platform, and what that does not do."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.assets.regions import only_in
from generator.model import Assistant, Plan, Walkthrough
from generator.model.website_chatbots import WebsiteChatbot

from ..addresses import address, member_path
from ..context import Guide
from ..corrections import MENU, issue
from .sources import SourceLine, confidence, source_line

PLATFORMS = ("web", "desktop", "ios", "android", "speaker", "glasses", "car", "all")
"""In the order shown."""


@dataclass(frozen=True, slots=True)
class Platform:
    """The steps on one platform."""

    name: str
    steps: tuple[str, ...]
    gotcha: str
    """What these steps do not do; empty where that is the same as for the first platform, or not known."""


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do, on every platform that we have steps for."""

    id: str
    """The task's id, as authors write it."""
    anchor: str
    title: str
    plan: str
    """Name of the plan that the steps are for; empty: any."""
    platforms: tuple[Platform, ...]
    gotcha: str
    """What this does not do, on any platform."""
    sources: tuple[SourceLine, ...]
    checked: str
    confidence: str
    moved: str
    """Where to tell us that the menu has moved; empty: we know no such place."""
    where: str
    """The places that its plan is for alone; empty: it is for all."""


def tasks(guide: Guide, assistant: Assistant | WebsiteChatbot) -> tuple[Task, ...]:
    """Return an assistant's walkthroughs by task, in the order of the words for tasks, then as authored."""
    groups: dict[tuple[str, str | None], list[Walkthrough]] = {}
    for each in assistant.walkthroughs:
        groups.setdefault((each.task, each.plan), []).append(each)
    known = list(guide.words["task"])
    order = sorted(groups, key=lambda key: known.index(key[0]) if key[0] in known else len(known))
    return tuple(_task(guide, assistant, groups[key]) for key in order)


def task_title(guide: Guide, task: str) -> str:
    """Return what a task is called: our words for it, else its id as an author wrote it."""
    said = guide.words["task"].get(task)
    return str(said) if said else task.replace("_", " ").capitalize()


def task_anchor(task: str, plan: str | None = None) -> str:
    """Return the anchor of a task on its assistant's page."""
    return f"how-{task}-{plan}" if plan else f"how-{task}"


def _task(guide: Guide, assistant: Assistant | WebsiteChatbot, group: list[Walkthrough]) -> Task:
    first = group[0]
    plan = next((plan for plan in assistant.plans if plan.id == first.plan), None)
    by_platform = sorted(group, key=lambda each: PLATFORMS.index(each.platform))
    sources = dict.fromkeys(source_line(guide, each.source, "settings") for each in by_platform)
    seen = [each.source.seen for each in group if each.source.seen]
    return Task(
        id=first.task,
        anchor=task_anchor(first.task, first.plan),
        title=task_title(guide, first.task),
        plan=plan.name if plan else "",
        platforms=tuple(_platforms(guide, by_platform)),
        gotcha=by_platform[0].gotcha or "",
        sources=tuple(sources),
        checked=guide.words.date(min(seen)) if seen else "",
        confidence=confidence(guide, min((each.confidence for each in group), key=("low", "medium", "high").index)),
        moved=_moved(guide, assistant, first),
        where=only_in(plan.where if isinstance(plan, Plan) else ()),
    )


def _moved(guide: Guide, assistant: Assistant | WebsiteChatbot, first: Walkthrough) -> str:
    family = "assistants" if isinstance(assistant, Assistant) else "website_chatbots"
    place = f"{address(member_path(family, assistant.slug))}#{task_anchor(first.task, first.plan)}"
    return issue(guide.content, MENU, page=place, task=task_title(guide, first.task))


def _platforms(guide: Guide, by_platform: list[Walkthrough]) -> Iterator[Platform]:
    """Yield the platforms; a second way on the same one is called so."""
    shown: set[str] = set()
    for each in by_platform:
        name = guide.words.say("platform", each.platform)
        if each.variant:
            name = f"{name}, {each.variant}"
        elif each.platform in shown:
            name = guide.words.say("platform", "another_way", platform=name)
        shown.add(each.platform)
        gotcha = each.gotcha or ""
        yield Platform(name, each.steps, gotcha if gotcha != by_platform[0].gotcha else "")
