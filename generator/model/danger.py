"""Words of danger: what somebody may type who needs a person's help first."""

from pydantic import Field

from .authored import Authored, Text


class DangerWords(Authored):
    """Lines by language; content/danger.yml says how a line is written."""

    en: tuple[Text, ...] = Field(min_length=1)
    es: tuple[Text, ...] = Field(min_length=1)
    de: tuple[Text, ...] = Field(min_length=1)
    fr: tuple[Text, ...] = Field(min_length=1)

    def lines(self) -> tuple[str, ...]:
        """Return every line once, whatever its language: people mix them."""
        return tuple(dict.fromkeys((*self.en, *self.es, *self.de, *self.fr)))


class Danger(Authored):
    """content/danger.yml."""

    words: DangerWords
    groups: dict[str, tuple[Text, ...]] = Field(default_factory=dict)
    """Words that a line names together, by a name in capitals."""
    quiet: tuple[Text, ...] = ()
    """Lines that are no call: left out of a text before it is looked through."""
    no_slips: tuple[Text, ...] = ()
    """Words of everyday texts that are one letter from a word of danger, and mean what they say."""
