"""The browser's engine against Python's: the same table gives the same answers, rules included."""

import json
import random
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from generator.assets.join import joined
from generator.assets.modules import modules
from generator.quiz.engine.better import improvements, worse_if
from generator.quiz.engine.decide import Decision, Engine
from generator.quiz.engine.reasons import ordered_reasons
from generator.quiz.engine.table import Table
from tests.lanes import Samples
from tests.quiz.conftest import DECISION_QUIZZES
from tests.real import real_quiz

WALK = (Path(__file__).parent / "walk.js").read_text(encoding="utf-8")
"""The twin of ``walked`` below, for the browser."""


def doubled(quiz: str) -> Table:
    """A quiz's table; a kind of data that does not identify stands in it a second time as one that does."""
    made = real_quiz(quiz).as_json()
    forced = {
        f"{slug}, forced": {**kind, "identifying": "yes"}
        for slug, kind in made["data"].items()
        if kind["identifying"] == "no"
    }
    return {**made, "data": {**made["data"], **forced}}


@pytest.fixture(scope="module", params=DECISION_QUIZZES)
def table(request: pytest.FixtureRequest) -> Table:
    """The table of each quiz that decides."""
    return doubled(request.param)


@pytest.fixture(scope="module")
def engine(table: Table) -> Engine:
    """Python's engine over that table."""
    return Engine(table)


@pytest.fixture(scope="module")
def as_of(table: dict[str, Any]) -> date:
    """The day that the content vouches for."""
    return date.fromisoformat(table["as_of"])


@pytest.fixture(scope="module")
def js(browser: Browser, table: Table) -> Iterator[Page]:
    """A page that holds the browser's engine over the same table."""
    page = browser.new_page()
    load(page, table)
    yield page
    page.close()


def load(page: Page, table: Table) -> None:
    """Give *page* the browser's engine over *table*."""
    engine = [joined(modules(), f"quiz/engine/{name}.js") for name in ("prepare", "better", "reasons")]
    page.add_script_tag(content="\n".join((*engine, WALK)))
    page.evaluate("table => { window.engine = prepare(table) }", table)


def told(engine: Engine, decision: Decision) -> str:
    """A decision on one line, as ``told`` in walk.js writes it."""
    fired = sum(1 << i for i, rule in enumerate(engine.table["rules"]) if rule["id"] in decision.rules)
    assumed = ",".join(f"{name}={value}" for name, value in decision.assumed.items())
    asked, ignored = ",".join(decision.asked), ",".join(decision.ignored)
    return f"{decision.verdict} {decision.line} {fired:x} {asked} {assumed} {ignored}"


def walked(engine: Engine, kind: str, tool: str, today: date) -> Iterator[str]:
    """Decide every combination of one kind and one tool: one plain answer to each question, in order."""
    options = {q["id"]: [o for o in q["options"] if o not in q["unsure"]] for q in engine.table["questions"]}

    def further(answers: dict[str, Any]) -> Iterator[str]:
        decision = engine.decide(answers, today)
        open_question = next((name for name in decision.asked if name not in answers), None)
        if open_question is None:
            yield told(engine, decision)
            return
        for option in options[open_question]:
            yield from further({**answers, open_question: option})

    yield from further({"data": [kind], "tool": tool})


KINDS, TOOLS = 12, 30
"""How many kinds of data and tools a run draws; the deep lane takes all."""


def test_all_combinations(js: Page, engine: Engine, as_of: date, samples: Samples) -> None:
    """Kinds (as they are, and forced), tools, one answer to each question that is asked: nothing differs."""
    kinds = samples.of([*engine.table["data"]] or [""], KINDS, "kinds")
    tools = samples.of([*engine.table["tools"]], TOOLS, "tools")

    assert compared(js, engine, as_of, kinds, tools) > samples.times(100, deep=1000)


def compared(js: Page, engine: Engine, today: date, kinds: Sequence[str], tools: Sequence[str]) -> int:
    """Decide every combination in both languages, see that nothing differs, and return how many there were."""
    count = 0
    for kind in kinds:
        asked = [kind, [*tools], today.isoformat()]
        there = js.evaluate("([kind, tools, today]) => walkKind(kind, tools, today)", asked)
        here = ["\n".join(walked(engine, kind, tool, today)) for tool in tools]
        assert there == here, kind
        count += sum(lines.count("\n") + 1 for lines in here)
    return count


