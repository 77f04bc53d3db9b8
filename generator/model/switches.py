"""Which switch stops what: the settings of one company, side by side, since people take several for one."""

from pydantic import Field, model_validator

from .authored import Authored, Confidence, Slug, Source, Text, wrong


class Switch(Authored):
    """One setting: where it is, what it stops and what goes on all the same."""

    id: Slug
    """Its anchor on the page."""
    name: Text
    """As the company calls it."""
    where: Text
    """How to get there; names of buttons stand in double quotes."""
    start: Text
    """How it is set before anybody touches it, or that we do not know."""
    stops: tuple[Text, ...] = Field(min_length=1)
    """What it stops, each no harder than the sources below."""
    leaves: tuple[Text, ...] = Field(min_length=1)
    """What goes on although it is set."""
    assistants: tuple[Slug, ...] = ()
    """The assistants that it is for."""
    sources: tuple[Source, ...] = Field(min_length=1)
    confidence: Confidence = "medium"


class Aim(Authored):
    """Something that a visitor wants to stop, and what does it."""

    want: Text
    """In the visitor's words ("My mail is read to improve Google's features")."""
    by: tuple[Slug, ...] = ()
    """The switches that it takes, all of them. Empty: there is none, and ``still`` says what helps."""
    still: Text
    """What stays, or what helps where there is no switch."""
    sources: tuple[Source, ...] = ()
    """What ``still`` rests on, where no switch below has it."""

    @model_validator(mode="after")
    def _sourced(self) -> "Aim":
        if not self.by and not self.sources:
            hint = "name a switch under 'by', or add 'sources:'"
            raise wrong("source", "an aim without a switch has nothing to rest on", hint)
        return self


class Step(Authored):
    """One step of the short path."""

    do: Text
    """What to set; names of buttons stand in double quotes."""
    by: Slug
    """The switch that it is about."""


class Switches(Authored):
    """One file of content/switches/: the switches of one company."""

    slug: Slug
    title: Text
    """The page's headline ("Google's AI: which switch stops what")."""
    short_answer: Text
    """The answer in two sentences."""
    aims: tuple[Aim, ...] = Field(min_length=1)
    path: tuple[Step, ...] = Field(min_length=1)
    """The short path, for whoever wants as much stopped as can be."""
    switches: tuple[Switch, ...] = Field(min_length=1)
    unknowns: tuple[Text, ...] = ()
    """What we looked for and could not find out."""
