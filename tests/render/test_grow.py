"""Content grows without Python: what an author adds to one file stands on the pages, and no program changes."""

from pathlib import Path

import pytest

from generator.render.addresses import COMPARE_STYLE
from generator.render.parts.filter_style import filter_style
from tests.render.conftest import Read, read

HOW_TO = """
  - id: keep-it-out-of-the-feed
    title: A twelfth page
    lead: So that nobody sees it.
    tasks: [turn_off_training]
    topic: training_opt_out
    parts: [{id: know, title: Before the twelfth, text: It is one more.}]
"""

CRITERION = """\
criteria:
  - id: seventh
    title: A seventh test
    means: It asks for more.
    counts: We count a plan with such a chat.
    met_by: {temporary_mode: ["yes"]}
"""

QUESTION = """\
tables:
  - id: people
    title: A fourth table
    questions:
      - {id: helped, question: Does it help?, topics: [human_review], in_questionnaire: "yes"}
"""

FILTER = """\
filters:
  - {id: adults, says: are for adults, topic: minimum_age, at_most: 99}
"""

PICTURE = """\
pictures:
  - {id: longest, topic: retention_deleted, title: A third picture, note: By days.}
"""


@pytest.mark.parametrize(
    ("file", "after", "added", "found"),
    [
        pytest.param("how-to.yml", "", HOW_TO, {
            "how-to/keep-it-out-of-the-feed.md": ["# A twelfth page", "## Before the twelfth", "{: #steps }"],
            "how-to/index.md": ["A twelfth page"],
            "how-to/run-a-model-on-your-own-computer.md": ["keep-it-out-of-the-feed"],
        }, id="a twelfth how-to page"),
        pytest.param("private.yml", "criteria:\n", CRITERION, {
            "about/what-private-means.md": ["## A seventh test {: #seventh }", " of 6 {: #most }"],
        }, id="a test of private"),
        pytest.param("owners.yml", "tables:\n", QUESTION, {
            "website-chatbots/index.md": ["## A fourth table {: #people }", ">Does it help?</th>"],
            "website-chatbots/tidio-lyro.md": ["Does it help?"],
        }, id="an owners' question"),
        pytest.param("comparison.yml", "filters:\n", FILTER, {
            "compare.md": ['id="only-adults">are for adults</label>', "adults\"><th"],
        }, id="a filter"),
        pytest.param("comparison.yml", "pictures:\n", PICTURE, {
            "compare.md": ["## A third picture {: #longest }"],
        }, id="a picture"),
    ],
)
def test_one_file_is_enough(workbench: Path, file: str, after: str, added: str, found: dict[str, list[str]]) -> None:
    path = workbench / "content" / file
    text = path.read_text(encoding="utf-8")
    assert text.count(after) == 1 or not after
    path.write_text(text.replace(after, added) if after else text.rstrip("\n") + added, encoding="utf-8")

    pages = read(workbench).pages()

    for name, parts in found.items():
        for part in parts:
            assert part in pages[name], (name, part)


def test_each_filter_has_its_rules(real: Read) -> None:
    """A box hides rows; with any boxes ticked, an empty table says so."""
    assert real.content.comparison is not None
    marks = [each.id for each in real.content.comparison.filters]
    style = filter_style(real.content)[COMPARE_STYLE]

    for mark in marks:
        assert f"main:has(#only-{mark}:checked) .cmp tbody tr:not(.{mark}) {{ display: none; }}" in style
    assert style.count("+ .none-left { display: block !important; }") == 2 ** len(marks) - 1
