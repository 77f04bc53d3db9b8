"""Page tools: what their pages say. What a tool works with beside its words stands in a file of its own."""

from typing import Any

from pydantic import Field

from .authored import Authored, Slug, Text


class Tool(Authored):
    """One page tool, such as the one that writes letters."""

    slug: Slug
    name: Text
    """As a link says it."""
    title: Text
    """The page's headline."""
    description: Text
    """For the index of tools, for search engines and for whoever shares a link."""
    lead: Text
    no_script: Text
    """What the page still gives to whoever has no script."""
    promise: Text
    """What happens to what is typed here."""
    words: dict[str, Any] = Field(default_factory=dict)
    """Everything else that the page says, nested as the tool needs it; ``{name}`` stands for what is filled in."""
