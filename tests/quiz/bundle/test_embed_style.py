"""The style of a quiz in a frame: the rules that can match stay, the others go."""

import pytest

from generator.quiz.bundle.embed_style import needed, words_of

WORDS = words_of('<p class="small note" id="top">', 'el("b.vword")')


@pytest.mark.parametrize(
    ("css", "left"),
    [
        pytest.param(".small { a: b; }", ".small{a:b}", id="a class that is there"),
        pytest.param(".large { a: b; }", "", id="a class that is not"),
        pytest.param(".small .large, #top p { a: b; c: d }", "#top p{a:b;c:d}", id="one of two selectors"),
        pytest.param("p { a: b }", "p{a:b}", id="no class at all"),
        pytest.param(":is(.large, .small) { a: b }", ":is(.large,.small){a:b}", id="one of several inside brackets"),
        pytest.param("@media print { .large { a: b } .note { c: d } }", "@media print{.note{c:d}}", id="in a medium"),
        pytest.param("@media print { .large { a: b } }", "", id="a medium without a rule"),
        pytest.param("@page { margin: 7mm; }", "@page{margin:7mm}", id="a page"),
        pytest.param("/* .x { } */ .vword { a: b }", ".vword{a:b}", id="a comment"),
        pytest.param('@charset "utf-8"; p { a: b }', '@charset "utf-8";p{a:b}', id="a line"),
    ],
)
def test_needed(css: str, left: str) -> None:
    assert needed(css, WORDS) == left
