"""Builds: whole or not at all, one at a time, the same bytes for the same content."""

import hashlib
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator.build.workspace import CACHE, SiteInUseError, alone, begin, discard, repair, swap_in, write_pages
from tests.builds import guide

GUIDE = [sys.executable, "-m", "generator.cli", "build"]
MKDOCS = [sys.executable, "-m", "mkdocs", "build"]


def run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=600)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def cached(folder: Path) -> set[str]:
    return {path.name for path in (folder / CACHE).iterdir()}


@pytest.fixture
def old_site(small_workplace: Path) -> dict[str, bytes]:
    """A site from an earlier build, of which no file may be lost."""
    (small_workplace / "site").mkdir()
    (small_workplace / "site/index.html").write_text("the last good page", encoding="utf-8")
    return contents(small_workplace / "site")


def broken_yaml(folder: Path) -> str:
    file = folder / "content/assistants/chatter.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("slug: chatter", "slug: chattre", 1), encoding="utf-8")
    return "content/assistants/chatter.yml:"


def broken_link(folder: Path) -> str:
    (folder / "content/pages/extra.md").write_text("# Extra\n\n[Gone](gone.md)\n", encoding="utf-8")
    return "gone.md"


def broken_template(folder: Path) -> str:
    (folder / "site_overrides/main.html").write_text("{% nonsense %}", encoding="utf-8")
    return "nonsense"


def test_a_strict_build_of_the_real_content_warns_of_nothing(built: tuple[Path, str]) -> None:
    folder, said = built

    assert said.startswith("Built ")
    assert said.count("\n") == 1
    assert (folder / "index.html").is_file()


def test_the_same_content_gives_the_same_bytes(built_site: Path, workplace: Path) -> None:
    done = run(MKDOCS, workplace)

    assert done.returncode == 0, done.stderr
    assert contents(workplace / "site") == contents(built_site)
    assert cached(workplace) == {"lock", "pages"}


@pytest.mark.parametrize("command", [pytest.param(GUIDE, id="guide build"), pytest.param(MKDOCS, id="mkdocs build")])
@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(broken_yaml, id="an author's mistake"),
        pytest.param(broken_link, id="a warning"),
        pytest.param(broken_template, id="a broken theme"),
    ],
)
def test_a_failed_build_leaves_the_last_site_whole(
    command: list[str], damage: Callable[[Path], str], small_workplace: Path, old_site: dict[str, bytes]
) -> None:
    says = damage(small_workplace)
    done = run(command, small_workplace)

    assert done.returncode == 1
    assert says in done.stdout + done.stderr
    assert contents(small_workplace / "site") == old_site
    assert cached(small_workplace) <= {"lock", "pages"}


def test_an_author_reads_the_report_and_no_traceback(small_workplace: Path) -> None:
    broken_yaml(small_workplace)
    done = guide("build", cwd=small_workplace)

    assert done.stderr.startswith("content/assistants/chatter.yml:")
    assert "Traceback" not in done.stderr
    assert done.stderr.endswith("The site was not built; the last one is as it was.\n")


