"""Which places rest on which source: facts, steps, claims, rules and everything else that names one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from generator.check.parsed import Parsed
from generator.load.yaml import Document, KeyPath
from generator.model import Authored, Fact, Source, Walkthrough
from generator.model.quiz import Rule

Shelf = Literal["settings", "policy", "company"]

SAID_BY_COMPANIES = ("policy", "terms", "help", "vendor_claim")
"""Kinds of source that their owner may change any day."""

CLAIMS = ("fact", "claim", "what", "what_happened", "truth", "says", "title", "do", "means", "name")
"""Keys that hold what a source is asked to prove, the most telling first."""


@dataclass(frozen=True, slots=True)
class Use:
    """One place that rests on a source."""

    source: Source
    document: Document
    path: KeyPath
    """Of the source."""
    about: str
    """What it is about, in a few words: "consumer, training_default"."""
    claim: str
    """What it says; empty where the record has no sentence of its own."""
    headline: bool
    shelf: Shelf
    """Whose shelf life counts."""

    @property
    def place(self) -> str:
        """File, line and column of the record that rests on the source, as editors take them."""
        line, column = self.document.place(_owner(self.path))
        return f"{self.document.file}:{line}:{column}"

    def as_plain(self) -> dict[str, object]:
        """Return it as JSON has it."""
        line, _ = self.document.place(_owner(self.path))
        return {
            "file": self.document.file, "line": line, "about": self.about, "claim": self.claim,
            "headline": self.headline,
        }


def _owner(path: KeyPath) -> KeyPath:
    """Return the path of the record that rests on the source at *path* (``source``, ``also``, ``sources``)."""
    return path[:-2] if isinstance(path[-1], int) else path[:-1]


def uses(parsed: Parsed) -> Iterator[Use]:
    """Yield every use of every source, by family and file, in the order of the lines."""
    topics: Mapping[str, Shelf] = (
        {topic.id: topic.shelf_life for topic in parsed.topics.model.topics} if parsed.topics else {}
    )
    for record in parsed.everything():
        found = dict(record.items)
        for path, item in found.items():
            if isinstance(item, Source):
                owner = found[_owner(path)]
                chain = [found[path[:size]] for size in range(len(path)) if path[:size] in found]
                yield Use(
                    item, record.document, path, _about(chain), _claim(owner),
                    isinstance(owner, Fact) and owner.headline, _shelf(owner, item, topics),
                )


def _about(chain: list[Authored]) -> str:
    """Name the records from the file's own down to the one that rests on the source, by their ids."""
    names = []
    for item in chain[1:]:
        if isinstance(item, Fact):
            names.append(item.topic)
        elif isinstance(item, Walkthrough):
            names.append(f"steps: {item.task}, {item.platform}")
        elif isinstance(item, Rule):
            names.append(f"rule {item.id}")
        elif isinstance(name := item.__dict__.get("id"), str):
            names.append(name)
    return ", ".join(names)


def _claim(owner: Authored) -> str:
    for key in CLAIMS:
        text = owner.__dict__.get(key)
        if isinstance(text, str):
            return " ".join(text.split())
    return ""


def _shelf(owner: Authored, source: Source, topics: Mapping[str, Shelf]) -> Shelf:
    """A fact ages as its topic does, steps as menus do, all else by who said it."""
    if isinstance(owner, Fact):
        return topics.get(owner.topic, "policy")
    if isinstance(owner, Walkthrough):
        return "settings"
    return "policy" if source.kind in SAID_BY_COMPANIES else "company"
