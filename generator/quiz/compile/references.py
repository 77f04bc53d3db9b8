"""What a quiz names outside its conditions: topics, the tools of its own, items of checklists."""

from collections.abc import Collection, Mapping

from generator.model import Content, Quiz
from generator.model.checklists import Item

from ..engine.language import KeyPath, Reader

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


def check_shows(quiz: Quiz, known: Topics, reader: Reader) -> None:
    """Topics that a reason shows, and those that no rule reads, must exist."""
    for i, rule in enumerate(quiz.rules):
        for j, topic in enumerate(rule.shows):
            if topic not in known:
                reader.unknown(("rules", i, "shows", j), f"'{topic}' is not a topic", topic, known)
    for topic in quiz.not_read:
        if topic not in known:
            reader.unknown(("not_read", topic), f"'{topic}' is not a topic", topic, known)
    seen: set[str] = set()
    for i, rule in enumerate(quiz.rules):
        if rule.id in seen:
            reader.blame(("rules", i, "id"), f"two rules are called '{rule.id}'", "give each rule its own id")
        seen.add(rule.id)


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
