"""What a quiz's page gets beside its code, key by key (``Core`` and ``Details`` in quiz/data/types.js).

``pack.py`` writes both in fewer bytes, and the page's script makes them so again.
"""

from collections.abc import Mapping
from typing import Literal, NotRequired, TypeAlias, TypedDict

from generator.assets.facts import FactRow, SourceRow
from generator.assets.regions import Regions
from generator.model.quiz import Result

from ..engine.table import Table


class OptionWords(TypedDict):
    """What a page says of an answer."""

    says: str
    hint: NotRequired[str]
    assumed: NotRequired[str]
    worse: NotRequired[str]


class ChangeWords(TypedDict):
    """What a page says of something that a visitor could change."""

    to: str
    says: str
    hint: NotRequired[str]
    first: str
    walkthrough: NotRequired[str]


class QuestionWords(TypedDict):
    """What a page says of a further question."""

    kind: Literal["protection", "circumstance", "need"]
    asks: str
    hint: NotRequired[str]
    unsure: list[str]
    options: dict[str, OptionWords]
    change: NotRequired[ChangeWords]
    why: NotRequired[str]
    """Reports: why to ask."""
    good: NotRequired[str]
    """Reports: what a good answer is."""


class RuleWords(TypedDict):
    """What a page says of a rule that fired."""

    because: str
    why: str
    unknown: NotRequired[str]
    shows: list[str]


class Moved(TypedDict):
    """Old names by what stands now."""

    data: Mapping[str, str]
    tool: Mapping[str, str]


ToolWords: TypeAlias = tuple[str, str, list[str], list[str] | None]
"""Name, plan, aliases; of the quiz's own tools the topics that are taken for granted."""


class Core(TypedDict):
    """What a verdict needs."""

    result: Result
    table: Table
    version: str
    """Of facts and rules."""
    asides: dict[str, list[str]]
    """Choices that no rule reads, with the ids of their options."""
    ways: dict[str, tuple[str, list[str]]]
    """How it is shared: words, advice."""
    moved: Moved
    today: str
    shelf: Mapping[str, int]
    """Days until a fact is flagged."""
    words: Mapping[str, object]
    questions: dict[str, QuestionWords]
    rules: dict[str, RuleWords]
    kinds: dict[str, str]
    also: dict[str, list[str]]
    """What else kinds are called."""
    secrets: dict[str, list[str]]
    """By kind the secrets to take out of it before anything else."""
    tools: dict[str, ToolWords]
    uncovered: list[tuple[str, list[str], str, str]]
    """Products without a page: name, aliases, what they are not the same as, the tool that they are treated as."""


class KindWords(TypedDict):
    """What a page says of a kind of data: how to share less of it, and what to do when it was shared already."""

    act: list[str]
    tell: list[str]
    after: str
    before: str
    safe: list[str]


class Steps(TypedDict):
    """A walkthrough."""

    task: str
    platform: str
    variant: NotRequired[str]
    plan: NotRequired[str]
    steps: list[str]
    gotcha: NotRequired[str]
    source: int
    """The row of its source."""


class Region(TypedDict):
    """What depends on the region."""

    homes: dict[str, tuple[str, list[int], list[int], list[int]]]
    """Regions: words, rows of rights to deletion, of rights that help where there is none, of places of texts."""
    rights: list[tuple[str, str, str, str, str]]
    """Place, title, law, deadline, slug."""
    contacts: dict[str, str]
    """By assistant where requests about one's data go."""
    region: Regions


class Details(Region):
    """What a result adds."""

    topics: dict[str, tuple[str, str]]
    """Question, kind of shelf life."""
    tools: dict[str, dict[str, int]]
    """Rows of facts, by tool and topic."""
    rules: dict[str, int]
    """Rows of sources."""
    kinds: dict[str, KindWords]
    steps: dict[str, list[Steps]]
    """By assistant."""
    others: dict[str, dict[str, list[int]]]
    """By tool and topic rows of facts for other regions."""
    facts: list[FactRow]
    sources: list[SourceRow]
    says: list[str]
    places: list[str]
    base: str
    """The way to the site's root."""
