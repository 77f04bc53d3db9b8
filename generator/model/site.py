"""What holds for the whole site: dates, shelf lives, topics, words."""

import re
from typing import Annotated
from urllib.parse import quote

from pydantic import AfterValidator, Field, PositiveInt, Strict, WithJsonSchema

from .authored import ArchivedText, Authored, Day, Email, Slug, Source, Text, Url, wrong

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


def _version_path(text: str) -> str:
    known = ("{commit}", "{service}", "{terms}")
    if sorted(re.findall(r"\{[^}]*\}", text)) != sorted(known):
        raise wrong("value", "is no path of a version", f"write each of {', '.join(known)} once", given=text)
    return text


VersionPath = Annotated[str, AfterValidator(_version_path), WithJsonSchema({
    "type": "string", "pattern": r"^(?=.*\{commit\})(?=.*\{service\})(?=.*\{terms\})",
})]
"""Where a version stands behind its collection's address."""


class TextArchive(Authored):
    """A public archive of versions: one collection of texts, and where a version of a text stands."""

    collection: Slug
    """Its name, as a source's ``archived`` gives it."""
    repository: Url
    """The address of the collection's versions."""
    path: VersionPath
    """Behind that address, with ``{commit}``, ``{service}`` and ``{terms}``."""

    def address(self, archived: ArchivedText) -> str:
        """Return the public address of one version."""
        told = {key: quote(getattr(archived, key)) for key in ("commit", "service", "terms")}
        return f"{self.repository}/{self.path.format(**told)}"


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
    archives: tuple[TextArchive, ...] = ()
    """Public archives of versions that sources name under ``archived``."""
    left_out: tuple[Text, ...] = ()
    """Files and folders that this site may do without, as they are called below ``content/``: ``letters``, ``rights``,
    ``tools/scrub``. What is not listed and not there is missing."""

    def archived_at(self, source: Source) -> str:
        """Return the public address of the version that *source* names; empty: it names none."""
        kept = source.archived
        of = next((each for each in self.archives if kept and each.collection == kept.collection), None)
        return of.address(kept) if of and kept else ""
