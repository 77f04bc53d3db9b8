"""``guide new``: every kind gives a file that passes the check, from options or from answers to questions."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from generator.check import read_content
from generator.check.rules.unwritten import MARK
from generator.cli import main
from generator.invocation import guide as typed
from generator.upkeep.start import KINDS, TEMPLATES, file_of, slug_of, started

ROOT = Path(__file__).parent.parent.parent
TODAY = date(2026, 11, 22)
SOURCE = ["--url", "https://example.org/a?b=c#d", "--title", 'A "title": with signs', "--source-kind", "news",
          "--dated", "2026-07", "--seen", "2026-11-20"]
ANSWERS: dict[str, list[str]] = {
    "assistant": ["--name", "Yes: Chat", "--company", "1.0", "--jurisdiction", "Ireland",
                  "--question", "Is it?", "--kind", "companion",
                  "--plan", "Free", "--plan-id", "consumer", "--runs", "device"],
    "data": ["--name", "Shopping bag", "--question", "Is it safe?", "--sensitivity", "personal",
             "--identifying", "yes", "--whose", "client", *SOURCE],
    "risk": ["--name", "Somebody else's reading", *SOURCE],
    "scenario": ["--name", "You paste a list", "--data", "shopping-list", "--tool", "chatter/plus",
                 "--quiz", "may-i-paste", *SOURCE],
    "checklist": ["--name", "Before you leave", "--for-whom", "Everybody"],
    "question": ["--name", "Can I use a false name?", "--group", "The basics"],
    "incident": ["--name", "A leak", "--date", "2026", "--who", "Example", "--kind", "breach",
                 "--status", "alleged", "--risk", "account-takeover", *SOURCE],
    "right": ["--name", "You can see what is kept", "--law", "GDPR", "--jurisdiction", "EU", "--place", "eu",
              "--kind", "right", *SOURCE],
    "myth": ["--name", "Nobody reads it", *SOURCE],
    "website-chatbot": ["--name", "Bot: the \"best\"", "--company", "Ex", "--jurisdiction", "Malta",
                        "--url", "https://bot.example"],
    "quiz": ["--name", "May I type this?", "--lead", "Two taps: an answer.", "--quiz", "may-i-paste"],
}
LEAVING = """\
# yaml-language-server: $schema=../../.schemas/checklists.json
# Things to do or ask, in order. The ids stay for ever: ticks rest on them.
slug: leaving
title: "Before you leave: a list"
for_whom: Everybody
short_answer: "To write: what this list is good for, in two sentences"
items:
  - id: first-thing
    do: "To write: the first thing to do"
    why: "To write: why"
    first: "yes"
