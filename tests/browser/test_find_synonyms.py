"""Words that mean about the same, in the site's search (content/synonyms.yml)."""

from typing import Any

import pytest
from playwright.sync_api import Page

from generator.assets.join import joined
from generator.assets.modules import modules
from generator.model import Content
from generator.site.scripts import SCRIPTS

ENTRY = f"{SCRIPTS}/search/entry.js"

IMPORTS = 'import { Ranking } from "./rank.js"\nimport { isSmall } from "../../shared/spelling.js"\n'

FIND = """typed => {
  const doc = (location, title, text) => ({ location, title, text })
  const ranking = new Ranking([
    doc('boss/', 'A boss', 'Who reads along.'), doc('wipe/', 'Wiping', 'It is gone.'),
    doc('erased/', 'Erased', 'It is gone too.'), doc('chess/', 'Chess', 'A game.'),
  ], [['boss', 'chief'], ['erase', 'wipe', 'effacer']])
  ranking.read(Infinity)
  return ranking.find(typed).hits.map(({ page, quality }) => [page.location, quality])
}"""


@pytest.fixture
def js(page: Page) -> Page:
    """A page that holds the search's ranking."""
    page.add_script_tag(content=joined({**modules(), ENTRY: IMPORTS}, ENTRY))
    return page


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        pytest.param("chief", [["boss/", "good"]], id="another word for it"),
        pytest.param("chiefs", [["boss/", "good"]], id="with an ending"),
        pytest.param("erasing", [["erased/", "exact"], ["wipe/", "good"]], id="the word itself first"),
        pytest.param("effacer", [["wipe/", "good"], ["erased/", "good"]], id="a word of another language"),
        pytest.param("chess", [["chess/", "exact"]], id="a word of no group"),
    ],
)
def test_who_types_one_word_finds_the_others(js: Page, typed: str, found: list[Any]) -> None:
    assert js.evaluate(FIND, typed) == found


def test_no_word_is_one_that_says_little(js: Page, content: Content) -> None:
    assert content.synonyms is not None
    words = [word for group in content.synonyms.groups for word in group]

    assert js.evaluate("words => words.filter(isSmall)", words) == []
