"""What a newcomer meets: the commands without make, the editor's tasks, the container, the hooks, the texts."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import sysconfig
import time
import tomllib
import urllib.error
import urllib.request
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml

from tests.builds import guide
from tests.preview.test_server import port
from tests.real import ROOT
from tests.test_portable import PYTHONS
from tests.test_setup import tracked

__all__ = ["port"]

README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
GITHUB = ROOT / ".github"

PATIENCE = 120.0
"""Seconds until a first preview answers on a slow machine."""


def block(language: str) -> list[str]:
    """Return the commands of the block in README.md under "Without make"."""
    found = re.search(rf"### Without make\n.*?```{language}\n(.*?)```", README, re.DOTALL)
    assert found
    return found[1].splitlines()


def config(name: str) -> Any:
    text = (ROOT / name).read_text(encoding="utf-8")
    return json.loads(text) if name.endswith("json") else yaml.safe_load(text)


def test_both_blocks_say_the_same() -> None:
    there = [line.replace("\\", "/").replace("/Scripts/", "/bin/") for line in block("bat")]

    assert there == [line.replace("python3 ", "python ") for line in block("sh")]
    assert len(there) == 3


def test_what_is_installed_without_make_is_what_make_installs() -> None:
    asked = shlex.split(block("sh")[1])

    assert asked[1:] == ["-m", "pip", "install", "--require-hashes", "-r", "requirements.txt"]
    assert "install --quiet --require-hashes -r requirements.txt" in MAKEFILE


def lend(folder: Path) -> None:
    """Give the environment in *folder* what the locks hold, and not our own package: nobody fetches it for a test."""
    theirs = Path(sysconfig.get_path("purelib"))
    ours = next(folder.glob("lib/python*/site-packages"))
    for path in theirs.iterdir():
        if "ai_chat_privacy_guide" not in path.name and not (ours / path.name).exists():
            (ours / path.name).symlink_to(path)


def test_the_three_commands_show_the_site(workplace: Path, port: int) -> None:
    """As they stand in README.md, but for what would be fetched, and for the port."""
    shutil.copytree(ROOT / "generator", workplace / "generator")
    make, _, serve = (shlex.split(line) for line in block("sh"))
    bare = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}
    assert make[0] == "python3"
    subprocess.run([sys.executable, *make[1:]], cwd=workplace, env=bare, check=True)
    lend(workplace / ".venv")

    running = subprocess.Popen(
        [*serve, "--port", str(port)], cwd=workplace, env=bare, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    try:
        end, page = time.monotonic() + PATIENCE, ""
        while not page and time.monotonic() < end and running.poll() is None:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/assistants/chatgpt/", timeout=PATIENCE) as answer:
                    page = answer.read().decode()
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.2)
    finally:
        running.terminate()
        said, _ = running.communicate(timeout=60)

    assert "<h1" in page, said
    assert "This can not be built" not in page


def tasks() -> dict[str, Any]:
    return {task["label"]: task for task in config(".vscode/tasks.json")["tasks"]}


def test_the_editor_has_a_task_that_shows_the_preview() -> None:
    preview, check = tasks()["Preview"], tasks()["Check"]
    there = block("bat")[2]

    assert preview["command"] == "make serve"
    assert check["command"] == ".venv/bin/guide check"
    assert preview["windows"]["command"] == there
    assert check["windows"]["command"] == there.replace(" serve", " check")


def test_the_editor_finds_what_the_check_says(workplace: Path) -> None:
    file = "content/assistants/chatgpt.yml"
    sheet = workplace / file
    sheet.write_text(sheet.read_text(encoding="utf-8").replace("slug: chatgpt", "slug: chatgtp", 1), encoding="utf-8")
    said = guide("check", cwd=workplace)
    for task in tasks().values():
        pattern = task["problemMatcher"]["pattern"]
        found = [match for line in said.stdout.splitlines() + said.stderr.splitlines()
                 if (match := re.search(pattern["regexp"], line))]

        assert file in {match[pattern["file"]] for match in found}
        assert all(int(match[pattern["line"]]) and int(match[pattern["column"]]) for match in found)
        assert all(match[pattern["message"]].endswith("]") for match in found)


def test_the_editor_sees_when_the_preview_is_there() -> None:
    ends = re.compile(tasks()["Preview"]["problemMatcher"]["background"]["endsPattern"])
    begins = re.compile(tasks()["Preview"]["problemMatcher"]["background"]["beginsPattern"])
    said = [
        match for path in (ROOT / "generator").rglob("*.py")
        for match in re.findall(r'say\(f"([^"]+)"', path.read_text(encoding="utf-8"))
    ]

    assert {text.split(" ")[0] for text in said if ends.search(text)} == {"Preview", "Built"}
    assert [text.split(" ")[0] for text in said if begins.search(text)] == ["Shown"]


def test_the_container_is_made_of_commands_that_there_are() -> None:
    container = config(".devcontainer/devcontainer.json")
    image, _, version = container["image"].partition(":")

    assert image == "mcr.microsoft.com/devcontainers/python"
    assert version in PYTHONS
    for name in ("postCreateCommand", "postAttachCommand"):
        make, target = container[name].split()
        assert make == "make"
        assert re.search(rf"^{re.escape(target)}:", MAKEFILE, re.MULTILINE)
    assert container["forwardPorts"] == [8000]
    assert container["portsAttributes"]["8000"]["onAutoForward"] == "openPreview"


def test_hooks_run_what_is_locked_and_others_are_pinned() -> None:
    for repository in config(".pre-commit-config.yaml")["repos"]:
        if repository["repo"] != "local":
            assert re.fullmatch(r"[0-9a-f]{40}", repository["rev"])
            continue
        for hook in repository["hooks"]:
            assert hook["language"] == "system"
            program, called, *rest = hook["entry"].split()
            if program == "make":
                assert re.search(rf"^{re.escape(called)}:", MAKEFILE, re.MULTILINE)
                continue
            assert (program, called) == ("bash", ".ci/python")
            assert subprocess.run([sys.executable, "-m", rest[0], "--help"], capture_output=True).returncode == 0


def test_the_check_before_a_commit_finds_a_mistake(workplace: Path) -> None:
    """The hook's own command, in a folder with an environment."""
    (hook,) = (each for repository in config(".pre-commit-config.yaml")["repos"] for each in repository["hooks"]
               if each["id"] == "guide-check")
    shutil.copytree(ROOT / ".ci", workplace / ".ci")
    command = shlex.split(hook["entry"])
    without = subprocess.run(command, cwd=workplace, capture_output=True, encoding="utf-8")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", ".venv"], cwd=workplace, check=True)
    lend(workplace / ".venv")
    good = subprocess.run(command, cwd=workplace, capture_output=True, encoding="utf-8")
    (workplace / "content/site.yml").write_text("name: [", encoding="utf-8")
    bad = subprocess.run(command, cwd=workplace, capture_output=True, encoding="utf-8")

    assert "make .venv/installed-test" in without.stderr
    assert (without.returncode, good.returncode, bad.returncode) == (1, 0, 1), good.stderr


