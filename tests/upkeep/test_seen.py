"""``guide seen``: which places get the new day, what stays, and what is refused."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

SHEET = "content/assistants/chatter.yml"
PRIVACY = "https://chatter.example/privacy"
COPY = ", copy: undated, copy_note: a stored copy"


def test_marks_every_place_and_nothing_else(guide: Callable[..., Result], tiny: Path) -> None:
    before = {path: path.read_text(encoding="utf-8") for path in tiny.rglob("*.yml")}

    result = guide("seen", "chatter.example/priv", "--on", "2026-11-20")

    assert result.exit_code == 0
    assert result.stdout == (
        "https://chatter.example/privacy\n"
        "seen on 2026-11-20 in 3 places. Is each of these still what it says?\n"
        "  content/assistants/chatter.yml:15:9  free, training_default (headline): Chats are used for training.\n"
        "  content/assistants/chatter.yml:28:9  free, retention_deleted (headline): "
        "Deleted chats are gone after 30 days.\n"
        "  content/scenarios/paste-a-password.yml:18:5  It is stored with the chat.\n"
    )
    for path, text in before.items():
        lines = [
            line.replace("seen: 2026-11-01", "seen: 2026-11-20") if PRIVACY in line else line
            for line in text.splitlines()
        ]
        assert path.read_text(encoding="utf-8").splitlines() == lines


def test_current_takes_out_what_was_said_about_a_copy(guide: Callable[..., Result], tiny: Path) -> None:
    sheet = tiny / SHEET
    text = sheet.read_text(encoding="utf-8")
    sheet.write_text(text.replace("2026-11-01}", "2026-11-01" + COPY + "}"), encoding="utf-8", newline="\r\n")

    kept = guide("seen", PRIVACY, "--on", "2026-11-20").stdout
    guide("seen", PRIVACY, "--on", "2026-11-20", "--current")

    assert kept.endswith("an undated copy. If you read the page itself, run this again with --current.\n")
    after = sheet.read_bytes().decode("utf-8")
    assert after.count("\r\n") == after.count("\n"), "line ends stay"
    assert after.replace("\r\n", "\n") == (
        text.replace("2026-11-01}", "2026-11-01" + COPY + "}")
        .replace("dated: 2026-05, seen: 2026-11-01" + COPY, "dated: 2026-05, seen: 2026-11-20")
    )


def test_never_opened_is_opened_now(guide: Callable[..., Result], tiny: Path) -> None:
    sheet = tiny / SHEET
    text = sheet.read_text(encoding="utf-8").replace("news, seen: 2026-11-01", "news, seen: null")
    sheet.write_text(text, encoding="utf-8")

    guide("seen", "titles", "--on", "2026-11-20")

    assert sheet.read_text(encoding="utf-8") == text.replace("seen: null", "seen: 2026-11-20")


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        pytest.param(["privacy", "--on", "2026-11-23"], 2,
                     "2026-11-23 is in the future: today is 2026-11-22.", id="future"),
        pytest.param(["privacy", "--on", "2026-02-30"], 2, "'2026-02-30' does not match", id="no day"),
        pytest.param(["privacy"], 2, "Missing option '--on'", id="no day at all"),
        pytest.param(["chatter.example", "--on", "2026-11-20"], 2,
                     "'chatter.example' is part of 2 addresses; write one of them out:\n"
                     "  https://chatter.example/help\n  https://chatter.example/privacy", id="two"),
        pytest.param(["https://chatter.example/privaci", "--on", "2026-11-20"], 2,
                     "no source has the address 'https://chatter.example/privaci'; did you mean "
                     "https://chatter.example/privacy?", id="misspelt"),
        pytest.param(["privacy", "--on", "2026-11-20", "--title", "Terms"], 2,
                     "no source has the address 'privacy'", id="title"),
        pytest.param(["help.example", "--on", "2026-10-01"], 1,
                     "content/site.yml:10:81: seen on 2026-11-01, which is after 2026-10-01 [seen]\n"
                     "  |     source: {url: https://help.example/112, title: About 112, kind: help, seen: 2026-11-01}\n"
                     "  |                                                                                 ^\n"
                     "  = give the day on which you read it, or leave it as it is\n", id="backwards"),
    ],
)
def test_refuses(guide: Callable[..., Result], tiny: Path, words: list[str], code: int, says: str) -> None:
    before = {path: path.read_bytes() for path in tiny.rglob("*.yml")}

    result = guide("seen", *words)

    assert (result.exit_code, result.stdout) == (code, "")
    assert says in result.stderr
    assert {path: path.read_bytes() for path in tiny.rglob("*.yml")} == before


def test_a_broken_file_is_reported(guide: Callable[..., Result], tiny: Path) -> None:
    (tiny / "content/data/password.yml").write_text("", encoding="utf-8")

    result = guide("seen", "privacy", "--on", "2026-11-20")

    assert result.exit_code == 1
    assert result.stderr.startswith("content/data/password.yml:1:1: this file is empty [empty-file]\n")
