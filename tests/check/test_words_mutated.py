"""Each word is spoilt in each way once: its key taken out, its filled-in names renamed, a brace opened, markup put in.

Each is told by the check, at a place in its own file, or the key is one that authors choose. What is left then builds.
"""

import copy
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from generator.check.files import read_files
from generator.check.known_words import ANY, known_words
from generator.check.parsed import WORDS, Parsed
from generator.check.rules import words, words_known, words_once
from generator.load.tree import KeyPath, texts
from generator.load.tree import at as value_at
from generator.load.yaml import Document
from generator.render import render_pages
from tests.lanes import Samples
from tests.real import ROOT, TODAY, real_content, real_quiz

RULES = (words_known, words, words_once)
MARKUP = ("<b>x", "[c](javascript:alert(1))", "*x*", "`x`", "&lt;")

WAYS: dict[str, Callable[[str], str]] = {
    "brace opened": lambda text: text + " {",
    "brace closed": lambda text: "}" + text,
    "unknown name": lambda text: text + " {nme}",
    "emptied": lambda text: " ",
    **{f"markup {each}": lambda text, each=each: f"{text} {each}" for each in MARKUP},  # type: ignore[misc]
}


@pytest.fixture(scope="module")
def parsed() -> Parsed:
    found, problems = read_files(ROOT)
    assert problems == []
    return found


def mutants(document: Document) -> Iterator[tuple[str, KeyPath, str | None]]:
    """Yield each way to spoil a text of a file: its name, where, and what stands there then (``None``: no key)."""
    top = () if document.file == WORDS else ("words",)
    for path, text in texts(value_at(document.tree, top), top):
        if isinstance(path[-1], str):
            yield "key removed", path, None
        for name, spoil in WAYS.items():
            yield name, path, spoil(text)
        if "{" in text and "." not in text.partition("{")[2].partition("}")[0]:
            yield "name renamed", path, text.replace("{", "{x_", 1)
            yield "name left out", path, text.partition("{")[0] + text.partition("}")[2]


def with_mutant(parsed: Parsed, document: Document, path: KeyPath, text: str | None) -> Parsed:
    """Return all files with one text spoilt."""
    tree: Any = copy.deepcopy(document.tree)
    above: Any = value_at(tree, path[:-1])
    if text is None:
        del above[path[-1]]
    else:
        above[path[-1]] = text
    spoilt = replace(document, tree=tree)
    if document.file == WORDS:
        return replace(parsed, words=spoilt)
    family = "tools" if document.file.startswith("content/tools") else "quizzes"
    own = {
        name: replace(each, document=spoilt) if each.document.file == document.file else each
        for name, each in parsed.records[family].items()
    }
    return replace(parsed, records={**parsed.records, family: own})


def chosen_by_authors(file: str, path: KeyPath) -> bool:
    """Whether a page does without the key: authors chose it, or all quizzes have such a word."""
    known: Any = known_words()[file]
    for key in path[1:] if file != WORDS else path:
        if isinstance(known, list):
            return False
        if f"{key}?" in known or (key not in known and ANY in known):
            return True
        known = known[key]
    return False


def told_beside(document: Document, path: KeyPath) -> bool:
    """Whether what a text of a list has filled in first stands in another of them too."""
    texts_of_list: Any = value_at(document.tree, path[:-1])
    if not isinstance(texts_of_list, list):
        return False
    spoilt: Any = value_at(document.tree, path)
    name = spoilt.partition("{")[2].partition("}")[0]
    return sum(f"{{{name}}}" in each for each in texts_of_list) > 1


def test_each_spoilt_word_is_told(parsed: Parsed, samples: Samples) -> None:
    assert parsed.words is not None
    documents = [parsed.words, *(each.document for family in ("tools", "quizzes") for each in
                                 parsed.records[family].values())]
    every = [(document, *each) for document in documents for each in mutants(document)]
    told: Counter[str] = Counter()
    harmless: Counter[str] = Counter()
    silent = []
    for document, way, path, text in samples.of(every, 250, "words spoilt"):
        spoilt = with_mutant(parsed, document, path, text)
        problem = next((each for rule in RULES for each in rule.check(spoilt, date.max)), None)
        if problem is not None:
            assert all((problem.line, problem.column, problem.says, problem.hint))
            told[way] += 1
        elif way == "name left out" and told_beside(document, path):
            harmless["said in another text of the list"] += 1
        elif chosen_by_authors(document.file, path) and way in ("key removed", "name left out"):
            harmless[way] += 1
        else:
            silent.append((document.file, path, way))
    print(f"{len(every)} ways; told: {sum(told.values())} {dict(told)}; harmless: {dict(harmless)}")

    assert silent == []


def test_what_authors_may_take_out_builds_without_it() -> None:
    content = real_content()
    tree: Any = copy.deepcopy(dict(content.words))
    for path, _ in list(texts(tree)):
        section: Any = value_at(tree, path[:-1])
        named = path[0] in ("task", "shared") or path[:2] == ("rights", "places")
        if chosen_by_authors(WORDS, path) and not named and path[0] != "home":
            del section[path[-1]]
    quizzes = {name: real_quiz(name) for name in content.quizzes}

    assert len(render_pages(replace(content, words=tree), quizzes, TODAY, {})) > 250
