"""Built sites for tests: each is built once in a run, by the process that asks first; and folders to build in."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock

from tests.real import ROOT

AUTHORED = ("content", "quiz", "site_overrides")
SMALL = ROOT / "tests/cases/quiz/site"
STUBS = {
    "about/index.md": "About", "about/method.md": "Method {: #judgement }", "about/privacy.md": "Privacy",
    "about/what-private-means.md": "Private", "embed/index.md": "Embed",
    "changelog.md": "Changes", "maintain/index.md": "Maintain",
}
"""Pages that the frame of every page links to."""


def guide(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run ``guide`` with *arguments* in the folder *cwd*."""
    return subprocess.run(
        [sys.executable, "-m", "generator.cli", *arguments], cwd=cwd, capture_output=True, text=True, timeout=600
    )


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """Return a folder that *make* has filled, once in a run: processes of one run wait for the first that asks."""
    base = factory.getbasetemp()
    place = (base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base) / name
    with FileLock(f"{place}.lock"):
        if not place.exists():
            begun = place.with_name(f"{name}.begun")
            shutil.rmtree(begun, ignore_errors=True)
            begun.mkdir()
            make(begun)
            begun.rename(place)
    return place


def must(done: subprocess.CompletedProcess[str]) -> str:
    """Return all that a command said; fail where it failed."""
    if done.returncode != 0:
        pytest.fail(f"{' '.join(map(str, done.args))} failed:\n{done.stdout}{done.stderr}", pytrace=False)
    return done.stdout + done.stderr


def copied(folder: Path) -> Path:
    """Copy what authors edit into *folder*, and return it."""
    for name in AUTHORED:
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


def words_block(file: str) -> str:
    """Return the lines of a quiz's file that hold its words: a quiz by that name needs them."""
    found = re.search(r"(?ms)^words:\n.*?(?=^\S)", (ROOT / file).read_text(encoding="utf-8"))
    assert found, f"{file} has no words"
    return found[0]


def small(folder: Path) -> Path:
    """Make a project in *folder* that builds in a second, in the real words and theme, and return it.

    It is the small quiz's site. Its quiz takes the name that the frame of every page links to.
    """
    shutil.copytree(SMALL, folder, dirs_exist_ok=True)
    shutil.copytree(ROOT / "site_overrides", folder / "site_overrides")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    for name in ("words.yml", "said-twice.yml"):
        shutil.copy(ROOT / "content" / name, folder / "content")
    quiz = folder / "quiz/may-i-send.yml"
    text = quiz.read_text(encoding="utf-8").replace("id: may-i-send", "id: should-i-share", 1)
    text += "\n" + words_block("quiz/should-i-share.yml")
    quiz.unlink()
    quiz.with_name("should-i-share.yml").write_text(text, encoding="utf-8")
    pages = folder / "content/pages"
    for name, title in STUBS.items():
        (pages / name).parent.mkdir(parents=True, exist_ok=True)
        (pages / name).write_text(f"# {title}\n", encoding="utf-8")
    for name in ("search.md", "offline.md"):
        shutil.copy(ROOT / "content/pages" / name, pages)
    return folder
