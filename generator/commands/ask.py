"""``guide ask``: put answers to a quiz and get its reply, one JSON object per line each way."""

import json
import os
import sys
from datetime import datetime
from pathlib import Path

import click

from generator.build.day import build_day
from generator.cli_input import read_quizzes
from generator.quiz.ask import Asker, questions


@click.command()
@click.argument("quiz")
@click.option("--questions", "only_questions", is_flag=True, help="Print the questions with their options, and stop.")
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), default=None,
              help="The day for lines that name none (2026-11-22).  [default: today in UTC]")
@click.option("--root", type=click.Path(exists=True, file_okay=False, path_type=Path), default=Path(),
              help="The folder that holds content/ and quiz/.  [default: this one]")
@click.pass_context
def command(context: click.Context, quiz: str, only_questions: bool, today: datetime | None, root: Path) -> None:
    """Answer lines of JSON from standard input, for example {"data": "password", "tool": "chatgpt/consumer"}.

    Exit with 1 when a line could not be read; the others are answered all the same.
    """
    day = today.date() if today else build_day(os.environ)
    content, quizzes = read_quizzes(context, root, day, [quiz])
    if only_questions:
        click.echo(json.dumps(questions(content, quizzes[quiz]), ensure_ascii=False, indent=2))
        return
    asker, failed = Asker(content, quizzes[quiz], day), False
    for number, line in enumerate(sys.stdin.buffer, start=1):
        reply = asker.reply(line, number)
        failed = failed or "error" in reply
        # JSON may hold half a character (\ud800), which UTF-8 can not; it goes out as the escape that it came in as.
        sys.stdout.buffer.write(json.dumps(reply, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n")
        sys.stdout.buffer.flush()
    if failed:
        context.exit(1)
