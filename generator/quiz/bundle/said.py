"""What a result of the sort ``say`` adds: the words to say or send, pages that help on, rights with their places."""

from generator.model import Content, Quiz
from generator.model.quiz import Rule
from generator.wording import Section

from ..compile.said import pages, where_asked, words_to_say
from .types import SaidWords


def said(content: Content, quiz: Quiz) -> dict[str, SaidWords]:
    """Return by rule what its result says beyond the reason; rules that add nothing are left out."""
    if quiz.result != "say":
        return {}
    return {rule.id: _words(content, rule) for rule in quiz.rules if rule.item or rule.opens or rule.uses_right}


def laws(quiz: Quiz) -> dict[str, list[str]]:
    """Return the places whose law holds, by where the visitor lives."""
    question = where_asked(quiz)
    return {option.id: list(option.laws) for option in question.options} if question else {}


def _words(content: Content, rule: Rule) -> SaidWords:
    titles, places = pages(content), Section(content.words)["rights"]["places"]
    words: SaidWords = {"opens": [(page, titles[page]) for page in rule.opens]}
    if rule.item and (text := words_to_say(content, rule.item)):
        rights = [(content.rights[each.uses_right], each.says) for each in text.law]
        words["say"] = text.way, text.text, rule.item.replace("/", "/#"), [
            (right.place, right.jurisdiction or str(places[right.place]), says, right.slug, right.title)
            for right, says in rights
        ]
    if rule.uses_right:
        right = content.rights[rule.uses_right]
        law = f"{right.law}, {right.provision}" if right.provision else right.law
        words["right"] = right.jurisdiction, right.title, law, right.slug
    return words
