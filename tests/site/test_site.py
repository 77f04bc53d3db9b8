"""The whole path without an engine: what one fact, one word, one mistake changes on the site."""

import json
import shutil
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.api import ASSISTANTS
from generator.build.day import build_day
from generator.load.prose import read_prose
from generator.load.yaml import Document, load_file
from generator.model import HEADLINE_TOPICS, Content
from generator.problems import as_text
from generator.quiz.engine.decide import decide
from generator.site import Site, read_site
from tests.real import NOW, ROOT


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A copy of content and quizzes to change."""
    for name in ("content", "quiz"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


def edited(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def without_stories(place: Path) -> None:
    """Scenarios say which verdict they expect, so a changed fact would be refused because of them."""
    for file in (place / "content/scenarios").glob("*.yml"):
        document = load_file(file, file.name)
        assert isinstance(document, Document)
        assert isinstance(document.tree, dict)
        record: dict[str, Any] = dict(document.tree)
        record["checks"] = [
            {"says": "As it stands", "answers": {"data": "password", "tool": "chatgpt/consumer"}, "verdict": "never"}
        ]
        file.write_text(yaml.safe_dump(record, allow_unicode=True), encoding="utf-8")


def headline(site: Site, slug: str, plan: str, topic: str) -> dict[str, Any]:
    assistants = {each["slug"]: each for each in json.loads(site.api[ASSISTANTS])["assistants"]}
    plans = {each["id"]: each for each in assistants[slug]["plans"]}
    found: dict[str, Any] = plans[plan]["headlines"][topic]
    return found


def test_one_headline_moves_a_page_a_table_a_verdict_and_the_api(site: Site, place: Path) -> None:
    """ChatGPT's personal plans train by default; here its maker has changed its mind."""
    file = place / "content/assistants/chatgpt.yml"
    record = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)
    consumer = next(plan for plan in record["plans"] if plan["id"] == "consumer")
    fact = next(f for f in consumer["facts"] if f["topic"] == "training_default" and f.get("headline") == "true")

    assert fact["value"] == "on"

    text = file.read_text(encoding="utf-8")
    at = text.index("topic: training_default")
    file.write_text(text[:at] + text[at:].replace('"on"', "never", 1), encoding="utf-8")
    without_stories(place)
    changed = read_site(place, NOW)

    assert changed.problems == (), as_text(changed.problems)

    def verdicts(of: Site) -> dict[str, str | None]:
        quiz = of.quizzes["should-i-share"]
        answers = {kind: {"data": kind, "tool": "chatgpt/consumer"} for kind in quiz.table["data"]}
        return {kind: decide(quiz, given, NOW).verdict for kind, given in answers.items()}

    before, after = verdicts(site), verdicts(changed)
    moved = [kind for kind in before if before[kind] != after[kind]]

    assert headline(site, "chatgpt", "consumer", "training_default")["value"] == "on"
    assert headline(changed, "chatgpt", "consumer", "training_default")["value"] == "never"
    assert moved
    assert {before[kind] for kind in moved} == {"care"}
    assert {after[kind] for kind in moved} == {"ok"}
    for page in ("assistants/chatgpt.md", "compare.md", *(f"data/{kind}.md" for kind in moved)):
        assert site.pages[page] != changed.pages[page]
    assert site.bundles["assets/quiz/should-i-share.js"] != changed.bundles["assets/quiz/should-i-share.js"]


def test_the_api_has_every_headline_with_its_source(site: Site, content: Content) -> None:
    given = json.loads(site.api[ASSISTANTS])

    assert given["as_of"] == content.site.as_of.isoformat()
    assert [each["slug"] for each in given["assistants"]] == list(content.assistants)
    for assistant in given["assistants"]:
        record = content.assistants[assistant["slug"]]
        assert [plan["id"] for plan in assistant["plans"]] == [plan.id for plan in record.plans]
        for plan in assistant["plans"]:
            assert {"name", "listed", "for", "runs"} <= set(plan)
            assert set(plan["headlines"]) == {t for t in HEADLINE_TOPICS if record.headline(plan["id"], t)}
            for found in plan["headlines"].values():
                assert {"value", "confidence", "where"} <= set(found)
                known = found["value"] != "not_recorded"
                assert ("source" in found) == known
                assert not known or set(found["source"]) >= {"url", "title", "kind", "dated", "seen"}


