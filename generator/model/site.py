"""What holds for the whole site: dates, shelf lives, topics, words."""

from typing import Annotated, Literal

from pydantic import Field, PositiveInt, Strict, StrictInt

from .authored import Authored, Day, Slug, Source, Text, Url

Days = Annotated[PositiveInt, Strict()]
"""Whole days, at least one."""


class ShelfLife(Authored):
    """Days until a fact is flagged; past twice that it is too old to rely on."""

    settings: Days
    """For what stands in menus."""
    policy: Days
    """For what a policy or contract says."""
    company: Days
    """For what changes with the company or the law."""


class HelpLine(Authored):
    """Where somebody in danger finds help."""

    says: Text
    brief: Text
    """For whom and what, in a few words: for the place above a field."""
    link: Text
    url: Url
    source: Source


class SiteSettings(Authored):
    """content/site.yml."""

    name: Text
    description: Text
    as_of: Day
    """The day that the content vouches for."""
    shelf_life: ShelfLife
    publisher: Text | None = None
    address: Text | None = None
    contact: Text | None = None
    """Empty keys leave the line out; ``.venv/bin/guide check --release`` refuses them."""
    repository: Url | None = None
    """Where corrections are filed; ``None``: no link is shown."""
    help: tuple[HelpLine, ...] = Field(min_length=1)


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


class Topics(Authored):
    """content/topics.yml."""

    groups: tuple[TopicGroup, ...] = Field(min_length=1)
    not_knowing: dict[Literal["unclear", "not_stated", "not_recorded"], TopicValue]
    topics: tuple[Topic, ...] = Field(min_length=1)
