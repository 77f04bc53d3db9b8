"""All files as they were read, by family, with their records where they could be made."""

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, field, fields
from typing import Any, Generic, TypeAlias, TypeVar

from generator.load.yaml import Document, KeyPath
from generator.load.yaml_errors import Spot
from generator.model import (
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
from generator.model.comparison import Comparison
from generator.model.danger import Danger
from generator.model.detectors import Detectors
from generator.model.glossary import Glossary
from generator.model.how_to import HowTo
from generator.model.incidents import Incident
from generator.model.letters import Letters
from generator.model.moved import Moved
from generator.model.myths import Myths
from generator.model.not_covered import NotCovered
from generator.model.owners import Owners
from generator.model.phrases import PhraseBook
from generator.model.private import Private
from generator.model.reading import Reading
from generator.model.rights import Right
from generator.model.said_twice import SaidTwice
from generator.model.switches import Switches
from generator.model.synonyms import Synonyms
from generator.model.tools import Tool
from generator.model.unknowns import Unknowns
from generator.model.website_chatbots import WebsiteChatbot
from generator.quiz.compile import Compiled
from generator.quiz.engine.language import QuizProblems

from .referred import REFERENCES, resolved, said, without

Model = TypeVar("Model", bound=Authored)

FAMILIES: Mapping[str, tuple[str, type[Authored]]] = {
    "assistants": ("content/assistants", Assistant),
    "data": ("content/data", DataKind),
    "risks": ("content/risks", Risk),
    "scenarios": ("content/scenarios", Scenario),
    "checklists": ("content/checklists", Checklist),
    "questions": ("content/questions", QuestionAnswer),
    "website_chatbots": ("content/website-chatbots", WebsiteChatbot),
    "incidents": ("content/incidents", Incident),
    "rights": ("content/rights", Right),
    "tools": ("content/tools", Tool),
    "switches": ("content/switches", Switches),
    "quizzes": ("quiz", Quiz),
}
"""Each family: its folder, and what one of its files becomes. The names are those of ``Content``."""

SINGLES: Mapping[str, tuple[str, type[Authored]]] = {
    "site": ("content/site.yml", SiteSettings),
    "topics": ("content/topics.yml", Topics),
    "phrases": ("content/phrases.yml", PhraseBook),
    "glossary": ("content/glossary.yml", Glossary),
    "myths": ("content/myths.yml", Myths),
    "unknowns": ("content/unknowns.yml", Unknowns),
    "detectors": ("content/detectors.yml", Detectors),
    "reading": ("content/reading.yml", Reading),
    "letters": ("content/letters.yml", Letters),
    "danger": ("content/danger.yml", Danger),
    "not_covered": ("content/not-covered.yml", NotCovered),
    "how_to": ("content/how-to.yml", HowTo),
    "private": ("content/private.yml", Private),
    "owners": ("content/owners.yml", Owners),
    "comparison": ("content/comparison.yml", Comparison),
    "synonyms": ("content/synonyms.yml", Synonyms),
    "said_twice": ("content/said-twice.yml", SaidTwice),
    "moved": ("content/moved.yml", Moved),
}
"""Files that stand alone, by the names of ``Content``. ``content/words.yml`` is one more (known_words)."""

NEEDED = tuple(each.name for each in fields(Content) if each.name in SINGLES and each.default is MISSING)
"""Those without which there is no content."""

WORDS = "content/words.yml"


@dataclass(frozen=True, slots=True)
class Record(Generic[Model]):
    """One file and what it says."""

    document: Document
    model: Model
    items: tuple[tuple[KeyPath, Authored], ...]
    """The model and every record within it, with its key path (see ``walk``); several rules go through them."""


AnyRecord: TypeAlias = Record[Any]
"""A record of some family. ``Any``: which model it has goes by the family's name, which no type can say."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """What could be read of all files. A file with a problem has a name here, but no record."""

    names: Mapping[str, frozenset[str]]
    """By family the names of all its files (without ``.yml``), readable or not."""
    records: Mapping[str, Mapping[str, AnyRecord]]
    """By family and file name what could be read."""
    singles: Mapping[str, AnyRecord]
    """What could be read of the files that stand alone."""
    words: Document | None
    compiled: Mapping[str, Compiled | QuizProblems] = field(default_factory=dict)
    """By file name each quiz, compiled, or what hindered that. Empty until the files that quizzes read are sound."""

    files: frozenset[str] = frozenset()
    """All files that are there, readable or not, by their paths."""

    @property
    def site(self) -> Record[SiteSettings] | None:
        """The site's settings, if they could be read."""
        return self.singles.get("site")

    @property
    def topics(self) -> Record[Topics] | None:
        """The topics, if they could be read."""
        return self.singles.get("topics")

    @property
    def sheets(self) -> Iterator[Record[Assistant | WebsiteChatbot]]:
        """All that have plans, by family and file name."""
        yield from self.records["assistants"].values()
        yield from self.records["website_chatbots"].values()

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

    def everything(self) -> Iterator[AnyRecord]:
        """All records, those that stand alone first."""
        yield from self.singles.values()
        for records in self.records.values():
            yield from records.values()

    def slugs(self, family: str) -> frozenset[str]:
        """Return what a reference to *family* may name.

        The names of unreadable files count too: one mistake shall not be reported in every file that refers to it.
        """
        return self.names[family] | {key_of(record.model) for record in self.records[family].values()}

    def content(self) -> Content | None:
        """Return everything that could be read, or ``None`` while a file that stands alone is missing."""
        if any(name not in self.singles for name in NEEDED):
            return None
        # Any: the type of each part goes by its name.
        parts: dict[str, Any] = {name: record.model for name, record in self.singles.items()}
        parts["words"] = resolved(self.words.tree, said(self.words.tree)) if self.words else {}
        gone = {each for each in REFERENCES.values() if not self.names[each]}
        for family, records in self.records.items():
            models = sorted((record.model for record in records.values()), key=key_of)
            models = [without(model, gone) for model in models] if gone else models
            parts[family] = {key_of(model): model for model in models}
        quizzes = parts["quizzes"]
        parts["quizzes"] = {name: quiz for name, quiz in quizzes.items() if not quiz.cards}
        parts["card_quizzes"] = {name: quiz for name, quiz in quizzes.items() if quiz.cards}
        return Content(**{each.name: parts[each.name] for each in fields(Content) if each.name in parts})


def key_of(model: Authored) -> str:
    """Return what names a record in its family: a quiz has an id, everything else a slug."""
    return str(getattr(model, "id" if isinstance(model, Quiz) else "slug"))


def at(document: Document, path: KeyPath) -> Spot:
    """Return line and column of the value at *path*, or of its nearest ancestor."""
    return document.place(path)


def walk(value: object, path: KeyPath = ()) -> Iterator[tuple[KeyPath, Authored]]:
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
