"""``guide build``: the whole site, as it is published."""

import logging
import time
from pathlib import Path

import click

from generator.build.mkdocs_plugin import build_site


class Terminal(logging.Handler):
    """Shows what MkDocs and our plugin have to say: warnings, errors, and our own notes."""

    def emit(self, record: logging.LogRecord) -> None:
        """Show one message; what is no error says how serious it is."""
        if record.levelno >= logging.WARNING or record.name == "mkdocs.plugins.guide":
            sign = "warning: " if record.levelno == logging.WARNING else ""
            click.echo(sign + record.getMessage().removeprefix("guide: "), err=True)


@click.command()
@click.option("--root", type=click.Path(exists=True, file_okay=False, path_type=Path), default=Path(),
              help="The folder that holds mkdocs.yml, content/ and quiz/.  [default: this one]")
@click.option("--site-dir", type=click.Path(file_okay=False, path_type=Path), default=None,
              help="Where the site goes.  [default: site]")
@click.pass_context
def command(context: click.Context, root: Path, site_dir: Path | None) -> None:
    """Build the site. When anything is wrong, say so, exit with 1 and leave the last site as it was."""
    logger = logging.getLogger("mkdocs")
    logger.setLevel(logging.INFO)
    logger.addHandler(Terminal())
    start = time.monotonic()
    target = site_dir.resolve() if site_dir else None
    built = build_site(root.resolve() / "mkdocs.yml", target)
    if built is None:
        click.echo("The site was not built; the last one is as it was.", err=True)
        context.exit(1)
    where = site_dir or root / "site"
    day = f"{built.today} (UTC)"
    click.echo(
        f"Built {len(built.site.pages)} pages for {day} into {where}/ in {time.monotonic() - start:.1f} seconds."
    )
