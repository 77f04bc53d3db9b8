"""What is told of pages of prose, each by itself; the cases are data."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.load.prose import read_prose
from generator.problems import as_text
from tests.real import ROOT

CASES = yaml.safe_load((ROOT / "tests/cases/prose/told.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES)
def test_what_is_told(case: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / "content/pages").mkdir(parents=True)
    (tmp_path / "content/pages/extra.md").write_text(case["text"], encoding="utf-8")
    report = as_text(sorted(set(read_prose(tmp_path)[1])))

    begin = "content/pages/extra.md:"
    assert [line.removeprefix(begin) for line in report.splitlines() if line.startswith(begin)] == case["told"]
    assert report.count("\n  = ") == len(case["told"]), "each says what to write instead"
