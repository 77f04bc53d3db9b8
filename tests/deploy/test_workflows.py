"""The workflows, read as data: pinned, with as few rights as they need, and made of commands that there are."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from generator.cli import COMMANDS, main
from generator.render.corrections import FACT, MENU
from tests.test_portable import PYTHONS

ROOT = Path(__file__).parent.parent.parent
GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = {
    path.name: yaml.safe_load(path.read_text(encoding="utf-8")) for path in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml")
}
TARGETS = set(re.findall(r"^([a-z./-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))

ACTIONS = {
    "actions/checkout": "11bd71901bbe5b1630ceea73d27597364c9af683  # v4.2.2",
    "actions/setup-python": "a26af69be951a213d495a4c3e4e4022e16d87065  # v5.6.0",
    "actions/upload-artifact": "ea165f8d65b6e75b540449e92b4886f43607fa02  # v4.6.2",
    "actions/upload-pages-artifact": "56afc609e74202658d3ffba0e8f6dda462b719fa  # v3.0.1",
    "actions/deploy-pages": "d6db90164ac5ed86f2b6aed7e0febac5b3c0c03e  # v4.0.5",
}
"""All that we run of others. A new one, or a new version, is a decision: write it here."""

RIGHTS = {
    ("impact-comment.yml", "comment"): {"actions": "read", "pull-requests": "write"},
    ("pages.yml", "deploy"): {"pages": "write", "id-token": "write"},
    ("upkeep.yml", "upkeep"): {"contents": "read", "issues": "write"},
}
"""Jobs that may do more than read the repository. None of them runs code of a pull request."""

OWN = {"schedule", "workflow_dispatch", "push"}
"""What starts a workflow on code that is in the repository already."""

named = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)


def tree(path: Path) -> dict[str, Any]:
    """A workflow; ``on`` stays a word."""
    found: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
    return found


def steps(path: Path) -> Iterator[dict[str, Any]]:
    for job in tree(path)["jobs"].values():
        yield from job["steps"]


def scripts(path: Path) -> list[str]:
    return [step["run"] for step in steps(path) if "run" in step]


def test_there_are_six() -> None:
    assert [path.name for path in WORKFLOWS] == [
        "deep.yml", "impact-comment.yml", "impact.yml", "pages.yml", "test.yml", "upkeep.yml",
    ]


@named
def test_actions_are_pinned_by_hash(path: Path) -> None:
    used = re.findall(r"uses: (\S+)@(.+)", path.read_text(encoding="utf-8"))

    assert [(name, pin) for name, pin in used if ACTIONS.get(name) != pin] == []
    assert len(used) == sum("uses" in step for step in steps(path))


@named
def test_rights_are_the_fewest(path: Path) -> None:
    workflow = tree(path)

    assert workflow["permissions"] in ({"contents": "read"}, {})
    for name, job in workflow["jobs"].items():
        assert job.get("permissions", {}) == RIGHTS.get((path.name, name), {})
        assert int(job["timeout-minutes"]) <= 90


@named
def test_no_secret_and_no_text_of_strangers_in_a_script(path: Path) -> None:
    """What others write (titles, branches) reaches scripts as variables, never as part of the script."""
    text = path.read_text(encoding="utf-8")

    assert "secrets." not in text
    assert "pull_request_target" not in text
    assert [script for script in scripts(path) if "${{" in script] == []


@named
def test_a_job_that_may_write_runs_no_code_of_strangers(path: Path) -> None:
    if set(tree(path)["on"]) <= OWN:
        return
    for name, job in tree(path)["jobs"].items():
        if "write" in job.get("permissions", {}).values():
            assert not any("actions/checkout" in step.get("uses", "") for step in job["steps"]), name


@named
def test_checkouts_keep_no_token(path: Path) -> None:
    for step in steps(path):
        if "actions/checkout" in step.get("uses", ""):
            assert step["with"]["persist-credentials"] == "false"


@named
def test_scripts_are_shell(path: Path) -> None:
    for script in scripts(path):
        done = subprocess.run(["bash", "-n"], input=script, text=True, capture_output=True, check=False)
        assert done.stderr == ""


@named
def test_commands_and_their_options_exist(path: Path) -> None:
    for script in scripts(path):
        for name, rest in re.findall(r"(?:\.venv/bin/guide|\.ci/python generator) (\w+)([^\n|&>]*)", script):
            assert name in COMMANDS
            command = main.get_command(click.Context(main), name)
            assert command is not None
            known = {option for parameter in command.params for option in parameter.opts}
            assert set(re.findall(r"--[a-z-]+", rest)) <= known, name
        assert set(re.findall(r"\bmake ([\w./-]+)", script)) <= TARGETS
        for file in re.findall(r"(?<!\S)\.ci/\w+", script):
            assert (ROOT / file).stat().st_mode & 0o100
        for file in re.findall(r"\btests/[\w/.]+", script):
            assert (ROOT / file).exists()


def test_all_systems_and_pythons_are_tried() -> None:
    """Those that pyproject.toml and the locks promise."""
    matrix = tree(GITHUB / "workflows/test.yml")["jobs"]["systems"]["strategy"]["matrix"]

    assert {name.partition("-")[0] for name in matrix["os"]} == {"ubuntu", "macos", "windows"}
    assert matrix["python"] == list(PYTHONS)


def test_the_comment_comes_from_the_workflow_that_makes_it() -> None:
    made, told = (tree(GITHUB / "workflows" / name) for name in ("impact.yml", "impact-comment.yml"))

    assert told["on"]["workflow_run"]["workflows"] == [made["name"]]
    assert set(made["on"]) == {"pull_request"}


def fields(form: str) -> dict[str, dict[str, Any]]:
    return {part["id"]: part for part in FORMS[form]["body"] if "id" in part}


@pytest.mark.parametrize(
    ("form", "needed"),
    [
        (FACT, {"page", "says", "instead", "source", "seen", "interest"}),
        (MENU, {"page", "task", "platform", "steps", "seen"}),
        ("add-an-assistant.yml", {"name", "company", "policy", "seen", "interest"}),
    ],
)
def test_forms_ask_for_what_a_fact_needs(form: str, needed: set[str]) -> None:
    assert {name for name, part in fields(form).items() if part.get("validations", {}).get("required")} == needed
    assert {"name", "description", "title", "body"} <= set(FORMS[form])


def test_a_correction_asks_for_the_date_of_its_source() -> None:
    assert "dated" in fields(FACT)


def test_pull_requests_are_asked_about_interests() -> None:
    assert "**Conflict of interest**" in (GITHUB / "pull_request_template.md").read_text(encoding="utf-8")
