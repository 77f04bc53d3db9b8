"""``guide readability`` over the real pages: the bar holds, and both forms tell the same."""

import json
import sys

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from tests.real import ROOT


def run(*options: str) -> Result:
    return CliRunner().invoke(main, ["readability", "--root", str(ROOT), *options])


@pytest.fixture(scope="module")
def report() -> dict[str, object]:
    result = run("--format", "json")
    found: dict[str, object] = json.loads(result.stdout)
    return found | {"exit": result.exit_code}


def test_the_texts_are_easy_enough(report: dict[str, object]) -> None:
    assert (report["exit"], report["passes"]) == (0, True), run().stdout


def test_the_hardest_pages_come_first(report: dict[str, object]) -> None:
    text = run("--first", "2").stdout
    pages = report["pages"]

    assert isinstance(pages, list)
    assert text.startswith(f"{len(pages)} pages. Median: ari ")
    assert [line.split(":")[0] for line in text.splitlines() if ".md: " in line] == [page["page"] for page in pages[:2]]


def test_without_textstat_it_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "textstat", None)
    result = run()

    assert result.exit_code == 2
    assert "textstat is missing" in result.stderr
