"""From a line that somebody typed to answers, or what is wrong with it.

Lines come from people and from programs; whatever they hold, the outcome is a value, never a traceback.
"""

import json
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from generator.nearest import use_one_of

from .no_json import EXAMPLE, no_json

SHOWN = 200
"""Characters of an unreadable line that its error repeats."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """What is wrong with a line."""

    key: str | None
    """The question that it is about; ``None`` for the line as a whole."""
    value: object
    """What stands there."""
    says: str
    hint: str

    def as_json(self) -> dict[str, object]:
        """The line that goes out."""
        return {"error": {"key": self.key, "value": self.value, "says": self.says, "hint": self.hint}}


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What may be answered."""

    answers: Mapping[str, Iterable[str]]
    """Known answers by question, ``data`` and ``tool`` among them."""
    meant: Mapping[str, Mapping[str, str]]
    """By question other words for an answer, in small letters: its name, its aliases."""
    lists: Collection[str] = ("data",)
    """Questions that take a list of answers."""
    listed_by: str = ""
    """The command that lists all answers."""

    def everything(self) -> str:
        """Return where all answers are listed, as a hint goes on after "see"."""
        return f"all answers: {self.listed_by}" if self.listed_by else ""

    def hint(self, question: str, word: object) -> str:
        """Return the nearest known answer, and the others while they are few."""
        return use_one_of(word, list(self.answers[question]), also=self.meant.get(question), where=self.everything())


def read_line(raw: bytes, vocabulary: Vocabulary, number: int = 1) -> dict[str, object] | Refusal:
    """Return the answers in one line, the *number*-th that came in; ``today`` is a date where it is given."""
    try:
        text = raw.decode("utf-8-sig").strip("\r\n")
    except UnicodeDecodeError as error:
        says = f"the byte 0x{raw[error.start]:02X} is not UTF-8"
        return Refusal(None, raw.decode("utf-8", "replace").strip()[:SHOWN], says, "send the line as UTF-8")
    given = _object(text, number)
    if isinstance(given, Refusal):
        return given
    answers: dict[str, object] = {}
    for key, value in given.items():
        if isinstance(value, _Twice):
            return Refusal(key, value.last, f"'{key}' stands here twice", "answer it once")
        answer = _answer(key, value, vocabulary)
        if isinstance(answer, Refusal):
            return answer
        answers[key] = answer
    return answers


@dataclass(frozen=True, slots=True)
class _Twice:
    """A key that stands in an object more than once."""

    last: object


def _object(text: str, number: int) -> dict[str, object] | Refusal:
    """Read a line of JSON that must be one object."""
    hint = f"write one JSON object, for example {EXAMPLE}"
    if not text.strip():
        return Refusal(None, text, "this line is empty", hint)
    try:
        tree = json.loads(text, object_pairs_hook=_pairs, parse_constant=_no_constant)
    except RecursionError:
        return Refusal(None, text[:SHOWN], "this is nested too deeply", hint)
    except json.JSONDecodeError as error:
        says, instead = no_json(text, error.pos)
        return Refusal(None, text[:SHOWN], f"this is not JSON: line {number}, column {error.pos + 1}: {says}", instead)
    except _ConstantError as error:
        says = f"this is not JSON: line {number}, column {text.find(str(error)) + 1}: {error} is no value"
        return Refusal(None, text[:SHOWN], says, "put it in quotes, or leave the key out")
    except ValueError:  # Python reads no number of thousands of digits
        says = f"this is not JSON: line {number}: a number here is too long to be read"
        return Refusal(None, text[:SHOWN], says, "put it in quotes, or leave the key out")
    if not isinstance(tree, dict):
        return Refusal(None, tree, f"this is {_kind(tree)}, not an object", hint)
    return tree


def _pairs(pairs: list[tuple[str, object]]) -> dict[str, object]:
    result: dict[str, object] = {}
    for key, value in pairs:
        result[key] = _Twice(value) if key in result else value
    return result


class _ConstantError(ValueError):
    """A word that Python takes for a number and JSON does not know (NaN)."""


def _no_constant(name: str) -> None:
    raise _ConstantError(name)


def _kind(value: object) -> str:
    """Name a value's type as JSON does."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return "a number"
    return "a text" if isinstance(value, str) else "a list" if isinstance(value, list) else "an object"


def _answer(key: str, value: object, vocabulary: Vocabulary) -> object:
    """Return one answer, or a ``Refusal``; a day becomes a date."""
    if key == "today":
        return _day(value)
    if key not in vocabulary.answers:
        known = [*vocabulary.answers, "today"]
        hint = use_one_of(key, known, where=vocabulary.everything())
        return Refusal(key, _plain(value), f"'{key}' is not a question of this quiz", hint)
    if key in vocabulary.lists and isinstance(value, list):
        if not value:
            what = "kind of data" if key == "data" else "tool"
            return Refusal(key, value, "this list is empty", f"name at least one {what}, or leave it out")
        wrong = (refusal for item in value if (refusal := _wrong(key, item, vocabulary)))
        return next(wrong, value)
    return _wrong(key, value, vocabulary) or value


def _wrong(key: str, value: object, vocabulary: Vocabulary) -> Refusal | None:
    """What is wrong with one word, if anything."""
    if not isinstance(value, str):
        takes = "a text or a list of texts" if key in vocabulary.lists else "a text"
        hint = f"leave it out while it is unanswered, or give it {takes}"
        return Refusal(key, _plain(value), f"'{key}' takes {takes}, and this is {_kind(value)}", hint)
    if value not in vocabulary.answers[key]:
        return Refusal(key, value, f"'{value}' is not an answer to '{key}'", vocabulary.hint(key, value))
    return None


def _day(value: object) -> date | Refusal:
    hint = "write it as 2026-11-22"
    if not isinstance(value, str) or not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value, re.ASCII):
        says = f"'{value}' is no day" if isinstance(value, str) else f"'today' takes a day, and this is {_kind(value)}"
        return Refusal("today", _plain(value), says, hint)
    try:
        return date.fromisoformat(value)
    except ValueError:
        return Refusal("today", value, f"'{value}' is not in the calendar", hint)


def _plain(value: object) -> object:
    """Return *value* as it can be written out again: of a key that stood twice, what stood last."""
    if isinstance(value, dict):
        return {key: _plain(inner.last if isinstance(inner, _Twice) else inner) for key, inner in value.items()}
    return [_plain(item) for item in value] if isinstance(value, list) else value
