"""The prover: it walks what ``decide`` decides, and its report tells what it found."""

import dataclasses
import json
import random
import shutil
from collections import Counter
from datetime import date
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.model.ageing import parity_days
from generator.quiz.compile import Compiled
from generator.quiz.engine.decide import Engine
from generator.quiz.engine.table import Table
from generator.quiz.proof import prove
from generator.quiz.proof.masks import Masks
from generator.quiz.proof.promises import softened
from generator.quiz.proof.space import Space
from tests.quiz.conftest import SMALL
from tests.real import TODAY

RANDOM = 20_000


class Walk:
    """What the masks say about one combination."""

    def __init__(self, engine: Engine, day: date) -> None:
        self.engine, self.day = engine, day
        self.space = Space(engine, day)
        self.masks = Masks(self.space)
        # As bytes, since one bit of a long integer costs a walk over all of it.
        size = self.space.bits // 8 + 1
        self.asked = [mask.to_bytes(size, "little") for mask in self.masks.asked]
        self.fires = [mask.to_bytes(size, "little") for mask in self.masks.fires]
        verdicts = range(len(self.space.table["verdicts"]))
        self.verdicts = [self.masks.verdict(i).to_bytes(size, "little") for i in verdicts]
        self.kind_rows = {member: i for i, row in enumerate(self.space.kinds) for member in row.members}
        self.tool_rows = {tool: i for i, row in enumerate(self.space.tools) for tool in row.members}
        choice = engine.table.get("choice")
        self.chosen = choice["question"] if choice else ""

    def bit(self, answers: dict[str, Any], forced: bool) -> int:
        """The bit of a combination in which every question is answered.

        Where questions share a digit, it holds the answer of the one that is asked: at most one of them is.
        """
        row = self.kind_rows[answers["data"], forced]
        first = row * self.space.row + self.row_of(answers) * self.space.answers
        numbers = [options.index(answers[question["id"]]) for question, options in
                   zip(self.space.questions, self.space.options, strict=True)]
        places: dict[int, int] = {}
        for i in (*range(len(numbers)), *self.raised(answers, forced)):
            places[self.space.digits[i]] = numbers[i]
        return first + sum(number * self.space.strides[digit] for digit, number in places.items())

    def row_of(self, answers: dict[str, Any]) -> int:
        """The row of a tool; one whose model can run in two places has one for each."""
        tool = answers["tool"]
        return self.tool_rows.get((tool, answers.get(self.chosen, "")), self.tool_rows.get((tool, ""), -1))

    def raised(self, answers: dict[str, Any], forced: bool) -> list[int]:
        """The questions that plain ``decide`` asks, by their numbers."""
        plan = self.engine.reads(answers["tool"], self.day, answers)
        _, asked = self.engine.member(answers["data"], forced, plan, answers)
        return [i for i, question in enumerate(self.space.questions) if question["id"] in asked]

    def says(self, answers: dict[str, Any], forced: bool) -> tuple[list[str], list[str], str]:
        """Questions asked, rules that fire, verdict."""
        at, shift = divmod(self.bit(answers, forced), 8)
        table = self.space.table
        raised = {q["id"]: mask[at] >> shift & 1 for q, mask in zip(self.space.questions, self.asked, strict=True)}
        raised[self.chosen] = self.chosen != "" and answers["tool"] in table["choice"]["in_cloud"]
        asked = [q["id"] for q in table["questions"] if raised[q["id"]]]
        fired = [rule["id"] for rule, mask in zip(table["rules"], self.fires, strict=True) if mask[at] >> shift & 1]
        verdicts = [word for word, mask in zip(table["verdicts"], self.verdicts, strict=True) if mask[at] >> shift & 1]
        assert len(verdicts) == 1, (answers, verdicts)
        return asked, fired, verdicts[0]


def decided(engine: Engine, answers: dict[str, Any], forced: bool, day: date) -> tuple[list[str], list[str], str]:
    """The same by ``decide``; identity is forced by a second kind that is public and identifies."""
    plan = engine.reads(answers["tool"], day, answers)
    values, asked = engine.member(answers["data"], forced, plan, answers)
    number, fired = engine.judge(values)
    return asked, [engine.rules[i][0] for i in fired], engine.verdicts[number]


