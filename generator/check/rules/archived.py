"""A source's archived text is in a collection that the site knows, and a text with a known day is no undated copy.

Passes::

    source:
      archived: {collection: genai-eu, service: Grok, terms: Privacy Policy, commit: 5f3c0a91b2de}

Fails::

    source:
      copy: undated
      archived: {collection: genai, service: Grok, terms: Privacy Policy, commit: 5f3c0a91b2de}
"""

from collections.abc import Iterator
from datetime import date

from generator.model import Source
from generator.nearest import use_one_of
from generator.problems import Problem

from ..parsed import Parsed

ID = "archived"


def check(parsed: Parsed, today: date) -> Iterator[Problem]:
    """Yield a problem for each archived text that could not be linked to, or that is said to have no day."""
    if parsed.site is None:
        return
    known: list[str] = []
    for index, each in enumerate(parsed.site.model.archives):
        if each.collection in known:
            says, hint = f"'{each.collection}' stands here twice", "keep one of the two"
            yield parsed.site.document.problem(("archives", index, "collection"), says, ID, hint)
        known.append(each.collection)
    for record in parsed.everything():
        for path, item in record.items:
            if not isinstance(item, Source) or item.archived is None:
                continue
            if item.archived.collection not in known:
                says = f"there is no collection '{item.archived.collection}'"
                hint = use_one_of(item.archived.collection, known, where="'archives' in content/site.yml")
                yield record.document.problem((*path, "archived", "collection"), says, ID, hint)
            if item.copy_ == "undated":
                says = "an archived version has a day, so this is no undated copy"
                yield record.document.problem((*path, "copy"), says, ID, "take 'copy' out, or 'archived'", key=True)
