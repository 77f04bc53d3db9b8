"""``guide``: the command line. Each subcommand is a module of ``generator.commands``, loaded when it is called."""

from importlib import import_module
from pathlib import Path

import click

from .build import SITE, bring_back

COMMANDS = {
    "ask": "generator.commands.ask",
    "build": "generator.commands.build",
    "check": "generator.commands.check",
    "drift": "generator.commands.drift",
    "impact": "generator.commands.impact",
    "links": "generator.commands.links",
    "new": "generator.commands.new",
    "prove": "generator.commands.prove",
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
