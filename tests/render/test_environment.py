"""Compiled templates are kept on disk, and never shown once their text is another."""

from pathlib import Path

from jinja2 import DictLoader, Environment

from generator.render.environment import compiled_in


def shown(text: str, folder: Path) -> str:
    """Return what a new environment makes of a template with this text."""
    made = Environment(loader=DictLoader({"a.jinja": text}), autoescape=True, bytecode_cache=compiled_in(folder))
    return made.get_template("a.jinja").render()


def test_a_template_is_compiled_once_and_again_when_it_changes(tmp_path: Path) -> None:
    assert shown("one", tmp_path) == "one"
    kept = [(path.name, path.read_bytes()) for path in tmp_path.iterdir()]
    assert len(kept) == 1

    assert shown("one", tmp_path) == "one"
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == kept

    assert shown("two", tmp_path) == "two"


def test_nothing_is_kept_where_python_keeps_nothing(tmp_path: Path) -> None:
    assert compiled_in(tmp_path / "__pycache__") is None
