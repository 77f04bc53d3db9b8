"""The quiz's scripts: how modules are joined, and what is in the files."""

import json
import re
from datetime import date
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from generator.assets.join import bare, imports, in_order, joined
from generator.assets.modules import modules
from generator.model import Content
from generator.quiz.bundle import STYLE, bundles, card_files, paths, words_path
from generator.quiz.bundle.details import details_data
from generator.quiz.bundle.scripts import CARDS_CODE, CODE, ENTRIES, code
from generator.quiz.compile import Compiled, compile_quiz

ROOT = Path(__file__).resolve().parents[3]
MODULES = modules()
TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def files(content: Content, compiled: Compiled) -> dict[str, str]:
    """What the quiz's page loads."""
    return bundles(content, compiled, compiled.quiz, TODAY)


def test_same_in_same_out(content: Content, compiled: Compiled, files: dict[str, str]) -> None:
    """The same content and day give the same bytes."""
    assert bundles(content, compiled, compiled.quiz, TODAY) == files


def data_of(text: str, name: str) -> Any:
    """The data of a script: one assignment of JSON."""
    start = f"window.{name}="
    assert text.startswith(start)
    return json.loads(text.removeprefix(start))


def test_data_are_json_and_no_markup_can_end_the_script(content: Content, files: dict[str, str]) -> None:
    """Both scripts of a quiz, and that of a quiz by cards: no function, and no "<", whatever an author typed."""
    core, details = paths("should-i-share")
    cards = card_files(content, content.card_quizzes["test-yourself"])["assets/quiz/test-yourself.js"]

    for text, name in ((files[core], "quizCore"), (files[details], "quizDetails"), (cards, "quizWords")):
        assert data_of(text, name)
        assert "<" not in text


def test_all_quizzes_share_one_script(content: Content, files: dict[str, str]) -> None:
    """So a browser that has loaded one has the code of the next."""
    for quiz in content.quizzes.values():
        made = bundles(content, compile_quiz(quiz, content), quiz, TODAY)
        assert made.keys() - {*paths(quiz.id), words_path(quiz.id)} == {CODE, STYLE}
        assert made[CODE] == files[CODE]


def test_every_fact_that_a_rule_shows_is_there(content: Content, compiled: Compiled) -> None:
    """Each plan has a row for each topic that a reason may show, and each row's source is in the table."""
    details = details_data(content, compiled, compiled.quiz)
    shown = {topic for rule in compiled.quiz.rules for topic in rule.shows}

    for tool, topics in details["tools"].items():
        assert shown <= topics.keys(), tool
        for row in topics.values():
            value, says, _, source, _, places = details["facts"][row]
            assert details["says"][says]
            assert source is None or details["sources"][source][0]
            assert (source is None) == (value == "not_recorded")
            assert all(details["places"][place] for place in places)


def test_no_reason_lacks_its_sentence(content: Content, compiled: Compiled) -> None:
    """Sentences that no reason shows are left out, and no others: each kind of data at each tool, after two taps."""
    details = details_data(content, compiled, compiled.quiz)
    shows = {rule.id: rule.shows for rule in compiled.quiz.rules}
    shown, lacking = set(), set()
    for kind in content.data:
        for tool, where in product(details["tools"], ({}, {"model": "device"})):
            answers = {"data": kind, "tool": tool, **where}
            rows = details["tools"][compiled.engine.read_as(tool, answers)]
            for rule in compiled.engine.decide(answers, content.site.as_of).rules:
                for topic in shows[rule]:
                    value, _, text, *_ = details["facts"][rows[topic]]
                    shown.add((tool, topic))
                    if not text and value != "not_recorded":
                        lacking.add((rule, tool, topic))

    assert len(shown) > 200
    assert lacking == set()


def test_order() -> None:
    """Each module comes after those that it imports, the page last."""
    order = in_order(MODULES, "quiz/start.js")

    assert order[-1] == "quiz/start.js"
    for at, name in enumerate(order):
        assert all(order.index(needed) < at for needed in imports(MODULES[name], name))


