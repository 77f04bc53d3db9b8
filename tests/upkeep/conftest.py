"""What the tests of upkeep share: a copy of the tiny site, and the command line."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main

CASES = Path(__file__).parent.parent / "cases"


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """A copy of the tiny site, to work on."""
    shutil.copytree(CASES / "tiny_site", tmp_path / "site")
    return tmp_path / "site"


@pytest.fixture
def guide(tiny: Path) -> Callable[..., Result]:
    """Run a command on the tiny site, on 22 November 2026 unless told otherwise."""

    def run(name: str, *words: str, today: str | None = "2026-11-22", typed: str = "") -> Result:
        day = ["--today", today] if today else []
        return CliRunner().invoke(
            main, [name, *words, *day, "--root", str(tiny)], input=typed, catch_exceptions=False
        )

    return run
