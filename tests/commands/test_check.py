"""``guide check``: formats, exit codes, and the flags."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main

SITE = Path(__file__).parent.parent / "cases/tiny_site"


def guide(*words: str) -> Result:
    return CliRunner().invoke(main, list(words), catch_exceptions=False)


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    shutil.copytree(SITE, tmp_path, dirs_exist_ok=True)
    (tmp_path / "content/checklists/before-you-paste.yml").write_text("", encoding="utf-8")
    return tmp_path


def test_nothing_to_say() -> None:
    result = guide("check", "--root", str(SITE), "--today", "2026-11-22")

    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.startswith("no problems; not proved: run ")
    assert result.stderr.endswith(" prove\n")


def test_text(broken: Path) -> None:
    result = guide("check", "--root", str(broken), "--today", "2026-11-22")

    assert result.exit_code == 1
    assert result.stdout == (
        "content/checklists/before-you-paste.yml:1:1: this file is empty [empty-file]\n"
        "  = write its keys and values, or delete the file\n"
    )
    assert result.stderr == "1 problem; about the rule: content/pages/maintain/rules.md#empty-file\n"


def test_prose_is_checked_too(broken: Path) -> None:
    (broken / "content/pages").mkdir()
    (broken / "content/pages/index.md").write_bytes(b"---\ntitle: A: b\n---\n# A\n")
    (broken / "content/pages/other.md").write_bytes(b"# Gr\xfc\xdfe\n")

    result = guide("check", "--root", str(broken), "--today", "2026-11-22")

    places = [line for line in result.stdout.splitlines() if line.startswith("content/pages/")]
    assert places == [
        "content/pages/index.md:2:9: a colon is not expected here [yaml]",
        "content/pages/other.md:1:5: the byte 0xFC is not UTF-8 [not-utf-8]",
    ]
    rules = "about the rules: content/pages/maintain/rules.md (empty-file, not-utf-8, yaml)"
    assert result.stderr == f"3 problems; {rules}\n"


def test_json(broken: Path) -> None:
    result = guide("check", "--root", str(broken), "--today", "2026-11-22", "--format", "json")

    assert result.exit_code == 1
    assert json.loads(result.stdout)["count"] == 1


def test_json_of_nothing() -> None:
    result = guide("check", "--root", str(SITE), "--today", "2026-11-22", "--format", "json")

    assert result.exit_code == 0
    assert json.loads(result.stdout) == {"count": 0, "problems": []}


def test_github(broken: Path) -> None:
    result = guide("check", "--root", str(broken), "--today", "2026-11-22", "--format", "github")

    assert result.exit_code == 1
    assert result.stdout == (
        "::error file=content/checklists/before-you-paste.yml,line=1,col=1,title=empty-file"
        "::this file is empty%0Awrite its keys and values, or delete the file%0A"
        "About this rule: content/pages/maintain/rules.md#empty-file\n"
    )


def test_today() -> None:
    result = guide("check", "--root", str(SITE), "--today", "2026-11-21")

    assert result.exit_code == 1
    assert "2026-11-22 is in the future" in result.stdout


def test_release() -> None:
    result = guide("check", "--root", str(SITE), "--today", "2026-11-22", "--release")

    assert result.exit_code == 1
    assert result.stderr == "3 problems; about the rule: content/pages/maintain/rules.md#release\n"


@pytest.mark.parametrize("words", [["--today", "soon"], ["--format", "xml"], ["--root", "nowhere"]])
def test_a_wrong_option_is_told(words: list[str]) -> None:
    assert guide("check", *words).exit_code == 2


def test_help_names_every_command() -> None:
    assert "check" in guide("--help").stdout