def test_every_module_is_reached() -> None:
    """All modules but the types are in the script of some page."""
    reached = {module for entry in ENTRIES.values() for module in in_order(MODULES, entry)}

    assert {name for name in MODULES if name.startswith("quiz/")} - reached == {"quiz/data/types.js"}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        pytest.param('import { a, b } from "./b.js"\na()', "a()", id="an import"),
        pytest.param("export function f() {\n  return 1\n}", "function f() {\n  return 1\n}", id="an export"),
        pytest.param("export const a = 1\nexport class B {}", "const a = 1\nclass B {}", id="other exports"),
    ],
)
def test_bare(text: str, left: str) -> None:
    """What of a module is joined."""
    assert bare(text) == left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        pytest.param("/**\n * Says.\n */\nconst a = 1 // one\n", "const a=1", id="comments"),
        pytest.param("f(/** @type {A<B>} */ (x))\n", "f((x))", id="a type in a line"),
        pytest.param('const a = "// no comment"\n', 'const a="// no comment"', id="text that looks like a comment"),
        pytest.param('f("a = b", `c, ${d}`)', 'f("a = b",`c, ${d}`)', id="quoted text stays"),
        pytest.param("t.split(/[ ,] /s, 2)", "t.split(/[ ,] /s,2)", id="patterns stay"),
        pytest.param("f()\ng()", "f()\ng()", id="line breaks that end a statement stay"),
        pytest.param("const a = b\n;(c ?? d).e()", "const a=b;(c??d).e()", id="a semicolon before a bracket stays"),
        pytest.param("if (a) return\n[b] = c", "if(a)return\n[b]=c", id="a return alone stays alone"),
    ],
)
def test_joined_is_small(text: str, left: str) -> None:
    """The minifier reads our manner of writing, which ends statements by lines."""
    assert joined({"a.js": text}, "a.js") == left


def test_text_in_quotes_survives() -> None:
    """Every text in double quotes of our modules is in the script as it was written."""
    made = code(CODE) + code(CARDS_CODE)

    for name in {module for entry in ENTRIES.values() for module in in_order(MODULES, entry)}:
        for text in re.findall(r'"(?:[^"\\\n]|\\.)*"', without_comments(name)):
            assert text in made, f"{name}: {text}"


def without_comments(name: str) -> str:
    """A module's text without its imports, and what its comments say."""
    return re.sub(r"/\*\*.*?\*/|^ *//.*$", "", bare(MODULES[name]), flags=re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("path", ENTRIES)
def test_a_browser_can_read_it(page: Page, path: str) -> None:
    """No name that is declared twice, and nothing that is cut in two."""
    assert page.evaluate("text => typeof new Function(text)", code(path)) == "function"


@pytest.mark.parametrize(
    ("texts", "says"),
    [
        pytest.param(
            {"a.js": 'import { b } from "./b.js"\n', "b.js": 'import { a } from "./a.js"\n'}, "circle", id="a circle"
        ),
        pytest.param(
            {"a.js": 'import { b } from "./b.js"\nconst x = 1\n', "b.js": "const x = 2\n"}, "'x' is named",
            id="a name twice",
        ),
        pytest.param({"a.js": 'import * as b from "./b.js"\n'}, "cannot join", id="another kind of import"),
        pytest.param({"a.js": "export default f\n"}, "cannot join", id="another kind of export"),
    ],
)
def test_cannot_join(texts: dict[str, str], says: str) -> None:
    """Modules that are not written for this are refused: they would break in the browser alone."""
    with pytest.raises(ValueError, match=says):
        joined(texts, "a.js")


def test_no_visible_word_stands_in_script() -> None:
    """Words for visitors come from the quiz's file: no text in quotes in our modules holds two words of prose."""
    prose = re.compile(r'"[A-Z]?[a-z]+ [a-z]+ [a-z]+[^"]*"')

    for name in {module for entry in ENTRIES.values() for module in in_order(MODULES, entry)}:
        assert prose.findall(without_comments(name)) == [], name
