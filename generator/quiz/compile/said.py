"""What rules of a result that is said name outside the quiz: words of checklists, pages, rights with their places."""

from collections.abc import Mapping

from generator.model import Content, Quiz
from generator.model.quiz import Question
from generator.model.to_copy import ToCopy

from ..engine.language import KeyPath, Reader
from .references import checklist_item


def pages(content: Content) -> Mapping[str, str]:
    """Return the pages that a rule may open, with what a link to them says."""
    return {
        **{f"questions/{slug}": each.question for slug, each in content.questions.items()},
        **{f"checklists/{slug}": each.title for slug, each in content.checklists.items()},
        **{f"scenarios/{slug}": each.title for slug, each in content.scenarios.items()},
    }


def words_to_say(content: Content, name: str) -> ToCopy | None:
    """Return the words of an item (``checklist/item``); ``None``: there is no such item, or it has none."""
    item = checklist_item(content, name)
    return item.say if item else None


def where_asked(quiz: Quiz) -> Question | None:
    """Return the question whose options say which law holds."""
    return next((each for each in quiz.questions if any(option.laws for option in each.options)), None)


def placed(quiz: Quiz, content: Content) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Return for each rule that tells a right the question of the place, and the options where the right holds."""
    question = where_asked(quiz)
    rights = {rule.id: right for rule in quiz.rules if (right := content.rights.get(rule.uses_right or ""))}
    return {
        rule: (question.id, tuple(option.id for option in question.options if right.place in option.laws))
        for rule, right in rights.items()
    } if question else {}


def check_rules(quiz: Quiz, content: Content, reader: Reader) -> None:
    """What a rule names must be there, and a right must have a place that can be picked."""
    known, found = pages(content), placed(quiz, content)
    sayable = [f"{checklist.slug}/{item.id}" for checklist in content.checklists.values()
               for item in checklist.items if item.say]
    for i, rule in enumerate(quiz.rules):
        path: KeyPath = ("rules", i)
        if rule.item and words_to_say(content, rule.item) is None:
            says = f"'{rule.item}' is no item of a checklist with words to say"
            reader.unknown((*path, "item"), says, rule.item, sayable)
        for j, page in enumerate(rule.opens):
            if page not in known:
                reader.unknown((*path, "opens", j), f"'{page}' is no page that a rule can open", page, list(known))
        if rule.uses_right and rule.uses_right not in content.rights:
            says = f"'{rule.uses_right}' is not a right"
            reader.unknown((*path, "uses_right"), says, rule.uses_right, list(content.rights))
        elif rule.uses_right and not (rule.id in found and found[rule.id][1]):
            place = content.rights[rule.uses_right].place
            reader.blame((*path, "uses_right"), f"nobody can say that they live where '{rule.uses_right}' holds",
                         f"add '{place}' to the laws of an option")
