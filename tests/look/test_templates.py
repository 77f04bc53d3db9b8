"""The templates: our frame and nothing of the theme's, no word of their own, front matter where it belongs."""

import re
from pathlib import Path

import pytest
import yaml

OVERRIDES = Path(__file__).parent.parent.parent / "site_overrides"
TEMPLATES = sorted(OVERRIDES.rglob("*.html"))

GUIDE = ("index.html", "assistants/index.html", "assistants/chatgpt/index.html", "about/index.html", "404.html")
"""Pages that people read, without badges; with badges, the quiz and the search page have scripts of ours."""


def read(frame: Path, page: str) -> str:
    return (frame / page).read_text(encoding="utf-8")


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.relative_to(OVERRIDES).as_posix())
def test_no_word_stands_in_a_template(template: Path) -> None:
    text = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", "", template.read_text(encoding="utf-8"), flags=re.DOTALL)
    text = re.sub(r"<[^>]*>", "", text)

    assert re.findall(r"\w+", text) == []


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.relative_to(OVERRIDES).as_posix())
def test_no_style_or_handler_stands_in_a_template(template: Path) -> None:
    text = template.read_text(encoding="utf-8")

    assert not re.search(r"\sstyle=|<style|\son\w+=", text)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.relative_to(OVERRIDES).as_posix())
def test_a_template_can_be_read_at_once(template: Path) -> None:
    lines = template.read_text(encoding="utf-8").splitlines()

    assert len(lines) < 60
    assert [number for number, line in enumerate(lines, 1) if len(line) > 120] == []


@pytest.mark.parametrize(("section", "name"), [("site", "words"), ("search", "say")])
def test_each_word_of_the_frame_is_written_and_used(section: str, name: str) -> None:
    written = yaml.safe_load((OVERRIDES.parent / "content/words.yml").read_text(encoding="utf-8"))[section]
    code = re.sub(r"\{#.*?#\}", "", "".join(path.read_text(encoding="utf-8") for path in TEMPLATES), flags=re.DOTALL)
    used = set(re.findall(rf"(?<![.\w]){name}\.(\w+)", code))

    assert used == set(written)


@pytest.mark.parametrize("page", GUIDE)
def test_a_guide_page_has_no_script_and_nothing_of_the_theme(frame: Path, page: str) -> None:
    text = read(frame, page)

    for alien in ("<script", "<style", "style=", "preconnect", "generator", "md-", "fonts.g", "stylesheets/"):
        assert alien not in text
    assert re.findall(r'(?:src|href)="(?:https?:)?//', text) == []


def test_a_page_with_badges_has_one_small_script_more(frame: Path) -> None:
    text = read(frame, "badges/index.html")

    (script,) = re.findall(r"<script[^>]*", text)

    assert script.startswith('<script defer src="../assets/js/age.js" data-built="2026-11-22"')


@pytest.mark.parametrize("page", [*GUIDE, "quiz/should-i-share/index.html", "search/index.html"])
def test_every_page_has_the_frame(frame: Path, page: str) -> None:
    text = read(frame, page)

    assert text.startswith("<!doctype html>")
    assert '<html lang="en" dir="ltr">' in text
    assert re.search(r'<head>\s*<meta charset="utf-8">', text)
    assert '<meta name="referrer" content="no-referrer">' in text
    assert '<meta name="color-scheme" content="light dark">' in text
    assert 'rel="canonical"' not in text
    assert text.count("<main") == text.count("<h1") == 1
    assert text.index('class="skip"') < text.index("<header>") < text.index("<main") < text.index("<footer")
    assert "3 May 2026" in text


def test_title_and_description_are_escaped(frame: Path) -> None:
    text = read(frame, "assistants/chatgpt/index.html")

    assert "<title>Is Fish &amp; Chips &lt;private&gt;? | Guide &amp; &lt;b&gt;Co&lt;/b&gt;</title>" in text
    assert '<meta name="description" content="Say &#34;hello&#34; &amp; more">' in text
    assert "<title>Guide &amp; &lt;b&gt;Co&lt;/b&gt;</title>" in read(frame, "index.html")


def test_the_way_from_home_and_the_neighbours_are_links(frame: Path) -> None:
    text = read(frame, "assistants/chatgpt/index.html")

    assert '<a href="../..">Home</a> / <a href="../">Assistants</a> / <span aria-current="page">ChatGPT</span>' in text
    assert re.search(r'rel="prev" href="\.\./">Back: Claude<', text)
    assert re.search(r'rel="next" class="next" href="\.\./">Next: Grok<', text)


def test_the_menu_says_where_one_is(frame: Path) -> None:
    assert re.search(r'href="\./" aria-current="page">Assistants', read(frame, "assistants/index.html"))
    assert re.search(r'href="\.\./" aria-current="true">Assistants', read(frame, "assistants/chatgpt/index.html"))
    assert "aria-current" not in read(frame, "about/index.html")


def test_the_list_of_parts_stands_before_the_first_part(frame: Path) -> None:
    text = read(frame, "assistants/chatgpt/index.html")

    assert text.index("Not by default.") < text.index('class="toc"') < text.index('<h2 id="facts"')
    assert '<li><a href="#delete">Delete your chats</a></li>' in text

    about = read(frame, "about/index.html")

    assert re.findall(r'<li><a href="(#what-\w+)">', about) == ["#what-read", "#what-do"]


def test_a_box_around_the_first_part_is_not_torn(frame: Path) -> None:
    text = read(frame, "boxed/index.html")

    assert text.index('class="toc aside"') < text.index("<h1") < text.index('<h2 id="in">')


def test_a_quiz_gets_its_styles_and_deferred_scripts(frame: Path) -> None:
    text = read(frame, "quiz/should-i-share/index.html")

    assert '<script defer src="../../assets/search.js"></script>' in text
    assert text.count('<link rel="stylesheet" href="../../assets/css/site.css">') == 2
    assert 'class="menu' not in text


def test_tables_align_without_styles(frame: Path) -> None:
    assert '<td align="right">2</td>' in read(frame, "about/index.html")
