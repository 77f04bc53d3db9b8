"""What holds for the whole site: dates, shelf lives, topics, words."""

from typing import Annotated

from pydantic import Field, PositiveInt, Strict

from .authored import Authored, Day, Email, Source, Text, Url

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
    call: tuple[Text, ...] = ()
    """Numbers in ``brief`` that can be called: a press on them does."""
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
    contact: Email | None = None
    """Empty keys leave the line out; ``.venv/bin/guide check --release`` refuses them. Of the contact the build makes
    a security.txt too."""
    repository: Url | None = None
    """Where corrections are filed; ``None``: no link is shown."""
    help: tuple[HelpLine, ...] = Field(min_length=1)
    left_out: tuple[Text, ...] = ()
    """Files and folders that this site may do without, as they are called below ``content/``: ``letters``, ``rights``,
    ``tools/scrub``. What is not listed and not there is missing."""
