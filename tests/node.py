"""Lints the browser code and checks its types with Node's tools, at pinned versions, without installing anything here.

``python tests/node.py lint types`` is what ``make lint-js`` and ``make types`` run: where Node is missing they fail.
``make test`` adds ``--if-there``: where Node, or its registry, can not be reached, it says in words what was not done.
"""

import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True)
class Tool:
    """One of Node's tools."""

    job: str
    package: str
    command: tuple[str, ...]
    arguments: tuple[str, ...]


TOOLS = {
    "lint": Tool(
        "lint the browser code", "@biomejs/biome@2.6.8", ("biome",),
        ("lint", "--error-on-warnings", "--max-diagnostics=200", "."),
    ),
    "types": Tool(
        "check the types in the browser code", "typescript@5.9.3", ("tsc",), ("--project", "quiz/tsconfig.json"),
    ),
}


def missing(tool: Tool) -> str:
    """Return why a tool can not run here; nothing when it can."""
    if shutil.which("npx") is None:
        return "Node is missing (npx is not on the path)"
    done = subprocess.run([*npx(tool), "--version"], cwd=ROOT, capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else f"npx could not fetch {tool.package}:\n{done.stderr.strip()}"


def npx(tool: Tool) -> list[str]:
    """Return the command that runs a tool."""
    return ["npx", "--yes", "--package", tool.package, "--", *tool.command]


def main(arguments: Sequence[str]) -> int:
    """Run the tools that are named; return the first code that is not 0."""
    if_there = "--if-there" in arguments
    for name in (each for each in arguments if each != "--if-there"):
        tool = TOOLS[name]
        why = missing(tool)
        if why and if_there:
            print(f"NOT DONE: {tool.job}. {why}", flush=True)
        elif why:
            print(f"Can not {tool.job}. {why}", file=sys.stderr)
            return 1
        elif code := subprocess.run([*npx(tool), *tool.arguments], cwd=ROOT, check=False).returncode:
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
