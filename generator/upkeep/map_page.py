"""The map of the rooms on the page "How the build works", from the rooms' own first sentences."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import TypedDict

MAP_PAGE = "content/pages/maintain/how-the-build-works.md"
"""The page that shows the map, below the heading ``HEADING``; all else on it is written by hand."""

HEADING = "## The rooms\n"
GENERATOR = Path(__file__).resolve().parents[1]


class Contract(TypedDict):
    """A contract about layers, as pyproject.toml has it."""

    containers: list[str]
    layers: list[str]


def map_page(page: str) -> str:
    """Return the text of the page with the map made anew; ``ValueError`` where it has no place for it."""
    before, heading, rest = page.partition(HEADING)
    if not heading:
        raise ValueError(f"{MAP_PAGE} has no line '{HEADING.strip()}', below which the map of the rooms stands")
    after = rest[found.start():] if (found := re.search(r"^## ", rest, re.MULTILINE)) else ""
    return f"{before}{heading}\n{map_of_rooms()}\n{after}"


def map_of_rooms() -> str:
    """Return the table: every room and every module at the root, in the order of the layers, the uppermost first."""
    lines = [f"| `{path}` | {_code(text)} |" for path, text in rooms()]
    return "\n".join(["| room | what it holds |", "| --- | --- |", *lines]) + "\n"


def rooms() -> Iterator[tuple[str, str]]:
    """Yield each path from the project's folder, with the first sentence of its docstring."""
    layers = _layers()
    for name in layers["generator"]:
        yield _path(name), first_sentence(_file(name))
        for inner in layers.get(f"generator.{name}", ()):
            if (GENERATOR / name / inner).is_dir():
                yield _path(f"{name}/{inner}"), first_sentence(_file(f"{name}/{inner}"))


def first_sentence(file: Path) -> str:
    """Return how a module's docstring begins."""
    text = " ".join((ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or "").split("\n\n")[0].split())
    return re.split(r"(?<=[.?!]) ", text)[0]


def _layers() -> dict[str, list[str]]:
    """Return what pyproject.toml says about layers: by package, its rooms and modules from above to below."""
    settings = tomllib.loads((GENERATOR.parent / "pyproject.toml").read_text(encoding="utf-8"))
    contracts: list[Contract] = settings["tool"]["importlinter"]["contracts"]
    return {
        contract["containers"][0]: [name.strip() for layer in contract["layers"] for name in layer.split("|")]
        for contract in contracts
    }


def _file(name: str) -> Path:
    folder = GENERATOR / name
    return folder / "__init__.py" if folder.is_dir() else folder.with_suffix(".py")


def _path(name: str) -> str:
    return f"generator/{name}/" if (GENERATOR / name).is_dir() else f"generator/{name}.py"


def _code(text: str) -> str:
    return text.replace("``", "`").replace("|", "\\|")
