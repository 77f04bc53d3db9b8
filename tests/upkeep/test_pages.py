"""The maintainers' pages and the commands: each command is explained, each that is shown exists, and does work."""

import re
import shlex
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from generator.cli import COMMANDS, main

ROOT = Path(__file__).parent.parent.parent
PAGES = sorted(path for path in (ROOT / "content/pages/maintain").glob("*.md") if path.name != "rules.md")
TEXTS = {path.name: path.read_text(encoding="utf-8") for path in PAGES}
NAMED = ("ask", "seen", "new scenario")
"""Commands that running text names without what they have to be given."""

SHOWN = sorted({
    found.strip().rstrip(".,:;")
    for text in TEXTS.values()
    for found in re.findall(r"\.venv/bin/guide ([a-z][^`#|\n]*)", text)
    if found.strip() not in NAMED
})
"""What stands behind ``guide`` on the pages, without comments and without what only names a command."""

ASKED = re.findall(r"echo '([^']*)' \| \.venv/bin/guide ask", "\n".join(TEXTS.values()))[0] + "\n"
"""The question that the pages ask."""

TYPED = {
    "new data": "Bus ticket\n\nIs it safe to share my bus ticket?\neveryday\n\n\nhttps://example.org/a\nA page\n\n\n\n",
    "new incident": "A leak\n\n2026-07-01\nExample\nbreach\n\naccount-takeover\nhttps://example.org/a\nA page\n\n\n\n",
}
"""What is answered to the commands that ask; an empty line takes what is offered."""

MORE = {"links": ["--offline"]}
"""Tests ask nobody on the web."""

TOLD = {
    "check": "no problems", "check --release": "'publisher' is empty", "prove": "guarantees held",
    "ask": '"verdict": "avoid"', "impact": "facts: 1 changed", "drift": "that could be compared",
    "new data": "content/data/bus-ticket.yml passes", "new incident": "content/incidents/a-leak.yml passes",
    "rename data": "is called homework now", "rename plans": "is called personal now", "seen": "https://",
    "stale": " to read again on ", "links": "addresses", "readability": "Median", "schema": "", "rules": "",
    "addresses": ".deploy/addresses.txt: ",
}
"""What each command must say, by its first words."""


def test_every_command_is_explained() -> None:
    """A new command gets a word on a maintainers' page."""
    whole = "\n".join(TEXTS.values())
    by_make = {"build": "make site", "serve": "make serve"}

    assert [name for name in COMMANDS if f"guide {name}" not in whole and by_make.get(name, "?") not in whole] == []


@pytest.mark.parametrize("shown", SHOWN)
def test_what_is_shown_can_be_typed(shown: str) -> None:
    words = shlex.split(shown)
    context = click.Context(main, info_name="guide")
    command = main.get_command(context, words.pop(0))
    assert command is not None
    while isinstance(command, click.Group) and words and not words[0].startswith("-"):
        command = command.get_command(context, words.pop(0))
        assert command is not None
    inner = click.Context(command, info_name=command.name)

    command.make_parser(inner).parse_args(words)  # unknown options raise


def first_words(shown: str, known: Iterable[str]) -> str:
    """Return the longest of *known* that the command begins with."""
    return max((each for each in known if f"{shown} ".startswith(f"{each} ")), key=len, default="")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clone with one change since main, and beside it an archive with one text."""
    root = tmp_path / "project"
    for name in ("content", "quiz"):
        shutil.copytree(ROOT / name, root / name)
    archive = tmp_path / "genai-eu-versions"
    (archive / "Perplexity").mkdir(parents=True)
    (archive / "Perplexity/Privacy Policy.md").write_text("# Privacy\n", encoding="utf-8")
    for folder in (archive, root):
        for words in (["init", "-q", "-b", "main"], ["add", "."], ["commit", "-q", "-m", "Start"]):
            who = ["-c", "user.name=Somebody", "-c", "user.email=somebody@example.org"]
            subprocess.run(["git", *who, *words], cwd=folder, check=True)
    sheet = root / "content/assistants/chatgpt.yml"
    text = sheet.read_text(encoding="utf-8")
    assert "A deleted chat disappears" in text
    sheet.write_text(text.replace("A deleted chat disappears", "A chat disappears"), encoding="utf-8")
    monkeypatch.chdir(root)
    return root


def test_every_command_is_run() -> None:
    assert [shown for shown in SHOWN if not first_words(shown, TOLD)] == []


@pytest.mark.parametrize("shown", SHOWN)
def test_what_is_shown_works(shown: str, project: Path) -> None:
    """As it stands on the page, in the folder of a clone."""
    typed = TYPED.get(shown, ASKED if shown.startswith("ask") else "")
    done = CliRunner().invoke(main, [*shlex.split(shown), *MORE.get(shown, [])], input=typed, catch_exceptions=False)

    # The site has no publisher yet: nobody may invent one, so a release is refused. An archive without all services
    # that assistants name is refused, too.
    refused = "--release" in shown or shown.startswith("drift")
    assert done.exit_code == (1 if refused else 0), done.output
    assert TOLD[first_words(shown, TOLD)] in done.output
