"""Ten people's visits: the answer, why and what is worse, frozen whole; and what must be among the better."""

import os
from datetime import date
from typing import Any

import pytest
import yaml

from generator.quiz.engine.better import improvements, worse_if
from generator.quiz.engine.decide import Engine
from tests.quiz.conftest import CASES

PEOPLE = CASES / "people.yml"
WRITTEN = 4
"""So many better places ``RENEW_REPORTS`` writes: those that must be named."""

ROWS: list[dict[str, Any]] = yaml.safe_load(PEOPLE.read_text(encoding="utf-8"))


def told(engine: Engine, answers: dict[str, Any], today: date) -> dict[str, Any]:
    """What a visitor gets, as people.yml writes it."""
    decided = engine.decide(answers, today)
    better, worse = improvements(engine, answers, today), worse_if(engine, answers, today)
    assert decided.ignored == ()
    return {
        "verdict": decided.verdict,
        **({"line": decided.line} if decided.line else {}),
        "rules": list(decided.rules),
        "better": [
            f"{', '.join(f'{name} {value}' for name, value in one.answers.items())}: {one.line or one.verdict}"
            for one in better
        ],
        "worse": [f"{one.question} {one.option}: {one.line or one.verdict}" for one in worse],
    }


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["says"])
def test_visit(row: dict[str, Any], engine: Engine, as_of: date) -> None:
    found = told(engine, row["answers"], as_of)

    if os.environ.get("RENEW_REPORTS"):
        row |= {**found, "better": found["better"][:WRITTEN]}
        head = PEOPLE.read_text(encoding="utf-8").partition("\n\n")[0]
        rows = "\n".join(_written(each) for each in ROWS)
        PEOPLE.write_text(f"{head}\n\n{rows}\n", encoding="utf-8")
    wanted = {name: value for name, value in row.items() if name not in ("says", "answers")}
    assert wanted == {**found, "better": kept(wanted["better"], found["better"])}


def kept(wanted: list[str], found: list[str]) -> list[str]:
    """Return those of *found* that are *wanted*, in the order of *found*; all of them where none is wanted.

    A new assistant may be one more better place, so that is no mistake.
    """
    return [each for each in found if each in wanted] if wanted else found


@pytest.mark.parametrize(
    ("wanted", "found", "left"),
    [
        pytest.param(["a", "c"], ["a", "b", "c"], ["a", "c"], id="one more place"),
        pytest.param(["a", "c"], ["c", "a"], ["c", "a"], id="another order"),
        pytest.param(["a", "c"], ["a"], ["a"], id="one that is gone"),
        pytest.param([], ["a"], ["a"], id="one where there must be none"),
    ],
)
def test_kept(wanted: list[str], found: list[str], left: list[str]) -> None:
    assert kept(wanted, found) == left


def _written(row: dict[str, Any]) -> str:
    """A row as it stands in the file: one line for each name."""
    lines = [f"{name}: {_flow(value)}" for name, value in row.items()]
    return "- " + "\n  ".join(lines)


def _flow(value: object) -> str:
    text = yaml.safe_dump(value, default_flow_style=True, sort_keys=False, width=10_000)
    return str(text).removesuffix("...\n").strip()
