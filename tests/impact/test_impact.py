"""What a change moves, told against a git revision: whole reports, every kind of change, what can not be compared."""

import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from generator.check import read_apart, read_content
from generator.cli import main
from generator.impact import Impact, compare, weights
from generator.impact.changes import Change, changes
from generator.impact.compare import _read  # how an old revision is read
from generator.impact.grown import grown, told
from generator.impact.moves import compiled
from generator.impact.pages import NoPagesError, rendered
from generator.impact.weights import Made, weighed
from generator.model import Content

ROOT = Path(__file__).parent.parent.parent
CASES = ROOT / "tests/cases/impact"
TODAY = date(2026, 11, 22)

CHATTER = "content/assistants/chatter.yml"
QUIZ = "quiz/may-i-paste.yml"
STORY = "content/scenarios/paste-a-password.yml"
LIST = "content/data/shopping-list.yml"

KEPT_LONG = (
    "rules:\n  - {id: kept-long, when: {plan.retention_deleted: longer, data.sensitivity: everyday}, verdict: care, "
    "because: A copy stays for long., explains_why: It is kept.}\n"
)

Edit = Callable[[str], str]


def git(root: Path, *arguments: str) -> None:
    who = ("-c", "user.name=Somebody", "-c", "user.email=somebody@example.org")
    subprocess.run(["git", *who, *arguments], cwd=root, check=True, capture_output=True)


def replaced(old: str, new: str) -> Edit:
    def edit(text: str) -> str:
        assert old in text, old
        return text.replace(old, new, 1)

    return edit


def edited(root: Path, file: str, edit: Edit) -> None:
    path = root / file
    path.write_text(edit(path.read_text(encoding="utf-8")), encoding="utf-8")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """The tiny site with the real words and a rule about retention, committed."""
    shutil.copytree(ROOT / "tests/cases/tiny_site", tmp_path, dirs_exist_ok=True)
    shutil.copy(ROOT / "content/words.yml", tmp_path / "content/words.yml")
    shutil.copy(ROOT / "content/said-twice.yml", tmp_path / "content/said-twice.yml")
    theirs = yaml.safe_load((ROOT / "quiz/should-i-share.yml").read_text(encoding="utf-8"))["words"]
    edited(tmp_path, QUIZ, replaced("rules:\n", KEPT_LONG))
    edited(tmp_path, STORY, replaced("chatter/plus", "chatter/free"))
    with (tmp_path / QUIZ).open("a", encoding="utf-8") as quiz:
        yaml.safe_dump({"words": theirs}, quiz)
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "--message", "Start")
    return tmp_path


def run(root: Path, *arguments: str, base: str = "HEAD") -> Result:
    return CliRunner().invoke(main, ["impact", "--base", base, "--root", str(root), *arguments])


THREE_EDITS = (
    (CHATTER, replaced("value: 30", "value: 60")),
    (QUIZ, replaced("everyday}, verdict: avoid", "everyday}, verdict: care")),
    (STORY, replaced('training: "off"}\n    verdict: ok', 'training: "off"}\n    verdict: care')),
)
"""One retention, one rule and one scenario."""


def without_bytes(report: str, form: str) -> str:
    """A report without what changes with every word of the real words: see ``test_bytes``."""
    if form == "json":
        found = json.loads(report)
        assert found.pop("bytes").keys() == {"pages", "texts"}
        return f"{json.dumps(found, ensure_ascii=False, indent=2)}\n"
    head, _, figures = report.partition({"text": "\nBytes of pages", "markdown": "\n### Bytes of pages"}[form])
    assert "bytes" in figures
    return head


@pytest.mark.parametrize(("form", "file"), [("text", "report.txt"), ("markdown", "report.md"), ("json", "report.json")])
def test_the_whole_report(place: Path, form: str, file: str) -> None:
    for path, edit in THREE_EDITS:
        edited(place, path, edit)

    done = run(place, "--format", form)
    report = without_bytes(re.sub(r"\b[0-9a-f]{12,40}\b", "COMMIT", done.output), form)

    assert done.exit_code == 0
    if os.environ.get("RENEW_REPORTS"):
        (CASES / file).write_text(report, encoding="utf-8")
    assert report == (CASES / file).read_text(encoding="utf-8")


