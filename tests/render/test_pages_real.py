"""All pages of the real content: what must hold on each of them."""

import itertools
import posixpath
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import markdown
import pytest
import yaml
from markupsafe import escape

from generator.render.addresses import SEARCH, address
from generator.render.pages.rules import rules_path
from generator.render.parts.values import value_of
from generator.render.parts.verdicts import VerdictTables
from tests.render.conftest import EXTENSIONS, Read, read


@pytest.fixture(scope="module")
def bodies(pages: dict[str, str]) -> dict[str, str]:
    """The HTML of each page, as Markdown makes it."""
    return {
        path: markdown.markdown(text.split("---\n", 2)[2], extensions=EXTENSIONS)
        for path, text in pages.items()
        if path != SEARCH  # the theme writes it
    }


class Found(HTMLParser):
    """Ids, links and headings of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.levels: list[int] = []
        self.styled = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.styled = self.styled or "style" in values or any(name.startswith("on") for name in values)
        if values.get("id"):
            self.ids.append(str(values["id"]))
        if tag == "a":
            self.links.append(values.get("href") or "")
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))


def test_every_value_of_every_topic_has_words(real: Read) -> None:
    guide = real.guide()
    for topic in guide.content.topics.topics:
        for value in (*(v.id for v in topic.values), "unclear", "not_stated", "not_recorded"):
            assert value_of(guide, topic, value).says, f"{topic.id}: {value}"


def test_headings_go_down_one_step_at_a_time(bodies: dict[str, str]) -> None:
    for path, text in bodies.items():
        levels = Found(text).levels
        assert levels[:1] == [1], path
        assert levels.count(1) == 1, path
        steps = [b - a for a, b in itertools.pairwise(levels)]
        assert max(steps, default=0) <= 1, path


def test_no_page_carries_styles_or_handlers(bodies: dict[str, str]) -> None:
    assert [path for path, text in bodies.items() if Found(text).styled] == []


def test_no_id_stands_twice_on_a_page(bodies: dict[str, str]) -> None:
    for path, text in bodies.items():
        ids = Found(text).ids
        assert sorted(ids) == sorted(set(ids)), path


def test_every_link_leads_somewhere(real: Read, bodies: dict[str, str]) -> None:
    """Relative links lead to pages that there are, and to anchors that they have."""
    found = {address(path): Found(text) for path, text in bodies.items()}
    elsewhere = {address(path) for path in (SEARCH, *map(rules_path, real.quizzes))}  # made by theme and site
    for here, page in found.items():
        for link in page.links:
            if re.match(r"(https|mailto):", link) or link.endswith((".md", ".json", ".js", ".xml")) or ".md#" in link:
                continue
            way, _, anchor = link.partition("#")
            there = here if not way else posixpath.normpath(posixpath.join(here, way)) + "/"
            there = "." if there in ("./", "//") else there
            assert there in found or there in elsewhere, f"{here}: {link}"
            if anchor and there in found and not there.startswith("quiz/"):
                assert anchor in found[there].ids, f"{here}: {link}"


def test_every_page_leads_to_the_quiz_or_is_prose(pages: dict[str, str]) -> None:
    for path, text in pages.items():
        if '\nfamily: "prose"\n' not in text and not path.startswith("quiz/"):
            assert "quiz/should-i-share/" in text, path


def test_no_word_is_left_open(bodies: dict[str, str]) -> None:
    """No template's or word's brace is left, and no page says None."""
    for path, text in bodies.items():
        if path.startswith(("maintain/", "decisions/")):
            continue
        assert not re.search(r"\{\{|\{%|\{[a-z_]+\}|>\s*None\s*<|Undefined", text), path


def test_front_matter_is_yaml_and_describes_the_page(pages: dict[str, str]) -> None:
    for path, text in pages.items():
        front = yaml.safe_load(text.split("---\n", 2)[1])
        assert front["title"], path
        assert front["description"], path


def test_every_home_link_and_myth_is_there(real: Read, pages: dict[str, str]) -> None:
    """A renamed page would take its line off the home page without a word."""
    home: Any = real.content.words["home"]
    for group in (home["now"], *home["more"].values()):
        for each in group.values():
            assert escape(each["says"]) in pages["index.md"]
    assert real.content.myths
    claims = [myth.claim for myth in real.content.myths.myths if myth.home == "yes"]
    assert len(claims) == 3
    assert all(escape(claim) in pages["index.md"] for claim in claims)


def test_the_verdict_table_is_the_engines(real: Read) -> None:
    """The table's first row says what the quiz says to the same answers."""
    kind = real.content.data["income-debts-savings"]
    guide = real.guide()
    object.__setattr__(guide, "pages", frozenset(real.pages()))

    row = VerdictTables(guide).table(guide.at("data/income-debts-savings.md"), kind).common[0]

    assert (row.name, [cell.verdict.sign for cell in row.cells[:2]]) == ("ChatGPT", ["notyet", "care"])


def test_one_headline_moves_page_comparison_and_verdicts(workbench: Path, pages: dict[str, str]) -> None:
    """An author changes one value by hand; every place that shows or uses it follows."""
    file = workbench / "content/assistants/chatgpt.yml"
    before = "      - topic: training_default\n        value: \"on\"\n        headline: true\n"
    text = file.read_text(encoding="utf-8")
    assert text.count(before) == 1
    file.write_text(text.replace(before, before.replace('"on"', "never")), encoding="utf-8")
    for scenario in (workbench / "content/scenarios").glob("*.yml"):
        scenario.unlink()  # their verdicts would rightly complain
    with (workbench / "content/site.yml").open("a", encoding="utf-8") as site:
        site.write("\nleft_out: [scenarios]\n")

    changed = read(workbench).pages()

    moved = {path for path in changed if changed[path] != pages.get(path)}
    assert {"assistants/chatgpt.md", "compare.md"} <= moved
    assert any(path.startswith("data/") for path in moved)
    assert {"about/what-private-means.md", "how-to/stop-training.md"} & moved
    may_move = ("assistants/", "compare", "data/", "scenarios/", "risks/", "index", "about/what-", "how-to/", "tools/")
    assert [path for path in moved if not path.startswith(may_move)] == []
    assert '<span class="val">No, never</span>' in changed["assistants/chatgpt.md"]
