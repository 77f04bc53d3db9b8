"""``guide impact``: which verdicts, scenarios and pages a change moves, against a git revision."""

from datetime import datetime
from pathlib import Path

import click

from generator.cli_input import ROOT, TODAY, day_of, stop
from generator.impact import FORMATS, Impact, RevisionError, compare


@click.command()
@click.option("--base", required=True, help="The git revision to compare with: main, HEAD~1, a tag, a commit.")
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", show_default=True,
              help="text for people, markdown for a comment, json for programs.")
@TODAY
@ROOT
@click.pass_context
def command(context: click.Context, base: str, form: str, today: datetime | None, root: Path) -> None:
    """Say what the work tree moves against a revision, grouped by the fact or rule that did it.

    Exit with 1 only where the work tree or the revision can not be read: a verdict that moves is no mistake.
    """
    try:
        found = compare(root, base, day_of(today))
    except RevisionError as wrong:
        raise click.ClickException(str(wrong)) from wrong
    if not isinstance(found, Impact):
        stop(context, found)
        return
    click.echo(FORMATS[form](found).rstrip("\n"))