ADDED = "      - {topic: export, value: \"yes\", headline: true, fact: You can take chats along., confidence: high,\n" \
        "         source: {url: https://chatter.example/export, title: Export, kind: help, seen: 2026-11-02}}\n"
LONG = "Deleted chats are gone after 30 days, from all systems, backups aside, and from those of others as well."


@pytest.mark.parametrize(
    ("file", "edit", "told"),
    [
        pytest.param(CHATTER, replaced("      - topic: human_review", f"{ADDED}      - topic: human_review"), [
            "fact added: Chatter, Free: export (content/assistants/chatter.yml)",
            "  value: yes", "  fact: You can take chats along.", "  source.title: Export", "  source.seen: 2026-11-02",
        ], id="a fact that is new says what it claims"),
        pytest.param(QUIZ, replaced(KEPT_LONG, "rules:\n"), [
            "rule removed: kept-long (quiz/may-i-paste.yml)",
            "  when: {plan.retention_deleted: longer, data.sensitivity: everyday}", "  verdict: care",
            "  because: A copy stays for long.",
        ], id="a rule that is gone says what it did"),
        pytest.param(CHATTER, replaced("Deleted chats are gone after 30 days.", LONG), [
            "fact changed: Chatter, Free: retention_deleted (content/assistants/chatter.yml)",
            "  fact", "    was: Deleted chats are gone after 30 days.", f"    now: {LONG}",
            "  look again: what it says is new, and the day somebody read it (seen) is not",
        ], id="two sentences, one below the other"),
    ],
)
def test_what_a_change_says(place: Path, file: str, edit: Edit, told: list[str]) -> None:
    edited(place, file, edit)
    lines = run(place).output.splitlines()

    start = lines.index(told[0])
    assert lines[start:start + len(told)] == told


def test_a_new_assistant_says_what_it_claims(place: Path) -> None:
    text = (place / CHATTER).read_text(encoding="utf-8").partition("walkthroughs:")[0]
    text = re.sub(r"common: \d+", "", text)
    (place / "content/assistants/talker.yml").write_text(
        text.replace("slug: chatter", "slug: talker").replace("name: Chatter", "name: Talker"), encoding="utf-8"
    )
    lines = run(place).output.splitlines()

    start = lines.index("file added: talker (content/assistants/talker.yml)")
    assert lines[start + 1:start + 4] == [
        "  question: Is Chatter private?",
        "  short_answer: Not by itself. Training is on until you switch it off.",
        "  plan free: training_default on, training_opt_out yes, human_review not_recorded, retention_deleted 30",
    ]


def test_one_change_lists_its_pages_once(place: Path) -> None:
    edited(place, CHATTER, replaced("value: 30", "value: 31"))

    found = run(place).output

    assert found.count("pages: assistants/chatter.md") == 1
    assert "Pages changed" not in found


def test_bytes(place: Path) -> None:
    """Of pages, with the data of their scripts, and of the texts that were edited; what grew most comes first."""
    longer = "They are gone after 31 days, from every system that this vendor runs, its backups not left out."
    edited(place, CHATTER, replaced("Deleted chats are gone after 30 days.", longer))
    edited(place, LIST, replaced("name: ", "name: A "))
    found = compare(place, "HEAD", TODAY)

    assert isinstance(found, Impact)
    more = {each.page: each.after - each.before for each in found.weights}
    assert more["assistants/chatter.md"] > 20
    assert more["quiz/may-i-paste.md"] > 0, "its facts stand in a script"
    assert "quiz/index.md" not in more
    assert [*more.values()] == sorted(more.values(), reverse=True)
    assert [(each.file, each.more) for each in found.texts] == [(CHATTER, 58), (LIST, 2)]
    said = run(place).output
    assert re.search(r"^  quiz/may-i-paste\.md: [\d,]+ -> [\d,]+ bytes$", said, re.MULTILINE)
    assert f"  {LIST}: +2 bytes (" in said


def test_bytes_of_what_is_new_and_of_what_is_gone(place: Path) -> None:
    (place / STORY).unlink()
    (place / "content/new.md").write_text("---\ntitle: New\n---\n", encoding="utf-8")
    said = [told(each) for each in grown(place, "HEAD")]

    assert said[0] == "content/new.md: +19 bytes (new)"
    assert said[-1].startswith(f"{STORY}: -")
    assert said[-1].endswith(" bytes (gone)")
    assert [weights.told(each) for each in weighed(Made({"a.md": "a"}, {}), Made({"b.md": "b"}, {}))] == [
        "b.md: new, 21 bytes", "a.md: gone, 21 bytes",
    ]


