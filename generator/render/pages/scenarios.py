"""Scenarios: a situation, the quiz's verdicts on it, a better prompt, what to do if already sent."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Scenario
from generator.model.data import Example
from generator.model.scenarios import Check

from ..addresses import member_path
from ..context import Group, Guide, Here, Link, index_page, member_page
from ..page import Page
from ..parts.evidence import Claim, claims
from ..parts.help import HelpLine, help_for
from ..parts.verdicts import Verdict, in_words, tool_name, verdict


@dataclass(frozen=True, slots=True)
class ShownCheck:
    """One set of answers with its verdict."""

    says: str
    data: str
    tool: str
    answers: tuple[str, ...]
    verdict: Verdict
    url: str
    """The quiz, opened with what is shared and where."""


@dataclass(frozen=True, slots=True)
class ScenarioPage:
    """What a scenario's page shows."""

    help: tuple[HelpLine, ...]
    title: str
    story: str
    short_answer: str
    checks: tuple[ShownCheck, ...]
    goes_wrong: tuple[Claim, ...]
    example: Example
    why_better: tuple[str, ...]
    already_sent: tuple[str, ...]
    related: tuple[Link, ...]


def pages(guide: Guide) -> Iterable[Page]:
    """Yield the index and every scenario's page."""
    here = guide.at("scenarios/index.md")
    scenarios = sorted(guide.content.scenarios.values(), key=lambda each: each.title.lower())
    members = tuple(here.member("scenarios", each.slug, each.short_answer) for each in scenarios)
    yield index_page(guide, "scenarios", (Group("", members),))
    slugs = [each.slug for each in scenarios]
    for each in scenarios:
        yield scenario_page(guide, each, slugs)


def scenario_page(guide: Guide, scenario: Scenario, slugs: list[str]) -> Page:
    """Return a scenario's page."""
    here = guide.at(member_path("scenarios", scenario.slug))
    view = ScenarioPage(
        help=help_for(guide, scenario.data),
        title=scenario.title,
        story=scenario.story,
        short_answer=scenario.short_answer,
        checks=tuple(_check(here, check) for check in scenario.checks),
        goes_wrong=claims(guide, scenario.goes_wrong),
        example=scenario.example,
        why_better=scenario.why_better,
        already_sent=scenario.already_sent,
        related=(
            *here.members("data", scenario.data), *here.members("assistants", scenario.assistants),
            *here.members("risks", scenario.risks),
        ),
    )
    return member_page(
        here, "scenarios", slugs, scenario.slug,
        title=scenario.title, description=scenario.short_answer, text=here.render("scenario.jinja", view),
    )


def _check(here: Here, check: Check) -> ShownCheck:
    guide = here.guide
    data = check.answers.get("data", ())
    kinds = (data,) if isinstance(data, str) else data
    tool = str(check.answers.get("tool", ""))
    name, plan = tool_name(guide, tool)
    return ShownCheck(
        says=check.says,
        data=guide.words.listing(here.name("data", kind) for kind in kinds),
        tool=guide.words.say("scenarios", "tool_and_plan", tool=name, plan=plan) if plan else name,
        answers=in_words(guide, check.answers),
        verdict=verdict(guide, check.verdict, check.line),
        url=here.quiz(data=",".join(kinds), tool=tool),
    )
