"""A region's ``rights`` let people have their data deleted, and each place that a text is for belongs to a region.

A result says "use your right" where it says how to delete. A right to see is no right to delete. Where we know none,
``rights`` is left out, the page says so, and ``instead`` may name what helps a little.

Passes, if ``content/rights/gdpr-art-17.yml`` has ``gives: [delete]``::

    homes:
      - {id: eu, says: In the EU., holds: [eu], rights: [gdpr-art-17]}

Fails, if ``content/rights/gdpr-art-15.yml`` has ``gives: [see]``::

    homes:
      - {id: eu, says: In the EU., holds: [eu], rights: [gdpr-art-15]}
"""

from collections.abc import Iterator
from datetime import date

from generator.load.yaml import Document, KeyPath
from generator.model import Authored, Fact, Plan, Source
from generator.model.authored import Place, Sourced
from generator.model.quiz import Home
from generator.problems import Problem, quoted

from ..parsed import AnyRecord, Parsed

ID = "home"

NO_REGION = ("everywhere", "not_stated")
"""Places that stand for no region."""


def check(parsed: Parsed, today: date) -> Iterator[Problem]:
    """Yield a problem for each right that deletes nothing, and each place whose texts would be shown to nobody."""
    asking = [record for record in parsed.quizzes if record.model.homes]
    for record in asking:
        for index, home in enumerate(record.model.homes):
            yield from _rights(parsed, record.document, ("homes", index), home)
            yield from _laws(parsed, record.document, ("homes", index), home)
    if asking:
        regions = {place for record in asking for home in record.model.homes for place in home.shown}
        for record in parsed.everything():
            yield from _nowhere(record, regions)


def _rights(parsed: Parsed, document: Document, path: KeyPath, home: Home) -> Iterator[Problem]:
    known = parsed.records["rights"]
    for index, slug in enumerate(home.rights):
        if slug in known and "delete" not in known[slug].model.gives:
            says = f"{quoted(slug)} is no right to have data deleted"
            hint = "name one that says 'gives: [delete]'; where there is none, put what helps a little under 'instead'"
            yield document.problem((*path, "rights", index), says, ID, hint)
    for index, slug in enumerate(home.instead):
        if slug in known and "delete" in known[slug].model.gives:
            says = f"{quoted(slug)} is a right to have data deleted"
            yield document.problem((*path, "instead", index), says, ID, "put it under 'rights'")


def _laws(parsed: Parsed, document: Document, path: KeyPath, home: Home) -> Iterator[Problem]:
    """Yield a problem for each right of another place: people there could not use it."""
    for key in ("rights", "instead"):
        for index, slug in enumerate(getattr(home, key)):
            right = parsed.records["rights"].get(slug)
            if right and right.model.place not in home.laws:
                says = f"{quoted(slug)} holds in '{right.model.place}', which is none of the region's laws"
                hint = f"name a right of this region, or add {right.model.place} to its 'laws'"
                yield document.problem((*path, key, index), says, ID, hint)


def _nowhere(record: AnyRecord, regions: set[str]) -> Iterator[Problem]:
    for path, item in record.items:
        for key, place in _places(item):
            if place not in regions and place not in NO_REGION:
                says = f"no region of a quiz holds {quoted(place)}"
                hint = "add it to 'holds' or 'may_hold' of a region under 'homes' in the quiz: else nobody sees this"
                yield record.document.problem((*path, *key), says, ID, hint)


def _places(item: Authored) -> Iterator[tuple[KeyPath, Place]]:
    if isinstance(item, Source):
        yield ("covers",), item.covers
    elif isinstance(item, Fact | Plan | Sourced):
        for index, place in enumerate(item.where):
            yield ("where", index), place
