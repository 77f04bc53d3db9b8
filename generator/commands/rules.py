"""``guide rules``: what pages for maintainers show of the programs: the rules of the check, the map of the rooms."""

from pathlib import Path

import click

from generator.cli_input import ROOT, write_texts
from generator.invocation import guide
from generator.upkeep.map_page import MAP_PAGE, map_page
from generator.upkeep.rules_page import RULES_PAGE, rules_page


@click.command()
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 when a page is not up to date.")
@ROOT
@click.pass_context
def command(context: click.Context, check: bool, root: Path) -> None:
    """Write the page about the rules, and the map of the rooms, from the programs' own texts."""
    pages = {RULES_PAGE: rules_page()}
    if (root / MAP_PAGE).is_file():
        pages[MAP_PAGE] = map_page((root / MAP_PAGE).read_text(encoding="utf-8"))
    for path, page in pages.items():
        there = root / path
        if there.is_file() and there.read_text(encoding="utf-8") == page:
            click.echo(f"{path} is up to date")
        elif check:
            click.echo(f"{path} is not up to date; run: {guide()} rules", err=True)
            context.exit(1)
        else:
            write_texts(root, {path: page})
            click.echo(f"{path} written")
