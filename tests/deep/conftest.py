"""Everything below this folder belongs to the deep lane."""

from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

HERE = Path(__file__).parent

OTHERS = ("firefox", "webkit")
"""Engines beside Chromium's, by Playwright's names."""


@pytest.hookimpl(tryfirst=True)
def pytest_itemcollected(item: pytest.Item) -> None:
    """Mark it, so that ``make test`` leaves it out."""
    if item.path.is_relative_to(HERE):
        item.add_marker("deep")


@cache
def missing() -> tuple[str, ...]:
    """The engines that are not installed here."""
    with sync_playwright() as playwright:
        return tuple(name for name in OTHERS if not Path(getattr(playwright, name).executable_path).is_file())


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the tests of engines that are not here, instead of counting them as skipped."""
    if config.getoption("--deep"):
        left = [item for item in items if isinstance(item, pytest.Function) and hasattr(item, "callspec")
                and item.callspec.params.get("other") in missing()]
        config.hook.pytest_deselected(items=left)
        items[:] = [item for item in items if item not in left]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say which engines nobody asked."""
    if config.getoption("--deep") and missing():
        names = " ".join(missing())
        how = f".venv/bin/python -m playwright install --with-deps {names}"
        terminalreporter.write_line(f"not asked, since they are not installed: {names}; {how}")
