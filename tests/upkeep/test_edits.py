"""Edits in place: what is asked for changes, and every other character stays."""

import random
from pathlib import Path

import pytest
import yaml

from generator.load.yaml import Document, KeyPath, load_text
from generator.upkeep.edits import Edits, in_quotes

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.parametrize(
    ("before", "path", "value", "after"),
    [
        pytest.param("seen: 2026-07-25  # why\n", ("seen",), "2026-11-22", "seen: 2026-11-22  # why\n", id="bare"),
        pytest.param('{seen: "2026-07-25"}', ("seen",), "2026-11-22", '{seen: "2026-11-22"}', id="its quotes stay"),
        pytest.param("seen: null\n", ("seen",), "2026-11-22", "seen: 2026-11-22\n", id="null"),
        pytest.param("seen:\nnext: 1\n", ("seen",), "2026-11-22", "seen: 2026-11-22\nnext: 1\n", id="nothing there"),
        pytest.param("a: {seen: , b: 1}", ("a", "seen"), "x", "a: {seen: x, b: 1}", id="nothing in braces"),
        pytest.param("a: [b, c]\r\nd: e\r\n", ("a", 1), "x", "a: [b, x]\r\nd: e\r\n", id="line ends of Windows"),
        pytest.param("a: old\n", ("a",), "no", 'a: "no"\n', id="a word that reads otherwise gets quotes"),
        pytest.param("ä: 'ü'\nb: c\n", ("b",), "d", "ä: 'ü'\nb: d\n", id="behind umlauts"),
    ],
)
def test_put(before: str, path: KeyPath, value: str, after: str) -> None:
    edits = Edits(before)
    edits.put(path, value)

    assert edits.result() == after


@pytest.mark.parametrize(
    ("before", "path", "after"),
    [
        pytest.param("a: 1\ncopy: undated  # why\nb: 2\n", ("copy",), "a: 1\nb: 2\n", id="a line with its comment"),
        pytest.param("a: 1\ncopy: two\n  lines\nb: 2\n", ("copy",), "a: 1\nb: 2\n", id="a text of two lines"),
        pytest.param("a: 1\ncopy: |\n  two\n  lines\nb: 2\n", ("copy",), "a: 1\nb: 2\n", id="a text behind a bar"),
        pytest.param("a: 1\ncopy: x", ("copy",), "a: 1\n", id="the last line, without an end"),
        pytest.param("copy:\n- a\n- b: 1\n  c: 2\n\nd: 3\n", ("copy",), "\nd: 3\n", id="a list of several lines"),
        pytest.param("- copy: x\n  b: 2\n", (0, "copy"), "- b: 2\n", id="behind a dash"),
        pytest.param("{a: 1, copy: x, b: 2}", ("copy",), "{a: 1, b: 2}", id="between others in braces"),
        pytest.param("{copy: x, b: 2}", ("copy",), "{b: 2}", id="first in braces"),
        pytest.param("{a: 1, copy: x}", ("copy",), "{a: 1}", id="last in braces"),
        pytest.param("{copy: x}", ("copy",), "{}", id="alone in braces"),
    ],
)
def test_remove(before: str, path: KeyPath, after: str) -> None:
    edits = Edits(before)
    edits.remove(path)

    assert edits.result() == after


def test_put_key_and_part() -> None:
    edits = Edits('reads: {"old": 1}\npage: data/old.md\n')
    edits.put_key(("reads", "old"), "new")
    edits.put_part(("page",), "old", "new")

    assert edits.result() == 'reads: {"new": 1}\npage: data/new.md\n'


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("ChatGPT", "ChatGPT"), ("2026-11-22", "2026-11-22"), ("yes", '"yes"'), ("1.0", '"1.0"'), ("null", '"null"'),
        ("A: b", '"A: b"'), ('say "so"', '"say \\"so\\""'), ("a\\b", '"a\\\\b"'), ("  two\n words ", '"two words"'),
        ("", '""'), ("- a", '"- a"'), ("#1", '"#1"'), ("è vero", '"è vero"'),
    ],
)
def test_in_quotes(value: str, written: str) -> None:
    assert in_quotes(value) == written
    assert yaml.load(written, Loader=yaml.BaseLoader) == " ".join(value.split())


def test_every_scalar_of_the_real_files_can_be_put() -> None:
    """Sixty values of real files, each written anew: the tree differs in that value alone."""
    chance = random.Random(6)
    paths = sorted(path for path in ROOT.glob("content/*/*.yml"))
    for file in chance.sample(paths, 20):
        text = file.read_text(encoding="utf-8")
        document = load_text(text, file.name)
        assert isinstance(document, Document)
        scalars = [path for path in document.places if path and isinstance(_at(document.tree, path), str)]
        for path in chance.sample(scalars, 3):
            edits = Edits(text)
            edits.put(path, "changed")
            after = load_text(edits.result(), file.name)
            assert isinstance(after, Document)
            _set(document.tree, path, "changed")
            assert after.tree == document.tree
            document = load_text(text, file.name)
            assert isinstance(document, Document)


def _at(tree: object, path: KeyPath) -> object:
    for part in path:
        tree = tree[part]  # type: ignore[index]
    return tree


def _set(tree: object, path: KeyPath, value: str) -> None:
    _at(tree, path[:-1])[path[-1]] = value  # type: ignore[index]
