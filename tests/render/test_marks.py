"""Authored text is shown as it was typed, in Markdown and in HTML."""

import html
import re

import markdown
import pytest

from generator.render.marks import buttons, marked, md, unmarked
from tests.render.conftest import EXTENSIONS, Read

NASTY = [
    "<script>alert(1)</script>", "*stars* and _lines_", "a | b", "{{ 7 * 7 }} {% x %}", "1. one", "- dash", "# hash",
    "> quote", "`code`", "[link](https://x.example)", "![image](x)", "A &amp; B & C", "back\\slash", "~~tilde~~",
    "x {: .class }", "{: #id }", "<https://x.example>", "= equals", ": colon", "two\nlines", "![[x]]", "+ plus",
]


@pytest.mark.parametrize("text", NASTY)
@pytest.mark.parametrize("before", ["", "# "], ids=["paragraph", "heading"])
def test_markdown_shows_what_was_typed(text: str, before: str) -> None:
    made = markdown.markdown(before + md(text), extensions=EXTENSIONS)

    inside = re.fullmatch(r"<(p|h1)(?: id=\"[^\"]*\")?>(.*)</\1>", made, re.DOTALL)
    assert inside is not None, made
    assert "<" not in inside[2]
    assert html.unescape(inside[2]) == " ".join(text.split())


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("I am [[Sam]].", "I am <mark>Sam</mark>.", id="one part"),
        pytest.param("[[a]][[b]]", "<mark>a</mark><mark>b</mark>", id="two parts side by side"),
        pytest.param("x < [[y & z]]", "x &lt; <mark>y &amp; z</mark>", id="escaped inside and outside"),
        pytest.param("a\n[[b\nc]]", "a<br><mark>b<br>c</mark>", id="lines are kept"),
        pytest.param("nothing", "nothing", id="no part"),
        pytest.param("a [b] c", "a [b] c", id="single brackets are text"),
    ],
)
def test_marked(text: str, shown: str) -> None:
    assert marked(text, "mark") == shown


def test_unmarked() -> None:
    assert unmarked("I am [[Sam]], [[41]].") == "I am Sam, 41."


@pytest.mark.parametrize(
    ("step", "shown"),
    [
        ('Tap "Data Controls"', "Tap <strong>Data Controls</strong>"),
        ("Press “OK”, then “Save & go”", "Press <strong>OK</strong>, then <strong>Save &amp; go</strong>"),
        ('A lone " stays', "A lone &#34; stays"),
        ("Don't <b>", "Don&#39;t &lt;b&gt;"),
    ],
)
def test_buttons(step: str, shown: str) -> None:
    assert buttons(step) == shown


def test_a_fact_is_shown_as_typed(tiny: Read) -> None:
    """The page as Markdown makes it: nothing that the author typed became a tag, emphasis or a sum."""
    page = tiny.pages()["assistants/chatter.md"].split("---\n", 2)[2]

    made = markdown.markdown(page, extensions=EXTENSIONS)

    assert "<script" not in made
    said = "Chats are *used* for training &amp; &#34;more&#34;. &lt;script&gt;alert(1)&lt;/script&gt; | {{ 7 * 7 }}"
    assert f"<p>{said}</p>" in made
    heading = re.search(r"<h1[^>]*>(.*)</h1>", made)
    assert heading is not None
    assert html.unescape(heading[1]) == "Is *Chatter* | private? {{ 7 * 7 }} <script>"
    assert "<em>" not in made
