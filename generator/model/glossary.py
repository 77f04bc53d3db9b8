"""Words that the site uses, in plain words: content/glossary.yml."""

from pydantic import Field

from .authored import Authored, Slug, Source, Text


class Term(Authored):
    """A word that the site uses, in plain words."""

    id: Slug
    word: Text
    means: Text
    also: tuple[Text, ...] = ()
    sources: tuple[Source, ...] = ()


class Glossary(Authored):
    """content/glossary.yml."""

    terms: tuple[Term, ...] = Field(min_length=1)