def test_every_kind_at_every_tool(engine: Engine, as_of: date) -> None:
    """All pairs with the usual and careful answers, and with identity forced, by plain ``decide``."""
    walk = Walk(engine, as_of)
    for kind, tool in product(engine.table["data"], engine.table["tools"]):
        plain = engine.decide({"data": kind, "tool": tool}, as_of)
        careful = {
            question["id"]: engine.table["data"][kind].get(question["usual"], question["usual"])
            if question.get("usual") else question["careful"]
            for question, _ in engine.questions
        }
        answers = {"data": kind, "tool": tool, **careful}

        asked, fired, verdict = walk.says(answers, forced=False)
        assert (["data", "tool", *asked], tuple(fired), verdict) == (list(plain.asked), plain.rules, plain.verdict)
        if engine.table["data"][kind]["identifying"] == "no":
            assert walk.says(answers, forced=True) == decided(engine, answers, True, as_of)


def test_random_combinations_on_all_days(engine: Engine, as_of: date) -> None:
    """20,000 combinations, on the day as_of and on the parity days, by plain ``decide``."""
    dice = random.Random(20261122)
    for day in [as_of, *parity_days(as_of)]:
        walk = Walk(engine, day)
        rows = sorted(walk.kind_rows)
        for _ in range(RANDOM // 4):
            kind, forced = dice.choice(rows)
            answers = {"data": kind, "tool": dice.choice(list(engine.table["tools"]))} | {
                question["id"]: dice.choice(options)
                for question, options in zip(walk.space.questions, walk.space.options, strict=True)
            } | ({walk.chosen: dice.choice(["device", "cloud"])} if walk.chosen else {})

            found = walk.says(answers, forced)
            assert found == decided(engine, answers, forced, day), (answers, forced, day)
            if not forced:
                plain = engine.decide(answers, day)
                assert found == (list(plain.asked[2:]), list(plain.rules), plain.verdict)


def test_combinations_are_counted_as_a_plain_walk_counts_them(small: Compiled) -> None:
    """One answer to each question that is asked, for each kind (own and forced identity) and tool."""
    engine, verdicts, rules, total = small.engine, Counter[str](), Counter[str](), 0
    for kind, tool in product(small.table["data"], small.table["tools"]):
        for forced in [False] + [True] * (small.table["data"][kind]["identifying"] == "no"):
            seen = set()
            options = [[o for o in q["options"] if o not in q["unsure"]] for q in small.table["questions"]]
            for chosen in product(*options):
                answers = dict(zip([q["id"] for q in small.table["questions"]], chosen, strict=True))
                asked, fired, verdict = decided(engine, {"data": kind, "tool": tool, **answers}, forced, TODAY)
                case = tuple((name, answers[name]) for name in asked)
                if case not in seen:
                    seen.add(case)
                    total += 1
                    verdicts[verdict] += 1
                    rules.update(fired)
    proof = prove(small, TODAY)

    assert proof.combinations == total
    assert dict(proof.verdicts) == dict(verdicts)
    assert dict(proof.rules) == dict(rules)
    assert proof.failures == ()


def test_later_days_hold_the_promises(compiled: Compiled, as_of: date) -> None:
    for day in parity_days(as_of):
        assert prove(compiled, day).failures == ()


def test_a_day_before_as_of_counts_as_that_day(compiled: Compiled, as_of: date) -> None:
    assert prove(compiled, date(2020, 1, 1)) == prove(compiled, as_of)


def test_ageing_that_softens_is_found(small: Compiled) -> None:
    """A table in which doubt is read the mild way: its facts grow milder with age."""
    mild = {"training_default": "never", "retention_deleted": "within_30"}
    table: Table = {**small.table, "careful": {**small.table["careful"], **mild}}
    wrong = Compiled(small.quiz, table, small.guarantees, small.topic_values)

    (failure,) = softened(wrong, date(2028, 11, 22))
    assert failure.rule == "ageing"
    assert failure.says == (
        "Ageing never softens. But: full-name at chatter/free, whose me, names still_in, training on is judged care, "
        "because of name-is-trained-on, and on 2028-11-22 ok"
    )


def test_what_an_answer_moves_is_counted_as_a_plain_walk_counts_it(small: Compiled) -> None:
    """Combinations of the question that is asked, in which another answer leads to another verdict."""
    engine, counts = small.engine, Counter[str]()
    options = {q["id"]: [o for o in q["options"] if o not in q["unsure"]] for q in small.table["questions"]}
    for kind, tool in product(small.table["data"], small.table["tools"]):
        for forced in [False] + [True] * (small.table["data"][kind]["identifying"] == "no"):
            seen = set()
            for chosen in product(*options.values()):
                answers = {"data": kind, "tool": tool, **dict(zip(options, chosen, strict=True))}
                asked, _, verdict = decided(engine, answers, forced, TODAY)
                case = tuple((name, answers[name]) for name in asked)
                if case in seen:
                    continue
                seen.add(case)
                counts.update(name for name in asked if any(
                    decided(engine, {**answers, name: other}, forced, TODAY)[2] != verdict for other in options[name]))

    assert dict(prove(small, TODAY).moves) == {name: counts[name] for name in options}


def test_a_question_that_is_asked_where_it_changes_nothing_is_told(small: Compiled) -> None:
    """In a quiz that answers after two taps. One that lists every reason, or is plain, may ask more."""
    share = dataclasses.replace(small, quiz=small.quiz.model_copy(update={"result": "share"}))
    found = [failure for failure in prove(share, TODAY).failures if failure.rule == "idle-question"]

    assert [(failure.path, failure.says.partition(": ")[0]) for failure in found] == [
        (("questions", 2, "asked"), "question 'whose' is asked and changes nothing where plan.runs is device"),
        (("questions", 3, "asked"), "question 'names' is asked and changes nothing where data.sensitivity is "
                                    "sensitive, plan.runs is device"),
        (("questions", 5, "asked"), "question 'temporary' is asked and changes nothing where answer.whose is employer"),
        (("questions", 6, "asked"), "question 'duty' is asked and changes nothing where answer.whose is employer, "
                                    "plan.runs is device"),
    ]
    assert prove(small, TODAY).failures == ()


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["prove", "--root", str(SMALL), *arguments])
    return result.exit_code, result.output


