"""The page about the rules is up to date, and every rule that a report can name has its section."""

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import markdown
import pytest
import yaml
from click.testing import Result

from generator.load.yaml import load_text
from generator.problems import RULES_PAGE
from generator.upkeep.plain_rules import READING
from generator.upkeep.rules_page import rules_page, sections

ROOT = Path(__file__).parent.parent.parent
KNOWN = {name for rules in sections().values() for name in rules}


def test_up_to_date() -> None:
    """Make it anew with ``guide rules`` after a change to a rule's text."""
    assert (ROOT / RULES_PAGE).read_text(encoding="utf-8") == rules_page()


def test_command(guide: Callable[..., Result], tiny: Path) -> None:
    assert guide("rules", "--check", today=None).exit_code == 1
    assert guide("rules", today=None).stdout == f"{RULES_PAGE} written\n"
    assert guide("rules", "--check", today=None).stdout == f"{RULES_PAGE} is up to date\n"
    assert (tiny / RULES_PAGE).read_text(encoding="utf-8") == rules_page()


def test_every_rule_in_a_report_has_a_section() -> None:
    """Reports of all cases; the ids of promises are their authors' own and have a section together."""
    reports = [
        yaml.safe_load(path.read_text(encoding="utf-8"))["report"]
        for path in sorted((ROOT / "tests/cases/problems").glob("*.yml"))
    ]
    named = {name for report in reports for name in re.findall(r"^\S.* \[([a-z0-9-]+)\]$", report, re.MULTILINE)}

    assert named - KNOWN == set()
    assert len(named) > 30


def failures() -> Iterator[str]:
    """Yield the rule of every ``Failure("...", ...)`` in the prover."""
    for path in (ROOT / "generator/quiz").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Failure":
                first = node.args[0]
                if isinstance(first, ast.Constant):
                    yield str(first.value)


def test_every_rule_of_the_prover_has_a_section() -> None:
    assert set(failures()) - KNOWN == set()


def test_each_section_can_be_linked_to() -> None:
    page = markdown.markdown(rules_page().partition("# The rules")[2], extensions=["toc"])
    anchors = re.findall(r'<h3 id="([^"]+)"', page)

    assert anchors == [name for rules in sections().values() for name in rules]


@pytest.mark.parametrize("rule", [name for name, text in READING.items() if "Fails::" in text])
def test_snippets_do_what_they_say(rule: str) -> None:
    passes, fails = re.findall(r"::\n\n((?: {12}.*\n)+)", READING[rule])

    assert not isinstance(load_text(passes.replace(" " * 12, ""), "x.yml"), list)
    read = load_text(fails.replace(" " * 12, ""), "x.yml")
    assert isinstance(read, list)
    assert [problem.rule for problem in read] == [rule]
