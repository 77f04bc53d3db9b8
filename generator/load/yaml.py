"""From bytes to a tree of plain values, with the place of every value and key.

The YAML that authors write is a part of YAML: words stay words (``on``, ``off``, ``yes``, ``no``, dates), and what
lets a file say things twice or in hidden ways (anchors, aliases, merge keys, tags) is refused.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

import yaml

from generator.problems import Problem, quoted
from generator.speed.memo import kept

from .lost import LONGEST, TOO_LONG, comment_lines, cut_off
from .odd_spaces import ODD_SPACE, named
from .tree import KeyPath as KeyPath
from .tree import Tree
from .yaml_errors import BAD_CHARACTER, Spot, bad_text, bad_yaml, not_utf8, problem_at, unreadable

MAX_DEPTH = 40
"""Levels of nesting. Our records need about 10; thousands would overflow the C stack of the parser."""

# libyaml where the wheel has it (all platforms that we know of); the pure Python parser is 20 times slower.
# Any: PyYAML's types know no C loader, and no class may inherit from a value.
_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_TAG = "tag:yaml.org,2002:"


class _Loader(_Base):  # type: ignore[misc]
    """A loader that sees only nothing, true, false and plain numbers; everything else is text."""

    # PyYAML copies its own in (yes, no, dates) where a class has none, and an empty one counts.
    yaml_implicit_resolvers: ClassVar[dict[str, list[tuple[str, re.Pattern[str]]]]] = {}

    def resolve(self, kind: type, value: str, implicit: tuple[bool, bool]) -> str:
        """Return the tag of a node as PyYAML does. It looks for tags by place too, which we have none of."""
        if kind is yaml.ScalarNode:
            for tag, pattern in self.yaml_implicit_resolvers.get(value[:1], ()) if implicit[0] else ():
                if pattern.match(value):
                    return tag
            return f"{_TAG}str"
        return f"{_TAG}seq" if kind is yaml.SequenceNode else f"{_TAG}map"

    def descend_resolver(self, node: yaml.Node | None, index: object) -> None:
        """Note no place."""

    def ascend_resolver(self) -> None:
        """Leave no place."""


for _name, _pattern, _first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    # Eighteen digits at most: Python refuses to read numbers of thousands of digits.
    ("int", r"[-+]?(?:0|[1-9][0-9]{0,17})", list("-+0123456789")),
    ("float", r"[-+]?(?:0|[1-9][0-9]{0,17})\.[0-9]{1,18}", list("-+0123456789")),
):
    _Loader.add_implicit_resolver(_TAG + _name, re.compile(rf"^(?:{_pattern})$"), _first)


@dataclass(frozen=True, slots=True)
class Document:
    """One file as it was read."""

    file: str
    """Relative to the project's root, with "/"."""
    text: str
    tree: Tree
    places: Mapping[KeyPath, Spot]
    """Where each value begins."""
    places_of_keys: Mapping[KeyPath, Spot]
    """Where the key of each value begins; positions of a list have none."""

    def place(self, path: KeyPath, *, key: bool = False) -> Spot:
        """Return where the value at *path* begins (its key with ``key=True``), or its nearest ancestor."""
        if key and path in self.places_of_keys:
            return self.places_of_keys[path]
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, (1, 1))

    def problem(self, path: KeyPath, says: str, rule: str, hint: str = "", *, key: bool = False) -> Problem:
        """Return a problem with the value at *path*, or with its key."""
        return problem_at(self.file, self.text, self.place(path, key=key), says, rule, hint)


def load_file(path: Path, name: str) -> Document | list[Problem]:
    """Read the file at *path*, called *name* in reports, or say what is wrong with it."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        return [Problem(name, 1, 1, *unreadable(error))]
    return _loaded(name, raw)


@kept
def _loaded(name: str, raw: bytes) -> Document | list[Problem]:
    return load_bytes(raw, name)


def load_bytes(raw: bytes, name: str) -> Document | list[Problem]:
    """Read a file's content, or say what is wrong with it."""
    try:
        # Editors on Windows may begin a file with a byte order mark; it is no part of the text.
        text = raw.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        return [not_utf8(raw, error.start, name)]
    return load_text(text, name)


def load_text(text: str, name: str) -> Document | list[Problem]:
    """Read a file's text, or say what is wrong with it."""
    found = list(bad_text(text, name))
    if found:
        return found
    try:
        # One more pass, needed for few files: composed nodes no longer tell aliases, and compose() is recursive.
        found = list(_refused(text, name)) if _is_suspicious(text) else []
        root = None if found else parse(text)
    except yaml.MarkedYAMLError as error:
        return [bad_yaml(error, text, name)]
    if found:
        return found
    if root is None:
        hint = "write its keys and values, or delete the file"
        return [Problem(name, 1, 1, "this file is empty", "empty-file", hint)]
    return _Builder(text, name).document(root)


def parse(text: str) -> yaml.Node | None:
    """Return the nodes of a text with their marks; for whoever edits a text in place. It may hold nothing: ``None``."""
    root: yaml.Node | None = yaml.compose(text, Loader=_Loader)
    return root