"""


def test_every_kind_is_tried() -> None:
    assert list(ANSWERS) == list(KINDS)
    assert {path.stem for path in TEMPLATES.glob("*.yml")} == set(KINDS) - {"quiz"}


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "website-chatbot"])
def test_passes_the_check(kind: str, tiny: Path) -> None:
    done = CliRunner().invoke(
        main, ["new", kind, *ANSWERS[kind], "--slug", "a-new-one", "--today", "2026-11-22", "--root", str(tiny)],
        catch_exceptions=False,
    )

    file = file_of(kind, "a-new-one")
    assert (done.exit_code, done.stderr) == (0, "")
    rest = f"It is a copy: change its questions and rules, and run: {typed()} prove a-new-one\n"
    assert done.stdout.startswith(f"{file} passes the check.{'' if kind == 'quiz' else ' Still to write:'}\n")
    assert done.stdout.endswith(rest) == (kind == "quiz")
    assert read_content(tiny, TODAY)[1] == []
    text = (tiny / file).read_text(encoding="utf-8")
    assert text.count("#") >= 2 or kind == "quiz", "it has comments"
    marks = [line for line in text.splitlines() if MARK in line and not line.strip().startswith("#")]
    assert done.stdout.count(f"  {file}:") == len(marks)
    found = [each.rule for each in read_content(tiny, TODAY, release=True)[1] if each.file == file]
    assert found == ["unwritten"] * len(marks)


@pytest.mark.parametrize("kind", ["data", "assistant", "website-chatbot"])
def test_passes_with_the_real_content(kind: str, workplace: Path) -> None:
    answers = [word.replace("may-i-paste", "should-i-share") for word in ANSWERS[kind]]
    done = CliRunner().invoke(
        main, ["new", kind, *answers, "--slug", "a-new-one", "--root", str(workplace)],
        catch_exceptions=False,
    )

    assert (done.exit_code, done.stderr) == (0, "")
    assert read_content(workplace, date.today())[1] == []


def tree(kind: str, **answers: str) -> Any:
    """The record that answers to everything give."""
    all_answers = {ask.name: "words" for ask in KINDS[kind].asks} | {"seen": "2026-11-20", "dated": ""} | answers
    return yaml.safe_load(started(kind, all_answers))


@pytest.mark.parametrize(
    ("sensitivity", "identifying", "needed", "act_now"),
    [("secret", "no", "no", ["To write: what to do today, before anything else"]), ("everyday", "yes", "yes", None)],
)
def test_what_follows_from_a_kind_of_data(
    sensitivity: str, identifying: str, needed: str, act_now: list[str] | None
) -> None:
    kind = tree("data", sensitivity=sensitivity, identifying=identifying)

    assert (kind["common_needed"], kind.get("act_now")) == (needed, act_now)
    assert kind["directly_identifying"] == kind["identifying"] == identifying


@pytest.mark.parametrize(
    ("date", "status", "note", "outcome"),
    [
        ("2026-07-25", "confirmed", None, None),
        ("2026-07", "alleged", "To write: why no day is given", "These are claims, not findings."),
    ],
)
def test_what_follows_from_an_incident(date: str, status: str, note: str | None, outcome: str | None) -> None:
    incident = tree("incident", date=date, status=status)

    assert (incident.get("date_note"), incident.get("outcome")) == (note, outcome)


def test_a_website_chatbot_answers_every_question_of_an_owner() -> None:
    frozen = yaml.safe_load((ROOT / "tests/cases/library_counts.yml").read_text(encoding="utf-8"))
    bot = tree("website-chatbot", url="https://bot.example", today="2026-11-22")

    asked = [fact["topic"] for fact in bot["plans"][0]["facts"]]
    assert sorted(asked) == sorted([*frozen["owner_topics"], "delete_chat"])


def test_asks_until_the_answers_fit(tiny: Path) -> None:
    asked = CliRunner().invoke(
        main, ["new", "checklist", "--root", str(tiny)], catch_exceptions=False,
        input="Before you leave: a list\nBad slug\nleaving\nEverybody\n",
    )

    assert asked.exit_code == 0
    assert asked.stdout.startswith(
        "Title: Before you leave: a list\n"
        "Its slug, for ever, as in its address [before-you-leave-a-list]: Bad slug\n"
        "Error: 'Bad slug' is no id: write 'bad-slug': use small letters, digits, single hyphens or underscores\n"
        "Its slug, for ever, as in its address [before-you-leave-a-list]: leaving\n"
        "For whom it is: Everybody\n"
        "content/checklists/leaving.yml passes the check. Still to write:\n"
        "  content/checklists/leaving.yml:6:15  short_answer: what this list is good for, in two sentences\n"
        "  content/checklists/leaving.yml:9:9  do: the first thing to do\n"
        "  content/checklists/leaving.yml:10:10  why: why\n"
    )
    assert (tiny / "content/checklists/leaving.yml").read_text(encoding="utf-8") == LEAVING


def test_a_name_that_is_taken_is_told_at_once(tiny: Path) -> None:
    asked = CliRunner().invoke(
        main, ["new", "checklist", "--root", str(tiny)], catch_exceptions=False,
        input="Before you paste\n\nbefore-you-leave\nEverybody\n",
    )

    assert asked.exit_code == 0
    assert asked.stdout.startswith(
        "Title: Before you paste\n"
        "Its slug, for ever, as in its address [before-you-paste]: \n"
        "Error: content/checklists/before-you-paste.yml is there already: take another slug, or change that file\n"
        "Its slug, for ever, as in its address [before-you-paste]: before-you-leave\n"
    )


def test_who_stops_is_told_that_nothing_was_written(tiny: Path) -> None:
    before = sorted(tiny.rglob("*"))

    stopped = CliRunner().invoke(main, ["new", "risk", "--root", str(tiny)], input="A risk\n")

    assert (stopped.exit_code, stopped.stderr) == (1, "\nStopped; nothing was written.\n")
    assert sorted(tiny.rglob("*")) == before


def test_a_scenario_gets_the_verdict_of_the_quiz(tiny: Path) -> None:
    words = ["new", "scenario", *ANSWERS["scenario"], "--slug", "new", "--today", "2026-11-22", "--root", str(tiny)]
    CliRunner().invoke(main, words, catch_exceptions=False)

    scenario = yaml.safe_load((tiny / "content/scenarios/new.yml").read_text(encoding="utf-8"))
    assert scenario["checks"] == [
        {"says": "As it stands", "answers": {"data": "shopping-list", "tool": "chatter/plus"},
         "verdict": "avoid", "line": "not_yet"}
    ]
    assert scenario["assistants"] == ["chatter"]


def test_a_second_myth_joins_the_first(tiny: Path) -> None:
    for slug in ("first", "second"):
        words = ["new", "myth", *ANSWERS["myth"], "--slug", slug, "--today", "2026-11-22", "--root", str(tiny)]
        CliRunner().invoke(main, words, catch_exceptions=False)

    myths = yaml.safe_load((tiny / "content/myths.yml").read_text(encoding="utf-8"))
    assert [myth["id"] for myth in myths["myths"]] == ["first", "second"]


@pytest.mark.parametrize(
    ("kind", "more", "code", "says"),
    [
        pytest.param("data", ["--slug", "password"], 2, "content/data/password.yml is there already: take another slug",
                     id="taken"),
        pytest.param("incident", ["--risk", "account-takover"], 2,
                     "there is no 'account-takover' in content/risks/: did you mean 'account-takeover'?", id="risk"),
        pytest.param("scenario", ["--tool", "chatter/pluss"], 2,
                     "there is no tool 'chatter/pluss': did you mean 'chatter/plus'?", id="tool"),
        pytest.param("risk", ["--seen", "2026-11-23"], 1,
                     "With these answers the file would not pass the check; nothing was written.\n"
                     "content/risks/new.yml:", id="future"),
        pytest.param("risk", ["--url", "ftp://example.org"], 2, "is not an address that we may link to", id="address"),
        pytest.param("risk", ["--dated", "2026-13"], 2, "'2026-13' is not in the calendar", id="month"),
        pytest.param("risk", ["--seen", "yesterday"], 2, "'yesterday' is no day: write it as 2026-07-25", id="day"),
    ],
)
def test_refuses(tiny: Path, kind: str, more: list[str], code: int, says: str) -> None:
    before = sorted(tiny.rglob("*"))
    words = ["new", kind, "--slug", "new", *ANSWERS[kind], *more, "--today", "2026-11-22", "--root", str(tiny)]

    done = CliRunner().invoke(main, words, catch_exceptions=False)

    assert done.exit_code == code
    assert says in done.stderr
    assert sorted(tiny.rglob("*")) == before


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Shopping list", "shopping-list"), ("Is my friend's chat safe?", "is-my-friends-chat-safe"),
        ("Café: über alles", "cafe-uber-alles"), ("A" * 70, ""), ("??", ""),
        ("one two three four five six seven eight nine ten eleven twelve",
         "one-two-three-four-five-six-seven-eight-nine-ten-eleven"),
    ],
)
def test_slug_of(name: str, slug: str) -> None:
    assert slug_of(name) == slug
