"""Letters and the reader of policies fit what they rest on: laws, kinds, deadlines, names to fill in, phrases.

Passes, in ``content/letters.yml``::

    under:
      - {law: gdpr, uses_right: gdpr-art-15, due: gdpr-art-12, unit: calendar_months, answer: "By {deadline}."}

Fails there, since that right sets no number of days::

    under:
      - {law: gdpr, uses_right: gdpr-art-7, due: gdpr-art-7, answer: "By {deadlin}."}
"""

import re
from collections.abc import Collection, Iterator
from datetime import date

from generator.load.yaml import KeyPath
from generator.model.letters import Letters
from generator.model.phrases import PhraseBook
from generator.model.reading import Reading
from generator.nearest import use_one_of
from generator.problems import Problem, quoted

from ..parsed import AnyRecord, Parsed

ID = "tool-text"

IN_LETTERS = (
    "company", "assistant", "law", "name", "account", "details", "reason", "wrong", "right", "deadline", "subject",
    "sent", "again", "days", "regulator",
)
"""Names that a letter can fill in."""

DAYS_OF_A_MONTH = 30
"""What ``deadline_days`` says where the law says one month."""

_NAME = re.compile(r"\{([^{}]*)\}")


def check(parsed: Parsed, today: date) -> Iterator[Problem]:
    """Yield a problem for everything that does not fit."""
    letters, reading = parsed.singles.get("letters"), parsed.singles.get("reading")
    if letters:
        yield from _letters(letters, letters.model)
        yield from _deadlines(parsed, letters, letters.model)
        yield from _names(letters)
    if reading and (phrases := parsed.singles.get("phrases")):
        yield from _phrases(reading, reading.model, phrases.model)


def _letters(record: AnyRecord, letters: Letters) -> Iterator[Problem]:
    laws, kinds = [law.id for law in letters.laws], [kind.id for kind in letters.kinds]
    seen: set[tuple[str, str]] = set()
    for index, letter in enumerate(letters.letters):
        yield from _known(record, ("letters", index, "kind"), letter.kind, "kind of letter", kinds)
        for at, under in enumerate(letter.under):
            path = ("letters", index, "under", at, "law")
            yield from _known(record, path, under.law, "law", laws)
            if (letter.kind, under.law) in seen:
                says = f"there is a letter of the kind {quoted(letter.kind)} under {quoted(under.law)} already"
                yield record.document.problem(path, says, ID, "one kind of letter has one text under a law")
            seen.add((letter.kind, under.law))


def _deadlines(parsed: Parsed, record: AnyRecord, letters: Letters) -> Iterator[Problem]:
    rights = {name: each.model for name, each in parsed.records["rights"].items()}
    for index, letter in enumerate(letters.letters):
        for at, under in enumerate(letter.under):
            path: KeyPath = ("letters", index, "under", at)
            if (under.due is None) == (under.asks_days is None):
                says = "an answer is due by a right's days ('due') or by the letter's own ('asks_days'): one of them"
                yield record.document.problem(path, says, ID, "keep one and take the other out")
            right = rights.get(under.due or "")
            if right is None:
                continue
            if right.deadline_days is None:
                says = f"the right {quoted(under.due)} sets no number of days"
                hint = "name one with 'deadline_days', or use 'asks_days'"
                yield record.document.problem((*path, "due"), says, ID, hint)
            elif under.unit == "calendar_months" and right.deadline_days % DAYS_OF_A_MONTH:
                says = f"{right.deadline_days} days are no whole months"
                yield record.document.problem((*path, "unit"), says, ID, "write 'days'")


def _names(record: AnyRecord) -> Iterator[Problem]:
    for path, item in record.items:
        for key, value in item.__dict__.items():
            for place, text in _texts((*path, key), value):
                for name in _NAME.findall(text):
                    yield from _known(record, place, name, "blank in letters", IN_LETTERS)


def _texts(path: KeyPath, value: object) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple):
        for index, each in enumerate(value):
            if isinstance(each, str):
                yield (*path, index), each


def _phrases(record: AnyRecord, reading: Reading, book: PhraseBook) -> Iterator[Problem]:
    known = [phrase.id for phrase in book.phrases]
    variants = [variant for phrase in book.phrases for variant in phrase.variants]
    for name in reading.groups:
        yield from _known(record, ("groups", name), name, "phrase", known)
    for index, name in enumerate(reading.warnings):
        yield from _known(record, ("warnings", index), name, "phrase", known)
    for index, text in enumerate(reading.only_negated):
        yield from _known(record, ("only_negated", index), text, "variant of a phrase", variants)
    for phrase in book.phrases:
        if phrase.category == "reassuring" and phrase.id not in reading.groups:
            says = f"the phrase {quoted(phrase.id)} stands in no group of the report"
            yield record.document.problem(("groups",), says, ID, f"add '{phrase.id}: ...'")


def _known(record: AnyRecord, path: KeyPath, name: str, what: str, known: Collection[str]) -> Iterator[Problem]:
    if name not in known:
        yield record.document.problem(path, f"no {what} is called {quoted(name)}", ID, use_one_of(name, known))
