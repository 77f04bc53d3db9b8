"""The known words are those that templates, programs and scripts use: none is missing, none is left over.

``RENEW_WORDS=1 pytest tests/check/test_known_words.py`` writes them anew from the words as they stand.
"""

import ast
import json
import os
import re
from collections.abc import Iterator
from typing import cast

import pytest
import yaml
from jinja2 import Environment, nodes

from generator.check.known_words import ANY, ANYTHING, FILE, OPEN, Known, at, known_of, known_words, leaves
from generator.check.readers import programs, readers
from generator.load.tree import at as value_at
from tests.words import ROOT, tree

WORDS = "content/words.yml"
SMALL = [ROOT / "tests/cases" / name / "content/words.yml" for name in ("tiny_site", "quiz/site")]
TINY: dict[tuple[str, ...], str] = {("site", "home"): "Home", ("home", "lead"): "Two taps give you an answer."}
"""Texts of the small sites that tests know."""
NAMED = (("task",), ("rights", "places"))
"""Sections with a key for each name that content may use."""

FILES = sorted(path.relative_to(ROOT).as_posix() for folder in ("content/tools", "quiz") for path in
               (ROOT / folder).glob("*.yml"))


def as_they_stand() -> dict[str, Known]:
    """Return all that is to be known, from the words as they are."""
    whole: dict[str, Known] = {WORDS: known_of(tree(WORDS), OPEN[WORDS])}
    for file in FILES:
        said = {key: inner for key, inner in tree(file)["words"].items() if (key,) not in OPEN["quiz"]}
        whole[file] = known_of(said)
    return whole


def plain(known: Known, path: tuple[str, ...] = ()) -> object:
    """Return words that are known and say their own keys, each text another."""
    if path in NAMED:
        return {key: f"{'.'.join(path)}.{key}" for key in cast(dict[str, str], value_at(tree(WORDS), path))}
    if isinstance(known, dict):
        return {key.removesuffix("?"): plain(inner, (*path, key)) for key, inner in known.items() if key != ANY}
    filled = [f"{{{name}}}" for name in str(known).split() if not name.endswith("?")]
    return TINY.get(path) or " ".join([".".join(path), *filled])


def test_the_known_words_are_those_that_stand() -> None:
    found = as_they_stand()
    if os.environ.get("RENEW_WORDS"):
        FILE.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        known_words.cache_clear()
        for file in SMALL:
            file.write_text(yaml.safe_dump(plain(found[WORDS]), sort_keys=False, width=200), encoding="utf-8")

    assert found == json.loads(FILE.read_text(encoding="utf-8"))


def in_templates() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each key that a template reads as ``w.section.key``, with the template."""
    for path in sorted((ROOT / "generator/templates").glob("*.jinja")):
        for node in Environment().parse(path.read_text(encoding="utf-8")).find_all(nodes.Getattr):
            keys, inner = [node.attr], node.node
            while isinstance(inner, nodes.Getattr):
                keys, inner = [inner.attr, *keys], inner.node
            if isinstance(inner, nodes.Name) and inner.name == "w" and keys[-1] not in ("values", "items"):
                yield path.name, tuple(keys)


def in_programs() -> Iterator[tuple[str, tuple[str, ...], frozenset[str]]]:
    """Yield each key that a program says by name, with the names of what it fills in."""
    for path in sorted((ROOT / "generator").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "say":
                keys = tuple(str(each.value) for each in node.args if isinstance(each, ast.Constant))
                if len(keys) == 2:
                    yield path.name, keys, frozenset(str(each.arg) for each in node.keywords)


def test_each_key_that_a_template_reads_is_known() -> None:
    found = list(in_templates())

    assert len(found) > 250
    assert [each for each in found if at(known_words()[WORDS], each[1]) is None] == []


def test_each_key_that_a_program_says_is_known_with_what_it_fills_in() -> None:
    found = list(in_programs())

    assert len(found) > 80
    for name, keys, filled in found:
        known = at(known_words()[WORDS], keys)
        assert isinstance(known, str), (name, keys)
        assert set(known.split()) <= filled, (name, keys)


@pytest.mark.parametrize("file", [WORDS, *FILES])
def test_something_reads_each_known_key(file: str) -> None:
    """Where a script or a template fills a text in, it or one beside it names what is put there."""
    raw = json.loads(FILE.read_text(encoding="utf-8"))[file]
    unread = [
        path for path, _ in leaves(raw)
        if ANY not in path and not any(readers(path[:end]) for end in range(len(path), max(0, len(path) - 2), -1))
    ]
    everything = "\n".join(text for _, text in programs())
    strange = {name for _, names in leaves(raw) if names != ANYTHING for name in names.split()
               if not re.search(rf"\b{name.removesuffix('?')}\b", everything)}

    assert (unread, strange) == ([], set())
