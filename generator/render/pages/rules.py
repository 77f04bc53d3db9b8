"""The rule table of a quiz as a page: signals, rules, promises and questions in words, with the proof's counts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.model import Content, Source
from generator.model.quiz import Rule as AuthoredRule
from generator.quiz.compile import Compiled
from generator.quiz.engine.language import Read
from generator.quiz.engine.table import Question as Asked
from generator.quiz.proof import Proof
from generator.wording import words_of

from ..addresses import address
from ..environment import body
from ..marks import md, md_fill, md_joined
from ..page import Page
from ..parts.conditions import Conditions
from ..parts.ranking_rules import ranking_rules

JUDGEMENT = "../../about/method.md#judgement"
"""Where it is said what our own judgement is, from the page of a quiz's rules."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule, as it is shown. Texts are Markdown."""

    id: str
    because: str
    when: Sequence[str]
    why: str
    source: str
    counts: str
    """In how many combinations it holds, and in how many it gives the answer; empty: nobody has counted."""


@dataclass(frozen=True, slots=True)
class Signal:
    """One signal: its name, and for each value when it has it."""

    id: str
    name: str
    lines: Sequence[tuple[str, Sequence[str]]]


@dataclass(frozen=True, slots=True)
class Question:
    """One further question: when it is asked, and how silence is read."""

    id: str
    asks: str
    when: Sequence[str]
    counts: str
    unanswered: str


def rules_path(quiz_id: str) -> str:
    """The page of a quiz's rules."""
    return f"quiz/{quiz_id}/rules.md"


def rules_page(content: Content, compiled: Compiled, proof: Proof | None = None) -> Page:
    """Return the page with the whole table of a quiz. Without a *proof* it has no counts."""
    table = _Table(content, compiled, proof)
    words, quiz, path = table.words, compiled.quiz, rules_path(compiled.quiz.id)
    title = words.say("rules", "title", quiz=quiz.title)
    return Page(
        path=path, title=title, description=words.say("rules", "description", quiz=quiz.title), family="quiz",
        body=body("rules.jinja", v=table, w=words.sections), toc=True,
        crumbs=((quiz.title, address(f"quiz/{quiz.id}.md")), (words.say("rules", "crumb"),)),
    )


class _Table:
    """What the template places."""

    def __init__(self, content: Content, compiled: Compiled, proof: Proof | None) -> None:
        self.quiz, self.proof = compiled.quiz, proof
        self.words = words_of(content.words)
        self._table = compiled.table
        self._conditions = Conditions(content, compiled, self.words)
        self.ranking = ranking_rules(compiled, self.words, self._conditions)
        self.title = self.words.say("rules", "title", quiz=self.quiz.title)
        as_of = self.words.date(date.fromisoformat(compiled.table["as_of"]))
        self.counted = self.words.say("rules", "counted", count=f"{proof.combinations:,}", date=as_of) if proof else ""

    @property
    def verdicts(self) -> list[tuple[str, str, str]]:
        """Each verdict with its combinations and their share."""
        if self.proof is None:
            return []
        return [
            (self._verdict(word), f"{count:,}", f"{count / max(1, self.proof.combinations):.1%}")
            for word, count in self.proof.verdicts.items()
        ]

    @property
    def signals(self) -> list[Signal]:
        """The signals, each after those that it reads."""
        return [
            Signal(signal["id"], self._conditions.subject(signal["id"]), [
                self._signal_line(signal["id"], value, when) for value, when in signal["lines"]
            ])
            for signal in self._table["signals"]
        ]

    @property
    def groups(self) -> list[tuple[str, list[Rule]]]:
        """The rules by verdict, the most careful first."""
        by_number: dict[int, list[Rule]] = {}
        for authored, read in zip(self.quiz.rules, self._table["rules"], strict=True):
            by_number.setdefault(read["verdict"], []).append(Rule(
                authored.id, md(authored.because), self._conditions.lines(read["when"]), md(authored.explains_why),
                self._grounds(authored), self._counts(authored),
            ))
        words = self._table["verdicts"]
        return [(self._verdict(words[number]), by_number[number]) for number in sorted(by_number, reverse=True)]

    @property
    def promises(self) -> list[tuple[str, str, str]]:
        """Each guarantee with what it says and how many combinations it is about."""
        about = self.proof.about if self.proof else {}
        return [
            (promise.id, md(promise.says), md(self.words.counted("rules", "about", about[promise.id]))
             if promise.id in about else "")
            for promise in self.quiz.guarantees
        ]

    @property
    def questions(self) -> list[Question]:
        """The further questions, in their order."""
        authored = {question.id: question for question in self.quiz.questions}
        asked = self.proof.asked if self.proof else {}
        return [
            Question(
                read["id"], md(authored[read["id"]].asks),
                [] if read["asked"] is None else self._conditions.lines(read["asked"]),
                self._number("asked_in", asked[read["id"]]) if read["id"] in asked else "", self._unanswered(read),
            )
            for read in self._table["questions"]
        ]

    @property
    def not_read(self) -> list[tuple[str, str]]:
        """Topics that no rule reads, with the reason."""
        return [(self._conditions.subject(f"plan.{topic}"), md(why)) for topic, why in self.quiz.not_read.items()]

    def _say(self, key: str, **values: object) -> str:
        return md_fill(self.words["rules"][key], **values)

    def _number(self, key: str, count: int) -> str:
        forms = self.words["rules"][key]
        return md_fill(forms["one" if count == 1 else "many"], count=f"{count:,}")

    def _signal_line(self, name: str, value: str, when: Read) -> tuple[str, list[str]]:
        said = self._conditions.value(name, value)
        if when is None:
            return self._say("signal_rest", value=said), []
        return self._say("signal_line", value=said), self._conditions.lines(when, depth=1)

    def _verdict(self, word: str) -> str:
        return str(self.words["rules"]["verdicts"][word])

    def _counts(self, rule: AuthoredRule) -> str:
        if self.proof is None:
            return ""
        fires = self._number("fires", self.proof.rules[rule.id])
        if rule.explains == "yes" and not self.proof.decides[rule.id]:
            return md_joined(f"{fires}. {self._say('explains')}")
        return md_joined(f"{fires}, {self._number('decides', self.proof.decides[rule.id])}")

    def _grounds(self, rule: AuthoredRule) -> str:
        """Return what a reason rests on beside the facts that it shows: a source, or else our judgement."""
        if rule.source:
            return self._source(rule.source)
        return "" if rule.shows else f"[{self._say('judgement')}]({JUDGEMENT})"

    def _source(self, source: Source) -> str:
        """Return the title of a source, linked where it has an address, and its own date."""
        title = md(source.title)
        linked = f"[{title}](<{source.url}>)" if source.url else title
        dated = ""
        if source.dated:
            dated = f" ({md(self.words.say('source', 'dated', date=self.words.date(source.dated)))})"
        return self._say("source", source=linked + dated)

    def _unanswered(self, read: Asked) -> str:
        name, usual = f"answer.{read['id']}", read.get("usual")
        if usual and not usual.startswith("common_"):
            return self._say("usual_is", answer=self._conditions.value(name, usual))
        if usual:
            return self._say("usual")
        return self._say("careful", answer=self._conditions.value(name, read["careful"] or ""))
