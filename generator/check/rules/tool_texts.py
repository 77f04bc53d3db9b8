"""Letters and the reader of policies fit what they rest on: laws, kinds, deadlines, names to fill in, signs.

Passes, in ``content/letters.yml``::

    under:
      - {law: gdpr, uses_right: gdpr-art-15, due: gdpr-art-12, unit: calendar_months, answer: "By {deadline}."}

Fails there, since that right sets no number of days::

    under:
      - {law: gdpr, uses_right: gdpr-art-7, due: gdpr-art-7, answer: "By {deadlin}."}
"""

from collections.abc import Collection, Iterator
from datetime import date

from generator.load.tree import texts
from generator.load.yaml import KeyPath
from generator.model.letters import Letters
from generator.model.phrases import PhraseBook
from generator.model.reading import Reading
from generator.nearest import use_one_of
from generator.problems import Problem, quoted
from generator.reading.scan import Reader
from generator.reading.table import problem_in as problem_in_pattern
from generator.reading.table import table

from ..parsed import AnyRecord, Parsed
from ..placeholders import braces, problem_in

ID = "tool-text"

BLANKS = ("company", "assistant", "name", "account", "wrong", "right", "deadline")
"""What stands in brackets in a letter until somebody fills it in."""

IN_LETTERS = (*BLANKS, "law", "reason")
"""Names that a letter can fill in."""

IN_FOLLOW_UPS = (*IN_LETTERS, "subject", "sent", "again", "days", "regulator")
"""Names that a reminder or a complaint can fill in."""

DAYS_OF_A_MONTH = 30
"""What ``deadline_days`` says where the law says one month."""


def check(parsed: Parsed, today: date) -> Iterator[Problem]:
    """Yield a problem for everything that does not fit."""
    letters, reading = parsed.singles.get("letters"), parsed.singles.get("reading")
    if letters:
        yield from _letters(letters, letters.model)
        yield from _deadlines(parsed, letters, letters.model)
        yield from _names(letters)
    if reading and (phrases := parsed.singles.get("phrases")):
        wrong = list(_signs(reading, reading.model, phrases.model))
        yield from wrong or _examples(reading, reading.model)


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
    for path, text in texts(record.document.tree):
        known = () if "source" in path else _fillable(path)
        for each in braces(text):
            if each.is_name and each.inside in known:
                continue
            if each.single:
                says = f"the brace {each.inside!r} has no other one"
            elif known:
                says = f"no blank in letters is called {quoted(each.inside)} here"
            else:
                says = f"nothing is filled in for {quoted(f'{{{each.inside}}}')} here"
            hint = use_one_of(each.inside, known) if known else "take the braces away"
            yield problem_in(record.document, path, text, each, (says, hint), ID)
    blanks = record.model.frame.blanks
    for name in BLANKS:
        if name not in blanks:
            yield record.document.problem(
                ("frame", "blanks"), f"no words stand for {quoted(name)}", ID, f"add '{name}: ...'", key=True
            )
    for name in blanks:
        if name not in BLANKS:
            yield from _known(record, ("frame", "blanks", name), name, "blank in letters", BLANKS)


def _fillable(path: KeyPath) -> tuple[str, ...]:
    """Return what the text at *path* can have filled in, as site_overrides/scripts/tools/letters/compose.js does it."""
    if path[0] in ("reminder", "complaint"):
        return IN_FOLLOW_UPS
    if path == ("frame", "details"):
        return ("details",)
    filled = path[0] == "letters" and {"subject", "body", "answer"} & set(path)
    return IN_LETTERS if filled or path in (("frame", "greeting"), ("frame", "account")) else ()


def _signs(record: AnyRecord, reading: Reading, book: PhraseBook) -> Iterator[Problem]:
    signs, phrases = [sign.id for sign in reading.signs], [phrase.id for phrase in book.phrases]
    for index, sign in enumerate(reading.signs):
        path: KeyPath = ("signs", index)
        for at, text in enumerate(sign.says):
            if wrong := problem_in_pattern(text, reading.lists):
                yield record.document.problem((*path, "says", at), wrong, ID, "see the first lines of this file")
        if signs.index(sign.id) < index:
            yield record.document.problem((*path, "id"), f"there is a sign {quoted(sign.id)} already", ID, "rename it")
        if sign.phrase:
            yield from _known(record, (*path, "phrase"), sign.phrase, "phrase", phrases)
        elif not (sign.means and sign.ask):
            says = f"the sign {quoted(sign.id)} does not say what it means and what to ask"
            yield record.document.problem(path, says, ID, "add 'means' and 'ask', or 'phrase'")
        if sign.denied not in ("none", "absent"):
            yield from _known(record, (*path, "denied"), sign.denied, "sign", signs)
        for at, name in enumerate(sign.instead_of):
            yield from _known(record, (*path, "instead_of", at), name, "sign", signs)
    yield from _expected(record, reading, signs)


def _expected(record: AnyRecord, reading: Reading, signs: Collection[str]) -> Iterator[Problem]:
    for index, each in enumerate(reading.expected):
        for at, name in enumerate(each.signs):
            yield from _known(record, ("expected", index, "signs", at), name, "sign", signs)


def _examples(record: AnyRecord, reading: Reading) -> Iterator[Problem]:
    """Try what each sign must and must not be found in; not before its patterns are right."""
    reader = Reader(table(reading))
    for index, sign in enumerate(reading.signs):
        for key, texts_, wanted in (("matches", sign.matches, True), ("matches_not", sign.matches_not, False)):
            for at, text in enumerate(texts_):
                if (sign.id in {hit.sign for hit in reader.read(text, sign.only or "policy")}) != wanted:
                    says = f"{quoted(sign.id)} is {'not ' if wanted else ''}found in this text"
                    hint = "change its patterns under 'says' or the words under 'unless', or the text"
                    yield record.document.problem(("signs", index, key, at), says, ID, hint)


def _known(record: AnyRecord, path: KeyPath, name: str, what: str, known: Collection[str]) -> Iterator[Problem]:
    if name not in known:
        yield record.document.problem(path, f"no {what} is called {quoted(name)}", ID, use_one_of(name, known))
