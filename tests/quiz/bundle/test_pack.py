"""Data for the browser in fewer bytes: what comes out there is what went in here, for every quiz."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from generator.assets.join import joined
from generator.assets.modules import modules
from generator.model import Content
from generator.quiz.bundle import core_data
from generator.quiz.bundle.details import details_data
from generator.quiz.bundle.pack import columns, packed_core, packed_details
from generator.quiz.compile import compile_quiz
from tests.quiz.conftest import DECISION_QUIZZES
from tests.real import TODAY


@pytest.fixture(scope="module")
def js(browser: Browser) -> Iterator[Page]:
    """A page that can unpack."""
    page = browser.new_page()
    page.add_script_tag(content=joined(modules(), "quiz/data/unpack.js"))
    yield page
    page.close()


def as_json(value: object) -> object:
    """Return what a browser makes of a value: JSON knows lists, and no tuples."""
    return json.loads(json.dumps(value))


@pytest.mark.parametrize("name", DECISION_QUIZZES)
def test_unpacked_is_what_was_packed(js: Page, content: Content, name: str) -> None:
    quiz = content.quizzes[name]
    compiled = compile_quiz(quiz, content)
    core = core_data(content, compiled, quiz, TODAY)
    details = details_data(content, compiled, quiz)

    assert js.evaluate("packed => unpackCore(packed)", packed_core(core)) == as_json(core)
    assert js.evaluate("packed => unpackDetails(packed)", packed_details(details)) == as_json(details)


@pytest.mark.parametrize("value", ["a\tb", "a\nb", ["a", "b\nc"]])
def test_signs_between_cells_are_refused(value: Any) -> None:
    """They would come out as two cells: content has none, since its texts are single lines."""
    with pytest.raises(ValueError, match="a tab or a line break"):
        columns({"one": {"name": value}})
