"""``guide links``: whether the addresses that readers may follow still answer."""

from datetime import datetime
from pathlib import Path

import click

from generator.cli_input import ROOT, TODAY, day_of, parsed_files, write_texts
from generator.load.prose import read_prose
from generator.upkeep.ask import ask_all
from generator.upkeep.links import CACHE, FORMATS, Asked, addresses, by_state, cache_text, read_cache, to_ask


@click.command()
@click.option("--offline", is_flag=True, help="Ask nobody: report what was answered before.")
@click.option("--older-than", "days", type=click.IntRange(0), default=28, show_default=True,
              help="Ask again after so many days.")
@click.option("--delay", type=click.FloatRange(0.5), default=2.0, show_default=True,
              help="Seconds between two questions to one host.")
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", show_default=True,
              help="text for people, json for programs, markdown for an issue.")
@TODAY
@ROOT
@click.pass_context
def command(
    context: click.Context, offline: bool, days: int, delay: float, form: str, today: datetime | None, root: Path
) -> None:
    """Ask every outside address that nobody asked for four weeks, and list those that are gone or have moved.

    Answers are kept in .cache/links.json. Exit with 1 when an address is gone.
    """
    day = day_of(today)
    prose = {f"content/{name}": text for name, text in read_prose(root)[0].items()}
    places = addresses(parsed_files(context, root), prose)
    cache = root / CACHE
    known = read_cache(cache.read_text(encoding="utf-8")) if cache.is_file() else {}
    asked = [] if offline else to_ask(places, known, day, days)
    try:
        for url, answer in ask_all(asked, delay):
            known[url] = Asked(answer, day)
    finally:  # Ctrl-C keeps what was answered so far
        if asked:
            write_texts(root, {CACHE: cache_text({url: each for url, each in known.items() if url in places})})
    click.echo(FORMATS[form](places, known))
    if by_state(places, known)["gone"]:
        context.exit(1)
