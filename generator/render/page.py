"""One page as a Markdown file: front matter for the theme, then the body."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from .description import described

Crumb = tuple[str, ...]
"""A title and its address from the site's root; the page itself has its title alone. Home is left to the theme."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page before it is written."""

    path: str
    title: str
    description: str
    """For search engines and for whoever shares a link. It is shortened to whole sentences that they show."""
    family: str
    """Which entry of the menu is the current one."""
    body: str
    crumbs: tuple[Crumb, ...] = ()
    previous: Crumb | None = None
    next: Crumb | None = None
    toc: bool = False
    """Whether the page is long enough for "On this page"."""
    template: str | None = None
    more: Mapping[str, object] = field(default_factory=dict)
    """Further keys of the front matter, as an author wrote them in prose."""

    def markdown(self) -> str:
        """Return the file's text. Values are JSON, which YAML reads as it stands, whatever an author typed."""
        keys: dict[str, object] = {"title": self.title, "description": described(self.title, self.description)}
        if self.template:
            keys["template"] = self.template
        keys["family"] = self.family
        for name, value in (
            ("crumbs", self.crumbs), ("prev", self.previous), ("next", self.next), ("toc", self.toc),
        ):
            if value:
                keys[name] = value
        keys |= {name: value for name, value in self.more.items() if name not in keys}
        front = "\n".join(f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in keys.items())
        return f"---\n{front}\n---\n\n{self.body.strip()}\n"
