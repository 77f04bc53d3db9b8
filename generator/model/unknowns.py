"""What we looked for and could not find out: content/unknowns.yml."""

from typing import Literal

from pydantic import Field

from .authored import Authored, Text


class UnknownGroup(Authored):
    """What we could not find out about one family."""

    about: Literal["data", "risks", "incidents", "rights"]
    """The family whose index shows it."""
    unknowns: tuple[Text, ...] = Field(min_length=1)


class Unknowns(Authored):
    """content/unknowns.yml: what we looked for and could not find out, by family."""

    groups: tuple[UnknownGroup, ...] = Field(min_length=1)

    def of(self, family: str) -> tuple[str, ...]:
        """Return what the index of *family* shows; empty for a family that has no such list."""
        return tuple(says for group in self.groups if group.about == family for says in group.unknowns)
