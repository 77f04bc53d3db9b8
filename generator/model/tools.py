"""Page tools: what their pages say. What a tool works with beside its words stands in a file of its own."""

from pydantic import Field, PositiveInt

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
    place: PositiveInt | None = None
    """Its place in the index of tools. ``None``: after the others, by its slug."""
    checklists: dict[str, Slug] = Field(default_factory=dict)
    """Checklists that it works with or links to, by what it needs them for."""
    rights: tuple[Slug, ...] = ()
    """Entries of the rights page that it quotes."""
    topics: tuple[Text, ...] = ()
    """Topics of assistants that it quotes."""
    words: dict[str, object] = Field(default_factory=dict)
    """Everything else that the page says, nested as the tool needs it; ``{name}`` stands for what is filled in."""