def test_a_plan_that_is_as_another_says_so_in_the_api(site: Site, content: Content) -> None:
    bases = [
        (assistant.slug, plan.id) for assistant in content.assistants.values() for plan in assistant.plans if plan.as_
    ]
    named = [
        found["as"] for slug, plan in bases
        for topic in HEADLINE_TOPICS
        if (content.assistants[slug].headline(plan, topic)) and "as" in (found := headline(site, slug, plan, topic))
    ]

    assert bases
    assert named


def test_the_same_content_and_day_give_the_same_bytes(site: Site) -> None:
    again = read_site(ROOT, NOW)

    assert (again.pages, again.bundles, again.api) == (site.pages, site.bundles, site.api)


def test_another_day_changes_ages_and_no_fact(site: Site) -> None:
    later = read_site(ROOT, NOW + timedelta(days=40))

    assert later.api == site.api
    assert later.pages["assistants/chatgpt.md"] != site.pages["assistants/chatgpt.md"]


def test_a_page_has_the_day_of_its_newest_source(site: Site, content: Content) -> None:
    newest = max(
        each.source.seen for plan in content.assistants["chatgpt"].plans for each in plan.facts
        if each.source and each.source.seen
    )

    assert site.days["assistants/chatgpt/"] >= newest
    assert site.days["assistants/"] >= site.days["assistants/chatgpt/"]
    assert set(site.days.values()) <= {day for day in site.days.values() if day <= NOW}


@pytest.fixture
def damaged(request: pytest.FixtureRequest, place: Path) -> Path:
    name, raw = request.param
    (place / name).write_bytes(raw)
    return place


@pytest.mark.parametrize(
    ("damaged", "report"),
    [
        pytest.param(
            ("content/pages/extra.md", b"# Extra\n\nA caf\xe9\n"),
            "content/pages/extra.md:3:6: the byte 0xE9 is not UTF-8 [not-utf-8]\n"
            "  | A caf\ufffd\n  |      ^\n  = save the file with the encoding UTF-8",
            id="prose that is not UTF-8",
        ),
        pytest.param(
            ("content/pages/extra.md", b"---\ntitle: A\ntitle: B\n---\n# Extra\n"),
            "content/pages/extra.md:3:1: ",
            id="a key twice in front matter",
        ),
    ],
    indirect=["damaged"],
)
def test_mistakes_in_prose_are_reported_with_their_place(damaged: Path, report: str) -> None:
    found = read_site(damaged, NOW)

    assert found.pages == {}
    assert as_text(found.problems).startswith(report)


@pytest.mark.parametrize("case", yaml.safe_load((ROOT / "tests/cases/prose/html.yml").read_text(encoding="utf-8")))
def test_html_in_prose_is_told_where_it_stands(case: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / "content/pages").mkdir(parents=True)
    (tmp_path / "content/pages/extra.md").write_text(case["text"], encoding="utf-8")
    told = [each for each in read_prose(tmp_path)[1] if each.rule == "prose"]

    assert [[f"{each.line}:{each.column}", each.says] for each in told] == [
        [place, f"prose may not hold HTML: '{piece}'"] for place, piece in case["told"]
    ]
    assert {each.hint for each in told} <= {
        "write it in Markdown, or put it between backticks (`) to show it letter by letter"
    }


def test_missing_words_are_the_authors_mistake(place: Path) -> None:
    edited(place / "content/words.yml", "confidence:", "confident:")
    found = read_site(place, NOW)

    assert {problem.file for problem in found.problems} == {"content/words.yml"}


def test_a_broken_promise_is_a_problem_with_its_place(place: Path) -> None:
    file = place / "quiz/should-i-share.yml"
    lines = file.read_text(encoding="utf-8").splitlines()
    at, line = next((at, line) for at, line in enumerate(lines, start=1) if "at_least: never" in line)
    edited(file, line, line.replace("at_least: never", "at_most: ok"))
    found = read_site(place, NOW, prove=True)

    assert read_site(place, NOW).problems == ()
    assert [(problem.file, problem.line) for problem in found.problems] == [("quiz/should-i-share.yml", at)]


@pytest.mark.parametrize(
    ("environment", "day"),
    [
        pytest.param({"SOURCE_DATE_EPOCH": "1795305600"}, date(2026, 11, 22), id="a fixed day"),
        pytest.param({}, datetime.now(UTC).date(), id="today, in UTC"),
    ],
)
def test_build_day(environment: dict[str, str], day: date) -> None:
    assert build_day(environment) == day
