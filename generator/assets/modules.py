"""The browser's modules, by their paths from the project's folder."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

PLACES = ("quiz", "site_overrides/scripts")
"""Where they stand: the quiz's own, and those of pages, of tools, and what all share."""


def modules() -> dict[str, str]:
    """Return the text of each."""
    return {
        path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
        for place in PLACES for path in sorted((ROOT / place).rglob("*.js"))
    }
