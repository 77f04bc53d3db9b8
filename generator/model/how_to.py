"""How-to pages: one task each, across all assistants."""

from pydantic import Field

from .authored import Authored, Slug, Text, YesNo


class HowToPart(Authored):
    """Something that holds for every assistant: a text, things to do in order, or both."""

    id: Slug
    """Its anchor on the page."""
    title: Text
    text: Text | None = None
    steps: tuple[Text, ...] = ()
    """What to do, in order."""


class HowToPage(Authored):
    """One page: what is true of all assistants, then the steps in each."""

    id: Slug
    """Its address below ``how-to/``."""
    title: Text
    """As links and the browser's tab say it."""
    heading: Text | None = None
    """The page's headline. ``None``: its title."""
    lead: Text
    """The first sentences; also for the index and for search engines."""
    tasks: tuple[Text, ...] = Field(min_length=1)
    """The tasks whose steps it gathers, as ``task`` of the walkthroughs names them."""
    topic: Text | None = None
    """The topic that tells whether an assistant has the thing at all."""
    all_facts: YesNo = "no"
    """``yes``: further facts on the topic too, not the headline alone."""
    addresses: YesNo = "no"
    """``yes``: where to write to each company."""
    own_device: tuple[Text, ...] = ()
    """Topics told of plans that run on one's own device; with any, the page shows only who has such a plan."""
    parts: tuple[HowToPart, ...] = ()
    """What holds for every assistant, in the order of the page."""


class HowTo(Authored):
    """content/how-to.yml: the pages, in the order of their index."""

    pages: tuple[HowToPage, ...] = Field(min_length=1)
