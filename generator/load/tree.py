"""The plain values that a file of YAML holds, and ways through them."""

from collections.abc import Iterator
from typing import TypeAlias

KeyPath = tuple[str | int, ...]
"""Keys and 0-based positions from the root; the shape of a pydantic error's ``loc``."""

Tree: TypeAlias = bool | int | float | str | list["Tree"] | dict[str, "Tree"] | None
"""What an author wrote, before a model reads it."""


def at(tree: Tree, path: KeyPath) -> Tree:
    """Return the value at *path*; ``None`` where the author wrote nothing."""
    for part in path:
        if isinstance(tree, dict) and isinstance(part, str):
            tree = tree.get(part)
        elif isinstance(tree, list) and isinstance(part, int) and part < len(tree):
            tree = tree[part]
        else:
            return None
    return tree


def texts(tree: Tree, path: KeyPath = ()) -> Iterator[tuple[KeyPath, str]]:
    """Yield each text in *tree* with its key path, in the order of the file."""
    if isinstance(tree, str):
        yield path, tree
    elif isinstance(tree, dict):
        for key, inner in tree.items():
            yield from texts(inner, (*path, key))
    elif isinstance(tree, list):
        for index, inner in enumerate(tree):
            yield from texts(inner, (*path, index))
