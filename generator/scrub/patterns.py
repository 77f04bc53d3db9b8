"""The small language of patterns that Python and every browser read alike, and that cannot hang a page.

It has letters, classes, groups, alternatives, ``\\b``, looking ahead and bounded repetition. It has no ``.``, ``^``,
``$``, ``*``, ``+``, looking behind or back, and no names: engines differ there, or a long text would cost too much.
"""

import re
from dataclasses import dataclass
from typing import TypeAlias

# The longest detail is a private key; one of 4096 bits takes some 3,300 signs.
MOST = 6000
"""The most that a repetition may ask for."""

OTHER = 128
"""Stands for every character beyond ASCII in a set of characters."""

ALL = frozenset(range(OTHER + 1))
WORD = frozenset(map(ord, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"))
DIGIT = frozenset(map(ord, "0123456789"))
SPACE = frozenset(map(ord, " \t\n\r\f\v"))
CLASSES = {"w": WORD, "d": DIGIT, "s": SPACE, "W": ALL - WORD, "D": ALL - DIGIT, "S": ALL - SPACE}
CONTROLS = {"n": "\n", "r": "\r", "t": "\t"}


class PatternError(ValueError):
    """A pattern is not of this language. The text says why."""


@dataclass(frozen=True, slots=True)
class Chars:
    """One character of a set."""

    of: frozenset[int]


@dataclass(frozen=True, slots=True)
class Nothing:
    """A place between characters: a boundary of a word, or what looks ahead."""


@dataclass(frozen=True, slots=True)
class Repeat:
    """Something, *least* to *most* times."""

    what: "Node"
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Choice:
    """Alternatives; each is a sequence."""

    of: tuple[tuple["Node", ...], ...]
    captures: bool = False


Node: TypeAlias = Chars | Nothing | Repeat | Choice


def compiled(pattern: str, *, any_case: bool = False) -> re.Pattern[str]:
    """Return *pattern* as Python runs it in a text made plain; ``PatternError`` where it is not of this language."""
    parse(pattern)
    # ASCII: so browsers read \w, \d and \b. Their \s takes more spaces, but a text made plain has none of those.
    return re.compile(pattern, re.ASCII | (re.IGNORECASE if any_case else re.NOFLAG))


def parse(pattern: str) -> Choice:
    """Return the tree of *pattern*; ``PatternError`` where it is not of this language."""
    reader = _Reader(pattern)
    whole = reader.choice()
    if reader.at < len(pattern):
        raise PatternError(f"'{pattern[reader.at]}' is not expected at character {reader.at + 1}")
    if _captures(whole) > 1:
        raise PatternError("it has more than one group: write (?: ) for all but what is to be hidden")
    for branch in whole.of:
        groups = [i for i, node in enumerate(branch) if _captures(node)]
        if groups and any(not isinstance(node, Nothing) for node in branch[groups[0] + 1 :]):
            raise PatternError("the group has to stand at the end: only \\b and (?= ) or (?! ) may follow it")
    return whole


def _captures(node: Node) -> int:
    if isinstance(node, Repeat):
        return 2 * _captures(node.what)
    if isinstance(node, Choice):
        return node.captures + sum(_captures(inner) for branch in node.of for inner in branch)
    return 0


class _Reader:
    """Reads one pattern from left to right."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def next(self, count: int = 1) -> str:
        """Return the next characters without taking them; fewer at the end."""
        return self.text[self.at : self.at + count]

    def takes(self, what: str) -> bool:
        """Take *what* if it comes next."""
        if self.next(len(what)) != what:
            return False
        self.at += len(what)
        return True

    def choice(self) -> Choice:
        """Read alternatives up to a closing bracket or the end."""
        branches = [self.sequence()]
        while self.takes("|"):
            branches.append(self.sequence())
        return Choice(tuple(branches))

    def sequence(self) -> tuple[Node, ...]:
        """Read what stands in a row."""
        nodes: list[Node] = []
        while self.next() not in ("", "|", ")"):
            node = self.atom()
            nodes.append(self.repeated(node))
        return tuple(nodes)

    def atom(self) -> Node:
        """Read one character, class, group or boundary."""
        if self.takes("("):
            return self.group()
        if self.takes("["):
            return Chars(self.char_class())
        if self.next() == "\\":
            return Nothing() if self.takes("\\b") else Chars(self.escaped())
        sign = self.next()
        if sign in "*+?{}]^$.":
            raise PatternError(f"'{sign}' at character {self.at + 1}: {_WHY.get(sign, 'put a backslash before it')}")
        self.at += 1
        return Chars(_set(sign))

    def group(self) -> Node:
        """Read a group behind its opening bracket."""
        ahead = self.takes("?=") or self.takes("?!")
        captures = not ahead and not self.takes("?:")
        if captures and self.next() == "?":
            raise PatternError("groups with a name, looking behind and switches differ between engines")
        inner = self.choice()
        if not self.takes(")"):
            raise PatternError("a bracket is not closed")
        return Nothing() if ahead else Choice(inner.of, captures)

    def char_class(self) -> frozenset[int]:
        """Read a class behind its opening bracket."""
        negated = self.takes("^")
        found: frozenset[int] = frozenset()
        while not self.takes("]"):
            if self.next() in ("", "["):
                raise PatternError("a class is not closed, or a [ in it has no backslash")
            first = self.escaped() if self.next() == "\\" else self._plain()
            if self.next() == "-" and self.next(2) not in ("-]", "-"):
                self.at += 1
                last = self.escaped() if self.next() == "\\" else self._plain()
                first = frozenset(range(min(first), max(last) + 1))
            found |= first
        return ALL - found if negated else found

    def _plain(self) -> frozenset[int]:
        if not self.next():
            raise PatternError("nothing stands behind the last backslash")
        self.at += 1
        return _set(self.text[self.at - 1])

    def escaped(self) -> frozenset[int]:
        """Read a backslash and what it stands before."""
        self.at += 1
        sign = self._plain()
        letter = self.text[self.at - 1 : self.at]
        if letter in CLASSES:
            return CLASSES[letter]
        if letter in CONTROLS:
            return _set(CONTROLS[letter])
        if letter == "u" and re.fullmatch(r"[0-9a-f]{4}", self.next(4)):
            self.at += 4
            return _set(chr(int(self.text[self.at - 4 : self.at], 16)))
        if not letter or letter.isalnum():
            raise PatternError(f"'\\{letter}' is not read alike by all engines")
        return sign

    def repeated(self, node: Node) -> Node:
        """Read how often *node* may stand there."""
        found = re.compile(r"\?|\{(\d+)(?:(,)(\d*))?\}").match(self.text, self.at)
        if found is None:
            return node
        self.at = found.end()
        least = int(found[1] or 0)
        most = 1 if found[0] == "?" else int(found[3]) if found[3] else MOST + 1 if found[2] else least
        self.takes("?")  # a lazy repetition finds the same in the end, only sooner
        if most > MOST or most < least:
            raise PatternError(f"a repetition needs an upper bound of {MOST} or less: write {{0,200}}")
        if isinstance(node, Nothing):
            raise PatternError("what looks ahead cannot be repeated")
        return Repeat(node, least, most)


_WHY = {
    "*": "without an upper bound a long text takes for ever: write {0,200}",
    "+": "without an upper bound a long text takes for ever: write {1,200}",
    ".": "engines differ on it: write [^\\n]",
    "^": "engines differ on it: a pattern begins anywhere",
    "$": "engines differ on it: a pattern ends anywhere",
}


def _set(sign: str) -> frozenset[int]:
    return frozenset({min(ord(sign), OTHER)})
