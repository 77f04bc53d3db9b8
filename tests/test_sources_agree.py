"""One stored copy is told in one way: what is undated on one page is not freshly seen on another."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import yaml

from tests.real import ROOT


def sources(value: Any) -> Iterator[Mapping[str, Any]]:
    """Yield every source below *value*."""
    if isinstance(value, Mapping):
        if {"url", "title", "kind"} <= value.keys():
            yield value
        value = list(value.values())
    if isinstance(value, Sequence) and not isinstance(value, str):
        for each in value:
            yield from sources(each)


def test_a_copy_read_on_one_day_is_undated_everywhere_or_nowhere() -> None:
    told: dict[tuple[str, str], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for path in sorted([*(ROOT / "content").rglob("*.yml"), *(ROOT / "quiz").glob("*.yml")]):
        for source in sources(yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)):
            if source["url"]:
                told[source["url"], str(source.get("seen"))][str(source.get("copy"))].add(path.stem)

    assert len(told) > 500
    assert {copy: dict(ways) for copy, ways in told.items() if len(ways) > 1} == {}
