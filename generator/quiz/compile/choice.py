"""Tools whose model can run on the visitor's computer or in a cloud: who says which, and what is read in a cloud."""

from generator.model import Content, Quiz
from generator.model.quiz import Question

from ..engine.language import KeyPath, Reader
from ..engine.table import Choice


def choice(quiz: Quiz, content: Content, reader: Reader) -> Choice | None:
    """Return which question says where a model runs; ``None``: no tool leaves it open.

    A quiz over such tools without such a question is a mistake: it would take the milder of the two for granted.
    """
    plans = _in_cloud(quiz, content)
    asking = [(i, question) for i, question in enumerate(quiz.questions) if question.device]
    for i, question in asking:
        _check(question, ("questions", i), reader)
    if plans and not asking:
        says = f"no question asks where the model of {min(plans)} runs, which can be in a cloud too"
        reader.blame(("questions",), says, "add a question with 'device:', the option that says: on my own computer")
    if not plans or not asking:
        return None
    question = asking[0][1]
    return {"question": question.id, "device": str(question.device), "in_cloud": plans}


def _in_cloud(quiz: Quiz, content: Content) -> dict[str, str]:
    """By tool the tool that is read in a cloud."""
    if quiz.tools_from != "assistants" or not any(question.kind == "tools" for question in quiz.questions):
        return {}
    return {
        f"{assistant.slug}/{plan.id}": f"{assistant.slug}/{plan.in_cloud}"
        for assistant in content.assistants.values() for plan in assistant.plans
        if plan.in_cloud and plan.listed == "yes"
    }


def _check(question: Question, path: KeyPath, reader: Reader) -> None:
    """Whoever does not know is read as the cloud."""
    options = [option.id for option in question.options]
    if question.device not in options:
        says = f"'{question.device}' is not an option of {question.id}"
        reader.unknown((*path, "device"), says, str(question.device), options)
    if question.device in (question.careful, question.usual, *question.unsure):
        says = f"whoever does not answer '{question.id}' would be on a computer of their own"
        reader.blame((*path, "device"), says, "let 'careful' and 'usual' be the cloud")
