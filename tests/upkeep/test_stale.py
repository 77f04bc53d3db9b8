"""``guide stale``: who is on the list, in which order, in each format."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from generator.invocation import guide as typed

SHEET = "content/assistants/chatter.yml"
HEAD = """\
3 sources to read again on 2027-05-03: 1 past its shelf life, 1 never opened by us, 1 read in an undated copy.

Undated: 3 of 10 (30%) source lines, 2 of 3 (67%) headlines of assistants, 0 of 0 policies and terms that an archive \
holds.
      3 policy: no archive is known to hold the text
"""
LIST = f"""\
{HEAD}
Past its shelf life (1)

https://chatter.example/help
  Help
  seen 2026-11-01, 63 days past its shelf life; 2 places, 1 headline
  content/assistants/chatter.yml:20:9  free, training_opt_out (headline)
  content/assistants/chatter.yml:39:5  steps: turn_off_training, web
  = read it, then: {typed()} seen https://chatter.example/help --on 2027-05-03

Never opened by us (1)

https://news.example/titles
  News
  never opened by us; 1 place
  content/assistants/chatter.yml:45:5
  = read it, then: {typed()} seen https://news.example/titles --on 2027-05-03

Read in an undated copy (1)

https://chatter.example/privacy
  Privacy
  read in an undated copy, seen 2026-11-01, 3 days past its shelf life; 3 places, 2 headlines
  content/assistants/chatter.yml:15:9  free, training_default (headline)
  content/assistants/chatter.yml:28:9  free, retention_deleted (headline)
  content/scenarios/paste-a-password.yml:18:5
  = read it, then: {typed()} seen https://chatter.example/privacy --on 2027-05-03 --current
"""
MARKDOWN = f"""\
{HEAD}
### Past its shelf life (1)

- [ ] [Help](https://chatter.example/help): seen 2026-11-01, 63 days past its shelf life. 2 places, 1 headline
    - `content/assistants/chatter.yml:20:9` free, training_opt_out (headline)
    - `content/assistants/chatter.yml:39:5` steps: turn_off_training, web

### Never opened by us (1)

- [ ] [News](https://news.example/titles): never opened by us. 1 place
    - `content/assistants/chatter.yml:45:5`

### Read in an undated copy (1)

- [ ] [Privacy](https://chatter.example/privacy): read in an undated copy, seen 2026-11-01, 3 days past its shelf \
life. 3 places, 2 headlines
    - `content/assistants/chatter.yml:15:9` free, training_default (headline)
    - `content/assistants/chatter.yml:28:9` free, retention_deleted (headline)
    - `content/scenarios/paste-a-password.yml:18:5`
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
        ("https://chatter.example/help", "past", 63),
        ("https://news.example/titles", "not_opened", 0),
        ("https://chatter.example/privacy", "undated", 3),
    ]
    assert listed["shares"] == {
        "lines": [3, 10], "headlines": [2, 3], "held": [0, 0],
        "rest": [{"kind": "policy", "why": "no archive is known to hold the text", "count": 3}],
    }
    assert listed["sources"][0]["uses"][0] == {
        "file": SHEET, "line": 20, "about": "free, training_opt_out", "claim": "A switch stops it.", "headline": True,
    }


@pytest.mark.usefixtures("aged")
def test_first_of_each_reason(guide: Callable[..., Result]) -> None:
    """Many of one reason hide none of another."""
    result = guide("stale", "--first", "1", today="2028-05-03")

    assert ": 1 too old to rely on, 4 past its shelf life, 1 never" in result.stdout
    assert result.stdout.count("= read it") == 4
    assert result.stderr == "3 more: see them without --first\n"


@pytest.mark.usefixtures("aged")
@pytest.mark.parametrize(
    ("words", "titles"),
    [
        (["--why", "undated", "--why", "past"], ["Help", "Privacy"]),
        (["--family", "scenarios"], ["Privacy"]),
        (["--family", "scenarios", "--family", "data"], ["Privacy"]),
        (["--assistant", "chatter"], ["Help", "News", "Privacy"]),
        (["--assistant", "chatter", "--why", "not_opened"], ["News"]),
        (["--family", "data"], []),
    ],
    ids=" ".join,
)
def test_filters(guide: Callable[..., Result], words: list[str], titles: list[str]) -> None:
    listed = json.loads(guide("stale", *words, "--format", "json", today="2027-05-03").stdout)

    assert [each["title"] for each in listed["sources"]] == titles


def test_an_assistant_that_is_not_there(guide: Callable[..., Result]) -> None:
    result = guide("stale", "--assistant", "chater")

    assert result.exit_code == 2
    assert "there is no 'chater'. did you mean 'chatter'?" in result.stderr


@pytest.mark.usefixtures("aged")
def test_what_an_archive_holds(guide: Callable[..., Result], tiny: Path) -> None:
    """One place that names the archived version tells that the others of its address could."""
    sheet = tiny / SHEET
    kept = "archived: {collection: tiny, service: Chatter, terms: Privacy Policy, commit: 0a1b2c3d4e5f}"
    text = sheet.read_text(encoding="utf-8").replace("seen: 2026-11-01, copy: undated", f"seen: 2026-11-01, {kept}", 1)
    sheet.write_text(text, encoding="utf-8")

    said = guide("stale").stdout

    assert "2 of 3 (67%) policies and terms that an archive holds.\n      2 policy: an archive holds the text\n" in said


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
