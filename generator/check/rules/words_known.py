"""Words stand under the keys that pages and scripts read, and have filled in what those put in, such as ``{date}``.

This holds in ``content/words.yml``, and for the words of quizzes and tools. What is filled in has a name between two
braces, and nothing else. A brace alone, a misspelt name and a name left out are told, with the names that this text
knows. A key that a page needs and nobody wrote is told at its section, with the program that reads it.

Passes, in ``content/words.yml``::

    site:
      facts_as_of: Facts as of {date}.

Fails::

    site:
      facts_as_of: Facts as of {day}.
      facts_as_off: "Facts as of {date."
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.load.tree import Tree, texts
from generator.load.tree import at as value_at
from generator.load.yaml import Document, KeyPath
from generator.model.authored import Source
from generator.nearest import did_you_mean, use_one_of
from generator.problems import Problem, quoted

from ..given import told
from ..known_words import ANY, ANYTHING, Known, known_words, names_of
from ..parsed import WORDS, Parsed
from ..placeholders import Braces, braces, filled_in, problem_in
from ..readers import readers
from ..referred import REFERRING, said

ID = "words-known"

LISTED = 6
"""So many missing keys of one section are named."""


UNSHOWN = ("everywhere", "not_stated")
"""Places that get no badge, and need no words."""


def check(parsed: Parsed, today: date) -> Iterator[Problem]:
    """Yield a problem for each key that is missing or unknown, and all that stands wrong in braces."""
    known = known_words()
    shared = said(parsed.words.tree) if parsed.words is not None else {}
    if parsed.words is not None and isinstance(parsed.words.tree, dict):
        yield from _Words(parsed.words, shared).section((), parsed.words.tree, known[WORDS])
        yield from _named_by_content(parsed, parsed.words)
    for name, record in parsed.records["tools"].items():
        yield from _Words(record.document, shared).of_record(known.get(f"content/tools/{name}.yml"))
    for name, record in parsed.records["quizzes"].items():
        yield from _Words(record.document, shared).of_record(known.get(f"quiz/{name}.yml", known["quiz"]))
    for name in REFERRING:
        if single := parsed.singles.get(name):
            yield from _Words(single.document, shared).of_lists()


def _named_by_content(parsed: Parsed, words: Document) -> Iterator[Problem]:
    """Tell what content names and words.yml has no words for, once each, with the first file that names it."""
    named: dict[KeyPath, str] = {}
    for record in parsed.records["rights"].values():
        named.setdefault(("rights", "places", record.model.place), record.document.file)
    for sheet in parsed.sheets:
        for each in sheet.model.walkthroughs:
            named.setdefault(("task", each.task), sheet.document.file)
    for record in parsed.everything():
        for _, item in record.items:
            places = (item.covers,) if isinstance(item, Source) else getattr(item, "where", ())
            for place in places if isinstance(places, tuple) else ():
                if place not in UNSHOWN:
                    named.setdefault(("place", place), record.document.file)
    for path, file in named.items():
        section = value_at(words.tree, path[:-1])
        if isinstance(section, dict) and path[-1] not in section:
            says = f"the words {quoted('.'.join(map(str, path)))} are missing"
            yield words.problem(path[:-1], says, ID, f"{file} names it; add '{path[-1]}: ...' here", key=True)


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of one file."""

    document: Document
    shared: Mapping[str, str]
    """What its texts can refer to, by keys with dots between them."""

    def of_record(self, known: "Known | None") -> Iterator[Problem]:
        """Check the words of a quiz or a tool; of a new tool only the braces are known."""
        words = value_at(self.document.tree, ("words",))
        if isinstance(words, dict) and known is not None:
            yield from self.section(("words",), words, known)
        elif known is not None and words is None and _missing(known, {}):
            hint = f"add 'words:' with {', '.join(_missing(known, {}))}"
            yield self.document.problem((), "the words of this page are missing", ID, hint)

    def of_lists(self) -> Iterator[Problem]:
        """Check a file of lists, such as content/how-to.yml: it can refer to words, and has nothing filled in."""
        for path, text in texts(self.document.tree):
            yield from self._text(path, text, "")

    def section(self, path: KeyPath, words: dict[str, Tree], known: Known) -> Iterator[Problem]:
        """Check the keys of one section, and all below it."""
        assert isinstance(known, dict)
        missing = _missing(known, words)
        keys = [key.removesuffix("?") for key in known if key != ANY]
        unknown = [key for key in words if key not in keys and ANY not in known]
        for key in unknown:
            hint = did_you_mean(key, missing or keys) or "no page reads it: take it away"
            says = f"no words are called {quoted('.'.join(map(str, (*path, key))))}"
            yield self.document.problem((*path, key), says, ID, hint, key=True)
        if missing:
            yield self._told_missing(path, missing)
        for key, value in words.items():
            inner = known.get(key, known.get(f"{key}?", known.get(ANY)))
            if key not in unknown and inner is not None:
                yield from self._value((*path, key), value, inner)

    def _told_missing(self, path: KeyPath, missing: list[str]) -> Problem:
        """Tell which keys a section lacks, at the key of the section, with what reads the first of them."""
        named = [".".join(map(str, (*path, key))) for key in missing[:LISTED]]
        more = f" and {len(missing) - LISTED} more" if len(missing) > LISTED else ""
        says = f"the words {', '.join(map(quoted, named))}{more} are missing"
        reader = next(iter(readers((*map(str, path), missing[0]))), "")
        needs = f"{reader} reads {quoted(missing[0])}; " if reader else ""
        return self.document.problem(path, says, ID, f"{needs}add '{missing[0]}: ...' here", key=True)

    def _value(self, path: KeyPath, value: Tree, known: Known) -> Iterator[Problem]:
        if isinstance(known, dict):
            if isinstance(value, dict):
                yield from self.section(path, value, known)
            elif self.document.file != WORDS or (isinstance(value, str) and len(path) > 1):
                # Of all else in words.yml the rule about words tells.
                keys = ", ".join(key.removesuffix("?") for key in known if key != ANY) or "keys of your own"
                says = f"expected keys with texts, got {told(value)}"
                yield self.document.problem(path, says, ID, f"write below it: {keys}")
        elif isinstance(known, list):
            if isinstance(value, list) and value and all(isinstance(each, str) for each in value):
                yield from self._list(path, [str(each) for each in value], known[0])
            else:
                says = f"expected a list of texts, got {told(value)}"
                yield self.document.problem(path, says, ID, "write '- text' below it")
        elif isinstance(value, str):
            yield from self._text(path, value, known)
        elif self.document.file != WORDS or (isinstance(value, dict) and not any("." in key for key in value)):
            yield self.document.problem(path, f"expected a text, got {told(value)}", ID, "write one text, in quotes")

    def _list(self, path: KeyPath, value: list[str], known: str) -> Iterator[Problem]:
        """Check the texts of a list, which together must have filled in what it knows; *known* are those names."""
        wrong = [each for index, text in enumerate(value)
                 for each in self._text((*path, index), text, " ".join(f"{name}?" for name in known.split()))]
        yield from wrong
        must, may = names_of(known)
        lost = sorted(must.difference(*map(filled_in, value)))
        if lost and not wrong:
            says = f"{', '.join(f'{{{name}}}' for name in lost)} is missing in the texts of this list"
            hint = f"say in one of them where it stands; the program puts in: {_listed(may)}"
            yield self.document.problem(path, says, ID, hint)

    def _text(self, path: KeyPath, text: str, known: str) -> Iterator[Problem]:
        """Check all that stands in braces; *known* are the names that the text has filled in."""
        if known == ANYTHING:
            known = " ".join(f"{name}?" for name in filled_in(text))
        must, may = names_of(known)
        found = list(braces(text))
        names = {each.inside for each in found if each.is_name}
        for each in found:
            if each.single or not (each.is_reference or (each.is_name and each.inside in may)):
                yield problem_in(self.document, path, text, each, _odd(each, may - names or may), ID)
        for each in found:
            if each.is_reference:
                taken = set(filled_in(self.shared.get(each.inside, "")))
                if each.inside.startswith("shared.") and taken - may:
                    yield problem_in(self.document, path, text, each, _taken(taken - may, each, may), ID)
                names |= taken
        lost = sorted(must - names)
        follows = all(each.inside in self.shared for each in found if each.is_reference)
        if lost and follows and not names - may and not any(each.single for each in found):
            says = f"{', '.join(f'{{{name}}}' for name in lost)} is missing in this text"
            yield self.document.problem(path, says, ID, f"say where it stands; the program puts it in: {_listed(may)}")


