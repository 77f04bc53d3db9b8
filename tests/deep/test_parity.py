"""Python and the browser on every combination of every quiz that decides, at the later days of the design.

``make test`` compares a sample on the day that the content vouches for; here all are compared when facts have aged.
"""

import time
from datetime import date

import pytest
from playwright.sync_api import Browser

from generator.model.ageing import parity_days
from generator.quiz.engine.decide import Engine
from tests.quiz.conftest import DECISION_QUIZZES
from tests.quiz.engine.test_twins import compared, doubled, load


@pytest.mark.parametrize("name", DECISION_QUIZZES)
def test_parity_later(browser: Browser, name: str) -> None:
    table = doubled(name)
    page = browser.new_page()
    load(page, table)
    for day in parity_days(date.fromisoformat(table["as_of"])):
        start = time.process_time()
        count = compared(page, Engine(table), day, [*table["data"]] or [""], [*table["tools"]])
        assert count > 0
        print(f"\n  {name:<28}{day}  {count:>9,} combinations alike, {time.process_time() - start:.0f} s in Python")
    page.close()
