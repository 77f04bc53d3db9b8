"""``guide rules``: the maintainers' page about the rules of the check."""

from pathlib import Path

import click

from generator.cli_input import ROOT, write_texts
from generator.invocation import guide
from generator.upkeep.rules_page import RULES_PAGE, rules_page


@click.command()
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 when the page is not up to date.")
@ROOT
@click.pass_context
def command(context: click.Context, check: bool, root: Path) -> None:
    """Write the page about the rules from the rules' own texts."""
    page, path = rules_page(), root / RULES_PAGE
    if path.is_file() and path.read_text(encoding="utf-8") == page:
        click.echo(f"{RULES_PAGE} is up to date")
        return
    if check:
        click.echo(f"{RULES_PAGE} is not up to date; run: {guide()} rules", err=True)
        context.exit(1)
    write_texts(root, {RULES_PAGE: page})
    click.echo(f"{RULES_PAGE} written")
