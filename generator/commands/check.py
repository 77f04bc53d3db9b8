"""``guide check``: every mistake in content and quizzes, with its place and what to write instead."""

from datetime import datetime
from pathlib import Path

import click

from generator.cli_input import day_of
from generator.invocation import guide
from generator.problems import FORMATS, about
from generator.site import read_authored


@click.command()
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", show_default=True,
              help="text for people, json for programs, github for annotations in a pull request.")
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), default=None,
              help="Check as if it were this day (2026-11-22).  [default: today in UTC]")
@click.option("--root", type=click.Path(exists=True, file_okay=False, path_type=Path), default=Path(),
              help="The folder that holds content/ and quiz/.  [default: this one]")
@click.option("--release", is_flag=True, help="Also ask for what a release needs: publisher, address, contact.")
@click.pass_context
def command(context: click.Context, form: str, today: datetime | None, root: Path, release: bool) -> None:
    """Check content/ and quiz/. Exit with 1 when there is a problem."""
    day = day_of(today)
    problems = read_authored(root, day, release=release)[2]
    report = FORMATS[form](problems)
    if report:
        click.echo(report)
    if problems:
        click.echo(f"{len(problems)} problem{'s' if len(problems) > 1 else ''}; {about(problems)}", err=True)
        context.exit(1)
    click.echo(f"no problems; not proved: run {guide()} prove", err=True)
