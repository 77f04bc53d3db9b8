"""Everything below this folder belongs to the deep lane."""

from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.hookimpl(tryfirst=True)
def pytest_itemcollected(item: pytest.Item) -> None:
    """Mark it, so that ``make test`` leaves it out."""
    if item.path.is_relative_to(HERE):
        item.add_marker("deep")
