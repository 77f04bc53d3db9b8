"""Values and their labels where the two do not stand side by side: tables, SQL, XML, lists, next lines.

The twin of fields.js. Each value comes with the label that tells what it is; most labels tell nothing to any detector.
"""

import re
from collections.abc import Iterator

Field = tuple[str, int, int]
"""A label, and where its value starts and ends."""

LONGEST_LABEL, LONGEST_VALUE = 40, 200
SEPARATORS = "\t|;,"

_NO_LABEL = re.compile(r"\d\d\d|[@!?]", re.ASCII)
_RULE = re.compile(r"[ |:+=-]{3,}")
_AROUND = " \t\r\"'`[](){}|*,;\u2022"
_BULLET = re.compile(r"[ \t]{0,12}(?:[-*\u2022+]|\d{1,2}[.)])[ \t]{1,4}")
_LABELLED = re.compile(r"[ \t\"'>#*-]{0,12}([^\W\d_][^:=\n|,;<>]{1,39}?)[\"'*]{0,3}[ \t]?[:=][ \t]?")
_ALONE = re.compile(r"[ \t>#*\"'-]{0,12}([^\W\d_][^\n|,;<>\"{}]{1,39}?)[\"'*]{0,3}[ \t]?:?[ \t\r]{0,8}")
_SQL = re.compile(
    r"\binsert\s{1,3}into\s{1,3}[^()\n]{1,80}\(([^()]{1,600})\)\s{0,5}values\s{0,5}", re.ASCII | re.IGNORECASE,
)
_XML = re.compile(r"<([A-Za-z][\w:.-]{0,40})(?:\s[^<>]{0,200})?>\s{0,10}([^<>]{1,200})(?=</)", re.ASCII)
_NAMED = re.compile(r"\b(?:name|key|label|id|field|title)\s?=\s?[\"']([^\"'<>]{1,40})[\"']", re.ASCII | re.IGNORECASE)
_PAIR = re.compile(
    r"<(?:key|t[dh]|dt|name|label)(?: [^<>]{0,100})?>([^<>]{1,40})</[a-z]{1,8}>\s{0,20}"
    r"<(?:string|td|dd|value|span)(?: [^<>]{0,100})?>([^<>]{1,200})(?=<)", re.ASCII | re.IGNORECASE,
)
_NAME_VALUE = re.compile(
    r"\b(?:name|key|label|field|title|id|type)[\"']?\s?[:=]\s?[\"']?([A-Za-z][A-Za-z0-9 _.-]{1,39})[\"']?[,;]?\s{1,20}"
    r"[\"']?(?:value|val|content|text|answer|default)[\"']?\s?[:=]\s?[\"']?([^\"'\n<>{}]{1,200})",
    re.ASCII | re.IGNORECASE,
)


def fields(clean: str) -> Iterator[Field]:
    """Yield each value of *clean* that stands away from its label."""
    lines = _lines(clean)
    for label, start, end in (*_tables(clean, lines), *_below(clean, lines), *_sql(clean), *_marked(clean)):
        while start < end and clean[start] in _AROUND:
            start += 1
        while start < end and clean[end - 1] in _AROUND:
            end -= 1
        if start < end <= start + LONGEST_VALUE and len(label) <= LONGEST_LABEL:
            yield label, start, end


def _lines(clean: str) -> list[tuple[int, int]]:
    found, start = [], 0
    while (end := clean.find("\n", start)) >= 0:
        found.append((start, end))
        start = end + 1
    return [*found, (start, len(clean))]


def cells(clean: str, start: int, end: int, separator: str, quote: str = '"') -> list[tuple[int, int]]:
    """Return the cells of a line; a separator in quotes parts none."""
    found, first, quoted = [], start, False
    for i in range(start, end):
        if clean[i] == quote:
            quoted = not quoted
        elif clean[i] == separator and not quoted:
            found.append((first, i))
            first = i + 1
    return [*found, (first, end)]


