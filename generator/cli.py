"""``guide``: the command line. Each subcommand is a module of ``generator.commands``, loaded when it is called."""

import io
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from generator.build.workspace import SITE, bring_back
from generator.disk.refused import RefusedError, is_refusal, refused

from .invocation import guide

COMMANDS = {
    "addresses": "generator.commands.addresses",
    "ask": "generator.commands.ask",
    "build": "generator.commands.build",
    "check": "generator.commands.check",
    "drift": "generator.commands.drift",
    "impact": "generator.commands.impact",
    "links": "generator.commands.links",
    "new": "generator.commands.new",
    "pages": "generator.commands.pages",
    "prove": "generator.commands.prove",
    "publish": "generator.commands.publish",
    "readability": "generator.commands.readability",
    "rename": "generator.commands.rename",
    "rules": "generator.commands.rules",
    "schema": "generator.commands.schema",
    "seen": "generator.commands.seen",
    "serve": "generator.commands.serve",
    "stale": "generator.commands.stale",
    "zip": "generator.commands.zip",
}
"""Subcommand: the module whose ``command`` it is. A command that is not called costs no import."""


class _Commands(click.Group):
    """A group that imports a subcommand when somebody asks for it."""

    # Any: click takes its own parameters here, and answers what a command does.
    def main(self, *args: Any, **options: Any) -> Any:
        """Run the command that was typed; help names it as it can be typed again."""
        for stream in (sys.stdin, sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(encoding="utf-8")  # on every system, into pipes and files too
        return super().main(*args, **{"prog_name": guide(), **options})

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; what the system refuses is told in a sentence, never by a traceback."""
        try:
            return super().invoke(ctx)
        except RefusedError as error:
            click.echo(str(error), err=True)
        except OSError as error:
            if not is_refusal(error):
                raise
            click.echo(refused(error), err=True)
        return ctx.exit(1)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(COMMANDS[cmd_name]).command
        return command


@click.group(cls=_Commands)
def main() -> None:
    """Check, prove, ask and build the AI Chat Privacy Guide."""
    bring_back(Path(), Path(SITE).resolve())


if __name__ == "__main__":
    main()
