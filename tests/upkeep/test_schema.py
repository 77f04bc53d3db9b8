"""The schemas are up to date, and editors accept and refuse the same files as ``guide check``."""

import json
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import pytest
import yaml
from click.testing import Result
from jsonschema import Draft202012Validator

from generator.check import read_content
from generator.check.files import read_files
from generator.check.parsed import FAMILIES, SINGLES, WORDS
from generator.load.yaml import Document, load_file
from generator.model import Plan
from generator.upkeep.notes import notes
from generator.upkeep.schema import modeline, schema_files
from tests.check.test_cases import FILES, author

ROOT = Path(__file__).parent.parent.parent
TODAY = date(2026, 11, 22)

VISIBLE = {
    "missing-key", "unknown-key", "type", "value", "empty", "unsafe-url", "date", "source", "topic", "true-false",
}
"""Rules whose faults one file and the list of topics show; the others ask for other files, or for arithmetic."""

PARTLY = {"slug", "quiz", "words"}
"""Rules of which a schema sees a part: the form of a slug, names and values in conditions, that words are texts."""


def family_of(file: str) -> str:
    """Return the name of the schema for *file*."""
    singles = {path: name for name, (path, _) in SINGLES.items()} | {WORDS: "words"}
    folders = {folder: name for name, (folder, _) in FAMILIES.items()}
    return singles.get(file) or folders[file.rpartition("/")[0]]


@cache
def validators(root: Path) -> dict[str, Draft202012Validator]:
    """Return the schemas by name, made from the models and the topics under *root*."""
    parsed, _ = read_files(root)
    return {
        Path(file).stem: Draft202012Validator(json.loads(text), format_checker=Draft202012Validator.FORMAT_CHECKER)
        for file, text in schema_files(parsed).items() if file.startswith(".schemas/")
    }


def refused(path: Path, file: str, known: dict[str, Draft202012Validator]) -> list[str] | None:
    """Return what the schema says about a file; ``None``: it is no YAML of ours, so an editor says so before."""
    document = load_file(path, file)
    if not isinstance(document, Document):
        return None
    return [f"{error.json_path}: {error.message[:200]}" for error in known[family_of(file)].iter_errors(document.tree)]


def authored(root: Path) -> list[str]:
    """Return every file that a schema is for."""
    files = [path.relative_to(root).as_posix() for path in sorted(root.glob("*/**/*.yml"))]
    folders = {folder for folder, _ in FAMILIES.values()}
    singles = {WORDS, *(path for path, _ in SINGLES.values())}
    return [file for file in files if file.rpartition("/")[0] in folders or file in singles]


def test_up_to_date() -> None:
    """Make them anew with ``guide schema`` after a change to the models or to content/topics.yml."""
    files = schema_files(read_files(ROOT)[0])
    there = {path.relative_to(ROOT).as_posix() for path in (ROOT / ".schemas").iterdir()}

    assert there == {file for file in files if file.startswith(".schemas/")}
    assert [file for file, text in files.items() if (ROOT / file).read_text(encoding="utf-8") != text] == []


@pytest.mark.parametrize("name", sorted(validators(ROOT)))
def test_is_a_schema(name: str) -> None:
    Draft202012Validator.check_schema(validators(ROOT)[name].schema)


def test_accepts_every_real_file() -> None:
    wrong = {file: said for file in authored(ROOT) if (said := refused(ROOT / file, file, validators(ROOT)))}

    assert wrong == {}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_agrees_with_the_check(path: Path, tmp_path: Path) -> None:
    """A file without a problem is accepted, one with a fault that a schema can see is refused, and no other is."""
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    author(case, tmp_path)
    problems = read_content(tmp_path, date.fromisoformat(case.get("today", "2026-11-22")))[1]
    topics = "content/topics.yml"
    own = topics in case.get("edited", {}) and all(problem.file != topics for problem in problems)
    known = validators(tmp_path if own else ROOT / "tests/cases/tiny_site")

    for file in authored(tmp_path):
        said = refused(tmp_path / file, file, known)
        rules = {problem.rule for problem in problems if problem.file == file}
        if said is None:
            assert rules, f"{file} can not be read, and the check is silent"
        elif rules & VISIBLE:
            assert said, f"{file}: {rules} is not seen by the schema"
        elif not rules & PARTLY:
            assert said == [], f"{file}: the check says only {rules}"


def test_hints_come_from_the_docstrings() -> None:
    fact = json.loads((ROOT / ".schemas/assistants.json").read_text(encoding="utf-8"))["$defs"]["Fact"]["properties"]

    assert fact["fact"]["description"] == "The claim in one or two plain sentences."
    assert fact["where"]["description"] == "Where the claim holds. Empty: what its source covers."
    assert fact["confidence"]["description"] == "How sure we are. `low` may harden a verdict and never softens one."
    assert fact["topic"]["enumDescriptions"][0] == "Is it used for training?"
    assert notes(Plan)["short"][1] == "The name as it fits on a tile; left out: the full name."


def test_every_key_has_a_hint() -> None:
    """Whoever points at a key in an editor is told what it means."""
    silent = []
    for path in sorted((ROOT / ".schemas").glob("*.json")):
        whole = json.loads(path.read_text(encoding="utf-8"))
        for name, part in {"": whole, **whole.get("$defs", {})}.items():
            keys = part.get("properties", {})
            silent += [f"{path.stem} {name} {key}" for key, value in keys.items() if not value.get("description")]

    assert silent == []


def test_each_schema_is_wired_for_editors() -> None:
    wired = json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))["yaml.schemas"]

    assert {file: family_of(pattern.replace("*", "x")) for file, pattern in wired.items()} == {
        file: Path(file).stem for file in wired
    }
    assert all((ROOT / file).is_file() for file in wired)
    assert modeline("data") == "# yaml-language-server: $schema=../../.schemas/data.json"
    assert modeline("quizzes") == "# yaml-language-server: $schema=../.schemas/quizzes.json"


def test_command_writes_what_is_old(guide: Callable[..., Result], tiny: Path) -> None:
    assert guide("schema", "--check", today=None).exit_code == 1
    written = guide("schema", today=None)
    (tiny / "content/topics.yml").write_text(
        (tiny / "content/topics.yml").read_text(encoding="utf-8").replace("id: never,", "id: at_no_time,"), "utf-8"
    )
    checked = guide("schema", "--check", today=None)

    assert written.stdout.count(" written\n") == len(validators(ROOT)) + 2
    assert (checked.exit_code, checked.stdout) == (
        1, ".schemas/assistants.json is not up to date\n.schemas/quizzes.json is not up to date\n"
    )
    guide("schema", today=None)
    assert guide("schema", "--check", today=None).exit_code == 0
