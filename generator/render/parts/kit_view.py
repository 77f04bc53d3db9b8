"""The business kit's page: the makers of website chatbots, and what there is without a script."""

from dataclasses import dataclass

from generator.tools.kit import SLUG
from generator.wording import Section

from ..addresses import member_path
from ..context import Here, Link


@dataclass(frozen=True, slots=True)
class KitView:
    """What the business kit's page shows."""

    vendors: tuple[str, ...]
    checklists: tuple[Link, ...]
    notice: tuple[str, ...]


def kit_view(here: Here) -> KitView:
    """Return what the business kit's page shows."""
    content = here.guide.content
    tool = content.tools[SLUG]
    words = Section(tool.words)
    given = {name: f"[{says}]" for name, says in words["blanks"].items()} | {"bot_name": words["blanks"]["bot_name"]}
    notice = words["notice"]
    lines = (notice["first"], notice["careful"], notice["person"], notice["link"], *notice["policy"])
    return KitView(
        vendors=tuple(bot.name for bot in content.website_chatbots.values()),
        checklists=tuple(
            Link(words["without"][key], here.url(member_path("checklists", slug)))
            for key, slug in tool.checklists.items()
        ),
        notice=tuple(line.format(**given) for line in lines),
    )
