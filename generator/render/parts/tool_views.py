"""What the templates of the tools place beside the tools' words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator.model.reading import Expected, Measured
from generator.wording import fill

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
    measured: str
    """How much it finds, in words."""


def policy(here: Here) -> PolicyView:
    """Return what the page that reads a policy shows without a script."""
    guide = here.guide
    tool, reading = guide.content.tools["read-a-policy"], guide.content.reading
    by_hand = tool.checklists.get("by_hand")
    return PolicyView(
        phrases=Link("", here.url(PHRASES)),
        checklist=Link("", here.url(member_path("checklists", by_hand))) if by_hand else None,
        expected=reading.expected if reading else (),
        measured=_measured(str(tool.words["measured"]), reading.measured) if reading else "",
    )


def _measured(words: str, measured: Measured) -> str:
    """Return *words* with the figures filled in; parts of a hundred are rounded down."""
    return fill(
        words, texts=measured.texts, things=measured.things, found=measured.found, flags=measured.flags,
        flags_found=measured.flags_found, recall=100 * measured.found // measured.things,
        precision=100 * measured.found // measured.marks,
    )


VIEWS: Mapping[str, Callable[[Here], object]] = {
    "business-kit": kit_view, "letters": letters_view, "read-a-policy": policy, "scrub": scrub_view,
}
"""By the tool's slug; a tool without an entry needs nothing but its words."""
