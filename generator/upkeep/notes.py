"""What the models say about their keys, in words: the docstrings below the fields, for editors' hints."""

import ast
import inspect
import re
import sys
from collections.abc import Iterator
from functools import cache

from pydantic import BaseModel


@cache
def notes(model: type[BaseModel]) -> dict[str, tuple[str, str]]:
    """Return the type, as it is written, and the docstring of each field of *model*, base classes first.

    Where a field has no docstring of its own, that of its type's name counts ("Slug", "Day").
    """
    found: dict[str, tuple[str, str]] = {}
    for base in reversed(model.__mro__):
        if issubclass(base, BaseModel) and base is not BaseModel:
            tree = ast.parse(inspect.getsource(base))
            assert isinstance(tree.body[0], ast.ClassDef)
            for name, (kind, text) in _documented(tree.body[0].body):
                found[name] = (kind, in_words(text or _of_type(kind, base.__module__)))
    return found


def in_words(text: str) -> str:
    """Return a docstring as an editor's hint: one line for each paragraph, ``None`` in an author's words."""
    text = inspect.cleandoc(text).replace("``None``", "left out").replace("``", "`")
    return "\n\n".join(" ".join(part.split()) for part in text.split("\n\n"))


def _documented(body: list[ast.stmt]) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield the name, type and docstring of each variable that *body* declares."""
    for here, after in zip(body, [*body[1:], None], strict=True):
        name, kind = _declared(here)
        if name:
            value = after.value if isinstance(after, ast.Expr) else None
            said = value.value if isinstance(value, ast.Constant) and isinstance(value.value, str) else ""
            yield name, (kind, said)


def _declared(statement: ast.stmt) -> tuple[str, str]:
    if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
        return statement.target.id, ast.unparse(statement.annotation)
    if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
        return statement.targets[0].id, ""
    return "", ""


@cache
def _types(module: str) -> dict[str, str]:
    """Return the docstrings of the names that *module* declares, or takes from other modules of the models."""
    tree = ast.parse(inspect.getsource(sys.modules[module]))
    found: dict[str, str] = {}
    for statement in tree.body:
        if isinstance(statement, ast.ImportFrom) and statement.level:
            other = _types(f"{module.rpartition('.')[0]}.{statement.module}")
            found |= {alias.name: other[alias.name] for alias in statement.names if alias.name in other}
    return found | {name: text for name, (_, text) in _documented(tree.body) if text}


def _of_type(kind: str, module: str) -> str:
    known = _types(module)
    return next((known[name] for name in re.findall(r"\w+", kind) if name in known), "")
