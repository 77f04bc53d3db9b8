"""Edits of an author's YAML in place: comments, order and layout stay as they are.

Only what is asked for changes; the result is read again and compared with what was meant.
"""

import re
from dataclasses import dataclass, field

import yaml

from generator.load.yaml import KeyPath, parse

_LINE_END = re.compile("\r\n|\r|\n")
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9/._-]*")
_READ_OTHERWISE = re.compile(r"(?:null|true|false|yes|no|on|off|y|n)|[-+]?[0-9][0-9.,_:eE+-]*", re.IGNORECASE)
"""Words that YAML, or an editor's idea of it, reads as something other than text; a date is meant to look like one."""
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(slots=True)
class Edits:
    """Edits of one text, gathered and then made at once."""

    text: str
    _root: yaml.Node | None = field(init=False)
    _starts: list[int] = field(init=False)
    _changes: list[tuple[int, int, str]] = field(init=False, default_factory=list)

    def __post_init__(self) -> None:
        self._root = parse(self.text)
        self._starts = [0, *(found.end() for found in _LINE_END.finditer(self.text))]

    def put(self, path: KeyPath, value: str) -> None:
        """Write *value*, a word, as the value at *path*, in the quotes that stand there."""
        node = self._value(path)
        start, end = self._offset(node.start_mark), self._offset(node.end_mark)
        if start == end:  # "seen:" with nothing behind it: the mark stands right after the colon, or further
            before = self.text[:start].rstrip(" ")
            self._changes.append((len(before), start, f" {value}"))
            return
        style = node.style if isinstance(node, yaml.ScalarNode) else None
        if style in ("|", ">"):  # its end is where the next line begins
            end = start + len(self.text[start:end].rstrip())
        quote = style if style in ("'", '"') else ""
        self._changes.append((start, end, f"{quote}{value}{quote}" if quote else _plain(value)))

    def put_part(self, path: KeyPath, old: str, new: str) -> None:
        """Write *new* for *old* within the text at *path*, wherever it stands there."""
        node = self._value(path)
        start, end = self._offset(node.start_mark), self._offset(node.end_mark)
        self._changes.append((start, end, self.text[start:end].replace(old, new)))

    def put_key(self, path: KeyPath, value: str) -> None:
        """Write *value*, a word, for the key at *path*."""
        key, _, _ = self._pair(path)
        start, end = self._offset(key.start_mark), self._offset(key.end_mark)
        quote = self.text[start] if self.text[start] in "'\"" else ""
        self._changes.append((start, end, f"{quote}{value}{quote}"))

    def remove(self, path: KeyPath) -> None:
        """Take the key at *path* out, with its value."""
        key, value, (mapping, index) = self._pair(path)
        last = _last(value)
        start, end = self._offset(key.start_mark), self._offset(last.end_mark)
        pairs = mapping.value
        if mapping.flow_style:
            if index:
                start = self._offset(pairs[index - 1][1].end_mark)
            elif len(pairs) > 1:
                end = self._offset(pairs[1][0].start_mark)
        elif self.text[self._starts[key.start_mark.line] : start].strip(" "):
            # Behind the dash of a list: the next key moves up.
            end = self._offset(pairs[index + 1][0].start_mark) if index + 1 < len(pairs) else end
        else:
            start = self._starts[key.start_mark.line]
            line = last.end_mark.line + (1 if last.end_mark.column else 0)
            end = self._starts[line] if line < len(self._starts) else len(self.text)
        self._changes.append((start, end, ""))

    def result(self) -> str:
        """Return the text with all edits made."""
        text = self.text
        # From the end, so that the places of the others stay true.
        for start, end, new in sorted(set(self._changes), reverse=True):
            text = text[:start] + new + text[end:]
        return text

    def _offset(self, mark: yaml.Mark) -> int:
        return self._starts[mark.line] + int(mark.column) if mark.line < len(self._starts) else len(self.text)

    def _value(self, path: KeyPath) -> yaml.Node:
        assert self._root is not None, "an empty text has nothing to edit"
        node = self._root
        for part in path:
            if isinstance(node, yaml.MappingNode):
                node = next(value for key, value in node.value if key.value == part)
            else:
                node = node.value[part]
        return node

    def _pair(self, path: KeyPath) -> tuple[yaml.Node, yaml.Node, tuple[yaml.MappingNode, int]]:
        mapping = self._value(path[:-1])
        assert isinstance(mapping, yaml.MappingNode), "only a mapping has keys"
        index = next(i for i, (key, _) in enumerate(mapping.value) if key.value == path[-1])
        key, value = mapping.value[index]
        return key, value, (mapping, index)


def _last(node: yaml.Node) -> yaml.Node:
    """Return the node that ends a value: what is written line by line ends, for the parser, where the next begins."""
    while isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        inner = node.value[-1]
        node = inner[1] if isinstance(inner, tuple) else inner
    return node


def _plain(value: str) -> str:
    """Return *value* as YAML writes it: bare where that is safe, else in quotes."""
    if _DAY.fullmatch(value) or (_PLAIN.fullmatch(value) and not _READ_OTHERWISE.fullmatch(value)):
        return value
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def in_quotes(value: str) -> str:
    """Return *value* as a YAML text: in double quotes, or bare where that can be nothing else."""
    return _plain(" ".join(value.split()))
