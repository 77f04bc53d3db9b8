"""``guide ask``: each case gives the lines that go in and the whole lines that come out.

``RENEW_REPORTS=1 pytest tests/quiz`` writes the expected lines anew: read the difference.
"""

import json
import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.cli import main
from generator.quiz.ask import Asker
from tests.quiz.conftest import CASES, SMALL, read
from tests.real import TODAY

FILES = sorted((CASES / "ask").glob("*.yml"))


def ask(lines: list[bytes], *options: str, root: Path = SMALL, quiz: str = "may-i-send") -> tuple[int, list[str]]:
    """Run the command; return its exit code and what it printed, by line."""
    arguments = ["ask", quiz, "--root", str(root), *options]
    result = CliRunner().invoke(main, arguments, input=b"".join(line + b"\n" for line in lines))
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stdout_bytes.decode().splitlines()


def renew(path: Path, case: dict[str, Any], replies: list[str]) -> None:
    """Write the expected lines of the case at *path* anew."""
    quoted = [json.dumps(text) if "\\" in text else "'" + text.replace("'", "''") + "'" for text in replies]
    head = path.read_text(encoding="utf-8").partition("\nvisits:")[0]
    body = ""
    for visit, reply in zip(case["visits"], quoted, strict=True):
        key = "hex" if "hex" in visit else "in"
        sent = "'" + visit[key].replace("'", "''") + "'"
        body += f"  - {key}: {sent}\n    out: {reply}\n"
    path.write_text(f"{head}\nvisits:\n{body}", encoding="utf-8")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    lines = [bytes.fromhex(visit["hex"]) if "hex" in visit else visit["in"].encode() for visit in case["visits"]]

    code, replies = ask(lines, "--today", case.get("today", TODAY.isoformat()))
    if os.environ.get("RENEW_REPORTS"):
        renew(path, case, replies)
    else:
        assert replies == [visit["out"] for visit in case["visits"]]
    assert code == (1 if any('"error"' in reply for reply in replies) else 0)


def test_questions_are_listed_with_all_options() -> None:
    code, printed = ask([], "--questions")

    listed = json.loads("\n".join(printed))
    assert code == 0
    assert [question["id"] for question in listed["questions"]] == [
        "data", "tool", "whose", "names", "training", "temporary", "duty", "approved",
    ]
    assert listed["questions"][0]["options"][0] == {
        "id": "diary", "name": "Diary", "aliases": ["journal", "dear diary"],
    }
    assert listed["questions"][1]["options"] == [
        {"id": "chatter/free", "name": "Chatter", "plan": "Free", "aliases": ["Chat App"]},
        {"id": "chatter/plus", "name": "Chatter", "plan": "Plus", "aliases": ["Chat App"]},
        {"id": "chatter/team", "name": "Chatter", "plan": "Team", "aliases": ["Chat App"]},
        {"id": "dusty/all", "name": "Dusty", "plan": "All", "aliases": []},
        {"id": "quiet/all", "name": "Quiet", "plan": "All", "aliases": []},
        {"id": "other/local", "name": "My own computer", "plan": None, "aliases": ["offline"]},
        {"id": "other/work", "name": "A tool from work", "plan": None, "aliases": []},
    ]
    assert listed["questions"][2]["options"][0] == {"id": "me", "says": "Mine."}


def test_a_quiz_that_is_not_there() -> None:
    result = CliRunner().invoke(main, ["ask", "may-i-sent", "--root", str(SMALL)])

    assert result.exit_code == 2
    assert "there is no quiz 'may-i-sent': did you mean 'may-i-send'?" in result.output


def test_broken_content_is_reported(tmp_path: Path) -> None:
    for folder in ("content", "quiz"):
        (tmp_path / folder).mkdir()

    result = CliRunner().invoke(main, ["ask", "may-i-send", "--root", str(tmp_path)])

    assert result.exit_code == 1
    assert "content/site.yml:1:1: " in result.stderr


def test_a_clock_behind_the_content_makes_no_fact_young() -> None:
    content, compiled = read(SMALL, "may-i-send")

    assert Asker(content, compiled, date(2020, 1, 1)).today == content.site.as_of


SAMPLE = Asker(*read(SMALL, "may-i-send"), TODAY)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=5,
)
KEYS = st.sampled_from([*SAMPLE.vocabulary.answers, "today", "dta"])
VALUES = st.sampled_from(["diary", "full-name", "chatter/free", "other/work", "me", "on", "yes", "2027-01-01"]) | JSON
LINES = st.binary(max_size=20) | st.dictionaries(KEYS, VALUES).map(lambda given: json.dumps(given).encode())


# A busy machine draws slowly; that says nothing about what is tested.
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(LINES)
def test_any_line_is_answered(line: bytes) -> None:
    """Whatever comes in, one object goes out: a decision or an error, never an exception."""
    reply = json.loads(json.dumps(SAMPLE.reply(line)))

    if "error" in reply:
        assert list(reply["error"]) == ["key", "value", "says", "hint"]
        assert reply["error"]["says"]
        assert reply["error"]["hint"]
    else:
        assert list(reply) == ["verdict", "line", "rules", "reasons", "asked", "assumed", "better", "ignored"]
        assert [reason["rule"] for reason in reply["reasons"]] == reply["rules"]
        assert (reply["line"] is not None) == (reply["verdict"] == "avoid")
