"""``guide stale``: who is on the list, in which order, in each format."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from generator.invocation import guide as typed

SHEET = "content/assistants/chatter.yml"
LIST = f"""\
3 sources to read again on 2027-05-03: 1 read in an undated copy, 1 never opened by us, 1 past its shelf life.

https://chatter.example/privacy
  Privacy
  read in an undated copy, seen 2026-11-01, 3 days past its shelf life; 3 places, 2 headlines
  content/assistants/chatter.yml:15:9  free, training_default (headline)
  content/assistants/chatter.yml:28:9  free, retention_deleted (headline)
  content/scenarios/paste-a-password.yml:18:5
  = read it, then: {typed()} seen https://chatter.example/privacy --on 2027-05-03 --current

https://news.example/titles
  News
  never opened by us; 1 place
  content/assistants/chatter.yml:45:5
  = read it, then: {typed()} seen https://news.example/titles --on 2027-05-03

https://chatter.example/help
  Help
  seen 2026-11-01, 63 days past its shelf life; 2 places, 1 headline
  content/assistants/chatter.yml:20:9  free, training_opt_out (headline)
  content/assistants/chatter.yml:39:5  steps: turn_off_training, web
  = read it, then: {typed()} seen https://chatter.example/help --on 2027-05-03
"""
MARKDOWN = """\
3 sources to read again on 2027-05-03: 1 read in an undated copy, 1 never opened by us, 1 past its shelf life.

- [ ] [Privacy](https://chatter.example/privacy): read in an undated copy, seen 2026-11-01, 3 days past its shelf \
life. 3 places, 2 headlines
    - `content/assistants/chatter.yml:15:9` free, training_default (headline)
    - `content/assistants/chatter.yml:28:9` free, retention_deleted (headline)
    - `content/scenarios/paste-a-password.yml:18:5`
- [ ] [News](https://news.example/titles): never opened by us. 1 place
    - `content/assistants/chatter.yml:45:5`
- [ ] [Help](https://chatter.example/help): seen 2026-11-01, 63 days past its shelf life. 2 places, 1 headline
    - `content/assistants/chatter.yml:20:9` free, training_opt_out (headline)
    - `content/assistants/chatter.yml:39:5` steps: turn_off_training, web
"""


@pytest.fixture
def aged(tiny: Path) -> Path:
    """The tiny site with one source read in an undated copy and one never opened."""
    for file in tiny.rglob("*.yml"):
        text = file.read_text(encoding="utf-8")
        text = text.replace("dated: 2026-05, seen: 2026-11-01", "dated: 2026-05, seen: 2026-11-01, copy: undated")
        text = text.replace("kind: news, seen: 2026-11-01", "kind: news, seen: null")
        # The others are too young to be in the way.
        text = text.replace("title: About 112, kind: help", "title: About 112, kind: law")
        file.write_text(text, encoding="utf-8")
    return tiny


@pytest.mark.usefixtures("aged")
def test_text(guide: Callable[..., Result]) -> None:
    listed = guide("stale", today="2027-05-03").stdout

    assert listed == LIST


@pytest.mark.usefixtures("aged")
def test_markdown(guide: Callable[..., Result]) -> None:
    assert guide("stale", "--format", "markdown", today="2027-05-03").stdout == MARKDOWN


@pytest.mark.usefixtures("aged")
def test_json(guide: Callable[..., Result]) -> None:
    listed = json.loads(guide("stale", "--format", "json", today="2027-05-03").stdout)

    assert [(each["url"], each["why"], each["days_over"]) for each in listed["sources"]] == [
        ("https://chatter.example/privacy", "undated", 3),
        ("https://news.example/titles", "not_opened", 0),
        ("https://chatter.example/help", "past", 63),
    ]
    assert listed["sources"][2]["uses"][0] == {
        "file": SHEET, "line": 20, "about": "free, training_opt_out", "claim": "A switch stops it.", "headline": True,
    }


@pytest.mark.usefixtures("aged")
def test_first(guide: Callable[..., Result]) -> None:
    result = guide("stale", "--first", "1", today="2027-05-03")

    assert result.stdout.startswith("3 sources to read again on 2027-05-03: ")
    assert result.stdout.count("= read it") == 1
    assert result.stderr == "2 more: see them without --first\n"


@pytest.mark.parametrize(
    ("today", "says"),
    [
        pytest.param("2026-11-22", "Nothing to read again on 2026-11-22.\n", id="all fresh"),
        pytest.param("2027-03-01", "Nothing to read again on 2027-03-01.\n", id="steps: the last fresh day"),
        pytest.param("2027-03-02", "seen 2026-11-01, 1 day past its shelf life;", id="steps: one day past"),
        pytest.param("2027-06-29", "seen 2026-11-01, 120 days past its shelf life;", id="steps: last day to rely on"),
        pytest.param("2027-06-30", "too old to rely on, seen 2026-11-01, 121 days past", id="steps: too old"),
    ],
)
def test_on_the_day(guide: Callable[..., Result], today: str, says: str) -> None:
    assert says in guide("stale", today=today).stdout