def test_nothing_changed(place: Path) -> None:
    done = run(place)

    assert done.exit_code == 0
    assert done.output.splitlines()[1:] == ["", "Nothing in content/ or quiz/ has changed."]


def plan(name: str) -> Edit:
    line = f"  - {{id: {name}, name: {name.title()}, runs: cloud, for: anyone, as: free}}\n"
    return replaced("walkthroughs:", f"{line}walkthroughs:")


EDITS: dict[str, tuple[str, Edit, list[tuple[str, str, str]]]] = {
    "a headline": (
        CHATTER, replaced('value: "on"', "value: never"), [("changed", "fact", "Chatter, Free: training_default")],
    ),
    "a fact added": (
        CHATTER,
        replaced("      - topic: human_review", "      - {topic: export, value: not_recorded, headline: true}\n"
                                                "      - topic: human_review"),
        [("added", "fact", "Chatter, Free: export")],
    ),
    "a plan added": (CHATTER, plan("pro"), [("added", "plan", "Chatter, Pro")]),
    "a plan removed": (
        CHATTER, replaced("  - id: plus\n    name: Plus\n    runs: cloud\n    for: anyone\n    as: free\n", ""),
        [("removed", "plan", "Chatter, Plus")],
    ),
    "a plan changed": (CHATTER, replaced("name: Plus", "name: Plus Two"), [("changed", "plan", "Chatter, Plus Two")]),
    "an assistant's own key": (
        CHATTER, replaced("kind: general", "kind: companion"), [("changed", "record", "Chatter")],
    ),
    "a kind of data": (
        LIST, replaced("common_whose: me", "common_whose: adult"), [("changed", "file", "shopping-list")],
    ),
    "a rule removed": (QUIZ, replaced(KEPT_LONG, "rules:\n"), [("removed", "rule", "kept-long")]),
    "a signal": (QUIZ, replaced('[never, "off"]', "never"), [("changed", "signal", "trains")]),
    "a question": (QUIZ, replaced("effort: 1", "effort: 2"), [("changed", "question", "training")]),
    "a tool": (QUIZ, replaced("runs: device", "runs: cloud"), [("changed", "tool", "other/local")]),
    "a promise": (QUIZ, replaced("is never right", "is wrong"), [("changed", "guarantee", "secrets")]),
    "the quiz's title": (QUIZ, replaced("May I paste", "Can I paste"), [("changed", "quiz", "Can I paste this?")]),
    "a topic's limit": (
        "content/topics.yml", replaced("limit: 30", "limit: 20"), [("changed", "topic", "retention_deleted")],
    ),
    "a shelf life": (
        "content/site.yml", replaced("policy: 180", "policy: 90"), [("changed", "setting", "shelf_life.policy")],
    ),
    "words": ("content/words.yml", replaced("home: Home", "home: Start"), [("changed", "file", "words")]),
    "a risk": (
        "content/risks/account-takeover.yml", replaced("logs in as you", "is you"),
        [("changed", "file", "account-takeover")],
    ),
}


def both(place: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Content, Content]:
    """The content as it was committed and as it is."""
    old = tmp_path_factory.mktemp("old")
    subprocess.run(f"git archive HEAD | tar x -C '{old}'", shell=True, cwd=place, check=True)
    before, after = _read(old)[0], read_apart(place, TODAY)
    assert before is not None
    assert after[0] is not None, after[1]
    return before, after[0]


