"""What commands share: options, files and quizzes as they are read, and how to stop with a report."""

import os
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

import click

from generator.build.day import build_day
from generator.check import read_content
from generator.check.files import read_files
from generator.check.parsed import Parsed
from generator.disk.whole_files import write_whole
from generator.model import Content
from generator.quiz.compile import Compiled, compile_quiz

from .nearest import use_one_of
from .problems import Problem, as_text

ROOT = click.option(
    "--root", type=click.Path(exists=True, file_okay=False, path_type=Path), default=Path(),
    is_eager=True, help="The folder that holds content/ and quiz/.  [default: this one]",
)
TODAY = click.option(
    "--today", type=click.DateTime(["%Y-%m-%d"]), default=None,
    is_eager=True, help="Work as if it were this day (2026-11-22).  [default: today in UTC]",
)


def day_of(today: datetime | None) -> date:
    """Return the day that ``--today`` names, or today in UTC."""
    return today.date() if today else build_day(os.environ)


def parsed_files(context: click.Context, root: Path) -> Parsed:
    """Return all files as they are read; end with a report where one can not be."""
    parsed, problems = read_files(root)
    if problems:
        stop(context, problems)
    return parsed


def stop(context: click.Context, problems: Sequence[Problem]) -> None:
    """Show *problems* and end with 1."""
    click.echo(as_text(problems), err=True)
    context.exit(1)


def write_texts(root: Path, texts: Mapping[str, str]) -> None:
    """Write files of authors, with the line ends and the byte order mark that they have: all of them, or none."""
    written = {}
    for file, text in texts.items():
        path = root / file
        mark = b"\xef\xbb\xbf" if path.is_file() and path.read_bytes().startswith(b"\xef\xbb\xbf") else b""
        written[path] = mark + text.encode("utf-8")
    write_whole(written)


def read_quizzes(
    context: click.Context, root: Path, today: date, names: Sequence[str] = ()
) -> tuple[Content, Mapping[str, Compiled]]:
    """Return the content and the quizzes called *names* (all without any), or say what is wrong and exit."""
    content, problems = read_content(root, today)
    if content is None:
        click.echo(as_text(problems), err=True)
        context.exit(1)
    for name in names:
        if name not in content.quizzes:
            raise click.BadParameter(f"there is no quiz '{name}': {use_one_of(name, content.quizzes, most=None)}")
    return content, {name: compile_quiz(content.quizzes[name], content) for name in names or content.quizzes}
