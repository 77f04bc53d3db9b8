"""Conditions of the rule language in words, as lists of Markdown."""

from collections.abc import Iterator, Mapping

from generator.model import Content
from generator.quiz.compile import Compiled
from generator.quiz.engine.language import Read
from generator.wording import Section, Words

from ..marks import md, md_between, md_fill, md_joined

ASKING = ("?", "...")
"""How a name ends that is a question, so that no colon follows it."""

INDENT = "    "
"""One level of a list, as Markdown asks for it."""


class Conditions:
    """Says the conditions of one quiz in the words of its questions, of topics.yml and of words.yml."""

    def __init__(self, content: Content, compiled: Compiled, words: Words) -> None:
        self._said = words["rules"]
        own = Section(compiled.quiz.words)
        self._signals = {**self._said["signals_named"], **own.get("signals_named", {})}
        self._signal_values = own.get("signal_values", {})
        self._topics = {topic.id: topic for topic in content.topics.topics}
        self._questions = {question.id: question for question in compiled.quiz.questions}

    def lines(self, condition: Read, depth: int = 0) -> list[str]:
        """Return *condition* as the items of a list; what must all hold at the top stands side by side."""
        if condition and condition[0] == "all":
            return [line for part in condition[1] for line in self._item(part, depth)]
        return list(self._item(condition, depth))

    def subject(self, name: str) -> str:
        """Return what a name of the rule language is called."""
        family, _, bare = name.rpartition(".")
        if family == "answer":
            return md(self._questions[bare].asks)
        if family == "plan" and bare in self._topics:
            return md(self._topics[bare].question)
        if family:
            return md(self._said["names"].get(f"{family}_{bare}", _spaced(bare)))
        return md(self._signals.get(bare, _spaced(bare)))

    def value(self, name: str, value: str) -> str:
        """Return what a value of *name* is called."""
        family, _, bare = name.rpartition(".")
        if family == "answer":
            said = next(option.says for option in self._questions[bare].options if option.id == value)
            return md(str(self._said["answered"]).format(answer=said.rstrip(".")))
        if family == "plan" and bare in self._topics:
            for known in self._topics[bare].values:
                if known.id == value:
                    return md(known.says)
            bare, family = "rated", ""
        shared: Mapping[str, str] = self._said["values"].get(f"{family}_{bare}" if family else bare, {})
        # What a signal says, the quiz's own words say first.
        own: Mapping[str, str] = self._signal_values if name.isidentifier() else {}
        return md(own.get(value) or shared.get(value, _spaced(value)))

    def _item(self, condition: Read, depth: int) -> Iterator[str]:
        if condition is None:
            yield self._line(md(self._said["always"]), depth)
            return
        if condition[0] == "is":
            _, read, values = condition
            told = md_between(self._said["or"]).join(self.value(read, value) for value in values)
            name = self.subject(read)
            form = self._said["means_asked" if name.endswith(ASKING) else "means"]
            yield self._line(md_fill(form, name=name, values=told), depth)
            return
        yield self._line(md(self._said[condition[0]]), depth)
        for part in [condition[1]] if condition[0] == "not" else condition[1]:
            yield from self._item(part, depth + 1)

    @staticmethod
    def _line(text: str, depth: int) -> str:
        return md_joined(f"{INDENT * depth}- {text}")


def _spaced(code: str) -> str:
    return code.replace("_", " ")