@pytest.mark.parametrize("name", EDITS)
def test_each_kind_of_change(name: str, place: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """It is found and named, and made alone it gives the tables that the whole edit gives."""
    file, edit, expected = EDITS[name]
    edited(place, file, edit)
    before, after = both(place, tmp_path_factory)
    found = changes(before, after)

    assert [(each.done, each.kind, each.name) for each in found] == expected
    assert {each.file for each in found} == {file}
    assert tables(made(before, found)) == tables(after)


def test_all_changes_at_once(place: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    for name, (file, edit, _) in EDITS.items():
        if name != "a plan removed":  # another edit changes that plan
            edited(place, file, edit)
    before, after = both(place, tmp_path_factory)

    assert tables(made(before, changes(before, after))) == tables(after)


def made(content: Content, found: tuple[Change, ...]) -> Content:
    for change in found:
        if change.apply:
            content = change.apply(content)
    return content


def tables(content: Content) -> dict[str, object]:
    return {name: quiz.table for name, quiz in compiled(content).items()}


def impact(place: Path) -> Impact:
    found = compare(place, "HEAD", TODAY)
    assert isinstance(found, Impact)
    return found


def test_a_verdict_that_two_changes_move_together(place: Path) -> None:
    """The rule reads a value that the plan did not have: the fact alone goes half the way, the rule alone nowhere."""
    edited(place, CHATTER, replaced("value: 30", "value: 60"))
    edited(place, QUIZ, replaced("sensitivity: everyday}, verdict: care", "sensitivity: everyday}, verdict: never"))
    found = impact(place)

    assert found.together is not None
    assert {(each.visit.tool, each.before, each.after) for each in found.together.moved} == {
        ("chatter/free", "not yet", "never"), ("chatter/plus", "not yet", "never"),
        ("chatter/free", "ok", "never"), ("chatter/plus", "ok", "never"),
    }
    (alone,) = [effect for effect in found.effects if effect.moved]
    assert alone.change.name == "kept-long"
    assert {each.visit.tool for each in alone.moved} == {"other/local"}  # it is read as keeping for long already


def test_many_changes_are_not_rendered_one_by_one(place: Path) -> None:
    for name, (file, edit, _) in EDITS.items():
        if name != "a plan removed":
            edited(place, file, edit)
    found = impact(place)

    assert len(found.effects) > 6
    assert {effect.pages for effect in found.effects} == {()}
    assert "assistants/chatter.md" in found.pages.changed


def test_a_new_tool_and_a_new_kind_are_told(place: Path) -> None:
    edited(place, CHATTER, plan("pro"))
    (place / "content/data/recipe.yml").write_text(
        (place / LIST).read_text(encoding="utf-8").replace("shopping-list", "recipe").replace("common: 2\n", ""),
        encoding="utf-8",
    )
    found = impact(place)

    assert found.moved == ()
    assert found.appeared == {"chatter/pro": {"never": 1, "not yet": 2}, "recipe": {"care": 1, "not yet": 3}}
    assert found.pages.added == ("data/recipe.md",)


BROKEN_ANSWER = (
    "  content/scenarios/paste-a-password.yml:11: the quiz does not ask 'training' after these answers (take it out; "
    "asked are: data, tool): the build fails until one of the two is mended"
)


def test_a_change_that_breaks_a_scenario(place: Path) -> None:
    """A switch is gone, so nobody is asked about it: verdicts move, and the scenario that answers it is told."""
    edited(place, CHATTER, replaced('value: "yes"', 'value: "no"'))
    done = run(place)
    lines = done.output.splitlines()

    assert done.exit_code == 0
    assert lines[2:7] == [
        "  facts: 1 changed",
        "  verdicts moved: 4 of 12 (2 at two taps, 2 with every protection)",
        "  scenarios' checks moved: 2",
        "  scenarios' answers that nobody can give any longer: 1",
        "  pages: 3 changed, 0 added, 0 removed",
    ]
    assert "    ok -> not here: shopping-list at chatter/free" in lines
    at = lines.index("Scenarios")
    assert lines[at + 1:at + 4] == [
        "  paste-a-password, \"With a shopping list, and training off\": ok -> not here; it says ok: the build fails "
        "until one of the two is mended",
        "  paste-a-password, \"With a shopping list\": not yet -> not here; it says not yet: the build fails until one "
        "of the two is mended",
        BROKEN_ANSWER,
    ]
    assert json.loads(run(place, "--format", "json").output)["broken"] == [{
        "file": "content/scenarios/paste-a-password.yml", "line": 11,
        "says": "the quiz does not ask 'training' after these answers", "hint": "take it out; asked are: data, tool",
    }]


def test_a_tool_that_a_scenario_names_is_gone(place: Path) -> None:
    """Its page can not be made; verdicts are compared all the same."""
    edited(place, STORY, replaced("[shopping-list], tool: chatter/free", "[shopping-list], tool: other/local"))
    edited(place, STORY, replaced("verdict: avoid\n    line: not_yet", "verdict: care"))
    git(place, "commit", "--all", "--quiet", "--message", "On my own computer")
    edited(place, QUIZ, replaced("id: other/local", "id: other/home"))
    edited(place, CHATTER, replaced("value: 30", "value: 60"))
    lines = run(place).output.splitlines()

    assert "  verdicts moved: 2 of 8 (0 at two taps, 2 with every protection)" in lines
    assert "  pages: not compared, because a scenario names what is not there" in lines
    assert [line for line in lines if "'other/local' is not an answer to 'tool'" in line] == [
        "  content/scenarios/paste-a-password.yml:14: 'other/local' is not an answer to 'tool' (did you mean "
        "'other/home'? use one of: chatter/free, chatter/plus, other/home): the build fails until one of the two is "
        "mended"
    ]


def test_a_revision_that_is_not_readable(place: Path) -> None:
    edited(place, CHATTER, lambda text: "flavour: mild\n" + text)
    git(place, "commit", "--all", "--quiet", "--message", "Break it")
    edited(place, CHATTER, replaced("flavour: mild\n", ""))
    done = run(place)

    assert done.exit_code == 0
    assert done.output.splitlines()[1:] == [
        "", "The revision can not be compared with: this generator does not read its files.",
        "  content/assistants/chatter.yml:1: the key 'flavour' is not known here",
    ]
    assert json.loads(run(place, "--format", "json").output)["unread"]


def test_a_work_tree_with_problems(place: Path) -> None:
    edited(place, CHATTER, replaced('value: "on"', "value: sometimes"))
    done = run(place)

    assert done.exit_code == 1
    assert "'sometimes' is not a value of training_default" in done.output


@pytest.mark.parametrize("base", ["nowhere", "", "--all", "HEAD~7", "HEAD:content"])
def test_a_revision_that_is_not_there(place: Path, base: str) -> None:
    done = run(place, base=base)

    assert done.exit_code == 1
    assert done.output.startswith(f"Error: git knows no revision '{base}' here; in a shallow clone fetch it first")


def test_a_folder_without_a_repository(tmp_path: Path) -> None:
    done = run(tmp_path)

    assert done.exit_code == 1
    assert done.output == f"Error: {tmp_path} is not in a git repository, so there is nothing to compare with\n"


def test_a_revision_without_content(place: Path) -> None:
    git(place, "checkout", "--quiet", "--orphan", "empty")
    git(place, "rm", "-r", "--cached", "--quiet", ".")
    git(place, "commit", "--quiet", "--allow-empty", "--message", "Empty")
    done = run(place)

    assert done.exit_code == 1
    assert re.fullmatch(r"Error: revision [0-9a-f]{12} has no folder content/ below .+\n", done.output)


def test_markdown_calls_nobody_and_makes_nothing(place: Path) -> None:
    """What authors write stands in a comment as typed: no mention, no picture, no heading."""
    edited(place, CHATTER, replaced("name: Plus", 'name: "@everyone ![x](https://x.example) <b>#1</b>"'))
    report = run(place, "--format", "markdown").output

    assert "@everyone" not in report
    assert "![x]" not in report
    assert "<b>" not in report


def test_pages_without_words_are_told(place: Path) -> None:
    content, problems = read_content(place, TODAY)
    assert content is not None, problems

    with pytest.raises(NoPagesError, match=r"^words are missing \(rules"):
        rendered(replace(content, words={**content.words, "rules": {}}), {}, TODAY)


def test_the_same_verdict_for_other_reasons(place: Path) -> None:
    """A rule that fires beside a harsher one moves no verdict, and what people read as the reason is another thing."""
    edited(place, CHATTER, replaced("value: 30", "value: 400"))
    done, found = run(place), json.loads(run(place, "--format", "json").output)
    lines = [line.strip() for line in done.output.splitlines()]

    assert "the same verdicts with other reasons: 2" in lines
    assert lines[lines.index("at two taps: 2 verdicts with other reasons"):][1:3] == [
        "kept-long now: 1 at chatter/free", "kept-long now: 1 at chatter/plus",
    ]
    reasons = {"quiz": "may-i-paste", "data": "shopping-list", "mode": "taps", "came": ["kept-long"], "gone": []}
    assert found["verdicts"]["reasons"] == [
        {**reasons, "tool": "chatter/free"}, {**reasons, "tool": "chatter/plus"},
    ]
    assert found["changes"][0]["reasons"] == found["verdicts"]["reasons"]
    assert found["together"] is None
