"""The loader: what becomes of words, where everything stands, and what is refused (whole reports: tests/cases)."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.load.tree import at
from generator.load.yaml import Document, load_bytes, load_file, load_text
from generator.problems import Problem

CONTENT = Path(__file__).parent.parent.parent / "content"


def loaded(text: str) -> Document:
    document = load_text(text, "x.yml")
    assert isinstance(document, Document), document
    return document


def refused(found: Document | list[Problem]) -> list[Problem]:
    assert isinstance(found, list)
    return found


@pytest.mark.parametrize(
    ("written", "read"),
    [
        pytest.param("on", "on", id="on is a word"),
        pytest.param("off", "off", id="off is a word"),
        pytest.param("yes", "yes", id="yes is a word"),
        pytest.param("No", "No", id="No is a word"),
        pytest.param("y", "y", id="y is a word"),
        pytest.param("true", True, id="true is true"),
        pytest.param("False", False, id="False is false"),
        pytest.param("'true'", "true", id="quotes make a word"),
        pytest.param("2026-07-25", "2026-07-25", id="a day is a text"),
        pytest.param("2026-07-25 10:00:00", "2026-07-25 10:00:00", id="a time is a text"),
        pytest.param("2026", 2026, id="a year alone is a number"),
        pytest.param("30", 30, id="a number"),
        pytest.param("-1", -1, id="a negative number"),
        pytest.param("0", 0, id="nought"),
        pytest.param("012", "012", id="leading noughts make a text"),
        pytest.param("0x1F", "0x1F", id="no hexadecimal numbers"),
        pytest.param("1_000", "1_000", id="no underscores in numbers"),
        pytest.param("1:30", "1:30", id="no numbers to the base of 60"),
        pytest.param("1.5", 1.5, id="a decimal number"),
        pytest.param("1e3", "1e3", id="no exponents"),
        pytest.param(".inf", ".inf", id="infinity is a text"),
        pytest.param("9" * 19, "9" * 19, id="a number too long to count with is a text"),
        pytest.param("~", None, id="a tilde is nothing"),
        pytest.param("null", None, id="null is nothing"),
        pytest.param("", None, id="nothing is nothing"),
        pytest.param("=", "=", id="an equals sign is a text"),
        pytest.param("a & b * c!", "a & b * c!", id="signs within a text"),
        pytest.param("Settings &more", "Settings &more", id="what looks like an anchor, within a text"),
        pytest.param("[&, b]", None, id="a lone sign"),
    ],
)
def test_words(written: str, read: Any) -> None:
    if written == "[&, b]":
        assert refused(load_text(f"key: {written}\n", "x.yml"))[0].rule == "yaml"
        return
    value = at(loaded(f"key: {written}\n").tree, ("key",))

    assert value == read
    assert type(value) is type(read)


def test_keys_are_words_as_written() -> None:
    assert loaded("on: 1\n2026: 2\ntrue: 3\nnull: 4\n").tree == {"on": 1, "2026": 2, "true": 3, "null": 4}


def test_places_of_values_and_keys() -> None:
    document = loaded("# a comment\nname: Grün\nplans:\n  - {id: größe, für: 為, as: x}\n  - id: plus\n")

    assert document.places == {
        (): (2, 1), ("name",): (2, 7), ("plans",): (4, 3),
        ("plans", 0): (4, 5), ("plans", 0, "id"): (4, 10), ("plans", 0, "für"): (4, 22), ("plans", 0, "as"): (4, 29),
        ("plans", 1): (5, 5), ("plans", 1, "id"): (5, 9),
    }
    assert document.places_of_keys == {
        ("name",): (2, 1), ("plans",): (3, 1), ("plans", 0, "id"): (4, 6), ("plans", 0, "für"): (4, 17),
        ("plans", 0, "as"): (4, 25), ("plans", 1, "id"): (5, 5),
    }


def test_a_missing_key_has_the_place_of_its_nearest_ancestor() -> None:
    document = loaded("name: x\nplans:\n  - id: plus\n")

    assert document.place(("plans", 0, "facts", 3, "source")) == (3, 5)
    assert document.place(("plans", 0, "id"), key=True) == (3, 5)
    assert document.place(("nowhere",), key=True) == (1, 1)


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    document = load_bytes(b"\xef\xbb\xbfname: x\r\nplan: y\r\n", "x.yml")

    assert isinstance(document, Document)
    assert document.tree == {"name": "x", "plan": "y"}
    assert document.place(("plan",)) == (2, 7)


def test_line_ends_of_windows_are_counted_once() -> None:
    problem = refused(load_bytes(b"a: 1\r\nb: \xc3\xa9\xff\r\nc: 2\r\n", "x.yml"))[0]

    assert (problem.line, problem.column, problem.excerpt) == (2, 5, "b: é�")


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    assert refused(load_file(tmp_path / "x.yml", "content/x.yml")) == [
        Problem("content/x.yml", 1, 1, "this file cannot be read: it is not there", "file",
                "put it there, or take it off the list of files")
    ]


@pytest.mark.parametrize("opener", ["[", "- ", "{a: ", "? ", "[{a: "], ids=repr)
def test_nesting_that_would_overflow_the_parser(opener: str) -> None:
    """Composing 100,000 levels ends the whole process: nothing of that may reach it."""
    problem = refused(load_text(opener * 100_000, "x.yml"))[0]

    assert problem.says == "this is nested too deeply"


def test_a_file_of_another_kind_is_told_shortly() -> None:
    assert len(refused(load_bytes(b"\x01\x02\n" * 100_000, "x.yml"))) == 20


def test_all_real_files_are_read_as_yaml_reads_them() -> None:
    """Apart from the words that we keep as words, the tree is the one that PyYAML makes."""

    class Plain(yaml.CSafeLoader):
        """PyYAML's own loader, with every plain value left a text."""

    Plain.yaml_implicit_resolvers = {}

    for path in sorted(CONTENT.rglob("*.yml")):
        text = path.read_text(encoding="utf-8")
        assert _as_text(loaded(text).tree) == _as_text(yaml.load(text, Loader=Plain)), path


def _as_text(value: Any) -> Any:
    """Return *value* with all its scalars as an author may have typed them."""
    if isinstance(value, dict):
        return {key: _as_text(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_as_text(inner) for inner in value]
    if value is None or value in ("null", "~"):
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)
