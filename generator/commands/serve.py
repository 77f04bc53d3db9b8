"""``guide serve``: a live preview that shows an author's problems and outlives them."""

from pathlib import Path

import click

from generator.preview.server import PortTakenError, serve


@click.command()
@click.option("--root", type=click.Path(exists=True, file_okay=False, path_type=Path), default=Path(),
              help="The folder that holds mkdocs.yml, content/ and quiz/.  [default: this one]")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@click.pass_context
def command(context: click.Context, root: Path, port: int) -> None:
    """Show the site at http://127.0.0.1:8000 and build it again whenever a file changes. Ctrl-C ends it."""
    try:
        serve(root.resolve(), port, say=click.echo)
    except PortTakenError as error:
        click.echo(str(error), err=True)
        context.exit(1)