def _odd(each: Braces, may: frozenset[str] | set[str]) -> tuple[str, str]:
    """Return what is wrong with a pair of braces or with a single one, and what to write."""
    if each.single:
        other = "is never closed" if each.inside == "{" else "was never opened"
        hint = f"write {_listed(may)}" if may else "nothing is filled in here: write other signs, such as ( and )"
        return f"the brace {each.inside!r} {other}", hint
    says = f"nothing is filled in for {quoted(f'{{{each.inside}}}')} here"
    if not may:
        return says, "this text has nothing filled in: take the braces away"
    return says, use_one_of(f"{{{each.inside}}}", [f"{{{name}}}" for name in sorted(may)])


def _listed(names: frozenset[str] | set[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(names)) or "no name"


def _taken(names: set[str], each: Braces, may: frozenset[str]) -> tuple[str, str]:
    """Return what is wrong with names that a text takes in with the words it refers to."""
    says = f"{quoted(each.inside)} brings {_listed(names)}, and nothing is filled in for that here"
    return says, f"write {_listed(may)} there, or write the whole text here" if may else "write the whole text here"


def _missing(known: Known, words: dict[str, Tree]) -> list[str]:
    if not isinstance(known, dict):
        return []
    return [key.removesuffix("?") for key in known if key != ANY and not key.endswith("?") and key not in words]
