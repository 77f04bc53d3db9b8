"""A build that is killed at any moment leaves the old site or the new one, and the next command clears up."""

import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.builds import guide, must
from tests.lanes import Samples

TIMES = 40


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def wait_for_the_swap(root: Path) -> None:
    """Wait until the old site is renamed away, or for as long as a build may take: the swap itself is a moment."""
    end = time.monotonic() + 60
    while time.monotonic() < end and not any((root / ".cache").glob("old-*")):
        pass


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signal that ends a process like this")
def test_a_killed_build_leaves_a_whole_site(small_workplace: Path, tmp_path_factory: pytest.TempPathFactory,
                                            samples: Samples) -> None:
    site, kept = small_workplace / "site", tmp_path_factory.mktemp("old") / "site"
    must(guide("build", cwd=small_workplace))
    shutil.copytree(site, kept)
    words = small_workplace / "content/words.yml"
    words.write_text(words.read_text(encoding="utf-8").replace("skip: ", "skip: Well then, ", 1), encoding="utf-8")
    start = time.monotonic()
    must(guide("build", cwd=small_workplace))
    span, old, new = time.monotonic() - start, contents(kept), contents(site)
    assert old != new

    dice, seen = samples.dice("kill"), set()
    for turn in range(TIMES):
        shutil.rmtree(site)
        shutil.copytree(kept, site)
        build = subprocess.Popen(
            [sys.executable, "-m", "generator.cli", "build"], cwd=small_workplace, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        if turn % 4:
            time.sleep(dice.random() * span)  # no wait for anything: the moment is drawn
        else:
            wait_for_the_swap(small_workplace)
        build.kill()
        build.wait()
        must(guide("check", cwd=small_workplace))
        found = contents(site)
        assert found in (old, new)
        seen.add(found == new)

    assert False in seen
    must(guide("build", cwd=small_workplace))
    assert contents(site) == new
    assert {path.name for path in (small_workplace / ".cache").iterdir()} == {"lock", "pages"}