@contextmanager
def broken_off_after(renames: int, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Break off what runs inside, as a power cut would, after so many renames."""
    rename, left = Path.rename, iter(range(renames))

    def until_the_end(path: Path, target: Path) -> Path:
        if next(left, None) is None:
            raise KeyboardInterrupt
        return rename(path, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", until_the_end)
        try:
            yield
        except KeyboardInterrupt:
            return
    pytest.fail("nothing was broken off")


def test_the_next_build_repairs_a_broken_off_swap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("old", encoding="utf-8")
    built = begin(tmp_path, site)
    (built / "index.html").write_text("new", encoding="utf-8")

    with broken_off_after(1, monkeypatch):
        swap_in(tmp_path, built, site)
    assert not site.exists()

    repair(tmp_path, site)

    assert (site / "index.html").read_text(encoding="utf-8") == "old"
    assert cached(tmp_path) == set()


def test_any_next_command_brings_a_site_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("old", encoding="utf-8")
    with broken_off_after(1, monkeypatch):
        swap_in(tmp_path, begin(tmp_path, site), site)
    assert not site.exists()

    guide("check", cwd=tmp_path)

    assert (site / "index.html").read_text(encoding="utf-8") == "old"
    assert cached(tmp_path) == {"lock"}


def test_a_swap_leaves_the_new_site_and_nothing_else(tmp_path: Path) -> None:
    site = tmp_path / "site"
    for text in ("first", "second"):
        built = begin(tmp_path, site)
        (built / "index.html").write_text(text, encoding="utf-8")
        swap_in(tmp_path, built, site)

        assert contents(site) == {"index.html": text.encode()}
    assert cached(tmp_path) == set()
    assert site.stat().st_mode & 0o777 == 0o755


def in_the_way(root: Path, site: Path, built: Path) -> None:
    """The last site can not be moved away: what was left of an older one could not be deleted."""
    old = root / CACHE / f"old-{hashlib.sha256(str(site).encode()).hexdigest()[:12]}"
    old.mkdir()
    (old / "open.html").touch()


def gone(root: Path, site: Path, built: Path) -> None:
    """The new site can not be moved in."""
    shutil.rmtree(built)


@pytest.mark.parametrize("hindrance", [in_the_way, gone])
def test_a_swap_that_can_not_be_made_leaves_the_last_site(
    tmp_path: Path, hindrance: Callable[[Path, Path, Path], None]
) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("old", encoding="utf-8")
    built = begin(tmp_path, site)
    hindrance(tmp_path, site, built)

    with pytest.raises(SiteInUseError, match=r"can not be replaced.*end that program, and build again"):
        swap_in(tmp_path, built, site)
    assert contents(site) == {"index.html": b"old"}


def test_sites_of_the_same_name_do_not_meet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A broken-off swap of one is not taken for one of the other."""
    one, two = tmp_path / "site", tmp_path / "other/site"
    one.mkdir()
    (one / "index.html").write_text("one", encoding="utf-8")
    with broken_off_after(1, monkeypatch):
        swap_in(tmp_path, begin(tmp_path, one), one)
    discard(begin(tmp_path, two))
    repair(tmp_path, one)

    assert not two.exists()
    assert (one / "index.html").read_text(encoding="utf-8") == "one"


def test_pages_are_written_only_when_their_bytes_change(tmp_path: Path) -> None:
    folder = tmp_path / "pages"

    assert write_pages(folder, {"index.md": "a", "data/x.md": "b"}) == {"index.md", "data/x.md"}

    times = {path: path.stat().st_mtime_ns for path in folder.rglob("*.md")}

    assert write_pages(folder, {"index.md": "a", "data/x.md": "b"}) == frozenset()
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*.md")} == times
    assert write_pages(folder, {"index.md": "c"}) == {"index.md", "data/x.md"}
    assert contents(folder) == {"index.md": b"c"}
    assert not (folder / "data").exists()


def test_a_page_may_take_the_place_of_a_folder(tmp_path: Path) -> None:
    write_pages(tmp_path, {"data.md/x.md": "a"})
    write_pages(tmp_path, {"data.md": "b"})

    assert contents(tmp_path) == {"data.md": b"b"}


def test_builds_wait_for_each_other_and_say_so(tmp_path: Path) -> None:
    order: list[str] = []
    waiting = threading.Event()

    def second() -> None:
        def waits() -> None:
            order.append("waits")
            waiting.set()

        with alone(tmp_path, waits):
            order.append("second")

    with alone(tmp_path, pytest.fail):
        thread = threading.Thread(target=second)
        thread.start()
        assert waiting.wait(10)
        order.append("first")
    thread.join(10)

    assert order == ["waits", "first", "second"]