class _Builder:
    """Builds tree and places in one pass over the nodes."""

    def __init__(self, text: str, name: str) -> None:
        self.text = text
        self.name = name
        self.places: dict[KeyPath, Spot] = {}
        self.keys: dict[KeyPath, Spot] = {}
        self.problems: list[Problem] = []
        self.comments = comment_lines(text)

    def document(self, root: yaml.Node) -> Document | list[Problem]:
        tree = self.value(root, ())
        return self.problems or Document(self.name, self.text, tree, self.places, self.keys)

    def value(self, node: yaml.Node, path: KeyPath) -> Tree:
        mark = node.start_mark
        self.places[path] = (mark.line + 1, mark.column + 1)
        if isinstance(node, yaml.ScalarNode):
            return self.scalar(node)
        if len(path) >= MAX_DEPTH:
            self.blame(node, "this is nested too deeply", "yaml", f"stay below {MAX_DEPTH} levels")
            return None
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*path, index)) for index, item in enumerate(node.value)]
        return self.mapping(node, path)

    def mapping(self, node: yaml.Node, path: KeyPath) -> dict[str, Tree]:
        result: dict[str, Tree] = {}
        for key_node, value_node in node.value:
            key = self.key(key_node)
            if key is None:
                continue
            here = (*path, key)
            if key in result:
                hint = f"it stands already on line {self.keys[here][0]}: keep one of the two"
                self.blame(key_node, f"the key {quoted(key)} stands here twice", "duplicate-key", hint)
                continue
            self.keys[here] = (key_node.start_mark.line + 1, key_node.start_mark.column + 1)
            result[key] = self.value(value_node, here)
        return result

    def key(self, node: yaml.Node) -> str | None:
        """Return a key as it is written: ``on: 1`` and ``2026: x`` have texts as keys."""
        if not isinstance(node, yaml.ScalarNode):
            self.blame(node, "a key must be a word", "key", "write 'key: value'; quote a text that begins with [ or {")
        elif node.value == "":
            self.blame(node, "a key is missing here", "key", "write 'key: value'")
        elif node.value == "<<" and not node.style:
            self.blame(node, "merge keys ('<<') are not used here", "yaml-feature", "write the keys and values out")
        elif not node.style and ODD_SPACE.search(node.value):
            hint = "delete it and press the space bar"
            space = named(ODD_SPACE.findall(node.value)[0])
            self.blame(node, f"something in this key looks like a space and is none ({space})", "character", hint)
        elif BAD_CHARACTER.search(node.value):
            self.blame(node, "this key holds a character that nobody can see", "character", "take the escape out")
        else:
            return str(node.value)
        return None

    def scalar(self, node: yaml.ScalarNode) -> Tree:
        kind, text = node.tag[len(_TAG):], str(node.value)
        if not node.style and node.end_mark.line in self.comments:
            self.problems += cut_off(node, self.text, self.name)
        if kind == "str":
            if len(text) > LONGEST:
                self.blame(node, f"this text has {len(text)} characters", "text-lost", TOO_LONG)
            if node.style == '"' and BAD_CHARACTER.search(text):
                hint = "take the escape (such as \\0) out"
                self.blame(node, "this text holds a character that nobody can see", "character", hint)
            return text
        if kind == "bool":
            return text.lower() == "true"
        return None if kind == "null" else int(node.value) if kind == "int" else float(node.value)

    def blame(self, node: yaml.Node, says: str, rule: str, hint: str) -> None:
        spot = (node.start_mark.line + 1, node.start_mark.column + 1)
        self.problems.append(problem_at(self.name, self.text, spot, says, rule, hint))


# Begins with the sign, which is rare, and looks back from there: three times as fast as it reads from left to right.
_SIGN = re.compile(r"[&*!](?<![^\s\[{,:?-].)(?=\S)")
# A text nested too deep for compose() has more; one that is merely long pays a second pass for nothing.
_MANY_OPENERS = 2000


def _is_suspicious(text: str) -> bool:
    """Return whether *text* may hold anchors, aliases or tags, or be nested beyond what the parser bears."""
    return bool(_SIGN.search(text)) or sum(text.count(opener) for opener in "[{?") + text.count("- -") > _MANY_OPENERS


def _refused(text: str, name: str) -> Iterator[Problem]:
    """Yield what YAML allows and we do not, from the parser's events."""
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
            continue
        mark = event.start_mark
        spot = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                hint = f"stay below {MAX_DEPTH} levels"
                yield problem_at(name, text, spot, "this is nested too deeply", "yaml", hint)
                return
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        hint = "write it out; a text that begins with &, * or ! needs quotes around it"
        if isinstance(event, yaml.AliasEvent):
            yield problem_at(name, text, spot, f"aliases ('*{anchor}') are not used here", "yaml-feature", hint)
        elif anchor:
            yield problem_at(name, text, spot, f"anchors ('&{anchor}') are not used here", "yaml-feature", hint)
        elif tag:
            says = f"tags ({quoted(tag.replace(_TAG, '!!'))}) are not used here"
            yield problem_at(name, text, spot, says, "yaml-feature", hint)
