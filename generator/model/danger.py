"""Words of danger: what somebody may type who needs a person's help first."""

from pydantic import Field

from .authored import Authored, Text


class DangerWords(Authored):
    """Lines by language; each is one word, or several that stand side by side."""

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
