"""``guide prove``: walk every combination of a quiz and hold it to its guarantees."""

import json
import os
import time
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import click

from generator.build.day import build_day
from generator.cli_input import read_quizzes
from generator.model import Content
from generator.quiz.compile import Compiled
from generator.quiz.proof import prove
from generator.quiz.proof.report import plain, prove_quiz, quiz_document, text
from generator.render.pages.rules import rules_page
from generator.wording import MissingWordsError


@click.command()
@click.argument("quiz", required=False)
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), default=None,
              help="Prove this day alone; after as_of only what must hold on any day.  "
                   "[default: as_of, and the promises again 6, 10 and 24 months later]")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True,
              help="text for people, json for programs.")
@click.option("--table", is_flag=True, help="Print the whole rule table in words, as the site shows it (Markdown).")
@click.option("--root", type=click.Path(exists=True, file_okay=False, path_type=Path), default=Path(),
              help="The folder that holds content/ and quiz/.  [default: this one]")
@click.pass_context
def command(
    context: click.Context, quiz: str | None, today: datetime | None, form: str, table: bool, root: Path
) -> None:
    """Prove QUIZ, or all quizzes. Exit with 1 when something does not hold, with a counterexample in words."""
    content, quizzes = read_quizzes(context, root, build_day(os.environ), [quiz] if quiz else [])
    if table:
        click.echo("\n".join(_table(content, compiled) for compiled in quizzes.values() if compiled.quiz.rules))
        return
    proved = []
    for name, compiled in quizzes.items():
        start = time.perf_counter()
        found = prove_quiz(compiled, quiz_document(root, name), today.date() if today else None)
        proved.append(replace(found, seconds=time.perf_counter() - start))
    if form == "json":
        click.echo(json.dumps({"quizzes": [plain(each) for each in proved]}, ensure_ascii=False, indent=2))
    else:
        click.echo("\n\n".join(text(each) for each in proved))
    if any(each.problems for each in proved):
        context.exit(1)


def _table(content: Content, compiled: Compiled) -> str:
    """Return a quiz's rules in words, with the counts of the day that the content vouches for."""
    try:
        return rules_page(content, compiled, prove(compiled, content.site.as_of)).body
    except MissingWordsError as missing:
        raise click.ClickException(f"content/words.yml has no words '{missing}'") from missing
