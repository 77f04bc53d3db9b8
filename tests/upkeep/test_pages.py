"""The maintainers' pages and the commands: each command is explained, each that is shown exists, and does work."""

import re
import shlex
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from generator.cli import COMMANDS, main

ROOT = Path(__file__).parent.parent.parent
PAGES = sorted(path for path in (ROOT / "content/pages/maintain").glob("*.md") if path.name != "rules.md")
TEXTS = {path.name: path.read_text(encoding="utf-8") for path in PAGES}
SHOWN = sorted({
    found.strip().rstrip(".,:;")
    for text in TEXTS.values()
    for found in re.findall(r"\.venv/bin/guide ([a-z][^`#|\n]*)", text)
})
"""What stands behind ``guide`` on the pages, without comments."""

RUN = ("check", "stale", "seen", "schema", "rename")
"""Commands that are run as they are shown; the others ask, serve, prove, or need more than the content."""


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


@pytest.mark.parametrize("shown", [each for each in SHOWN if each.split()[0] in RUN])
def test_what_is_shown_works(shown: str, workplace: Path) -> None:
    done = CliRunner().invoke(main, [*shlex.split(shown), "--root", str(workplace)], catch_exceptions=False)

    # The site has no publisher yet: nobody may invent one, so a release is refused.
    assert done.exit_code == (1 if "--release" in shown else 0), done.output
