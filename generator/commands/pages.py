"""``guide pages``: what another engine than MkDocs needs to build the site."""

import os
from pathlib import Path

import click

from generator.build.any_engine import BUILT, SETTINGS, write_for_engine
from generator.build.day import build_day
from generator.cli_input import ROOT, stop
from generator.invocation import guide
from generator.site import read_site


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@ROOT
@click.pass_context
def command(context: click.Context, folder: Path, root: Path) -> None:
    """Write pages, templates and settings into FOLDER, for any engine that reads settings of MkDocs' form."""
    site = read_site(root, build_day(os.environ), prove=True)
    if site.problems:
        stop(context, list(site.problems))
        return
    write_for_engine(root, folder, site)
    click.echo(f"{len(site.pages)} pages in {folder}/. Build {folder / SETTINGS} with an engine, then run: "
               f"{guide()} publish {folder / BUILT}")
