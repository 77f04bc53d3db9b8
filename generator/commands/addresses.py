"""``guide addresses``: a release's step that keeps every address which the site has had."""

import os
from pathlib import Path

import click

from generator.build.day import build_day
from generator.cli_input import ROOT, stop, write_texts
from generator.site import pages_there, read_authored
from generator.site.addresses import PUBLISHED, addresses, published


@click.command()
@ROOT
@click.pass_context
def command(context: click.Context, root: Path) -> None:
    """Add today's addresses to .deploy/addresses.txt. From then on 'guide check' tells when one is given up."""
    content, texts, problems = read_authored(root, build_day(os.environ))
    if content is None or problems:
        stop(context, problems)
        return
    old = published(root)
    kept = sorted({*old, *addresses(content, pages_there(content, texts))} - {""})
    write_texts(root, {PUBLISHED: "".join(f"{line}\n" for line in kept)})
    click.echo(f"{PUBLISHED}: {len(kept)} addresses, {len(set(kept) - set(old))} of them new")
