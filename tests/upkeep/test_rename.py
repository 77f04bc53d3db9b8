"""``guide rename``: every place that names it, the old address, and what can not be renamed."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from click.testing import Result

from generator.check import read_content
from generator.model.moved import Moved
from generator.site.redirects import moved_pages
from generator.upkeep.rename import MOVED
from tests.builds import words_block

TODAY = date(2026, 11, 22)
HEAD = (
    "# What was renamed: old addresses lead on, and ticks and links that name the old are read as the new.\n"
    "# Written by the command rename. Keep the lines: somebody's bookmark rests on each.\n"
    "moves:\n"
)


def texts(root: Path) -> dict[str, str]:
    return {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
        for path in root.rglob("*.*") if path.is_file()
    }


def changes(before: dict[str, str], after: dict[str, str]) -> dict[str, list[str]]:
    """Return the lines that are new in each file."""
    return {
        file: new for file, text in after.items()
        if (new := [line.strip() for line in text.split("\n") if line not in before.get(file, "").split("\n")])
    }


def test_a_kind_of_data(guide: Callable[..., Result], tiny: Path) -> None:
    page = tiny / "content/pages/help.md"
    page.parent.mkdir()
    page.write_text("# Help\n\n[It](../data/password.md) and [again](../data/password.md#why), password.\n", "utf-8")
    before = texts(tiny)

    result = guide("rename", "data", "password", "passphrase")

    assert result.stdout == (
        "password is called passphrase now, in 5 places:\n"
        "  content/data/password.yml:1:7\n"
        "  content/pages/help.md: 2 links\n"
        "  content/questions/is-it-safe.yml:6:8\n"
        "  content/scenarios/paste-a-password.yml:8:21\n"
        "  content/scenarios/paste-a-password.yml:24:8\n"
        "The old name is kept in content/moved.yml.\n"
        "The word stands here too. Mend it where it means this, and run the tests:\n"
        "  content/pages/help.md:3:69\n"
    )
    assert "content/data/password.yml" not in texts(tiny)
    new = changes(before, texts(tiny))
    assert new.pop("content/data/passphrase.yml")[0] == "slug: passphrase"
    assert new.pop(MOVED)[2:] == [
        "moves:", "- {family: data, old: password, new: passphrase, on: 2026-11-22}"
    ]
    assert new == {
        "content/pages/help.md": ["[It](../data/passphrase.md) and [again](../data/passphrase.md#why), password."],
        "content/questions/is-it-safe.yml": ["data: [passphrase]"],
        "content/scenarios/paste-a-password.yml": [
            "answers: {data: passphrase, tool: chatter/free}", "data: [passphrase]"
        ],
    }


def test_what_people_typed_elsewhere_is_listed(guide: Callable[..., Result], tiny: Path) -> None:
    """Names that only begin or end so are others, and a long list is cut."""
    cases = tiny / "tests/cases/visits.yml"
    cases.parent.mkdir(parents=True)
    cases.write_text("answers: {data: [shopping-list]}\nmy-shopping-list: shopping-lists\n" + "- shopping-list\n" * 25)

    said = guide("rename", "data", "shopping-list", "list").stdout.splitlines()

    start = said.index("The word stands here too. Mend it where it means this, and run the tests:")
    assert said[start + 1:] == [
        "  tests/cases/visits.yml:1:18", *(f"  tests/cases/visits.yml:{line}:3" for line in range(3, 22)),
        "  and 6 more: git grep -n -w shopping-list tests content/pages",
    ]


@pytest.mark.parametrize(
    ("family", "old", "new", "lines"),
    [
        pytest.param("assistants", "chatter", "talker", {
            "content/questions/is-it-safe.yml": ["assistants: [talker]"],
            "content/scenarios/paste-a-password.yml": [
                "answers: {data: password, tool: talker/free}",
                'answers: {data: shopping-list, tool: talker/free, training: "off"}',
                "answers: {data: [shopping-list], tool: talker/plus}",
                "assistants: [talker]",
            ],
        }, id="an assistant, with its plans in answers"),
        pytest.param("plans", "chatter/free", "personal", {
            "content/assistants/chatter.yml": ["- id: personal", "as: personal", "plan: personal"],
            "content/scenarios/paste-a-password.yml": [
                "answers: {data: password, tool: chatter/personal}",
                'answers: {data: shopping-list, tool: chatter/personal, training: "off"}',
            ],
        }, id="a plan, with what is as it"),
        pytest.param("quizzes", "may-i-paste", "may-i", {
            "content/scenarios/paste-a-password.yml": ["quiz: may-i"],
        }, id="a quiz"),
        pytest.param("risks", "account-takeover", "takeover", {
            "content/data/password.yml": ["risks: [takeover]"],
            "content/scenarios/paste-a-password.yml": ["risks: [takeover]"],
        }, id="a risk"),
    ],
)
def test_every_place(
    guide: Callable[..., Result], tiny: Path, family: str, old: str, new: str, lines: dict[str, list[str]]
) -> None:
    before = texts(tiny)

    assert guide("rename", family, old, new).exit_code == 0

    after = changes(before, texts(tiny))
    assert {file: after[file] for file in lines} == lines
    assert read_content(tiny, TODAY)[1] == []


def test_a_checklist_that_a_page_and_a_tool_name(guide: Callable[..., Result], tiny: Path) -> None:
    """In a list, and as a value in keys with values."""
    owners, tool = tiny / "content/owners.yml", tiny / "content/tools/papers.yml"
    owners.write_text(OWNERS, encoding="utf-8")
    tool.parent.mkdir()
    tool.write_text(TOOL, encoding="utf-8")
    site = tiny / "content/site.yml"
    tools = "tools/business-kit, tools/letters, tools/read-a-policy, tools/scrub"
    site.write_text(site.read_text(encoding="utf-8").replace("left_out:\n  [", f"left_out:\n  [{tools}, "), "utf-8")

    done = guide("rename", "checklists", "before-you-paste", "look-first")
    assert done.exit_code == 0, done.output

    assert owners.read_text(encoding="utf-8") == OWNERS.replace("before-you-paste", "look-first")
    assert tool.read_text(encoding="utf-8") == TOOL.replace("before-you-paste", "look-first")


OWNERS = """\
checklists: [before-you-paste]
tables:
  - {id: first, title: First, questions: [{id: trained, question: Is it?, topics: [training_default]}]}
