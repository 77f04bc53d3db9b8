"""``guide stale``: the sources to read again, the most urgent first."""

from datetime import datetime
from pathlib import Path

import click

from generator.cli_input import ROOT, TODAY, day_of, parsed_files
from generator.upkeep.stale import FORMATS, due
from generator.upkeep.uses import uses


@click.command()
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", show_default=True,
              help="text for people, json for programs, markdown for an issue.")
@click.option("--first", type=click.IntRange(1), default=None, help="Show so many of them.  [default: all]")
@TODAY
@ROOT
@click.pass_context
def command(context: click.Context, form: str, first: int | None, today: datetime | None, root: Path) -> None:
    """List the sources to read again: undated copies and those never opened, then the oldest and most used."""
    parsed = parsed_files(context, root)
    assert parsed.site is not None, "without settings there was a problem"
    day = day_of(today)
    found = due(uses(parsed), parsed.site.model.shelf_life, day)
    click.echo(FORMATS[form](found, day, first))
    if first is not None and len(found) > first:
        click.echo(f"{len(found) - first} more: see them without --first", err=True)
