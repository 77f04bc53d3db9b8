"""The reader of policies, measured on real sentences: sets that it was fitted to, and one that it never was.

``pytest -s`` prints the figures with every miss. ``RENEW_REPORTS=1`` writes the measured ones into content/reading.yml.
"""

import os
import re

import pytest

from generator.model import Content
from generator.model.reading import Reading
from generator.reading.scan import Reader
from generator.reading.table import table
from tests.real import ROOT
from tests.tools.reading import CASES, FITTED, UNSEEN, Score, documents, scored

FILE = ROOT / "content/reading.yml"


@pytest.fixture(scope="module")
def reading(content: Content) -> Reading:
    assert content.reading is not None
    return content.reading


@pytest.mark.parametrize("name", FITTED)
def test_the_sets_that_it_was_fitted_to(reading: Reading, name: str) -> None:
    score = scored(name, reading)
    print(f"\n{score.report(name)}")

    assert score.found >= 0.9 * score.things
    assert score.flags_found >= 0.85 * score.flags
    assert score.found >= 0.9 * score.marks


def test_the_page_says_what_was_measured(reading: Reading) -> None:
    """The figures on the page are those of the texts that the reader was never fitted to."""
    score = scored(UNSEEN, reading)
    print(f"\n{score.report(UNSEEN)}")
    if os.environ.get("RENEW_REPORTS"):
        FILE.write_text(re.sub(r"(?m)^measured: .*$", _line(score), FILE.read_text(encoding="utf-8")), encoding="utf-8")

    assert f"\n{_line(score)}\n" in FILE.read_text(encoding="utf-8")


def _line(score: Score) -> str:
    return (
        f"measured: {{texts: {score.texts}, things: {score.things}, found: {score.found}, flags: {score.flags}, "
        f"flags_found: {score.flags_found}, marks: {score.marks}}}"
    )


@pytest.mark.parametrize("name", [*FITTED, UNSEEN])
def test_labels_are_signs(reading: Reading, name: str) -> None:
    """A label that no sign is called by would count as a miss for ever."""
    known = {sign.id for sign in reading.signs}
    labels = {
        label.removesuffix("/taken-back")
        for document in documents(name) for case in document["sentences"]
        for label in [*case["signs"], *case.get("may", ())]
    }

    assert labels - known == set()


def test_no_text_is_in_two_sets() -> None:
    seen: dict[str, str] = {}
    for name in (*FITTED, UNSEEN):
        for document in documents(name):
            for case in document["sentences"]:
                if case["signs"] and len(case["text"]) > 150:
                    assert seen.setdefault(case["text"], name) == name, case["text"]


def test_what_sentences_say(reading: Reading) -> None:
    """Invented sentences: each has these signs, and no other one."""
    reader = Reader(table(reading))
    wrong = []
    for case in documents("meanings"):
        hits = list(reader.read(case["text"], case.get("kind", "policy")))
        manner = hits[0].manner if hits else "plain"
        if {hit.sign for hit in hits} != set(case["signs"]) or manner != case.get("manner", "plain"):
            wrong.append((case["text"], [(hit.sign, hit.manner) for hit in hits]))

    assert wrong == []


MANNERS = {
    "plain": ("trains", "plain"), "negated": ("trains-not", "plain"), "partly": ("trains-not", "taken-back"),
    "permission": ("trains-not", "permission"),
}


@pytest.mark.parametrize("case", documents("manners"), ids=lambda case: case["text"][:60])
def test_manner(reading: Reading, case: dict[str, str]) -> None:
    """Sentences about training that catch readers out."""
    hits = Reader(table(reading)).read(case["text"])

    assert [(hit.sign, hit.manner) for hit in hits if hit.sign.startswith("trains")] == [MANNERS[case["says"]]]


def test_the_case_files_are_those_that_are_read() -> None:
    known = {*FITTED, UNSEEN, "meanings", "manners", "recount"}

    assert {file.stem for file in CASES.glob("*.yml")} == known
