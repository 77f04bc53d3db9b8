"""What Python hands to the browser, and what the browser's modules say that they get: the same, key by key."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NotRequired, TypedDict, get_args, get_type_hints, is_typeddict

import pytest

from generator.assets.regions import Regions
from generator.publish.search import Entry
from generator.publish.worker import WorkerData
from generator.quiz.bundle.types import Core, Details
from generator.quiz.engine.table import Table
from generator.scrub import table as scrub
from generator.site.scripts import Comparison
from generator.tools import kit, letters_types, policy
from tests.real import ROOT
from tests.typedefs import Written, differences, keys_of

SCRIPTS = ROOT / "site_overrides/scripts"
QUIZ_TYPES = ROOT / "quiz/data/types.js"


@dataclass(frozen=True)
class Contract:
    """One bundle: the type of its data in Python, and where its script names that type."""

    python: object
    module: Path
    name: str
    beside: frozenset[str] = frozenset()
    """Keys that are added for every bundle of its sort: a tool's words (``tool_files``)."""


WORDS = frozenset({"words"})

CONTRACTS = (
    Contract(kit.Data, SCRIPTS / "tools/business-kit/papers.js", "Data", WORDS),
    Contract(letters_types.Data, SCRIPTS / "tools/letters/parts.js", "Data", WORDS),
    Contract(policy.Data, SCRIPTS / "tools/read-a-policy/read-a-policy.js", "Data", WORDS),
    Contract(scrub.Data, SCRIPTS / "tools/scrub/scrub.js", "Data", WORDS),
    Contract(Comparison, SCRIPTS / "pages/compare/compare.js", "Data"),
    Contract(Entry, SCRIPTS / "pages/search/rank.js", "Doc"),
    Contract(Regions, SCRIPTS / "shared/region.js", "Regions"),
    Contract(Table, QUIZ_TYPES, "Table"),
    Contract(Core, QUIZ_TYPES, "Core"),
    Contract(Details, QUIZ_TYPES, "Details"),
    Contract(WorkerData, SCRIPTS / "pages/worker/worker.js", "Data"),
)


def name_of(contract: Contract) -> str:
    return f"{contract.module.stem} {contract.name}"


@pytest.mark.parametrize("contract", CONTRACTS, ids=name_of)
def test_scripts_get_what_their_types_say(contract: Contract) -> None:
    script = Written(contract.name, contract.module)
    found = list(differences(contract.python, script, contract.name))
    beside = [f"{contract.name}: {contract.name} in {contract.module.name} has {key!r}, which nobody hands over"
              for key in sorted(contract.beside)]

    assert found == beside, "\n".join(found)


@pytest.mark.parametrize("contract", CONTRACTS, ids=name_of)
def test_scripts_read_every_key(contract: Contract) -> None:
    modules = [*contract.module.parent.glob("*.js"), *(SCRIPTS / "shared").glob("*.js"), *(ROOT / "quiz").rglob("*.js")]
    code = "".join(re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL) for path in modules)
    dead = sorted(key for key in keys(contract.python) if not re.search(rf"\b{key}\b", code))

    assert dead == []


def keys(python: object) -> Iterator[str]:
    """Yield every key of a type, at any depth."""
    if is_typeddict(python):
        for name, inner in get_type_hints(python).items():
            yield name
            yield from keys(inner)
    for part in get_args(python):
        yield from keys(part)


class Inner(TypedDict):
    """What stands in the samples below."""

    id: str


class Sample(TypedDict):
    """One of each form."""

    text: str
    some: NotRequired[int]
    none: str | None
    word: Literal["a", "b"]
    value: str | int
    items: list[Inner]
    row: tuple[str, int | None]
    table: dict[str, list[Inner]]
    one: Inner


TYPES = """
/** @typedef {"a" | "b"} Word */
/** @typedef {{id: string}} Inner */
/**
 * @typedef {object} Sample - one of each form
 * @property {string} text - with words behind it
 * @property {number} [some]
 * @property {string | null} none
 * @property {Word} word
 * @property {string | number} value
 * @property {Inner[]} items
 * @property {[string, number | null]} row
 * @property {Record<string, Inner[]>} table
 * @property {Inner} one
 */
"""


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        pytest.param("", "", [], id="the same"),
        pytest.param('"a" | "b"', "string", [], id="an open word"),
        pytest.param("{Word} word", '{"a" | "c"} word', ['S.word: "a", "b" in Python, "a", "c" in t.js'], id="word"),
        pytest.param("{string} text", "{number} text", ["S.text: string in Python, number in t.js"], id="kind"),
        pytest.param("[some]", "some", ["S.some: it may be missing on both sides or on none"], id="needed"),
        pytest.param(
            "string | null", "string", ["S.none: None and null must stand on both sides or on none"], id="null",
        ),
        pytest.param("string | number", "string", ["S.value: number, string in Python, string in t.js"], id="union"),
        pytest.param(
            " * @property {Inner} one\n", "", ["S: the page gets 'one', which Sample in t.js has not"], id="not told",
        ),
        pytest.param(
            "@property {Inner} one", "@property {Inner} one\n * @property {string} more",
            ["S: Sample in t.js has 'more', which nobody hands over"], id="not given",
        ),
        pytest.param("Inner[]} items", "Inner} items", ["S.items: a list in Python, Inner in t.js"], id="list"),
        pytest.param(
            "number | null]", "number]", ["S.row[1]: None and null must stand on both sides or on none"], id="in a row",
        ),
        pytest.param(", number | null]", "]", ["S.row: 2 items in Python, [string] in t.js"], id="row"),
        pytest.param(
            "Record<string, Inner[]>", "Inner[]", ["S.table: a mapping in Python, Inner[] in t.js"], id="mapping",
        ),
        pytest.param(
            "{{id: string}}", "{{id: number}}", [
                "S.items[].id: string in Python, number in t.js", "S.one.id: string in Python, number in t.js",
                "S.table.*[].id: string in Python, number in t.js",
            ], id="inside",
        ),
    ],
)
def test_differences_are_told(tmp_path: Path, old: str, new: str, told: list[str]) -> None:
    assert old in TYPES
    module = tmp_path / "t.js"
    module.write_text(TYPES.replace(old, new, 1), encoding="utf-8")

    assert list(differences(Sample, Written("Sample", module), "S")) == told


def test_types_are_followed_into_other_modules(tmp_path: Path) -> None:
    (tmp_path / "a.js").write_text('/** @typedef {{id: string, more?: Date[], of: string}} Far */', encoding="utf-8")
    (tmp_path / "b.js").write_text(
        '/** @typedef {import("./a.js").Far} Near */\n/** @typedef {Pick<Near, "id" | "more"> & {own: string}} Mine */',
        encoding="utf-8",
    )

    assert sorted(keys_of(Written("Mine", tmp_path / "b.js"))) == ["id", "more", "own"]
    with pytest.raises(NotImplementedError, match=r"Nobody in b\.js"):
        keys_of(Written("Nobody", tmp_path / "b.js"))
