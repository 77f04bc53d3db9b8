"""The order of vendors by what a shop needs: what it promises, and that Python and the browser give the same one."""

import json
import random
import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from generator.assets.join import joined
from generator.assets.modules import modules
from generator.model.ranking import GRADES
from generator.quiz.compile import Compiled
from generator.quiz.compile.offers import OPEN, OWNER_TOPICS
from generator.quiz.engine.decide import Engine
from generator.quiz.engine.ranking import Placed, ranked
from generator.quiz.engine.table import Table, Tool
from tests.quiz.conftest import RANKED, SMALL, read
from tests.real import real_content, real_quiz

CHOOSE = "choose-a-website-chatbot"
DAYS = (0, 182, 304, 730)


@pytest.fixture(scope="module")
def four(tmp_path_factory: pytest.TempPathFactory) -> Compiled:
    """Four vendors: Alder (poor on training), Birch (in part), Cedar (its own claims alone), Doum (good)."""
    root: Path = tmp_path_factory.mktemp("ranked")
    for site in (SMALL, RANKED):
        shutil.copytree(site, root, dirs_exist_ok=True)
    return read(root, "which-vendor")[1]


def day_of(table: Table) -> date:
    return date.fromisoformat(table["as_of"])


def told(found: list[Placed]) -> list[tuple[str, str | None, str | None]]:
    return [(one.tool.partition("/")[0], one.ahead, one.against) for one in found]


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        pytest.param({}, [
            ("birch", "access", "trained"), ("doum", "trained", "access"), ("cedar", "trained", "trained"),
            ("alder", None, "trained"),
        ], id="nothing answered: what nobody needs to name still refuses, and what is not known comes late"),
        pytest.param({"typed": "private"}, [
            ("birch", "access", "trained"), ("doum", "trained", "access"), ("cedar", "trained", "trained"),
            ("alder", None, "trained"),
        ], id="private matters"),
        pytest.param({"typed": "plain", "leaving": "yes"}, [
            ("doum", "out", "access"), ("birch", "trained", "out"), ("cedar", "trained", "out"),
            ("alder", None, "trained"),
        ], id="a need that one alone answers; its good answer does not make up for a poor one"),
        pytest.param({"typed": "not_sure"}, [
            ("birch", "access", "trained"), ("doum", "trained", "access"), ("cedar", "trained", "trained"),
            ("alder", None, "trained"),
        ], id="not sure is read as the careful answer"),
    ],
)
def test_order(four: Compiled, answers: dict[str, object], expected: list[tuple[str, str | None, str | None]]) -> None:
    assert told(ranked(four.table, answers, day_of(four.table))) == expected


def test_a_claim_alone_lifts_nobody(four: Compiled) -> None:
    """What only the vendor says is graded as not known, whatever it promises."""
    (cedar,) = [one for one in ranked(four.table, {}, day_of(four.table)) if one.tool == "cedar/all"]

    assert set(cedar.grades) == {OPEN}


def test_age_lifts_nobody(four: Compiled) -> None:
    """A good answer that is too old is not known any longer; a poor one stays poor."""
    years = day_of(four.table) + timedelta(days=2000)
    grades = {one.tool: one.grades[0] for one in ranked(four.table, {}, years)}

    assert grades == {"alder/all": "poor", "birch/all": OPEN, "cedar/all": OPEN, "doum/all": OPEN}


def rated(table: Table, dice: random.Random) -> Table:
    """The table with other ratings: as anything could be known one day."""
    tools: dict[str, Tool] = {
        name: {
            "attributes": table["tools"][name]["attributes"],
            "topics": {topic: (dice.choice(GRADES), None) for topic in OWNER_TOPICS},
        }
        for name in table["ranks"]["tools"]
    }
    return {**table, "tools": {**table["tools"], **tools}}


def random_needs(table: Table, dice: random.Random) -> dict[str, Any]:
    """An answer, none or nonsense to each need."""
    found = {need["id"]: dice.choice([None, "nonsense", *need["options"]]) for need in table["ranks"]["needs"]}
    return {name: answer for name, answer in found.items() if answer}


def test_whom_the_quiz_refuses_stands_below_all_others() -> None:
    """"Not this one" never stands above "First get answers": the order and the answer agree, whatever is known."""
    dice, refused = random.Random(1), 0
    for _ in range(150):
        table = rated(real_quiz(CHOOSE).table, dice)
        needs, engine = random_needs(table, dice), Engine(table)
        order = [engine.decide({**needs, "tool": one.tool}, day_of(table)).line == "not_here"
                 for one in ranked(table, needs, day_of(table))]
        clean = [all(grade != "poor" for grade in one.grades) for one in ranked(table, needs, day_of(table))]
        refused += sum(order)

        assert not any(before and after for before, after in pairwise(zip(order, clean, strict=True))
                       if before[0] and after[1]), needs
    assert refused > 100


def test_what_is_said_of_each_is_true() -> None:
    """Where it is ahead it is answered better than the next; what is said against it is not good."""
    dice = random.Random(2)
    for _ in range(200):
        table = rated(real_quiz(CHOOSE).table, dice)
        points = [point["id"] for point in table["ranks"]["points"]]
        order = ranked(table, random_needs(table, dice), day_of(table))
        for one, other in pairwise(order):
            assert (one.ahead is None) == (one.counts == other.counts)
            if one.ahead:
                at = points.index(one.ahead)
                assert GRADES.index(one.grades[at]) < GRADES.index(other.grades[at])
        assert all(one.against is None or one.grades[points.index(one.against)] != "good" for one in order)


def test_every_vendor_has_its_place() -> None:
    """Each plan of each chatbot once, and no tool of the quiz's own: of "another vendor" nobody knows anything."""
    table = real_quiz(CHOOSE).table
    bots = real_content().website_chatbots.values()
    plans = {f"{bot.slug}/{plan.id}" for bot in bots for plan in bot.plans if plan.listed == "yes"}
    order = [one.tool for one in ranked(table, {}, day_of(table))]

    assert {*order} == plans
    assert len(order) == len(plans)


@pytest.fixture(scope="module")
def js(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    page.add_script_tag(content=joined(modules(), "quiz/engine/ranking.js"))
    yield page
    page.close()


@pytest.mark.parametrize("days", DAYS)
def test_the_browser_gives_the_same_order(js: Page, four: Compiled, days: int) -> None:
    """With what is known and with anything that could be, for all sorts of answers, on days when facts have aged."""
    dice = random.Random(days)
    for table in (real_quiz(CHOOSE).table, four.table, *(rated(real_quiz(CHOOSE).table, dice) for _ in range(8))):
        day = day_of(table) + timedelta(days=days)
        asked = [{}, *(random_needs(table, dice) for _ in range(40))]
        there = js.evaluate(
            "([table, asked, day]) => asked.map((answers) => ranked(table, answers, day))",
            [table, asked, day.isoformat()],
        )
        for answers, found in zip(asked, there, strict=True):
            assert found == [
                {"tool": one.tool, "grades": [*one.grades], "needed": [*one.needed], "counts": [*one.counts],
                 "ahead": one.ahead, "against": one.against}
                for one in ranked(table, answers, day)
            ], json.dumps(answers)
