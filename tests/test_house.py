"""The house: every room in its layer, few modules at the root, twins under the same names, one rule per file."""

import ast
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

from generator.upkeep.map_page import MAP_PAGE, first_sentence, map_page
from tests.real import ROOT

GENERATOR = ROOT / "generator"
ROOMS = sorted(path.parent for path in GENERATOR.rglob("__init__.py"))


def test_imports_go_down(capsys: pytest.CaptureFixture[str]) -> None:
    """The layers are in pyproject.toml; a room that is in none of them is told too."""
    broken = lint_imports(no_cache=True, no_logo=True, config_filename=str(ROOT / "pyproject.toml"))

    assert broken == 0, capsys.readouterr().out


@pytest.mark.parametrize(
    ("folder", "kind", "most"), [("generator", "py", 8), ("quiz", "js", 6), ("site_overrides/scripts", "js", 0)]
)
def test_few_stand_outside_a_room(folder: str, kind: str, most: int) -> None:
    there = sorted(path.name for path in (ROOT / folder).glob(f"*.{kind}"))

    assert len(there) <= most, f"find a room for one of {', '.join(there)}"


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.relative_to(ROOT).as_posix())
def test_a_room_says_what_it_holds(room: Path) -> None:
    assert first_sentence(room / "__init__.py").endswith("."), "the first sentence of its __init__.py"


def test_the_map_is_up_to_date() -> None:
    """Make it anew with ``guide rules`` after a change to a room's first sentence or to the layers."""
    page = (ROOT / MAP_PAGE).read_text(encoding="utf-8")

    assert page == map_page(page)


def test_a_page_without_a_place_for_the_map() -> None:
    with pytest.raises(ValueError, match=r"has no line '## The rooms'"):
        map_page("# How the build works\n")


def test_one_rule_per_file_and_nothing_else() -> None:
    for path in sorted((GENERATOR / "check/rules").glob("*.py")):
        named = [
            target.id for node in ast.parse(path.read_text(encoding="utf-8")).body if isinstance(node, ast.Assign)
            for target in node.targets if isinstance(target, ast.Name) and target.id == "ID"
        ]
        assert len(named) == (path.name != "__init__.py"), path.name


@pytest.mark.parametrize(
    ("browser", "python", "alone"),
    [
        ("quiz/engine", "generator/quiz/engine", {"prepare"}),
        ("site_overrides/scripts/tools/scrub", "generator/scrub",
         {"answer", "back", "clean", "disguise", "handover", "marks", "placeholders", "scrub", "sha256", "translated"}),
    ],
)
def test_twins_carry_the_same_names(browser: str, python: str, alone: set[str]) -> None:
    """Each module says which its twin is; those *alone* have none."""
    for path in sorted((ROOT / browser).glob("*.js")):
        twin = ROOT / python / f"{path.stem}.py"
        assert twin.is_file() != (path.stem in alone), path.name
        assert (f"{python}/{path.stem}.py" in path.read_text(encoding="utf-8")) == twin.is_file(), path.name
