"""Facts and sources in tables, as the quiz's second script carries them: each said once, named by its row."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeAlias, TypeVar

from generator.model import NOT_KNOWING, Content, Fact, Source, Topic
from generator.wording.durations import up_to_days

SourceRow: TypeAlias = tuple[str, str | None, str, str, str, list[int]]
"""Title, address, its own date, the day we read it, flags (u: undated copy, c: vendor's own claim), places covered."""

FactRow: TypeAlias = tuple[str | int, int, str, int | None, str, list[int]]
"""Value, row of its words, sentence, row of its source, confidence, places."""

Row = TypeVar("Row")


@dataclass
class Table(Generic[Row]):
    """Rows in the order in which they were first needed."""

    rows: list[Row] = field(default_factory=list)
    _at: dict[str, int] = field(default_factory=dict)

    def row(self, value: Row) -> int:
        """Return the row of *value*, which is added when it is new."""
        # As text, since rows hold lists, which no dict takes as keys; and 1 is not True.
        key = repr(value)
        if key not in self._at:
            self._at[key] = len(self.rows)
            self.rows.append(value)
        return self._at[key]


@dataclass
class FactTables:
    """Tables of facts, of sources, and of the words that both share."""

    content: Content
    facts: Table[FactRow] = field(default_factory=Table)
    sources: Table[SourceRow] = field(default_factory=Table)
    says: Table[str] = field(default_factory=Table)
    places: Table[str] = field(default_factory=Table)

    def source(self, source: Source) -> int:
        """Return the row of a source."""
        flags = ("u" if source.copy_ == "undated" else "") + ("c" if source.kind == "vendor_claim" else "")
        seen = source.seen.isoformat() if source.seen else ""
        return self.sources.row(
            (source.title, source.url, source.dated or "", seen, flags, self.where((source.covers,)))
        )

    def where(self, places: Sequence[str]) -> list[int]:
        """Return the rows of the places that are named to readers."""
        named = self.content.words["place"]
        return [self.places.row(str(named[place])) for place in places if place in named]

    def fact(self, topic: Topic, fact: Fact | None, told: bool = True) -> int:
        """Return the row of a headline, with its sentence if *told*."""
        if fact is None:
            return self.facts.row(("not_recorded", self.says.row(self.value(topic, "not_recorded")), "", None, "", []))
        return self.facts.row((
            fact.value, self.says.row(self.value(topic, fact.value)), fact.fact or "" if told else "",
            self.source(fact.source) if fact.source else None, fact.confidence if fact.source else "",
            self.where(fact.where),
        ))

    def value(self, topic: Topic, value: int | str) -> str:
        """Return a value in words."""
        if value in NOT_KNOWING:
            return self.content.topics.not_knowing[value].says  # type: ignore[index]
        if isinstance(value, int):
            number = self.content.words["number"]
            if topic.type == "age":
                return str(number["from_age"]).format(age=value)
            return up_to_days(number, value)
        return next((known.says for known in topic.values if known.id == value), str(value))
