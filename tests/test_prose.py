"""What people read as running text: prose pages, decision records, scenarios, questions; and the examples to copy."""

import re
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.check import read_content
from generator.cli import main
from generator.load.yaml import Document, load_text
from generator.model.questions import QuestionAnswer
from generator.model.quiz import Rule
from generator.model.scenarios import Scenario
from generator.model.site import SiteSettings

ROOT = Path(__file__).parent.parent
CONTENT = ROOT / "content"
TODAY = date(2026, 11, 22)

WRITTEN = sorted([*(CONTENT / "pages").rglob("*.md"), *(CONTENT / "decisions").glob("*.md")])
PROSE = [path for path in WRITTEN if "\ntemplate:" not in path.read_text(encoding="utf-8")]
"""Without pages that a template of their own fills, such as the search page."""

DECISIONS = sorted((CONTENT / "decisions").glob("*.md"))
MAINTAIN = sorted(path for path in (CONTENT / "pages/maintain").glob("*.md") if path.name != "rules.md")
"""Without the page about the rules, which is made from the rules' own texts."""

STORIES = sorted(path for name in ("scenarios", "checklists", "questions") for path in (CONTENT / name).glob("*.yml"))

FRONT = re.compile(r"\A---\n(.+?)\n---\n", re.DOTALL)
CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
EXAMPLE = re.compile(r"```yaml\n# (content/\S+)\n(.*?)```", re.DOTALL)

AVOIDED = re.compile(r"\b(please|simply|leverage|utili[sz]e|seamless|robust)\b|!(?!\[)", re.IGNORECASE)
"""Words of LOOK's "not" column, and the exclamation mark; ``![`` is a picture in Markdown."""

LONGEST_LINE = 120
LONGEST_SENTENCE = 32
"""Words, in prose pages. Most sentences have under twenty."""


def named(paths: list[Path]) -> pytest.MarkDecorator:
    """Parametrise by *paths*, with ids that say where a file is."""
    return pytest.mark.parametrize("path", paths, ids=[str(path.relative_to(CONTENT)) for path in paths])


def tree(path: Path) -> Any:
    read = load_text(path.read_text(encoding="utf-8"), path.name)
    assert isinstance(read, Document)
    return read.tree


def front(path: Path) -> dict[str, Any]:
    found = FRONT.match(path.read_text(encoding="utf-8"))
    assert found, "a prose page begins with its front matter: ---, title, description, ---"
    keys = yaml.safe_load(found[1])
    assert isinstance(keys, dict)
    return keys


def running_text(path: Path) -> str:
    """The words of a prose page, without front matter, code and tables."""
    text = CODE.sub("", FRONT.sub("", path.read_text(encoding="utf-8")))
    return "\n".join(line for line in text.splitlines() if not line.startswith("|"))


def sentences(text: str) -> list[str]:
    blocks = re.split(r"\n\s*\n|\n(?=\s*(?:[-*#]|\d+\.) )", text)
    return [part for block in blocks for part in re.split(r"(?<=[.?:;])[*_\")]*\s+", " ".join(block.split()))]


@named(PROSE)
def test_has_title_and_description(path: Path) -> None:
    keys = front(path)

    assert set(keys) == {"title", "description"}
    assert 20 <= len(keys["description"]) <= 160, "as long as search engines show"


@named(PROSE)
def test_has_one_heading_of_the_first_level(path: Path) -> None:
    headings = re.findall(r"^# .+", CODE.sub("", path.read_text(encoding="utf-8")), re.MULTILINE)

    assert len(headings) == 1
    assert headings[0] == f"# {front(path)['title']}"


@named([*PROSE, *STORIES])
def test_lines_are_short(path: Path) -> None:
    long = [
        number
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if len(line) > LONGEST_LINE
        # A row of a table cannot be broken; an address or a title is as long as it is.
        and not line.lstrip(" -").startswith(("url:", "title:", "checked_via:", "|"))
    ]

    assert long == []


@named([*PROSE, *STORIES])
def test_avoids_loud_and_empty_words(path: Path) -> None:
    if path.suffix == ".md":
        text = running_text(path)
    else:
        text = re.sub(r"(url|title): .*", "", path.read_text(encoding="utf-8"))

    assert AVOIDED.findall(text) == []


@named(PROSE)
def test_sentences_are_short(path: Path) -> None:
    assert [each for each in sentences(running_text(path)) if len(each.split()) > LONGEST_SENTENCE] == []


