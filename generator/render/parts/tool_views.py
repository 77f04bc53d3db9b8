"""What the templates of the tools place beside the tools' words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator.model.reading import Expected

from ..addresses import PHRASES, member_path
from ..context import Here, Link
from .kit_view import kit_view
from .letter_view import letters_view
from .scrub import scrub_view


@dataclass(frozen=True, slots=True)
class PolicyView:
    """The page that reads a policy."""

    phrases: Link
    checklist: Link | None
    expected: tuple[Expected, ...]


def policy(here: Here) -> PolicyView:
    """Return what the page that reads a policy shows without a script."""
    guide = here.guide
    by_hand = guide.content.tools["read-a-policy"].checklists.get("by_hand")
    return PolicyView(
        phrases=Link("", here.url(PHRASES)),
        checklist=Link("", here.url(member_path("checklists", by_hand))) if by_hand else None,
        expected=guide.content.reading.expected if guide.content.reading else (),
    )


VIEWS: Mapping[str, Callable[[Here], object]] = {
    "business-kit": kit_view, "letters": letters_view, "read-a-policy": policy, "scrub": scrub_view,
}
"""By the tool's slug; a tool without an entry needs nothing but its words."""
