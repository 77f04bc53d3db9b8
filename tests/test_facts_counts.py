"""No fact, walkthrough, incident or unknown of an assistant gets lost without anybody noticing."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from generator.load.yaml import Document, load_file
from tests.counts import fewer

ROOT = Path(__file__).parent.parent


def read(name: str) -> Any:
    """Return the tree of a YAML file under the project's folder."""
    document = load_file(ROOT / name, name)
    assert isinstance(document, Document), document
    return document.tree


FROZEN: dict[str, Any] = read("tests/cases/facts_counts.yml")


def counts(assistant: dict[str, Any]) -> dict[str, Any]:
    """Count what an assistant's file holds, in the shape of the frozen table."""
    facts = Counter(fact["topic"] for plan in assistant["plans"] for fact in plan["facts"])
    parts = {part: len(assistant.get(part, [])) for part in ("walkthroughs", "incidents", "unknowns")}
    return {**parts, "facts": dict(facts)}


def test_no_assistant_is_lost() -> None:
    files = {path.stem for path in (ROOT / "content/assistants").glob("*.yml")}
    assert set(FROZEN) - files == set()


@pytest.mark.parametrize("slug", sorted(FROZEN))
def test_counts_hold(slug: str) -> None:
    """More is fine: whoever adds needs no number. Whoever takes something out on purpose lowers it here."""
    assert fewer(counts(read(f"content/assistants/{slug}.yml")), FROZEN[slug]) == [], "lower the number if it was meant"
