"""``guide seen``: a source was read again, so every place that rests on it gets the new day."""

from datetime import datetime
from pathlib import Path

import click

from generator.cli_input import ROOT, TODAY, day_of, parsed_files, stop, write_texts
from generator.upkeep.seen import UnknownSourceError, marked, meant_source, refusals
from generator.upkeep.uses import uses


@click.command()
@click.argument("source")
@click.option("--on", "on", type=click.DateTime(["%Y-%m-%d"]), required=True,
              help="The day on which you read it (2026-11-22).")
@click.option("--current", is_flag=True,
              help="You read the page itself: takes out what was said about a stored copy (copy, copy_note).")
@click.option("--title", default="", help="Only sources with this in their title, where one address has two texts.")
@TODAY
@ROOT
@click.pass_context
def command(
    context: click.Context, source: str, on: datetime, current: bool, title: str, today: datetime | None, root: Path
) -> None:
    """Mark SOURCE, an address or a part of one, as read again, wherever it stands.

    Read the page before: whatever this command lists is vouched for from that day on.
    """
    if on.date() > day_of(today):
        raise click.BadParameter(f"{on.date()} is in the future: today is {day_of(today)}.", param_hint="--on")
    try:
        address, found = meant_source(source, uses(parsed_files(context, root)), title)
    except UnknownSourceError as which:
        raise click.BadParameter(str(which), param_hint="SOURCE") from which
    problems = refusals(found, on.date())
    if problems:
        stop(context, problems)
    write_texts(root, marked(found, on.date(), current=current))
    count = f"{len(found)} place{'s' if len(found) > 1 else ''}"
    click.echo(f"{address}\nseen on {on.date()} in {count}. Is each of these still what it says?")
    for use in found:
        about = ": ".join(part for part in (use.about + (" (headline)" if use.headline else ""), use.claim) if part)
        click.echo(f"  {use.place}  {about}".rstrip())
    copies = [use for use in found if use.source.copy_ == "undated"]
    if copies and not current:
        click.echo("It still counts as an undated copy. If you read the page itself, run this again with --current.")
