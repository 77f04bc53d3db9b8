"""A plain ``mkdocs build`` is told in a sentence what the system refuses, as ``guide build`` is."""

import os
import subprocess
import sys
from pathlib import Path

from tests.disks import read_only


def mkdocs(folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"], cwd=folder, capture_output=True, text=True, timeout=600,
        env={**os.environ, **environment},
    )


def test_a_file_in_the_place_of_the_cache(small_workplace: Path) -> None:
    (small_workplace / ".cache").touch()
    done = mkdocs(small_workplace)

    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert ".cache is a file, and a folder is needed there: rename or delete that file, and run this again." in (
        done.stderr)


def test_a_site_that_can_only_be_read(small_workplace: Path) -> None:
    site = small_workplace / "site"
    site.mkdir()
    (site / "index.html").write_text("old", encoding="utf-8")
    with read_only(site):
        done = mkdocs(small_workplace)

    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "mount its disk for writing" in done.stderr or "You may not" in done.stderr
    assert (site / "index.html").read_text(encoding="utf-8") == "old"


def test_a_time_that_is_none(small_workplace: Path) -> None:
    done = mkdocs(small_workplace, SOURCE_DATE_EPOCH="yesterday")

    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "SOURCE_DATE_EPOCH is not a number of seconds since 1970: write digits, or unset it." in done.stderr