def test_newer_versions_are_proposed_for_actions_locks_and_hooks() -> None:
    updates = {each["package-ecosystem"]: each for each in config(".github/dependabot.yml")["updates"]}

    assert {"github-actions", "pip", "pre-commit"} <= set(updates)
    assert {each["directory"] for each in updates.values()} == {"/"}
    assert updates["pip"]["groups"]["locks"]["patterns"] == ["*"], "the two locks share versions"


def test_nobody_is_named_as_owner_until_somebody_is() -> None:
    lines = (GITHUB / "CODEOWNERS").read_text(encoding="utf-8").splitlines()

    assert [line for line in lines if line and not line.startswith("#")] == []
    for pattern in re.findall(r"^# (/\S+) +<@", "\n".join(lines), re.MULTILINE):
        assert list(ROOT.glob(pattern.strip("/"))), pattern


@pytest.mark.parametrize("name", ["CONTRIBUTING.md", "SECURITY.md"])
def test_links_of_the_texts_for_helpers_lead_somewhere(name: str) -> None:
    text = (GITHUB / name).read_text(encoding="utf-8")
    links = [link for link in re.findall(r"\]\(([^)]+)\)", text) if not link.startswith("https://")]

    assert links
    assert [link for link in links if not (GITHUB / link).exists()] == []


@pytest.mark.parametrize("path", sorted(GITHUB.rglob("*.md")), ids=lambda path: path.name)
def test_no_contact_is_invented(path: Path) -> None:
    assert re.findall(r"\S+@\S+\.\S+", path.read_text(encoding="utf-8")) == []


def rules() -> dict[str, dict[str, str]]:
    """Return the sections of .editorconfig."""
    found: dict[str, dict[str, str]] = {}
    for line in (ROOT / ".editorconfig").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            found[line.strip("[]")] = {}
        elif "=" in line and found:
            key, _, value = line.partition("=")
            list(found.values())[-1][key.strip()] = value.strip()
    return found


def rule(path: Path, key: str) -> str:
    """Return what .editorconfig says of *key* in the file at *path*; the last section that fits counts."""
    name = path.relative_to(ROOT).as_posix()
    fitting = [section[key] for glob, section in rules().items()
               if key in section and fnmatch(name if "/" in glob else PurePosixPath(name).name, glob)]
    return fitting[-1]


def test_every_file_is_as_the_editor_would_leave_it() -> None:
    wrong = []
    for path in tracked():
        raw = path.read_bytes()
        if not raw or path.suffix == ".png":
            continue
        text = raw.decode(rule(path, "charset"))
        checks = {
            "line ends": rule(path, "end_of_line") == "lf" and "\r\n" not in text,
            "no last line end": text.endswith("\n"),
            "blanks at a line's end": rule(path, "trim_trailing_whitespace") == "false"
            or re.search(r"[ \t]$", text, re.MULTILINE) is None,
        }
        wrong += [f"{path.relative_to(ROOT)}: {name}" for name, holds in checks.items() if not holds]

    assert wrong == []


def test_python_is_as_long_in_the_editor_as_for_the_linter() -> None:
    ruff = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["ruff"]

    assert rule(ROOT / "generator/cli.py", "max_line_length") == str(ruff["line-length"])
    assert rule(ROOT / "generator/cli.py", "indent_size") == "4"
