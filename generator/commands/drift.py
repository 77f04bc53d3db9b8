"""``guide drift``: which texts changed after we read them, by clones of Open Terms Archive."""

from datetime import datetime
from pathlib import Path

import click

from generator.cli_input import ROOT, TODAY, day_of, parsed_files, stop, write_texts
from generator.problems import Problem, as_text
from generator.upkeep.archive import RULE, open_archive
from generator.upkeep.declared import Declared, read_declared
from generator.upkeep.drift import compare
from generator.upkeep.drift_report import FORMATS
from generator.upkeep.pairs import Clone
from generator.upkeep.seen import confirmed
from generator.upkeep.uses import uses

NAMES = ("-versions", "-declarations")
"""How the folders of clones end; before that stands the collection."""


@click.command()
@click.option("--archive", "archives", metavar="[COLLECTION=]PATH", required=True, multiple=True,
              help="A git clone of a collection's versions, with its history. May be given several times.  "
                   "[default of COLLECTION: the folder's name without -versions]")
@click.option("--declarations", metavar="[COLLECTION=]PATH", multiple=True,
              help="A git clone of a collection's declarations: which address each text is fetched from.  "
                   "[default: the folder COLLECTION-declarations beside its archive]")
@click.option("--confirm", is_flag=True,
              help="Set 'seen' of sources whose text is unchanged to the last day on which the archive held it.")
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", show_default=True,
              help="text for people, json for programs, markdown for an issue.")
@TODAY
@ROOT
@click.pass_context
def command(
    context: click.Context, archives: tuple[str, ...], declarations: tuple[str, ...], confirm: bool, form: str,
    today: datetime | None, root: Path,
) -> None:
    """List the sources whose text changed after we read it, with what changed near the words of our facts.

    Sources are held against the text that is fetched from their address; what was compared with nothing is named, too.
    Exit with 1 when a text changed, or when an archive does not hold what is asked of it.
    """
    parsed = parsed_files(context, root)
    clones, problems = open_clones(archives, declarations)
    if not clones:
        stop(context, problems)
    found = compare(parsed, uses(parsed), clones)
    problems += found.problems
    click.echo(FORMATS[form](found, day_of(today)))
    if confirm:
        texts, count = confirmed(found.unchanged)
        write_texts(root, texts)
        click.echo(f"'seen' moved in {count} place{'' if count == 1 else 's'}.", err=True)
    if problems:
        click.echo(as_text(problems), err=True)
    if problems or found.drifts:
        context.exit(1)


def open_clones(archives: tuple[str, ...], declarations: tuple[str, ...]) -> tuple[dict[str, Clone], list[Problem]]:
    """Return the clones that options name, by collection, and what is wrong with the others."""
    clones: dict[str, Clone] = {}
    problems: list[Problem] = []
    told = dict(_named(each) for each in declarations)
    for collection, path in (_named(each) for each in archives):
        archive = open_archive(path, collection)
        if isinstance(archive, Problem):
            problems.append(archive)
        elif collection in clones:
            says = f"the collection '{collection}' is given twice: {clones[collection].archive.path} is it, too"
            problems.append(Problem(str(path), 1, 1, says, RULE, "give one of the two"))
        else:
            clones[collection] = Clone(archive, _declared(path, collection, told, problems))
    for name in told.keys() - clones.keys():
        says = f"no archive of the collection '{name}' is given"
        problems.append(Problem(str(told[name]), 1, 1, says, RULE, "give its versions: --archive"))
    return clones, problems


def _named(option: str) -> tuple[str, Path]:
    """Return the collection and the path that an option tells."""
    name, equals, rest = option.partition("=")
    if equals and "/" not in name:
        return name, Path(rest)
    folder = Path(option).resolve().name.removesuffix(".git")
    for ending in NAMES:
        folder = folder.removesuffix(ending)
    return folder, Path(option)


def _declared(
    path: Path, collection: str, told: dict[str, Path], problems: list[Problem]
) -> dict[str, list[Declared]]:
    """Return the declarations of a collection; none where none are beside it and none were named."""
    beside = [path.resolve().parent / f"{collection}-declarations{end}" for end in ("", ".git")]
    where = told.get(collection) or next((each for each in beside if each.is_dir()), None)
    if where is None:
        return {}
    found = read_declared(where, collection)
    if isinstance(found, Problem):
        problems.append(found)
        return {}
    return found
