"""The page of the scrub tool: what it looks for, by kind of data."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.detectors import Detector

from ..context import Here, Link

OWN_KIND = "full-name-contact"
"""What the visitor's own words are taken for, here and in scrub.js."""


@dataclass(frozen=True, slots=True)
class LookedFor:
    """A kind of data, with the details that belong to it."""

    slug: str
    page: Link
    detectors: tuple[Detector, ...]
    own: bool
    """Whether the visitor's own words belong here."""


@dataclass(frozen=True, slots=True)
class ScrubPage:
    """What the scrub tool's page shows beside its words."""

    kinds: tuple[LookedFor, ...]
    quiz: str
    """The address of the quiz that findings are handed to."""


def scrub_view(here: Here) -> ScrubPage:
    """Return what the template of the scrub tool places."""
    return ScrubPage(kinds=tuple(_kinds(here)), quiz=here.quiz())


def _kinds(here: Here) -> Iterator[LookedFor]:
    found = here.guide.content.detectors
    detectors = found.detectors if found else ()
    for slug in dict.fromkeys(each.data for each in detectors):
        belong = tuple(each for each in detectors if each.data == slug)
        yield LookedFor(slug, here.member("data", slug), belong, slug == OWN_KIND)
