"""What pages gather by themselves exists: tasks, topics and values that how-to pages, tests, tables and filters name.

Passes, in ``content/how-to.yml``, if some assistant has steps for that task::

    tasks: [delete_one_chat]
    topic: delete_chat

Fails::

    tasks: [delete_a_chat]
    topic: deleting
"""

from collections.abc import Collection, Iterator
from datetime import date

from generator.load.yaml import KeyPath
from generator.model import HEADLINE_TOPICS, Topic
from generator.model.comparison import Comparison, Filter
from generator.model.how_to import HowTo
from generator.model.owners import Owners
from generator.model.private import Private
from generator.nearest import use_one_of
from generator.problems import Problem, quoted

from ..parsed import SINGLES, AnyRecord, Parsed, Record

ID = "gathered"

MOST_FILTERS = 6
"""The style sheet has a rule for every set of filters: twice as many with each filter more."""


def check(parsed: Parsed, today: date) -> Iterator[Problem]:
    """Yield a problem for everything that is named and not there."""
    topics = {topic.id: topic for topic in parsed.topics.model.topics} if parsed.topics else {}
    if how_to := parsed.singles.get("how_to"):
        yield from _tasks(parsed, how_to)
    if not topics:
        return
    if how_to:
        yield from _how_to(how_to, topics)
    if private := parsed.singles.get("private"):
        yield from _private(private, topics)
    if owners := parsed.singles.get("owners"):
        yield from _owners(owners, topics)
    if comparison := parsed.singles.get("comparison"):
        yield from _filters(comparison, topics)
        yield from _pictures(comparison, topics)


def _tasks(parsed: Parsed, record: Record[HowTo]) -> Iterator[Problem]:
    if parsed.names["assistants"] != set(parsed.records["assistants"]):
        return  # an assistant that cannot be read may have the task
    known = sorted({steps.task for sheet in parsed.assistants for steps in sheet.model.walkthroughs})
    for index, page in enumerate(record.model.pages):
        for at, task in enumerate(page.tasks):
            if task not in known:
                path = ("pages", index, "tasks", at)
                where = "'task' in the walkthroughs of content/assistants/"
                yield _unknown(record, path, task, "no assistant has steps for the task", known, where)


def _how_to(record: Record[HowTo], topics: Collection[str]) -> Iterator[Problem]:
    for index, page in enumerate(record.model.pages):
        if page.topic:
            yield from _topic(record, ("pages", index, "topic"), page.topic, topics)
        for at, topic in enumerate(page.own_device):
            yield from _topic(record, ("pages", index, "own_device", at), topic, topics)


def _private(record: Record[Private], topics: dict[str, Topic]) -> Iterator[Problem]:
    for index, criterion in enumerate(record.model.criteria):
        for topic, values in criterion.met_by.items():
            path = ("criteria", index, "met_by", topic)
            if topic not in HEADLINE_TOPICS:
                yield _unknown(record, path, topic, "no headline is about", HEADLINE_TOPICS, "", key=True)
            elif topic in topics:
                yield from _values(record, path, values, topics[topic])


def _owners(record: Record[Owners], topics: Collection[str]) -> Iterator[Problem]:
    for index, table in enumerate(record.model.tables):
        for at, question in enumerate(table.questions):
            for number, topic in enumerate(question.topics):
                path = ("tables", index, "questions", at, "topics", number)
                yield from _topic(record, path, topic, topics)


def _filters(record: Record[Comparison], topics: dict[str, Topic]) -> Iterator[Problem]:
    for index, each in enumerate(record.model.filters):
        path = ("filters", index)
        if index == MOST_FILTERS:
            hint = "take one out: the page has to stay small"
            yield record.document.problem(path, f"more than {MOST_FILTERS} filters", ID, hint)
        if each.topic not in HEADLINE_TOPICS:
            yield _unknown(record, (*path, "topic"), each.topic, "no headline is about", HEADLINE_TOPICS, "")
        elif each.topic in topics:
            yield from _passing(record, path, each, topics[each.topic])


def _passing(record: Record[Comparison], path: KeyPath, each: Filter, topic: Topic) -> Iterator[Problem]:
    if topic.type == "list":
        if each.at_most is not None or not each.values:
            says = f"{topic.id} is answered by words: this filter needs 'values' and no 'at_most'"
            yield record.document.problem(path, says, ID, use_one_of("", [value.id for value in topic.values]))
        yield from _values(record, (*path, "values"), each.values, topic)
    elif each.at_most is None or each.values:
        says = f"{topic.id} is answered by a number: this filter needs 'at_most' and no 'values'"
        yield record.document.problem(path, says, ID, "write 'at_most: 30'")


def _pictures(record: Record[Comparison], topics: dict[str, Topic]) -> Iterator[Problem]:
    # A detail may be told in days by some facts; those are its bars.
    in_days = [topic.id for topic in topics.values() if topic.type in ("days", "text")]
    for index, picture in enumerate(record.model.pictures):
        if picture.topic not in in_days:
            path = ("pictures", index, "topic")
            yield _unknown(record, path, picture.topic, "no topic in days is called", in_days, "")


def _values(record: AnyRecord, path: KeyPath, values: tuple[str, ...], topic: Topic) -> Iterator[Problem]:
    known = [value.id for value in topic.values]
    for index, value in enumerate(values):
        if value not in known:
            says = f"{quoted(value)} is not a value of {topic.id}"
            yield record.document.problem((*path, index), says, ID, use_one_of(value, known))


def _topic(record: AnyRecord, path: KeyPath, topic: str, topics: Collection[str]) -> Iterator[Problem]:
    if topic not in topics:
        yield _unknown(record, path, topic, "no topic is called", topics, f"the topics in {SINGLES['topics'][0]}")


def _unknown(
    record: AnyRecord, path: KeyPath, name: str, says: str, known: Collection[str], where: str, *, key: bool = False
) -> Problem:
    return record.document.problem(path, f"{says} {quoted(name)}", ID, use_one_of(name, known, where=where), key=key)
