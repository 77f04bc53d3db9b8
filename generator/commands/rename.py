"""``guide rename``: give a record, a plan or an item another name, with everything that names it."""

from datetime import datetime
from pathlib import Path

import click

from generator.check import read_content
from generator.cli_input import ROOT, TODAY, day_of, parsed_files, stop, write_texts
from generator.disk.whole_files import write_whole
from generator.load.prose import read_prose
from generator.upkeep.named import TYPED, named_still
from generator.upkeep.rename import RENAMED, NotRenamedError, Renaming, renaming

LISTED = 20
"""Places that are listed of those that may name it, too."""


@click.command()
@click.argument("family", type=click.Choice(RENAMED), metavar="FAMILY")
@click.argument("old")
@click.argument("new")
@TODAY
@ROOT
@click.pass_context
def command(context: click.Context, family: str, old: str, new: str, today: datetime | None, root: Path) -> None:
    """Rename OLD of FAMILY (data, risks, assistants, ...) to NEW, wherever it is named.

    Plans are written assistant/plan, items of a checklist checklist/item, pages of prose about/method. The old
    address leads on to the new one, and links and ticks of visitors still work: content/moved.yml keeps the old name.
    """
    day = day_of(today)
    parsed = parsed_files(context, root)
    problems = read_content(root, day)[1]
    if problems:
        click.echo("Mend this first; nothing was renamed.", err=True)
        stop(context, problems)
    prose = {f"content/{name}": text for name, text in read_prose(root)[0].items()}
    try:
        found = renaming(parsed, prose, family, old, new, day)
    except NotRenamedError as why:
        raise click.UsageError(f"{why}.") from why
    before = {file: (root / file).read_bytes() for file in found.texts if (root / file).is_file()}
    try:
        _write(root, found)
    except OSError:
        _undo(root, found, before)
        raise
    problems = read_content(root, day)[1]
    if problems:
        _undo(root, found, before)
        click.echo("That would break this; nothing was renamed.", err=True)
        stop(context, problems)
    click.echo(f"{old} is called {new} now, in {len(found.places)} place{'s' if len(found.places) > 1 else ''}:")
    for place in found.places:
        click.echo(f"  {place}")
    click.echo("The old name is kept in content/moved.yml.")
    still = list(named_still(root, old))
    if still:
        click.echo("The word stands here too. Mend it where it means this, and run the tests:")
        for place in still[:LISTED]:
            click.echo(f"  {place}")
        if len(still) > LISTED:
            click.echo(f"  and {len(still) - LISTED} more: git grep -n -w {old} {' '.join(TYPED)}")


def _write(root: Path, found: Renaming) -> None:
    write_texts(root, found.texts)
    if found.file:
        (root / found.file[1]).parent.mkdir(parents=True, exist_ok=True)
        (root / found.file[0]).rename(root / found.file[1])


def _undo(root: Path, found: Renaming, before: dict[str, bytes]) -> None:
    if found.file and (root / found.file[1]).exists():
        (root / found.file[1]).rename(root / found.file[0])
    changed = {file for file in before if (root / file).read_bytes() != before[file]}
    write_whole({root / file: before[file] for file in changed})
    for file in found.texts:
        if file not in before:
            (root / file).unlink(missing_ok=True)
