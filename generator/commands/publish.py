"""``guide publish``: the last step after any engine, on the folder that it has built."""

import os
from pathlib import Path

import click

from generator.build.any_engine import additions
from generator.build.day import build_day
from generator.cli_input import ROOT, stop
from generator.publish import publish
from generator.site import read_site


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--site-url", default="", help="Where the site will be, with https:// and a slash at the end.")
@ROOT
@click.pass_context
def command(context: click.Context, folder: Path, site_url: str, root: Path) -> None:
    """Finish the site that an engine has built in FOLDER: scripts, data, search, policy. Exit with 1 if it warns."""
    site = read_site(root, build_day(os.environ), prove=True, site_url=site_url)
    if site.problems:
        stop(context, list(site.problems))
        return
    wrong = publish(folder, additions(site, site_url, pack=True))
    for sentence in wrong:
        click.echo(sentence, err=True)
    click.echo(f"{folder}/ is finished" + (f", with {len(wrong)} things to mend." if wrong else "."))
    if wrong:
        context.exit(1)