@named(DECISIONS)
def test_decision_has_its_parts(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    number = int(path.name[:4])

    assert front(path)["title"].startswith(f"{number}. ")
    assert re.search(r"^Date: \d{1,2} \w+ \d{4}\. Status: (accepted|replaced by \d+)\.$", text, re.MULTILINE)
    assert re.findall(r"^## (.+)", text, re.MULTILINE) == [
        "What we had to decide", "Options and what they cost", "Choice", "What would make us think again",
    ]


def test_decisions_are_numbered_without_a_gap() -> None:
    assert [int(path.name[:4]) for path in DECISIONS] == list(range(1, len(DECISIONS) + 1))


@named([path for path in STORIES if path.parent.name == "questions"])
def test_short_answer_is_short_and_whole(path: Path) -> None:
    question = QuestionAnswer.model_validate(tree(path))

    assert 40 <= len(question.short_answer.split()) <= 60
    assert question.more, "each answer rests on facts with sources"


@named([path for path in STORIES if path.parent.name == "scenarios"])
def test_already_sent_keeps_its_order(path: Path) -> None:
    """Write it down, whom to tell, then delete; and evidence is asked about before anything is deleted."""
    steps = [step.lower() for step in Scenario.model_validate(tree(path)).already_sent]
    deletes = [n for n, step in enumerate(steps) if re.search(r"\bdelete\b", step) and "before deleting" not in step]
    asks = [n for n, step in enumerate(steps) if "before deleting: it may be evidence" in step]
    tells = [n for n, step in enumerate(steps) if re.search(r"\btell\b", step)]

    assert steps[0].startswith("write down what")
    assert "when" in steps[0]
    assert tells, "say whom to tell"
    assert asks, "say that it may be evidence"
    assert 0 < tells[0] < asks[0] < min(deletes)


def test_method_gives_the_shelf_lives_of_the_site() -> None:
    life = SiteSettings.model_validate(tree(CONTENT / "site.yml")).shelf_life
    text = (CONTENT / "pages/about/method.md").read_text(encoding="utf-8")
    days = [tuple(map(int, row)) for row in re.findall(r"\| old after (\d+) days \| too old after (\d+) days \|", text)]

    assert days == [(each, 2 * each) for each in (life.settings, life.policy, life.company)]


def test_about_credits_open_terms_archive() -> None:
    text = (CONTENT / "pages/about/index.md").read_text(encoding="utf-8")

    assert "https://opentermsarchive.org" in text
    assert "https://opendatacommons.org/licenses/by/1-0/" in text


def test_maintainers_pages_are_short() -> None:
    text = [line for path in MAINTAIN for line in path.read_text(encoding="utf-8").splitlines()]
    lines = sum(not line.startswith("|") for line in text)  # tables are looked up, not read

    assert lines < 400, "cut something: nobody reads a manual"


@named(MAINTAIN)
def test_commands_exist(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    commands = main.list_commands(None)  # type: ignore[arg-type]  # the group ignores its context

    assert set(re.findall(r"\bmake ([a-z]+)(?=\s{2,}#|`|$)", text, re.MULTILINE)) <= targets
    assert set(re.findall(r"\.venv/bin/guide ([a-z]+)", text)) <= set(commands)


@named(MAINTAIN)
def test_files_that_are_named_exist(path: Path) -> None:
    text = EXAMPLE.sub("", path.read_text(encoding="utf-8"))
    files = re.findall(r"`((?:content|quiz|generator|tests|site_overrides)/[\w/.-]*)`", text)

    later = {"content/moved.yml"}  # it comes with the first renaming
    assert [name for name in files if name not in later and not (ROOT / name).exists()] == []


def test_the_examples_to_copy_pass_the_check(tmp_path: Path) -> None:
    """Whoever copies a file from "Add something" starts without a problem."""
    shutil.copytree(CONTENT, tmp_path / "content")
    shutil.copytree(ROOT / "quiz", tmp_path / "quiz")
    examples = EXAMPLE.findall((CONTENT / "pages/maintain/add.md").read_text(encoding="utf-8"))
    for name, text in examples:
        (tmp_path / name).write_text(text, encoding="utf-8")

    assert [name.split("/")[1] for name, _ in examples] == ["assistants"], "guide new makes the others"
    assert read_content(tmp_path, max(date.today(), TODAY))[1] == []


def test_the_rule_to_copy_is_one() -> None:
    text = (CONTENT / "pages/maintain/add-a-quiz.md").read_text(encoding="utf-8")
    found = re.search(r"```yaml\n(- id: .*?)```", text, re.DOTALL)
    assert found
    read = load_text(found[1], "rule.yml")
    assert isinstance(read, Document)
    assert isinstance(read.tree, list)

    assert [Rule.model_validate(rule).verdict for rule in read.tree] == ["avoid"]
