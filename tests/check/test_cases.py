"""Each case is a file: what an author wrote over a tiny valid site, and the whole report that it must cause.

``about`` says the rule in a sentence. ``authored`` gives files whole (null: deleted), ``edited`` puts other words
into files of the tiny site (each ``find`` stands there once), ``bytes`` gives a file in hexadecimal. ``today`` and
``release`` are optional. ``RENEW_REPORTS=1 pytest tests/check`` writes the reports anew: read the difference.
"""

import os
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.check import read_content
from generator.problems import as_text

CASES = Path(__file__).parent.parent / "cases"
SITE = CASES / "tiny_site"
FILES = sorted((CASES / "problems").glob("*.yml"))
TODAY = date(2026, 11, 22)


def author(case: dict[str, Any], root: Path) -> None:
    """Make the case's files under *root*."""
    shutil.copytree(SITE, root, dirs_exist_ok=True)
    for name, edits in case.get("edited", {}).items():
        text = (root / name).read_text(encoding="utf-8")
        for edit in edits:
            assert text.count(edit["find"]) == 1, f"{edit['find']!r} does not stand once in {name}"
            text = text.replace(edit["find"], edit["put"])
        (root / name).write_text(text, encoding="utf-8")
    for name, text in case.get("authored", {}).items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if text is None:
            path.unlink()
        else:
            path.write_text(text, encoding="utf-8")
    for name, digits in case.get("bytes", {}).items():
        (root / name).write_bytes(bytes.fromhex(digits))


def renew(path: Path, report: str) -> None:
    """Write *report* as the last key of the case at *path*."""
    head = path.read_text(encoding="utf-8").partition("\nreport:")[0].rstrip("\n")
    lines = "".join(f"  {line}\n" if line else "\n" for line in report.split("\n"))
    path.write_text(f"{head}\nreport: |2-\n{lines}", encoding="utf-8")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_case(path: Path, tmp_path: Path) -> None:
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    author(case, tmp_path)

    today = date.fromisoformat(case.get("today", TODAY.isoformat()))
    content, problems = read_content(tmp_path, today, release=case.get("release", False))
    report = as_text(problems)
    if os.environ.get("RENEW_REPORTS"):
        renew(path, report)
    else:
        assert report == case["report"]
    assert (content is None) == bool(problems)


def test_the_tiny_site_has_no_problem() -> None:
    content, problems = read_content(SITE, TODAY)

    assert problems == []
    assert content is not None
    assert list(content.assistants) == ["chatter"]