def _tables(clean: str, lines: list[tuple[int, int]]) -> Iterator[Field]:
    at = 0
    while at + 1 < len(lines):
        rows, labels = _table(clean, lines, at)
        for row in rows:
            yield from ((label, *cell) for label, cell in zip(labels, row, strict=False) if label)
        at += 1 + len(rows)


def _table(clean: str, lines: list[tuple[int, int]], at: int) -> tuple[list[list[tuple[int, int]]], list[str]]:
    """Return the rows and labels of the table that begins in line *at*; no rows where there is none."""
    start, end = lines[at]
    for separator in SEPARATORS:
        head = cells(clean, start, min(end, start + 2000), separator)
        labels = [clean[first:last].strip(_AROUND) for first, last in head]
        if len(head) < 2 or any(len(each) > LONGEST_LABEL or _NO_LABEL.search(each) for each in labels):
            continue
        rows = []
        ruled = separator == "|" and at + 1 < len(lines) and bool(_RULE.fullmatch(clean, *lines[at + 1]))
        for i in range(at + 1 + ruled, len(lines)):
            first, last = lines[i]
            row = cells(clean, first, last, separator)
            if len(row) != len(head):
                break
            rows.append(row)
        if rows:
            return [[], *rows] if ruled else rows, labels
    return [], []


def _below(clean: str, lines: list[tuple[int, int]]) -> Iterator[Field]:
    """Yield what stands in the lines below a label, and each of several behind one."""
    for i, (start, end) in enumerate(lines):
        several = _LABELLED.match(clean, start, end)
        if several and end - start < 2000:
            items = [cell for part in cells(clean, several.end(), end, ",") for cell in cells(clean, *part, ";")]
            items = [(first, last) for item in items for first, last in _both(clean, *item)]
            if len(items) > 1:
                yield from ((several[1], *item) for item in items)
        alone = None if end - start >= 80 or _BULLET.match(clean, start, end) else _ALONE.fullmatch(clean, start, end)
        if alone:
            yield from ((alone[1], *item) for item in _under(clean, lines, i + 1))


def _both(clean: str, start: int, end: int) -> list[tuple[int, int]]:
    """Part "a and b"."""
    found = re.compile(r" (?:and|und|et|y|e|&) ").search(clean, start, end)
    return [(start, found.start()), (found.end(), end)] if found else [(start, end)]


def _under(clean: str, lines: list[tuple[int, int]], at: int) -> Iterator[tuple[int, int]]:
    if at < len(lines) and not clean[slice(*lines[at])].strip():
        at += 1
    bullets = 0
    while at < len(lines) and bullets < 200 and (bullet := _BULLET.match(clean, *lines[at])):
        yield bullet.end(), lines[at][1]
        at, bullets = at + 1, bullets + 1
    if at < len(lines) and not bullets:
        yield lines[at]


def _sql(clean: str) -> Iterator[Field]:
    for found in _SQL.finditer(clean):
        labels = [each.strip(_AROUND) for each in found[1].split(",")]
        at = found.end()
        while clean[at : at + 1] == "(":
            end = _closing(clean, at + 1)
            row = cells(clean, at + 1, end, ",", "'")
            if len(row) == len(labels):
                yield from ((label, *cell) for label, cell in zip(labels, row, strict=True))
            at = end + 1
            while clean[at : at + 1] in (",", " ", "\n", "\r", "\t") and at < len(clean):
                at += 1


def _closing(clean: str, at: int) -> int:
    """Return where the row that begins at *at* ends; a bracket in quotes ends none."""
    quoted, most = False, min(len(clean), at + 4000)
    while at < most and (quoted or clean[at] != ")"):
        quoted ^= clean[at] == "'"
        at += 1
    return at


def _marked(clean: str) -> Iterator[Field]:
    for found in _XML.finditer(clean):
        named = _NAMED.search(clean, found.start(), found.start(2))
        yield named[1] if named else found[1], *found.span(2)
    for expression in (_PAIR, _NAME_VALUE):
        for found in expression.finditer(clean):
            yield found[1], *found.span(2)
