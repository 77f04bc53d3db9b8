"""All files as they were read, by family, with their records where they could be made."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from ..load import Document, KeyPath, Spot
from ..model import (
    Assistant,
    Authored,
    Checklist,
    Content,
    DataKind,
    QuestionAnswer,
    Quiz,
    Risk,
    Scenario,
    SiteSettings,
    Topics,
)
from ..quiz.compile import Compiled
from ..quiz.language import QuizProblems

Model = TypeVar("Model", bound=Authored)

FAMILIES: Mapping[str, tuple[str, type[Authored]]] = {
    "assistants": ("content/assistants", Assistant),
    "data": ("content/data", DataKind),
    "risks": ("content/risks", Risk),
    "scenarios": ("content/scenarios", Scenario),
    "checklists": ("content/checklists", Checklist),
    "questions": ("content/questions", QuestionAnswer),
    "quizzes": ("quiz", Quiz),
}
"""Each family: its folder, and what one of its files becomes. The names are those of ``Content``."""

SINGLES: Mapping[str, tuple[str, type[Authored]]] = {
    "site": ("content/site.yml", SiteSettings),
    "topics": ("content/topics.yml", Topics),
}
"""Files that stand alone. ``content/words.yml`` is the third; it has no fixed keys."""

WORDS = "content/words.yml"


@dataclass(frozen=True, slots=True)
class Record(Generic[Model]):
    """One file and what it says."""

    document: Document
    model: Model


@dataclass(frozen=True, slots=True)
class Parsed:
    """What could be read of all files. A file with a problem has a name here, but no record."""

    names: Mapping[str, frozenset[str]]
    """By family the names of all its files (without ``.yml``), readable or not."""
    records: Mapping[str, Mapping[str, Record[Any]]]
    """By family and file name what could be read."""
    site: Record[SiteSettings] | None
    topics: Record[Topics] | None
    words: Document | None
    compiled: Mapping[str, Compiled | QuizProblems] = field(default_factory=dict)
    """By file name each quiz, compiled, or what hindered that. Empty until the files that quizzes read are sound."""

    @property
    def assistants(self) -> Iterator[Record[Assistant]]:
        """The assistants that could be read, by file name."""
        yield from self.records["assistants"].values()

    @property
    def scenarios(self) -> Iterator[Record[Scenario]]:
        """The scenarios that could be read, by file name."""
        yield from self.records["scenarios"].values()

    @property
    def quizzes(self) -> Iterator[Record[Quiz]]:
        """The quizzes that could be read, by file name."""
        yield from self.records["quizzes"].values()

    def everything(self) -> Iterator[Record[Any]]:
        """All records, those that stand alone first."""
        for single in (self.site, self.topics):
            if single is not None:
                yield single
        for records in self.records.values():
            yield from records.values()

    def slugs(self, family: str) -> frozenset[str]:
        """Return what a reference to *family* may name.

        The names of unreadable files count too: one mistake shall not be reported in every file that refers to it.
        """
        return self.names[family] | {key_of(record.model) for record in self.records[family].values()}

    def content(self) -> Content | None:
        """Return everything that could be read, or ``None`` without settings and topics."""
        if self.site is None or self.topics is None:
            return None
        words = self.words.tree if self.words else {}
        families: dict[str, Any] = {
            family: {key_of(r.model): r.model for r in sorted(records.values(), key=lambda r: key_of(r.model))}
            for family, records in self.records.items()
        }
        return Content(site=self.site.model, topics=self.topics.model, words=words, **families)


def key_of(model: Any) -> str:
    """Return what names a record in its family: a quiz has an id, everything else a slug."""
    return str(model.id if isinstance(model, Quiz) else model.slug)


def at(document: Document, path: KeyPath) -> Spot:
    """Return line and column of the value at *path*, or of its nearest ancestor."""
    return document.place(path)


def walk(value: Any, path: KeyPath = ()) -> Iterator[tuple[KeyPath, Authored]]:
    """Yield every record in *value* with its key path, parents first, by the keys that authors write."""
    if isinstance(value, Authored):
        yield path, value
        fields = type(value).model_fields
        for name, inner in value.__dict__.items():
            if isinstance(inner, (Authored, tuple, dict)):
                yield from walk(inner, (*path, fields[name].alias or name))
    elif isinstance(value, tuple):
        for index, inner in enumerate(value):
            if isinstance(inner, Authored):
                yield from walk(inner, (*path, index))
    elif isinstance(value, dict):
        for key, inner in value.items():
            if isinstance(inner, (Authored, tuple)):
                yield from walk(inner, (*path, key))
