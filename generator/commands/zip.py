"""``guide zip``: the whole site as one file that works from a disk."""

import logging
import tempfile
from pathlib import Path

import click

from generator.build.mkdocs_plugin import build_site
from generator.disk.whole_files import write_whole
from generator.invocation import guide
from generator.publish.pack import packed

from .build import Terminal


@click.command()
@click.option("--root", type=click.Path(exists=True, file_okay=False, path_type=Path), default=Path(),
              help="The folder that holds mkdocs.yml, content/ and quiz/.  [default: this one]")
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), default=Path("ai-chat-privacy-guide.zip"),
              show_default=True, help="Where the file goes.")
@click.pass_context
def command(context: click.Context, root: Path, output: Path) -> None:
    """Build the site into one ZIP file. Unpacked anywhere, its index.html opens without a server."""
    logging.getLogger("mkdocs").addHandler(Terminal())
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "site"
        built = build_site(root.resolve() / "mkdocs.yml", target)
        if built is None or built.site.content is None:
            click.echo(f"The site was not built, so there is no file. What is wrong tells: {guide()} check", err=True)
            context.exit(1)
        write_whole({output: packed(target, built.site.content.site.as_of)})
    click.echo(f"Packed {len(built.site.pages)} pages into {output} ({output.stat().st_size / 1e6:.1f} MB).")
