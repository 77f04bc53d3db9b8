"""The rule table in words: its whole text for the small quiz, its counts, and words for every name of the real ones."""

import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.model import SENSITIVITIES, Content
from generator.quiz.compile import Compiled, compile_quiz
from generator.quiz.engine.language import Read
from generator.quiz.proof import Proof, prove
from generator.render.pages.quiz import quiz_page
from generator.render.pages.rules import rules_page
from tests.quiz.conftest import CASES, SMALL, read
from tests.real import ROOT, TODAY, real_content, real_quiz
from tests.words import WORDS, tree

EXPECTED = CASES / "rules.md"


def said(content: Content) -> Content:
    """The small content with the real words."""
    return replace(content, words=tree("content/words.yml"))


@pytest.fixture(scope="module")
def proof(small: Compiled) -> Proof:
    return prove(small, TODAY)


def test_the_table_of_the_small_quiz(small: Compiled, proof: Proof) -> None:
    text = rules_page(said(read(SMALL, "may-i-send")[0]), small, proof).markdown()

    if os.environ.get("RENEW_REPORTS"):
        EXPECTED.write_text(text, encoding="utf-8")
    assert text == EXPECTED.read_text(encoding="utf-8")


def test_without_a_proof_there_are_no_counts(small: Compiled) -> None:
    text = rules_page(said(read(SMALL, "may-i-send")[0]), small).body

    assert WORDS["rules.not_counted"] in text
    assert "combination" not in text
    assert [line for line in text.splitlines() if line.startswith("| ")] == []


def test_counts_are_those_of_a_plain_walk(small: Compiled, proof: Proof) -> None:
    """How often each question is asked, and how many combinations a promise about a condition judges."""
    engine, asked, secrets = small.engine, dict.fromkeys(proof.asked, 0), 0
    for kind, tool in product(small.table["data"], small.table["tools"]):
        for forced in [False] + [True] * (small.table["data"][kind]["identifying"] == "no"):
            seen = set()
            options = [[o for o in q["options"] if o not in q["unsure"]] for q in small.table["questions"]]
            for chosen in product(*options):
                answers = dict(zip(asked, chosen, strict=True))
                values, raised = engine.member(kind, forced, engine.reads(tool, TODAY), answers)
                case = tuple((name, answers[name]) for name in raised)
                if case not in seen:
                    seen.add(case)
                    secrets += values["data.sensitivity"] == "secret" and values["plan.runs"] == "cloud"
                    for name in raised:
                        asked[name] += 1

    assert dict(proof.asked) == asked
    assert secrets == proof.about["secrets"]
    assert set(proof.about) == {promise["id"] for promise in small.guarantees}


def test_the_command_prints_what_the_site_shows(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["prove", "should-i-share", "--table", "--root", str(ROOT)])
    content, compiled = real_content(), real_quiz()

    assert done.exit_code == 0, done.output
    assert done.output.strip() == rules_page(content, compiled, prove(compiled, content.site.as_of)).body.strip()
    for rule in compiled.quiz.rules:
        assert f"{{: #{rule.id} }}" in done.output


def test_words_that_are_missing_are_told(tmp_path: Path) -> None:
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    words = tmp_path / "content/words.yml"
    words.write_text(words.read_text(encoding="utf-8").replace("\nrules:\n", "\nrulers:\n"), encoding="utf-8")
    done = CliRunner().invoke(main, ["prove", "may-i-send", "--table", "--root", str(tmp_path)])

    assert done.exit_code == 1
    assert "no words are called 'rulers'" in done.output


def test_the_page_is_linked(content: Content) -> None:
    method = (ROOT / "content/pages/about/method.md").read_text(encoding="utf-8")
    deciding = [quiz for quiz in content.quizzes.values() if quiz.rules]

    assert "(../quiz/should-i-share/rules.md)" in method
    for quiz in deciding:
        assert re.search(r'<a href="(\.\./)+quiz/' + quiz.id + '/rules/">', quiz_page(content, quiz).body), quiz.id


def leaves(condition: Read) -> Iterator[tuple[str, str]]:
    """Every name in a condition with each of its values."""
    if condition is None:
        return
    kind, *rest = condition
    inner: Any = rest[0]
    if kind == "is":
        values: Any = rest[1]
        yield from ((inner, value) for value in values)
        return
    for part in [inner] if kind == "not" else inner:
        yield from leaves(part)


def test_every_name_of_the_real_quizzes_has_words(content: Content) -> None:
    words: Any = content.words["rules"]
    for quiz in content.quizzes.values():
        if not quiz.rules:
            continue
        table = compile_quiz(quiz, content).table
        own: Any = quiz.words
        conditions = [rule["when"] for rule in table["rules"]] + [each["asked"] for each in table["questions"]]
        conditions += [when for signal in table["signals"] for _, when in signal["lines"]]
        topics = {topic.id for topic in content.topics.topics}
        for name, value in {leaf for each in conditions for leaf in leaves(each)}:
            family, _, bare = name.rpartition(".")
            if family == "answer" or (bare in topics and family == "plan"):
                continue
            signals = {**words["signals_named"], **own.get("signals_named", {})}
            assert bare in signals if not family else f"{family}_{bare}" in words["names"], name
            key = f"{family}_{bare}" if family else bare
            said = {**words["values"].get(key, {}), **({} if family else own.get("signal_values", {}))}
            assert value in ("yes", "no", *SENSITIVITIES) or value in said, (name, value)
