"""What is told of a line that is no JSON: in our words, whatever Python says, with what to write instead."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.quiz.ask.no_json import EXAMPLE, no_json

WHOLE = f"write one JSON object, for example {EXAMPLE}"
SIGN = "write : between a question and its answer, and , between two"
BACKSLASH = ("a backslash here begins no sign that JSON knows", "write two backslashes (\\\\) for one")
CASES = (
    ("diary", "diary stands here without quotation marks", 'write "diary"'),
    ('{"data": diary}', "diary stands here without quotation marks", 'write "diary"'),
    ('{data: "diary"}', "data stands here without quotation marks", 'write "data"'),
    ('{"data": "diary"', "the line ends before the object does",
     "write } at its end, and ] before it where a list is open"),
    ("[", "a value is missing at the end", WHOLE),
    ("{'data': 'diary'}", "' is no quotation mark to JSON", 'write " around each text'),
    ("{“data”: 1}", "“ is no quotation mark to JSON", 'write " around each text'),
    ('{"data": "diary",}', "something is missing behind ,", "write it, or take the sign , away"),
    ('{"data": ["diary",]}', "something is missing behind ,", "write it, or take the sign , away"),
    ('{"data": }', "something is missing behind :", "write it, or take the sign : away"),
    ('{"data" "diary"}', "a sign between two parts is missing", SIGN),
    ('{"data": ["a" "b"]}', "a sign between two parts is missing", SIGN),
    ('{"data": "a\tb"}', "a tab or another hidden sign stands in a text", "take it out, or write \\t"),
    ('{"data": "C:\\users"}', *BACKSLASH),
    ('{"data": "\\q"}', *BACKSLASH),
    ('{"data": "diary', "this text is not closed", 'write " at its end'),
    ('{"data": "diary"} x', "nothing may stand behind the object", WHOLE),
    ('{"data": "diary"]', "] is not expected here", WHOLE),
    ("\x00", "the hidden sign U+0000 is not expected here", WHOLE),
)


def told(text: str) -> tuple[str, str] | None:
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        return no_json(text, error.pos)
    return None


@pytest.mark.parametrize(("text", "says", "hint"), CASES, ids=[each[0] for each in CASES])
def test_what_is_told(text: str, says: str, hint: str) -> None:
    assert told(text) == (says, hint)


@given(st.text(alphabet='{}[]":,\\ \tabx01.-\u201c', max_size=20) | st.text(max_size=10))
def test_anything_gets_a_sentence_of_ours(text: str) -> None:
    found = told(text)

    if found is not None:
        assert all(found)
        assert not re.search("delimiter|property name|Unterminated|Extra data|Expecting", " ".join(found))
