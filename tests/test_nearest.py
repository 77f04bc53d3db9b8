"""The one "did you mean": what it finds, how it words it, and that nobody writes another."""

from pathlib import Path
from typing import Any

import pytest

from generator.nearest import LISTED, did_you_mean, nearest, use_one_of

GENERATOR = Path(__file__).parent.parent / "generator"
MANY = [f"word-{number}" for number in range(LISTED + 1)]


@pytest.mark.parametrize(
    ("word", "known", "options", "hint"),
    [
        ("cluod", ["cloud", "device"], {}, "did you mean 'cloud'? use one of: cloud, device"),
        ("zzz", ["device", "cloud"], {}, "use one of: device, cloud"),
        ("zzz", [], {}, "none is known here"),
        ("Cloud", ["cloud"], {}, "did you mean 'cloud'?"),
        ("not_yet", ["not-yet", "not_here"], {}, "did you mean 'not-yet'? use one of: not-yet, not_here"),
        (5, ["cloud"], {}, "use one of: cloud"),
        ("word_1", MANY, {}, "did you mean 'word-1'?"),
        ("zzz", MANY, {}, ""),
        ("zzz", MANY, {"where": "content/data/"}, "see content/data/"),
        ("zzz", MANY, {"most": None}, f"use one of: {', '.join(MANY)}"),
        ("jurnal", ["diary"], {"also": {"journal": "diary"}}, "did you mean 'diary' (also called 'journal')?"),
        ("journal", ["diary"], {"also": {"journal": "diary"}}, "did you mean 'diary'?"),
        ("chater", ["chatter/free", "x"], {"also": {"chatter": "chatter/free"}},
         "did you mean 'chatter/free'? use one of: chatter/free, x"),
    ],
)
def test_the_hint(word: object, known: list[str], options: dict[str, Any], hint: str) -> None:
    assert use_one_of(word, known, **options) == hint


def test_nothing_near_is_no_question() -> None:
    assert nearest("zzz", ["cloud"]) is None
    assert did_you_mean("zzz", ["cloud"]) == ""
    assert did_you_mean("claud", ["cloud"], shown="the folder {}/") == "did you mean the folder cloud/?"


def test_it_is_written_once() -> None:
    places = [
        path.relative_to(GENERATOR).as_posix() for path in sorted(GENERATOR.rglob("*.py"))
        if any(sign in path.read_text(encoding="utf-8") for sign in ("did you mean {", "get_close_matches"))
    ]

    assert places == ["nearest.py"]
