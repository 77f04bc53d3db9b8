"""The shape of the checks: every rule is registered, documented and tested; who may know MkDocs, who may print."""

import ast
import inspect
import re
from pathlib import Path
from typing import get_args

import pytest
import yaml

from generator import check
from generator.check import QUIZ_RULES, RELEASE_RULES, RULES, STORY_RULES
from generator.model.authored import Rule

ROOT = Path(__file__).parent.parent.parent
GENERATOR = ROOT / "generator"
ALL_RULES = (*RULES, *QUIZ_RULES, *STORY_RULES, *RELEASE_RULES)
REPORTS = "\n".join(
    yaml.safe_load(path.read_text(encoding="utf-8"))["report"]
    for path in sorted((ROOT / "tests/cases/problems").glob("*.yml"))
)
MODULES = sorted(GENERATOR.rglob("*.py"))


def imports(path: Path) -> set[str]:
    """Return the modules that the module at *path* imports, with their full names."""
    package = path.relative_to(ROOT).parent.parts
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package[: len(package) - node.level + 1]) + "." if node.level else ""
            module = f"{base}{node.module or ''}".rstrip(".")
            found |= {module} | {f"{module}.{alias.name}" for alias in node.names}
    return found


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.ID)
def test_rule_is_documented(rule: object) -> None:
    text = inspect.getdoc(rule) or ""

    assert re.search(r"^Passes.*::$", text, re.MULTILINE), "a snippet that passes"
    assert re.search(r"^Fails.*::$", text, re.MULTILINE), "a snippet that fails"


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.ID)
def test_rule_has_a_case(rule: check.Rule) -> None:
    assert f"[{rule.ID}]" in REPORTS


def test_every_rule_is_registered_once() -> None:
    with_check = {
        path.stem for path in (GENERATOR / "check/rules").glob("*.py")
        if re.search(r"^ID = ", path.read_text(encoding="utf-8"), re.MULTILINE)
    }

    registered = [str(inspect.getmodulename(inspect.getfile(rule))) for rule in ALL_RULES]  # type: ignore[arg-type]
    assert sorted(registered) == sorted(with_check)
    assert len({rule.ID for rule in ALL_RULES}) == len(ALL_RULES)


@pytest.mark.parametrize(
    "source",
    ["load/yaml.py", "load/yaml_errors.py", "load/lost.py", "check/records.py", "check/files.py", "model/authored.py"],
)
def test_every_kind_of_report_has_a_case(source: str) -> None:
    """The loader and the models have no registry: their ids are the short lower-case words in the code."""
    ids = {
        "load/yaml.py": {"empty-file", "yaml", "yaml-feature", "key", "duplicate-key", "character"},
        "load/yaml_errors.py": {"yaml", "character", "merge-marker", "not-utf-8"},
        "check/records.py": {"missing-key", "unknown-key", "type", "value", "empty"},
        "load/lost.py": {"text-lost"},
        "check/files.py": {"file"},
        "model/authored.py": set(get_args(Rule)),
    }[source]
    text = (GENERATOR / source).read_text(encoding="utf-8")
    for word in ids:
        assert f'"{word}"' in text
        assert f"[{word}]" in REPORTS


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_only_one_room_knows_mkdocs(path: Path) -> None:
    if path.parent != GENERATOR / "build":
        assert not any(re.match(r"mkdocs(\.|$)", module) for module in imports(path))


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_only_the_command_line_prints(path: Path) -> None:
    if path.name in ("cli.py", "cli_input.py") or path.parent.name == "commands":
        return
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            assert called not in ("print", "click.echo", "sys.stdout.write", "sys.stderr.write"), f"line {node.lineno}"
