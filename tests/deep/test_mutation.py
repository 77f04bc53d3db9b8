"""Which changes of a rule somebody would notice.

Every rule of every quiz that decides is dropped, and its verdict moved one step either way. Noticed means: the proof
breaks (a guarantee, coverage, ageing), an anchor, a visit or a scenario gives another verdict or line, or an anchor's
frozen rules change. Of the other quizzes the cases are the anchors.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pytest
import yaml

from generator.model import Content, Quiz
from generator.model.ageing import parity_days
from generator.quiz.compile import compile_quiz
from generator.quiz.engine.language import QuizProblems
from generator.quiz.proof import prove
from tests.quiz.conftest import CASES, DECISION_QUIZZES


@dataclass(frozen=True)
class Mutant:
    """One change, and who notices it."""

    rule: str
    change: str
    proof: bool
    anchors: bool
    frozen: bool
    visits: bool
    scenarios: bool

    @property
    def noticed(self) -> bool:
        """By anybody."""
        return self.proof or self.anchors or self.frozen or self.visits or self.scenarios


def mutants(quiz: Quiz) -> Iterator[tuple[str, str, Quiz]]:
    """Yield each rule's id, what was done to it, and the quiz with that done."""
    for i, rule in enumerate(quiz.rules):
        others = quiz.rules[:i], quiz.rules[i + 1 :]
        yield rule.id, "dropped", quiz.model_copy(update={"rules": (*others[0], *others[1])})
        for step in (-1, 1):
            number = quiz.verdicts.index(rule.verdict) + step
            if 0 <= number < len(quiz.verdicts):
                changed = rule.model_copy(update={"verdict": quiz.verdicts[number]})
                rules = (*others[0], changed, *others[1])
                yield rule.id, f"{rule.verdict} to {quiz.verdicts[number]}", quiz.model_copy(update={"rules": rules})


Rows = list[Mapping[str, Any]]


def noticed(quiz: Quiz, content: Content, anchors: Rows, visits: Rows) -> tuple[bool, ...]:
    """Whether the proof, an anchor's verdict, an anchor's frozen rules, a visit, a scenario notices."""
    try:
        compiled = compile_quiz(quiz, content)
    except QuizProblems:  # a promise names the rule that was dropped
        return True, False, False, False, False
    as_of, engine = content.site.as_of, compiled.engine
    told = [(row, engine.decide(row["answers"], as_of)) for row in anchors]
    seen = [(row, engine.decide(row["answers"], as_of)) for row in visits]
    stories = [check for story in content.scenarios.values() if story.quiz == quiz.id for check in story.checks]
    checks = [(each, engine.decide(each.answers, as_of)) for each in stories]
    return (
        any(prove(compiled, day).failures for day in (as_of, *parity_days(as_of))),
        any((d.verdict, d.line) != (row["verdict"], row.get("line")) for row, d in told),
        any(list(d.rules) != row["rules"] for row, d in told),
        any((d.verdict, d.line) != (row["verdict"], row.get("line")) or not set(row.get("fires", [])) <= set(d.rules)
            for row, d in seen),
        any(d.verdict != each.verdict or (each.line and d.line != each.line) for each, d in checks),
    )


def rows(name: str) -> Rows:
    """Return a table of cases; empty where a quiz has none of this name."""
    path = CASES / name
    return yaml.safe_load(path.read_text(encoding="utf-8")) if path.is_file() else []


@pytest.mark.parametrize("name", DECISION_QUIZZES)
def test_every_rule(name: str, content: Content) -> None:
    first = name == "should-i-share"
    anchors, visits = rows("anchors.yml" if first else f"{name}.yml"), rows("visits.yml") if first else []
    found = [
        Mutant(rule, change, *noticed(changed, content, anchors, visits))
        for rule, change, changed in mutants(content.quizzes[name])
    ]
    sign = {True: "x", False: "."}
    print(f"\n\n  {name}\n  {'rule':<34}{'change':<18}proof  anchors  frozen  visits  scenarios")
    for each in found:
        print(f"  {each.rule:<34}{each.change:<18}{sign[each.proof]:^5}  {sign[each.anchors]:^7}  "
              f"{sign[each.frozen]:^6}  {sign[each.visits]:^6}  {sign[each.scenarios]:^9}"
              f"{'' if each.noticed else '  <- nobody'}")
    alone = [each for each in found if not each.noticed]
    print(f"\n  {name}: {len(found)} changes, {len(alone)} that nobody notices")

    assert alone == []
