"""Grades of pages: what counts as a paragraph, which page is the hardest, when the bar holds."""

import pytest

from generator.upkeep.readability import LONG, MEDIAN_AT_MOST, PAGE_AT_MOST, grade, paragraphs, report

WORDS = " ".join(["word"] * LONG)

FORMULAS = {"letters": lambda text: float(len(text)), "full stops": lambda text: float(text.count("."))}


@pytest.mark.parametrize(
    ("html", "found"),
    [
        pytest.param(f"<p>{WORDS}</p>", [WORDS], id="long enough"),
        pytest.param(f"<p>{WORDS.removesuffix(' word')}</p>", [], id="one word short"),
        pytest.param(f"<p>{WORDS.removesuffix(' word')} -</p>", [], id="a dash is no word"),
        pytest.param(f"<p>{WORDS}</p><li>{WORDS} x</li>", [WORDS, f"{WORDS} x"], id="a paragraph and an item"),
        pytest.param("<p>a</p>" * LONG, [], id="short ones are not added up"),
        pytest.param(f"<p>a <a href='x'>{WORDS}</a>\n b</p>", [f"a {WORDS} b"], id="a link is part of its paragraph"),
        pytest.param(f"<p>x<br>{WORDS}</p>", [WORDS], id="a break ends a paragraph"),
        pytest.param(f"<li><a>x</a><span class='hint'>{WORDS}</span></li>", [WORDS], id="a hint stands by itself"),
        pytest.param(f"<p class='src'>{WORDS}</p>", [], id="sources"),
        pytest.param(f"<dl class='contact law'><dd>{WORDS}</dd></dl>", [], id="names of laws"),
        pytest.param(f"<p class='small also'>{WORDS}</p>", [], id="other names"),
        pytest.param(f"<p class='msg'>{WORDS}</p>", [], id="messages"),
        pytest.param(f"<pre><code>{WORDS}</code></pre>", [], id="code"),
        pytest.param(f"<p>{WORDS} &amp; &lt;b&gt;</p>", [f"{WORDS} & <b>"], id="signs as they are read"),
        pytest.param(f"<p class='src'>a<img src='x'>b</p><p>{WORDS}</p>", [WORDS], id="silence ends with its element"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_paragraphs(html: str, found: list[str]) -> None:
    assert paragraphs(html) == found


def test_a_page_is_graded_as_a_whole_and_names_its_hardest_paragraph() -> None:
    found = grade("a.md", ["Short", "A longer one."], FORMULAS)

    assert found.grades == {"letters": 20.0, "full stops": 2.0}
    assert found.worst == 20.0
    assert found.hardest == "A longer one."
    assert found.paragraphs == 2


def test_the_hardest_page_comes_first_and_pages_without_a_paragraph_do_not_count() -> None:
    found = report({"a.md": f"<p>{WORDS}</p>", "b.md": f"<p>{WORDS} more</p>", "c.md": "<p>Short.</p>"}, FORMULAS)

    assert [page.page for page in found.pages] == ["b.md", "a.md"]
    assert found.medians == {"letters": 127.5, "full stops": 1.0}


@pytest.mark.parametrize(
    ("grades", "passes"),
    [
        pytest.param([MEDIAN_AT_MOST], True, id="at the bar"),
        pytest.param([MEDIAN_AT_MOST + 0.1], False, id="a median above it"),
        pytest.param([1, 1, PAGE_AT_MOST], True, id="one page at the bar for pages"),
        pytest.param([1, 1, PAGE_AT_MOST + 0.1], False, id="one page above it"),
        pytest.param([], True, id="no page"),
    ],
)
def test_the_bar(grades: list[float], passes: bool) -> None:
    pages = {f"{index}.md": f"<p>{WORDS} {value}</p>" for index, value in enumerate(grades)}

    assert report(pages, {"last": lambda text: float(text.rstrip(".").split()[-1])}).passes is passes
