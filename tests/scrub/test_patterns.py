"""The language of patterns: what it takes, what it refuses and why, and the ban on exploding ones."""

import pytest

from generator.scrub.cost import forbid_explosions
from generator.scrub.patterns import PatternError, compiled, parse

SOUND = (
    r"\b\d{3}-\d{2}-\d{4}\b(?!-\d)",
    r"(?:[ -]?\d){3,9}",
    r"(?:\w{1,9}\.){1,5}[a-z]{2}",
    r"(?:[A-Z][a-z]{1,20} ){1,4}Road",
    r"key=(\w{8,40})(?=;)",
    r"[\s\S]{0,6000}?END",
    r"(?:ab{1,3}|c){1,4}d",
    r"[^\s'\-\u00c0-\u024f]{2}",
    r"a|b(?:c|d)?",
)

REFUSED = (
    ("a*", "without an upper bound"),
    ("a+", "without an upper bound"),
    ("a{3,}", "upper bound"),
    ("a{0,9000}", "upper bound"),
    ("a{5,2}", "upper bound"),
    ("a.b", "engines differ"),
    ("^a", "engines differ"),
    ("a$", "engines differ"),
    ("(?P<x>a)", "differ between engines"),
    ("(?<x>a)", "differ between engines"),
    ("(?<=a)b", "differ between engines"),
    ("(?i)a", "differ between engines"),
    (r"(a)\1", "not read alike"),
    (r"\1", "not read alike"),
    (r"\x41", "not read alike"),
    (r"\p{L}", "not read alike"),
    (r"\u12", "not read alike"),
    ("a\\", "nothing stands behind"),
    ("(a)(b)", "more than one group"),
    ("(?:(a)){2}", "more than one group"),
    ("(a)b", "group has to stand at the end"),
    ("(a", "not closed"),
    ("a)", "not expected"),
    ("[a", "not closed"),
    ("[[a]", "no backslash"),
    ("a]", "put a backslash"),
    (r"(?=a){2}", "cannot be repeated"),
    (r"\b?", "cannot be repeated"),
)

EXPLODING = (
    "(?:a{1,9}){1,9}",
    "(?:a{1,9}b?){1,9}",
    r"(?:\w{1,9} ?){1,9}",
    "(?:a?){1,9}",
    "(?:a|ab){2,9}",
    "(?:(?:ab{0,2}){1,3}b){2}",
    r"(?:\d{1,3}[ -]?){2,5}",
)


@pytest.mark.parametrize("pattern", SOUND)
def test_sound(pattern: str) -> None:
    forbid_explosions(parse(pattern))

    assert compiled(pattern).pattern == pattern


@pytest.mark.parametrize(("pattern", "why"), REFUSED, ids=[pattern for pattern, _ in REFUSED])
def test_refused(pattern: str, why: str) -> None:
    with pytest.raises(PatternError, match=why):
        parse(pattern)


@pytest.mark.parametrize("pattern", EXPLODING)
def test_exploding(pattern: str) -> None:
    tree = parse(pattern)

    with pytest.raises(PatternError, match="same character"):
        forbid_explosions(tree)
