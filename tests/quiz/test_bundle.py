"""The quiz's scripts: how modules are joined, what is in the two files, how large they are."""

import gzip
import json
import re
from datetime import date
from pathlib import Path

import pytest

from generator.model import Content
from generator.quiz.bundle import bundles, paths
from generator.quiz.compile import Compiled
from generator.quiz.details import details_data
from generator.quiz.join import handed, imports, in_order, joined, script_lines, squeezed
from generator.quiz.scripts import ENTRY, ENTRY_MORE, cards_script, scripts, with_entries

ROOT = Path(__file__).resolve().parents[2]
MODULES = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "quiz").glob("*.js")}
TODAY = date(2026, 11, 22)
KB = 1024


@pytest.fixture(scope="module")
def files(content: Content, compiled: Compiled) -> dict[str, str]:
    """What the quiz's page loads."""
    return bundles(content, compiled, compiled.quiz, TODAY)


def size(text: str) -> int:
    """Bytes as transferred, compressed."""
    return len(gzip.compress(text.encode(), 9))


def test_sizes(files: dict[str, str]) -> None:
    """The design's bars: core 30 KB, details 40 KB, the script alone 12 KB."""
    core, details, _ = paths("should-i-share")

    assert size(files[core]) <= 30 * KB
    assert size(files[details]) <= 40 * KB
    assert size(scripts("share")[0]) <= 12 * KB


def test_same_in_same_out(content: Content, compiled: Compiled, files: dict[str, str]) -> None:
    """The same content and day give the same bytes."""
    assert bundles(content, compiled, compiled.quiz, TODAY) == files


def test_no_markup_can_end_the_script(files: dict[str, str]) -> None:
    """Data holds no "<", whatever an author typed."""
    _, details, _ = paths("should-i-share")
    code = f"window.quizDetails={scripts('share')[1]}"

    assert files[details].startswith(code)
    assert "<" not in files[details].removeprefix(code)


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
        for tool, rows in details["tools"].items():
            for rule in compiled.engine.decide({"data": kind, "tool": tool}, content.site.as_of).rules:
                for topic in shows[rule]:
                    value, _, text, *_ = details["facts"][rows[topic]]
                    shown.add((tool, topic))
                    if not text and value != "not_recorded":
                        lacking.add((rule, tool, topic))

    assert len(shown) > 200
    assert lacking == set()


def test_details_are_json(files: dict[str, str]) -> None:
    """One assignment: a function of data, and the data."""
    _, details, _ = paths("should-i-share")
    start = f"window.quizDetails={scripts('share')[1]}("

    assert files[details].startswith(start)
    assert json.loads(files[details].removeprefix(start).removesuffix(")\n"))


def test_order() -> None:
    """Each module comes after those that it imports, the page last."""
    order = in_order(MODULES, "quiz.js")

    assert order[-1] == "quiz.js"
    for at, name in enumerate(order):
        assert all(order.index(needed) < at for needed in imports(MODULES[name]))


RESULTS = ("share", "plain", "report", "todo")
"""The sorts of result that a quiz can have."""


def test_every_module_is_reached() -> None:
    """All modules but the types are in the script of some page."""
    texts = [with_entries(MODULES, result) for result in RESULTS]
    reached = {module for each in texts for entry in (ENTRY, ENTRY_MORE) for module in in_order(each, entry)}

    assert {*MODULES} - reached - {*in_order(MODULES, "cards.js")} == {"types.js"}


def test_handed() -> None:
    """The second script gets what its own modules import from the first, and nothing else."""
    modules = {
        "a.js": 'import { b } from "./b.js"\n', "b.js": "export const b = 1\nexport const c = 2\n",
        "d.js": 'import { c } from "./b.js"\nimport { e } from "./e.js"\n',
        "e.js": 'import { b, c } from "./b.js"\nexport const e = 1\n',
    }

    assert handed(modules, "a.js", "d.js") == ["b", "c"]
    assert joined(modules, "d.js", in_order(modules, "a.js")) == "const e=1"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param('import { a, b } from "./b.js"\na()\n', ["a()"], id="an import"),
        pytest.param("export function f() {\n  return 1\n}\n", ["function f() {", "return 1", "}"], id="an export"),
        pytest.param("/**\n * Says.\n */\nconst a = 1 // one\n", ["const a = 1 // one"], id="a comment of lines"),
        pytest.param("/** One. */\n// two\nf()\n", ["f()"], id="comment lines"),
        pytest.param("f(/** @type {A<B>} */ (x))\n", ["f((x))"], id="a type in a line"),
        pytest.param('const a = "// no comment"\n', ['const a = "// no comment"'], id="text that looks like one"),
    ],
)
def test_script_lines(text: str, lines: list[str]) -> None:
    """What of a module reaches the browser."""
    assert script_lines(text) == lines


@pytest.mark.parametrize(
    ("script", "tight"),
    [
        pytest.param("const a = b + 1", "const a=b+1", id="signs"),
        pytest.param('f("a = b", `c, ${d}`)', 'f("a = b",`c, ${d}`)', id="quoted text stays"),
        pytest.param("t.split(/[ ,] /s, 2)", "t.split(/[ ,] /s,2)", id="patterns stay"),
        pytest.param("a / b", "a / b", id="a division"),
        pytest.param("f(\n{\na: 1,\n}\n)", "f({a:1,})", id="line breaks in brackets"),
        pytest.param("f()\ng()", "f()\ng()", id="line breaks between statements stay"),
    ],
)
def test_squeezed(script: str, tight: str) -> None:
    """Spaces around signs go, nothing else."""
    assert squeezed(script) == tight


def test_text_in_quotes_survives() -> None:
    """Every text in double quotes of our modules is in the script as it was written."""
    made = "".join(text for result in RESULTS for text in scripts(result)) + cards_script()

    for name in MODULES.keys() - {"types.js"}:
        for text in re.findall(r'"(?:[^"\\\n]|\\.)*"', "\n".join(script_lines(MODULES[name]))):
            assert text in made, f"{name}: {text}"


@pytest.mark.parametrize(
    ("modules", "says"),
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
        pytest.param({"a.js": "const a = f(1) // why\n"}, "cannot join", id="a comment behind code"),
    ],
)
def test_cannot_join(modules: dict[str, str], says: str) -> None:
    """Modules that are not written for this are refused: they would break in the browser alone."""
    with pytest.raises(ValueError, match=says):
        joined(modules, "a.js")


def test_no_visible_word_stands_in_script() -> None:
    """Words for visitors come from the quiz's file: no text in quotes in our modules holds two words of prose."""
    prose = re.compile(r'"[A-Z]?[a-z]+ [a-z]+ [a-z]+[^"]*"')

    for name in set(MODULES) - {"types.js"}:
        assert prose.findall("\n".join(script_lines(MODULES[name]))) == [], name