def random_answers(engine: Engine, dice: random.Random) -> dict[str, Any]:
    """One to four kinds of data, a tool, and anything for the questions, asked or not."""
    answers: dict[str, Any] = {"tool": dice.choice(sorted(engine.table["tools"]))}
    if engine.table["data"]:
        answers["data"] = dice.sample(sorted(engine.table["data"]), dice.choice([1, 1, 2, 3, 4]))
    for question in engine.table["questions"]:
        given = dice.choice([None, *question["options"], "nonsense"])
        if given:
            answers[question["id"]] = given
    return answers


DAYS = (-30, 0, 182, 304, 730)
"""Days from ``as_of``: before it, on it, and half a year, ten months, two years later."""


@pytest.mark.parametrize("days", DAYS)
def test_random_sets(js: Page, engine: Engine, as_of: date, days: int) -> None:
    """Sets of several kinds with any answers, unknown ones too, on days when facts have aged."""
    today, dice = as_of + timedelta(days=days), random.Random(days)
    asked = [random_answers(engine, dice) for _ in range(4000)]

    ask = "([asked, today]) => asked.map(a => told(decide(engine, a, today)))"
    there = js.evaluate(ask, [asked, today.isoformat()])

    for answers, line in zip(asked, there, strict=True):
        assert line == told(engine, engine.decide(answers, today)), json.dumps(answers)


@pytest.mark.parametrize("days", DAYS)
def test_better_and_worse(js: Page, engine: Engine, as_of: date, days: int) -> None:
    """What would make it better, in its order, and what would make it worse."""
    today, dice = as_of + timedelta(days=days), random.Random(days)
    asked = [random_answers(engine, dice) for _ in range(150)]

    there = js.evaluate(
        "([asked, today]) => asked.map(a => [improvements(engine, a, today), worseIf(engine, a, today)])",
        [asked, today.isoformat()],
    )

    for answers, (better, worse) in zip(asked, there, strict=True):
        assert better == [
            {"set": dict(one.answers), "verdict": one.verdict, "line": one.line, "effort": one.effort}
            for one in improvements(engine, answers, today)
        ], json.dumps(answers)
        assert worse == [
            {"question": one.question, "option": one.option, "verdict": one.verdict, "line": one.line}
            for one in worse_if(engine, answers, today)
        ], json.dumps(answers)


@pytest.mark.parametrize("days", DAYS)
def test_order_of_reasons(js: Page, engine: Engine, as_of: date, days: int) -> None:
    """Which reason is told first, and which fact speaks for each."""
    today, dice = as_of + timedelta(days=days), random.Random(days)
    asked = [random_answers(engine, dice) for _ in range(500)]

    ask = "([asked, today]) => asked.map(a => orderedReasons(engine, a, today, decide(engine, a, today)))"
    there = js.evaluate(ask, [asked, today.isoformat()])

    for answers, found in zip(asked, there, strict=True):
        assert found == [
            {"rule": one.rule, "tool": one.tool, "topic": one.topic}
            for one in ordered_reasons(engine, answers, today)
        ], json.dumps(answers)


def test_unfinished(js: Page, engine: Engine, as_of: date) -> None:
    """While something that is asked first is not there: no verdict, and nothing to make better."""
    ask = "([a, today]) => [told(decide(engine, a, today)), improvements(engine, a, today)]"
    some = {"data": [*engine.table["data"]][:1], "tool": [*engine.table["tools"]][:1]}
    alone = [{name: some[name]} for name in engine.first if len(engine.first) > 1]
    unfinished: list[dict[str, Any]] = [{}, {"data": []}, {"tool": [], "duty": "yes"}, *alone]
    for answers in unfinished:
        there = js.evaluate(ask, [answers, as_of.isoformat()])

        assert there == [told(engine, engine.decide(answers, as_of)), []], answers
        assert there[0].startswith("None None"), answers
