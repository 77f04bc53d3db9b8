"""What a quiz names outside its conditions: topics, the tools of its own, items of checklists."""

from collections.abc import Collection, Mapping

from generator.model import Content, Quiz
from generator.model.checklists import Item

from ..engine.language import KeyPath, Read, Reader, names_in
from ..engine.table import Table

Topics = Mapping[str, tuple[str, ...]]
"""Each topic of the quiz's tools with its values."""


def check_tools(quiz: Quiz, known: Topics, offered: Collection[str], reader: Reader) -> None:
    """Main plans must be there; what a quiz takes for granted about a tool must be known topics with known values."""
    for i, name in enumerate(quiz.main):
        if name not in offered:
            reader.unknown(("main", i), f"'{name}' is no plan that can be chosen", name, offered)
    for i, tool in enumerate(quiz.tools):
        for topic, value in tool.reads.items():
            path: KeyPath = ("tools", i, "reads", topic)
            if topic not in known:
                reader.unknown(path, f"'{topic}' is not a topic", topic, known)
            elif value not in known[topic]:
                reader.unknown(path, f"'{value}' is not a value of {topic}", value, known[topic])


def check_shows(quiz: Quiz, table: Table, known: Topics, reader: Reader) -> None:
    """A reason shows topics that its rule reads, and a source that was opened; topics that no rule reads must exist."""
    read = topics_read(table)
    # What a condition with a mistake reads, nobody knows; nor who reads a signal with one.
    wrong = {mistake.path[:3] for mistake in reader.mistakes}
    signals = any(path[:1] == ("signals",) for path in wrong)
    for i, rule in enumerate(quiz.rules):
        for j, topic in enumerate(rule.shows):
            path: KeyPath = ("rules", i, "shows", j)
            if topic not in known:
                reader.unknown(path, f"'{topic}' is not a topic", topic, known)
            elif topic not in read[rule.id] and ("rules", i, "when") not in wrong and not signals:
                says = f"rule '{rule.id}' shows {topic} and does not read it, so that fact is no reason of its own"
                there = ", ".join(name for name in known if name in read[rule.id])
                reader.blame(path, says, f"show what it reads: {there}" if there else "take it out")
        if rule.source and rule.source.seen is None:
            says = f"nobody has opened the source of rule '{rule.id}'"
            hint = "open it and write 'seen:', or take it out: then it is our judgement"
            reader.blame(("rules", i, "source"), says, hint)
    for topic in quiz.not_read:
        if topic not in known:
            reader.unknown(("not_read", topic), f"'{topic}' is not a topic", topic, known)
    seen: set[str] = set()
    for i, rule in enumerate(quiz.rules):
        if rule.id in seen:
            reader.blame(("rules", i, "id"), f"two rules are called '{rule.id}'", "give each rule its own id")
        seen.add(rule.id)


def topics_read(table: Table) -> dict[str, set[str]]:
    """Return the topics that each rule reads, by itself or through signals."""
    behind: dict[str, set[str]] = {f"plan.{topic}": {topic} for topic in table["careful"]}
    # Each signal stands behind those that it reads.
    for signal in table["signals"]:
        behind[signal["id"]] = {topic for _, when in signal["lines"] for topic in _behind(when, behind)}
    return {rule["id"]: _behind(rule["when"], behind) for rule in table["rules"]}


def _behind(condition: Read, behind: Mapping[str, set[str]]) -> set[str]:
    return {topic for name in names_in(condition) for topic in behind.get(name, ())}


def check_items(quiz: Quiz, content: Content, reader: Reader) -> None:
    """A question's item must stand in a checklist; only where several tools are asked for can several be picked."""
    for i, question in enumerate(quiz.questions):
        if question.item and checklist_item(content, question.item) is None:
            known = [f"{checklist.slug}/{item.id}" for checklist in content.checklists.values()
                     for item in checklist.items]
            says = f"'{question.item}' is no item of a checklist"
            reader.unknown(("questions", i, "item"), says, question.item, known)
        if question.several == "yes" and question.kind != "tools":
            reader.blame(("questions", i, "several"), "'several' is for the tools", "take it out")
        if question.several == "yes" and quiz.suggests is not None:
            reader.blame(("suggests",), "where several tools are picked, no other can be suggested", "take it out")


def checklist_item(content: Content, name: str) -> Item | None:
    """Return the item called ``checklist/item``; ``None``: there is none."""
    slug, _, item = name.partition("/")
    checklist = content.checklists.get(slug)
    return next((each for each in checklist.items if each.id == item), None) if checklist else None
