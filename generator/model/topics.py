"""Topics: what we ask of every plan, and the words for it: content/topics.yml."""

from typing import Literal

from pydantic import Field, StrictInt

from .assistants import AssistantKind
from .authored import Authored, Slug, Text


class TopicValue(Authored):
    """One value of a topic and the words for it."""

    id: Text
    says: Text


class Topic(Authored):
    """Something that we ask of every plan, or a heading for further facts."""

    id: Text
    question: Text
    """As a row's heading: a reader's question."""
    short: Text
    """As a column's heading: two or three words."""
    group: Slug
    """Which section of an assistant's page it stands in."""
    type: Literal["list", "days", "age", "text"] = "text"
    """``text`` topics are details: they are never headlines."""
    shelf_life: Literal["settings", "policy", "company"] = "policy"
    """How long a fact about it stays fresh: which of the days in content/site.yml counts."""
    values: tuple[TopicValue, ...] = ()
    """For ``list``: from mildest to most careful. For ``days`` and ``age``: the bands, same order."""
    limit: StrictInt | None = None
    """For ``days`` and ``age``: the highest number of the first band."""


class TopicGroup(Authored):
    """A section of an assistant's page."""

    id: Slug
    title: Text


class KindTopics(Authored):
    """What matters most with one kind of assistant, beside what we ask of all."""

    kind: AssistantKind
    topics: tuple[Text, ...] = Field(min_length=1)
    """Topics of further facts: on a page of this kind they stand open, in this order."""


class Topics(Authored):
    """content/topics.yml."""

    groups: tuple[TopicGroup, ...] = Field(min_length=1)
    not_knowing: dict[Literal["unclear", "not_stated", "not_recorded"], TopicValue]
    topics: tuple[Topic, ...] = Field(min_length=1)
    by_kind: tuple[KindTopics, ...] = ()

    def of_kind(self, kind: AssistantKind) -> tuple[str, ...]:
        """The topics that matter most with this kind of assistant; empty: none beside what we ask of all."""
        return next((each.topics for each in self.by_kind if each.kind == kind), ())
