"""Where somebody in danger finds help: said before everything else where a kind of data calls for it."""

from collections.abc import Iterable
from dataclasses import dataclass

from .guide import Guide
from .sources import SourceLine, source_line


@dataclass(frozen=True, slots=True)
class HelpLine:
    """Where to find help."""

    says: str
    link: str
    url: str
    source: SourceLine


def help_for(guide: Guide, kinds: Iterable[str]) -> tuple[HelpLine, ...]:
    """Return where to find help if any of the *kinds* of data calls for it, else nothing."""
    if all(guide.content.data[kind].crisis == "no" for kind in kinds):
        return ()
    return tuple(
        HelpLine(line.says, line.link, line.url, source_line(guide, line.source, "company"))
        for line in guide.content.site.help
    )
