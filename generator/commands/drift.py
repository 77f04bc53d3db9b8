"""``guide drift``: which texts changed after we read them, by clones of Open Terms Archive."""

from datetime import datetime
from pathlib import Path

import click

from generator.cli_input import ROOT, TODAY, day_of, parsed_files
from generator.problems import Problem, as_text
from generator.upkeep.archive import open_archive
from generator.upkeep.drift import Compared, compare
from generator.upkeep.drift_report import FORMATS
from generator.upkeep.uses import uses


@click.command()
@click.option("--archive", "archives", type=click.Path(path_type=Path), required=True, multiple=True,
              help="A git clone of a collection's versions, with its history. May be given several times.")
@click.option("--collection", default=None,
              help="The collection that the clone is of.  [default: the folder's name without -versions]")
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", show_default=True,
              help="text for people, json for programs, markdown for an issue.")
@TODAY
@ROOT
@click.pass_context
def command(
    context: click.Context, archives: tuple[Path, ...], collection: str | None, form: str, today: datetime | None,
    root: Path,
) -> None:
    """List the sources whose text changed after we read it, with what changed near the words of our facts.

    Exit with 1 when there are any, or when an archive does not hold what an assistant names.
    """
    parsed = parsed_files(context, root)
    all_uses = list(uses(parsed))
    found: list[Compared] = []
    problems: list[Problem] = []
    for path in archives:
        archive = open_archive(path, collection)
        if isinstance(archive, Problem):
            problems.append(archive)
            continue
        found.append(compare(parsed, all_uses, archive))
        problems += found[-1].problems
    if found:
        click.echo(FORMATS[form](found, day_of(today)))
    if problems:
        click.echo(as_text(problems), err=True)
    if problems or any(each.drifts for each in found):
        context.exit(1)
