"""``guide schema``: what editors need to complete and check YAML files while somebody types."""

from pathlib import Path

import click

from generator.cli_input import ROOT, parsed_files, write_texts
from generator.invocation import guide
from generator.upkeep.schema import schema_files


@click.command()
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 when a file is not up to date.")
@ROOT
@click.pass_context
def command(context: click.Context, check: bool, root: Path) -> None:
    """Write the JSON Schemas and the settings that wire them, from the models and content/topics.yml."""
    files = schema_files(parsed_files(context, root))
    old = {
        file: text for file, text in files.items()
        if not (root / file).is_file() or (root / file).read_text(encoding="utf-8") != text
    }
    if not check:
        write_texts(root, old)
    for file in old:
        click.echo(f"{file} {'is not up to date' if check else 'written'}")
    if check and old:
        click.echo(f"run: {guide()} schema", err=True)
        context.exit(1)
    click.echo(f"{len(files) - len(old)} of {len(files)} files were up to date", err=True)
