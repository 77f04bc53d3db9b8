"""Which changes of a rule somebody would notice.

Every rule is dropped, and its verdict moved one step either way. Noticed means: the proof breaks (a guarantee,
coverage, ageing), an anchor or a scenario gives another verdict or line, or an anchor's frozen rules change.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from generator.check import read_content
from generator.model import VERDICTS, Content, Quiz
from generator.quiz.ageing import parity_days
from generator.quiz.compile import Compiled, compile_quiz
from generator.quiz.prove import prove

ROOT = Path(__file__).parent.parent.parent
ANCHORS = ROOT / "tests/cases/quiz/anchors.yml"


@dataclass(frozen=True)
class Mutant:
    """One change, and who notices it."""

    rule: str
    change: str
    proof: bool
    anchors: bool
    frozen: bool
    scenarios: bool

    @property
    def noticed(self) -> bool:
        """By anybody."""
        return self.proof or self.anchors or self.frozen or self.scenarios


def mutants(quiz: Quiz) -> Iterator[tuple[str, str, Quiz]]:
    """Yield each rule's id, what was done to it, and the quiz with that done."""
    for i, rule in enumerate(quiz.rules):
        others = quiz.rules[:i], quiz.rules[i + 1 :]
        yield rule.id, "dropped", quiz.model_copy(update={"rules": (*others[0], *others[1])})
        for step in (-1, 1):
            number = VERDICTS.index(rule.verdict) + step
            if 0 <= number < len(VERDICTS):
                changed = rule.model_copy(update={"verdict": VERDICTS[number]})
                rules = (*others[0], changed, *others[1])
                yield rule.id, f"{rule.verdict} to {VERDICTS[number]}", quiz.model_copy(update={"rules": rules})


def noticed(compiled: Compiled, content: Content, anchors: list[Mapping[str, Any]]) -> tuple[bool, bool, bool, bool]:
    """Whether the proof, an anchor's verdict, an anchor's frozen rules, a scenario notices."""
    as_of, engine = content.site.as_of, compiled.engine
    told = [(row, engine.decide(row["answers"], as_of)) for row in anchors]
    by_anchor = any((d.verdict, d.line) != (row["verdict"], row.get("line")) for row, d in told)
    by_rules = any(list(d.rules) != row["rules"] for row, d in told)
    stories = [check for story in content.scenarios.values() for check in story.checks]
    checks = [(each, engine.decide(each.answers, as_of)) for each in stories]
    by_story = any(d.verdict != each.verdict or (each.line and d.line != each.line) for each, d in checks)
    days = (as_of, *parity_days(as_of))
    return any(prove(compiled, day).failures for day in days), by_anchor, by_rules, by_story


def test_every_rule() -> None:
    content, problems = read_content(ROOT, date.today())
    assert content is not None, problems
    anchors = yaml.safe_load(ANCHORS.read_text(encoding="utf-8"))
    quiz = content.quizzes["should-i-share"]
    found = [
        Mutant(rule, change, *noticed(compile_quiz(changed, content), content, anchors))
        for rule, change, changed in mutants(quiz)
    ]
    sign = {True: "x", False: "."}
    print(f"\n\n  {'rule':<34}{'change':<18}proof  anchors  frozen  scenarios")
    for each in found:
        print(f"  {each.rule:<34}{each.change:<18}{sign[each.proof]:^5}  {sign[each.anchors]:^7}  "
              f"{sign[each.frozen]:^6}  {sign[each.scenarios]:^9}{'' if each.noticed else '  <- nobody'}")
    alone = [each for each in found if not each.noticed]
    print(f"\n  {len(found)} changes, {len(alone)} that nobody notices")
    for each in alone:
        print(f"    {each.rule}: {each.change}")

    assert len(alone) <= len(found) / 4