def test_the_report_for_people() -> None:
    code, report = run("may-i-send")

    lines = report.splitlines()
    assert code == 0
    assert lines[:4] == ["may-i-send, proved on 2026-11-22", "", "  517 combinations", "  5 of 5 guarantees held"]
    assert "  verdict       combinations" in lines
    assert "  secrets-stay-out                          12              12" in lines
    assert "        2  secret-on-your-computer, for example password at other/local" in lines
    assert "  2028-11-22  held, 315 combinations" in lines
    assert lines[-1].endswith(" seconds")


def test_the_report_for_programs() -> None:
    code, report = run("--format", "json")

    (found,) = json.loads(report)["quizzes"]
    assert code == 0
    assert list(found) == [
        "quiz", "today", "combinations", "seconds", "guarantees", "verdicts", "rules", "questions", "closest", "later",
        "failures",
    ]
    assert found["guarantees"] == {"asked": 5, "held": 5}
    assert sum(found["verdicts"].values()) == found["combinations"] == 517
    assert found["rules"]["secrets-stay-out"] == {"fires": 12, "decides_alone": 12}
    assert found["closest"][0] == {
        "rule": "secret-on-your-computer", "combinations": 2, "example": {"data": "password", "tool": "other/local"},
    }
    assert [later["today"] for later in found["later"]] == ["2027-05-22", "2027-09-22", "2028-11-22"]
    assert found["failures"] == []


@pytest.mark.parametrize(("today", "first"), [("2027-11-22", "2027-11-22"), ("2026-01-01", "2026-11-22")])
def test_one_day_alone(today: str, first: str) -> None:
    code, report = run("--format", "json", "--today", today)

    (found,) = json.loads(report)["quizzes"]
    assert (code, found["today"], found["later"]) == (0, first, [])


def test_a_quiz_that_is_not_there() -> None:
    code, report = run("may-i-sent")

    assert code == 2
    assert "there is no quiz 'may-i-sent': did you mean 'may-i-send'?" in report


def test_what_does_not_hold_is_told_with_its_place(tmp_path: Path) -> None:
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    quiz = tmp_path / "quiz/may-i-send.yml"
    quiz.write_text(quiz.read_text(encoding="utf-8").replace("at_most: ok}", "at_least: care}"), encoding="utf-8")

    text = CliRunner().invoke(main, ["prove", "--root", str(tmp_path)])
    data = CliRunner().invoke(main, ["prove", "--root", str(tmp_path), "--format", "json"])

    assert (text.exit_code, data.exit_code) == (1, 1)
    assert "  4 of 5 guarantees held\n" in text.output
    assert "quiz/may-i-send.yml:166:5: What is public is fine. But: weather at chatter/free is judged ok" in text.output
    assert json.loads(data.output)["quizzes"][0]["failures"] == [{
        "file": "quiz/may-i-send.yml", "line": 166, "column": 5, "rule": "public-is-fine", "hint": "",
        "says": "What is public is fine. But: weather at chatter/free is judged ok, because of nothing-private",
    }]
