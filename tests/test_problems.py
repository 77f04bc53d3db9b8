"""Reports: order, count, places and what each format must escape."""

import json

import pytest

from generator.problems import FORMATS, Problem, about, as_github, as_json, as_text, quoted

CV = "content/data/cv.yml"
ONE = Problem(CV, 3, 7, "'nevr' is not a value of advice", "value", "did you mean 'never'?", "advice: nevr")
TWO = Problem(CV, 1, 1, "the key 'name' is missing here", "missing-key", "add 'name: ...'", "slug: cv")
BARE = Problem("content/site.yml", 1, 1, "this file is missing", "file")


def test_text() -> None:
    assert as_text([ONE, BARE, TWO]) == (
        "content/data/cv.yml:1:1: the key 'name' is missing here [missing-key]\n"
        "  | slug: cv\n"
        "  | ^\n"
        "  = add 'name: ...'\n"
        "content/data/cv.yml:3:7: 'nevr' is not a value of advice [value]\n"
        "  | advice: nevr\n"
        "  |       ^\n"
        "  = did you mean 'never'?\n"
        "content/site.yml:1:1: this file is missing [file]"
    )


def test_github() -> None:
    odd = Problem("a,b:c.yml", 1, 2, "100 %\nwrong", "value", "write\r50 %")

    assert as_github([BARE, odd]) == (
        "::error file=a%2Cb%3Ac.yml,line=1,col=2,title=value::100 %25%0Awrong%0Awrite%0D50 %25%0A"
        "About this rule: content/pages/maintain/rules.md#value\n"
        "::error file=content/site.yml,line=1,col=1,title=file::this file is missing%0A"
        "About this rule: content/pages/maintain/rules.md#file"
    )


def test_about() -> None:
    assert about([ONE]) == "about the rule: content/pages/maintain/rules.md#value"
    assert about([ONE, TWO, ONE]) == "about the rules: content/pages/maintain/rules.md (missing-key, value)"


def test_json() -> None:
    assert json.loads(as_json([ONE])) == {
        "count": 1,
        "problems": [
            {
                "file": "content/data/cv.yml", "line": 3, "column": 7, "says": "'nevr' is not a value of advice",
                "rule": "value", "hint": "did you mean 'never'?", "excerpt": "advice: nevr",
            }
        ],
    }


@pytest.mark.parametrize(
    ("count", "last"),
    [
        pytest.param(200, "  = add 'name: ...'", id="200 are all shown"),
        pytest.param(201, "... and 1 more problem", id="one more is counted"),
        pytest.param(237, "... and 37 more problems", id="37 more are counted"),
    ],
)
def test_the_first_200_are_shown(count: int, last: str) -> None:
    problems = [Problem("x.yml", n + 1, 1, TWO.says, TWO.rule, TWO.hint, "a: b") for n in range(count)]

    lines = as_text(reversed(problems)).split("\n")
    assert lines[-1] == last
    assert sum(line.startswith("x.yml:") for line in lines) == 200
    assert lines[0].startswith("x.yml:1:1:")
    assert json.loads(as_json(problems))["count"] == count
    assert len(json.loads(as_json(problems))["problems"]) == 200
    assert as_github(problems).count("::error file=") == 200


def test_the_same_problem_is_told_once() -> None:
    assert as_text([BARE, BARE]) == as_text([BARE])


@pytest.mark.parametrize(
    ("excerpt", "column", "caret"),
    [
        pytest.param("größe: x", 8, "       ^", id="letters beyond ASCII"),
        pytest.param("為什麼: x", 6, "        ^", id="letters of double width"),
        pytest.param("e\u0301: x", 5, "   ^", id="an accent has no width of its own"),
        pytest.param("\ta: x", 5, "\t   ^", id="a tab stays a tab"),
    ],
)
def test_the_caret_stands_under_its_place(excerpt: str, column: int, caret: str) -> None:
    assert as_text([Problem("x.yml", 1, column, "x", "value", "", excerpt)]).split("\n")[2] == f"  | {caret}"


@pytest.mark.parametrize("column", [1, 60, 250, 500, 501])
def test_a_long_line_is_cut_around_the_place(column: int) -> None:
    excerpt = "".join(chr(ord("a") + n % 26) for n in range(500))

    _, line, caret = as_text([Problem("x.yml", 1, column, "x", "value", "", excerpt)]).split("\n")
    assert len(line) <= 4 + 110
    if column <= 500:
        assert line[caret.index("^")] == excerpt[column - 1]


def test_control_characters_are_spelt_out() -> None:
    report = as_text([Problem("x.yml", 1, 4, f"{quoted(chr(27) + '[2J')} is wrong", "value", "", "a: \x1b[2J\u202eb")])

    assert report == "x.yml:1:4: '\\x1b[2J' is wrong [value]\n  | a: \\x1b[2J\\u202eb\n  |    ^"


def test_a_long_text_is_shortened() -> None:
    assert quoted("a" * 61) == f"'{'a' * 57}...'"
    assert quoted("a" * 60) == f"'{'a' * 60}'"


@pytest.mark.parametrize("form", list(FORMATS))
def test_no_problem_is_no_error(form: str) -> None:
    assert "error" not in FORMATS[form]([])
