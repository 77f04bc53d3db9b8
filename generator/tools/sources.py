"""Sources as the tools' scripts read them."""

from typing import Any

from generator.model import Source


def source_data(source: Source | None) -> dict[str, Any] | None:
    """Return a source as ``ageBadge`` in wording.js reads it."""
    if source is None:
        return None
    found: dict[str, Any] = {"url": source.url, "title": source.title}
    if source.dated:
        found["dated"] = source.dated
    if source.seen:
        found["seen"] = source.seen.isoformat()
    if source.copy_ == "undated":
        found["copy"] = True
    return found
