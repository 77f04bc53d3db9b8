"""``content/topics.yml`` has all 14 headline topics, with what their type needs.

A ``list`` needs its values, mildest first; ``days`` and ``age`` need two bands as values, and ``limit``. Groups are
those listed at the head of the file.

Passes::

    topics:
      - {id: export, type: list, group: leaving, values: [{id: "yes", says: "Yes"}, {id: "no", says: "No"}], ...}

Fails::

    topics:
      - {id: export, type: list, group: leavin, values: [], ...}
"""

from collections.abc import Iterator
from datetime import date

from generator.load.yaml import Document, KeyPath
from generator.model import HEADLINE_TOPICS, NOT_KNOWING, Topic
from generator.nearest import nearest, use_one_of
from generator.problems import Problem, quoted

from ..parsed import Parsed

ID = "topics"


def check(parsed: Parsed, today: date) -> Iterator[Problem]:
    """Yield a problem for each topic that is missing or incomplete."""
    if parsed.topics is None:
        return
    document, topics = parsed.topics.document, parsed.topics.model
    groups = [group.id for group in topics.groups]
    known = [topic.id for topic in topics.topics]
    for word in NOT_KNOWING:
        if word not in topics.not_knowing:
            yield document.problem(("not_knowing",), f"the words for '{word}' are missing", ID, f"add '{word}: ...'")
    for name in HEADLINE_TOPICS:
        if name not in known:
            meant = nearest(name, set(known) - set(HEADLINE_TOPICS))
            hint = f"is it the topic '{meant}'?" if meant else "the tables and the quiz's rules read it: add it"
            yield document.problem(("topics",), f"the headline topic {name} is missing", ID, hint)
    for index, topic in enumerate(topics.topics):
        if topic.group not in groups:
            says = f"{quoted(topic.group)} is not a group"
            yield document.problem(("topics", index, "group"), says, ID, use_one_of(topic.group, groups))
        yield from _incomplete(document, topic, ("topics", index))


def _incomplete(document: Document, topic: Topic, path: KeyPath) -> Iterator[Problem]:
    if topic.id in HEADLINE_TOPICS and topic.type == "text":
        says = f"the headline topic {topic.id} needs a type"
        yield document.problem(path, says, ID, "add 'type:' with one of: list, days, age")
    if topic.type == "list" and len(topic.values) < 2:
        yield document.problem(path, f"the list {topic.id} needs at least two values", ID, "add them, mildest first")
    if topic.type in ("days", "age"):
        if len(topic.values) != 2:
            says = f"{topic.id} is read in two bands and has {len(topic.values)}"
            yield document.problem(path, says, ID, "give 'values:' the mild band, then the careful one")
        if topic.limit is None:
            says = f"{topic.id} does not say where its first band ends"
            yield document.problem(path, says, ID, "add 'limit:' with its highest number")
    for index, value in enumerate(topic.values):
        if value.id in NOT_KNOWING:
            says = f"{quoted(value.id)} is understood for every topic"
            yield document.problem((*path, "values", index, "id"), says, ID, "take it out of this list")
