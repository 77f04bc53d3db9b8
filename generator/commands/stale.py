"""``guide stale``: the sources to read again, by reason, the most urgent first."""

from datetime import datetime
from pathlib import Path

import click

from generator.check.parsed import FAMILIES, Parsed
from generator.cli_input import ROOT, TODAY, day_of, parsed_files
from generator.nearest import use_one_of
from generator.upkeep.stale import ORDER, due, only
from generator.upkeep.stale_report import FORMATS
from generator.upkeep.undated import shares
from generator.upkeep.uses import uses


@click.command()
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", show_default=True,
              help="text for people, json for programs, markdown for an issue.")
@click.option("--first", type=click.IntRange(1), default=None, help="Show so many of each reason.  [default: all]")
@click.option("--why", type=click.Choice(ORDER), multiple=True, help="Only what is there for this reason.")
@click.option("--assistant", "assistants", multiple=True,
              help="Only what this file of assistants or website chatbots rests on.")
@click.option("--family", "families", type=click.Choice(list(FAMILIES)), multiple=True,
              help="Only what this family rests on.")
@TODAY
@ROOT
@click.pass_context
def command(
    context: click.Context, form: str, first: int | None, why: tuple[str, ...], assistants: tuple[str, ...],
    families: tuple[str, ...], today: datetime | None, root: Path,
) -> None:
    """List the sources to read again, by reason: those that have aged, then those never opened and undated copies.

    The head tells how much rests on copies of unknown age, by kind of source and reason.
    """
    parsed = parsed_files(context, root)
    assert parsed.site is not None, "without settings there was a problem"
    _known(parsed, assistants)
    day = day_of(today)
    folders = {name: folder for name, (folder, _) in FAMILIES.items()}
    chosen = only(uses(parsed), folders, assistants, families)
    found = [each for each in due(chosen, parsed.site.model.shelf_life, day) if not why or each.why in why]
    click.echo(FORMATS[form](found, shares(chosen), day, first))
    hidden = sum(max(0, sum(each.why == one for each in found) - (first or len(found))) for one in ORDER)
    if hidden:
        click.echo(f"{hidden} more: see them without --first", err=True)


def _known(parsed: Parsed, assistants: tuple[str, ...]) -> None:
    known = sorted(parsed.names["assistants"] | parsed.names["website_chatbots"])
    for name in assistants:
        if name not in known:
            hint = use_one_of(name, known, where="the files of content/assistants")
            raise click.BadParameter(f"there is no '{name}'. {hint}", param_hint="--assistant")
