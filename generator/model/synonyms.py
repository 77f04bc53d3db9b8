"""Words that mean about the same, for the site's search."""

from pydantic import Field

from .authored import Authored, Text


class Synonyms(Authored):
    """content/synonyms.yml."""

    groups: tuple[tuple[Text, ...], ...] = Field(min_length=1)
    """Whoever types one word of a group also finds the others, for a little less."""
