"""What is wrong with a line that is no JSON, in our own words: Python's speak of parsers, and change with it."""

import re

EXAMPLE = '{"data": "password", "tool": "chatgpt/consumer"}'

_WHOLE = f"write one JSON object, for example {EXAMPLE}"
_TEXT = re.compile(r'"(?:[^"\\]|\\.)*"')
_WORD = re.compile(r"[\w./-]+")


def no_json(text: str, at: int) -> tuple[str, str]:
    """Return what is wrong with *text* at the place *at*, from 0, where it stopped being JSON; and what to write."""
    rest = text[at:]
    before = _TEXT.sub(lambda found: "x" * len(found[0]), text[:at]).rstrip()
    if "\\" in text[max(0, at - 1): at + 1] and before.count('"') % 2:
        return "a backslash here begins no sign that JSON knows", 'write two backslashes (\\\\) for one'
    if before.count('"') % 2 or (rest.startswith('"') and not _TEXT.match(rest)):
        if re.match(r"[\x00-\x1f]", rest):
            return "a tab or another hidden sign stands in a text", "take it out, or write \\t"
        return "this text is not closed", 'write " at its end'
    return _between(before, rest)


def _between(before: str, rest: str) -> tuple[str, str]:
    """Return what is wrong where no text is open."""
    last, word = before[-1:], _WORD.match(rest)
    if not rest:
        if last in ("", ":", ",", "["):
            return "a value is missing at the end", _WHOLE
        return "the line ends before the object does", "write } at its end, and ] before it where a list is open"
    if rest[0] in "'\u2018\u2019\u201c\u201d\u201e":
        return f"{rest[0]} is no quotation mark to JSON", 'write " around each text'
    if word and last in ("", ":", ",", "[", "{"):
        return f"{_cut(word[0])} stands here without quotation marks", f'write "{_cut(word[0])}"'
    if re.match(r",\s*[}\]]", rest):  # newer Pythons stop at the comma
        return "something is missing behind ,", "write it, or take the sign , away"
    if rest[0] in "}]" and last in (",", ":"):
        return f"something is missing behind {last}", f"write it, or take the sign {last} away"
    if last in ("x", '"') and rest[0] in "\"{[0123456789tfn" and not before.endswith((":", ",")):
        return "a sign between two parts is missing", "write : between a question and its answer, and , between two"
    return "nothing may stand behind the object" if last == "}" else f"{_shown(rest[0])} is not expected here", _WHOLE


def _shown(sign: str) -> str:
    return sign if sign.isprintable() else f"the hidden sign U+{ord(sign):04X}"


def _cut(word: str) -> str:
    return word if len(word) <= 30 else f"{word[:30]}..."