"""

TOOL = """\
slug: papers
name: Papers
title: Four papers
description: Make them here.
lead: Say what you use.
no_script: This needs a script.
promise: It stays here.
checklists: {staff: before-you-paste}
"""


def test_an_item_of_a_checklist(guide: Callable[..., Result], tiny: Path) -> None:
    guide("rename", "items", "before-you-paste/read-it", "read-it-twice")

    content, _ = read_content(tiny, TODAY)
    assert content is not None
    assert content.moved is not None
    assert content.moved.names("items") == {"before-you-paste/read-it": "before-you-paste/read-it-twice"}


def test_names_that_move_on(guide: Callable[..., Result], tiny: Path) -> None:
    """Twice, back again, and a plan whose assistant is renamed afterwards."""
    for words in (
        ("data", "password", "pin"), ("data", "pin", "code"), ("plans", "chatter/plus", "chatter/pro"),
        ("assistants", "chatter", "talker"), ("risks", "account-takeover", "a"), ("risks", "a", "account-takeover"),
    ):
        assert guide("rename", *words).exit_code == 0, words

    assert (tiny / MOVED).read_text(encoding="utf-8") == HEAD + (
        "  - {family: data, old: password, new: pin, on: 2026-11-22}\n"
        "  - {family: data, old: pin, new: code, on: 2026-11-22}\n"
        "  - {family: plans, old: chatter/plus, new: talker/pro, on: 2026-11-22}\n"
        "  - {family: assistants, old: chatter, new: talker, on: 2026-11-22}\n"
        "  - {family: risks, old: a, new: account-takeover, on: 2026-11-22}\n"
    )
    content, problems = read_content(tiny, TODAY)
    assert problems == []
    assert content is not None
    assert content.moved is not None
    assert content.moved.names("data") == {"password": "code", "pin": "code"}
    assert content.moved.tools() == {"chatter/plus": "talker/pro", "chatter": "talker"}


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("data", "pasword", "pin"), "there is no 'pasword' in data: did you mean 'password'"),
        (("data", "password", "shopping-list"), "'shopping-list' is taken: there is one in data already"),
        (("data", "password", "My PIN"), "'My PIN' can be no name here: use small letters, digits and single hyphens"),
        (("plans", "chatter/free", "other/free"), "'other/free' can be no name here"),
        (("plans", "free", "pro"), "there is no 'free' in plans"),
        (("page", "a", "b"), "Invalid value for 'FAMILY'"),
    ],
)
def test_refuses(guide: Callable[..., Result], tiny: Path, words: tuple[str, ...], says: str) -> None:
    before = texts(tiny)

    result = guide("rename", *words)

    assert result.exit_code == 2
    assert says in " ".join(result.stderr.replace("│", " ").split())
    assert texts(tiny) == before


def test_mistakes_come_first(guide: Callable[..., Result], tiny: Path) -> None:
    sheet = tiny / "content/risks/account-takeover.yml"
    sheet.write_text(sheet.read_text(encoding="utf-8").replace("name: ", "nam: "), encoding="utf-8")
    before = texts(tiny)

    result = guide("rename", "data", "password", "pin")

    assert result.exit_code == 1
    assert "the key 'nam' is not known here" in result.stderr
    assert texts(tiny) == before


def test_what_would_break_is_undone(guide: Callable[..., Result], tiny: Path) -> None:
    """A scenario that leaves 'quiz' out means should-i-share, which is then gone."""
    for file in ("content/scenarios/paste-a-password.yml", "quiz/may-i-paste.yml"):
        text = (tiny / file).read_text(encoding="utf-8")
        text = text.replace("quiz: may-i-paste\n", "").replace("id: may-i-paste", "id: should-i-share")
        more = words_block("quiz/should-i-share.yml") if file.startswith("quiz/") else ""
        more = re.sub(r"\{\w+(\.\w+)+\}", lambda found: f"Text {found.start()}", more)  # the tiny site shares none
        (tiny / file).write_text(text + more, encoding="utf-8")
    (tiny / "quiz/may-i-paste.yml").rename(tiny / "quiz/should-i-share.yml")
    before = texts(tiny)

    result = guide("rename", "quizzes", "should-i-share", "other")

    assert result.exit_code == 1
    assert result.stderr.startswith("That would break this; nothing was renamed.\n")
    assert texts(tiny) == before


def test_old_addresses_lead_on(guide: Callable[..., Result], tiny: Path) -> None:
    words = tiny / "content/words.yml"
    text = words.read_text("utf-8").replace("title: moved.title\n", "title: Moved & gone\n")
    words.write_text(text.replace("link: moved.link\n", "link: To its new address\n"), "utf-8")
    guide("rename", "data", "password", "pin")
    guide("rename", "quizzes", "may-i-paste", "may-i")
    guide("rename", "plans", "chatter/plus", "pro")
    content, problems = read_content(tiny, TODAY)
    assert problems == []
    assert content is not None

    pages = moved_pages(content, {"data/pin.md", "quiz/may-i.md", "quiz/may-i/rules.md"})

    assert list(pages) == [
        "data/password/index.html", "assets/moved.js", "quiz/may-i-paste/index.html",
        "quiz/may-i-paste/rules/index.html",
    ]
    assert pages["data/password/index.html"] == (
        "<!doctype html>\n"
        '<html lang="en">\n'
        '<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; form-action 'none'; base-uri 'none'\">\n"
        '<meta name="referrer" content="no-referrer">\n'
        '<meta name="robots" content="noindex">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta http-equiv="refresh" content="0; url=../../data/pin/">\n'
        '<link rel="canonical" href="../../data/pin/">\n'
        "<title>Moved &amp; gone</title>\n"
        "<h1>Moved &amp; gone</h1>\n"
        '<p><a href="../../data/pin/">To its new address</a></p>\n'
        "</html>\n"
    )
    rules = pages["quiz/may-i-paste/rules/index.html"]
    assert "content=\"default-src 'none'; script-src 'self'; form-action 'none'; base-uri 'none'\"" in rules
    assert (
        '<script src="../../../assets/moved.js" data-to="../../../quiz/may-i/rules/"></script>\n'
        '<meta http-equiv="refresh" content="0; url=../../../quiz/may-i/rules/">\n'
    ) in rules


def test_a_circle_ends() -> None:
    moved = Moved.model_validate({"moves": [
        {"family": "risks", "old": "a", "new": "b", "on": "2026-11-22"},
        {"family": "risks", "old": "b", "new": "a", "on": "2026-11-22"},
    ]})

    assert moved.names("risks") == {"a": "a", "b": "b"}


def test_a_page_of_prose(guide: Callable[..., Result], tiny: Path) -> None:
    for name, links in (
        ("about/us", "[how](how.md#why) [home](../index.md) [away](https://x.example/about/how.md) `[how](how.md)`"),
        ("about/how", "[us](us.md) [it](../data/password.md)\n\n[self]: how.md"),
        ("help", "[how](about/how.md) and\n[again]: about/how.md#x"),
    ):
        page = tiny / f"content/pages/{name}.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(f"# Page\n\n{links}\n", encoding="utf-8")

    result = guide("rename", "pages", "about/how", "method")

    assert result.stdout.startswith(
        "about/how is called method now, in 3 places:\n"
        "  content/pages/about/how.md: 3 links\n"
        "  content/pages/about/us.md: 2 links\n"
        "  content/pages/help.md: 2 links\n"
    ), result.output
    pages = {name: text for name, text in texts(tiny).items() if name.startswith("content/pages/")}
    assert pages == {
        "content/pages/about/us.md": (
            "# Page\n\n[how](../method.md#why) [home](../index.md) [away](https://x.example/about/how.md) "
            "`[how](../method.md)`\n"
        ),
        "content/pages/method.md": "# Page\n\n[us](about/us.md) [it](data/password.md)\n\n[self]: method.md\n",
        "content/pages/help.md": "# Page\n\n[how](method.md) and\n[again]: method.md#x\n",
    }
    content, problems = read_content(tiny, TODAY)
    assert problems == []
    assert content is not None
    led = moved_pages(content, ["method.md"])["about/how/index.html"]
    assert 'content="0; url=../../method/"' in led


def test_a_page_that_can_not_be_renamed(guide: Callable[..., Result], tiny: Path) -> None:
    page = tiny / "content/pages/about/how.md"
    page.parent.mkdir(parents=True)
    page.write_text("# How\n", encoding="utf-8")

    assert "there is no 'about/hwo' in pages: did you mean 'about/how'?" in guide(
        "rename", "pages", "about/hwo", "about/x").output
    assert "'About/How' can be no page here" in guide("rename", "pages", "about/how", "About/How").output
