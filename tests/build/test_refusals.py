"""What the system refuses is told in one sentence with what to do, and the last site stays whole."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.build import in_place, workspace
from generator.build.workspace import begin, bring_back, swap_in
from generator.cli import main
from tests.builds import guide
from tests.disks import disk, guide_on_a_small_disk, read_only

OLD = {"index.html": b"old", "about/index.html": b"old about"}
UNBUILT = "The site was not built; the last one is as it was.\n"


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def filled(folder: Path) -> Path:
    """Put an old site into *folder*."""
    for name, data in OLD.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


def told(done: subprocess.CompletedProcess[str]) -> str:
    """Return what a command said when it was refused: one sentence with what to do, and nothing else."""
    assert done.returncode == 1
    said = done.stderr.removesuffix(UNBUILT)
    assert "Traceback" not in said
    assert said.count("\n") == 1, said
    return said


def test_a_full_disk(small_workplace: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    place = tmp_path_factory.mktemp("disk")
    with disk(place, "size=256k") as mounted:
        site = filled(place / "site")
        run = guide if mounted else guide_on_a_small_disk
        said = told(run("build", "--site-dir", str(site), cwd=small_workplace))

        assert said.startswith("The disk is full")
        assert "make room there, and run this again" in said
        assert contents(place) == {f"site/{name}": data for name, data in OLD.items()}


def test_a_project_that_can_only_be_read(small_workplace: Path) -> None:
    filled(small_workplace / "site")
    with read_only(small_workplace):
        said = told(guide("build", cwd=small_workplace))
        checked = guide("check", cwd=small_workplace)

    assert ".cache" in said
    assert "mount its disk for writing" in said or "You may not" in said
    assert checked.returncode == 0
    assert contents(small_workplace / "site") == OLD


def test_a_site_that_can_only_be_read(small_workplace: Path) -> None:
    site = filled(small_workplace / "site")
    with read_only(site):
        said = told(guide("build", cwd=small_workplace))

        assert contents(site) == OLD
    assert "site" in said
    assert {path.name for path in (small_workplace / ".cache").iterdir()} == {"lock", "pages"}


@pytest.mark.parametrize("command", [["build"], ["serve"], ["zip"]], ids=lambda command: command[0])
def test_a_file_in_the_place_of_the_cache(small_workplace: Path, command: list[str]) -> None:
    (small_workplace / ".cache").touch()
    done = guide(*command, cwd=small_workplace)

    assert done.returncode == 1
    assert done.stderr.splitlines()[0] == (
        ".cache is a file, and a folder is needed there: rename or delete that file, and run this again."
    )
    assert "Traceback" not in done.stderr


def test_a_file_called_site(small_workplace: Path) -> None:
    site = small_workplace / "site"
    site.write_text("mine", encoding="utf-8")

    said = told(guide("build", cwd=small_workplace))
    assert said.endswith("site is a file, and the site is a folder: rename or delete that file, and build again.\n")
    assert site.read_text(encoding="utf-8") == "mine"

    site.unlink()
    assert guide("build", cwd=small_workplace).returncode == 0


def test_a_file_left_where_the_old_site_is_renamed_to(tmp_path: Path) -> None:
    """A file called site was once renamed away and stayed: no later build could be swapped in."""
    site = filled(tmp_path / "site")
    (tmp_path / ".cache").mkdir()
    (tmp_path / ".cache" / workspace._old_name(site)).touch()
    built = begin(tmp_path, site)
    (built / "index.html").write_bytes(b"new")
    swap_in(tmp_path, built, site)

    assert contents(site) == {"index.html": b"new"}


def test_another_folder_than_the_project(tmp_path: Path) -> None:
    assert "go to the project's folder, or name it: --root FOLDER" in told(guide("build", cwd=tmp_path))


def test_a_time_that_is_none(small_workplace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")

    assert told(guide("check", cwd=small_workplace)).startswith("SOURCE_DATE_EPOCH is not a number")
    assert told(guide("build", cwd=small_workplace)).startswith("SOURCE_DATE_EPOCH is not a number")


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Etc/GMT+12"])
def test_the_day_of_a_build_is_utc(zone: str, small_workplace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", zone)
    before = datetime.now(UTC).date()
    done = guide("build", cwd=small_workplace)
    after = datetime.now(UTC).date()

    assert any(f"for {day} (UTC)" in done.stdout for day in (before, after)), done


@contextmanager
def mounted_at(site: Path, monkeypatch: pytest.MonkeyPatch, *options: str) -> Iterator[None]:
    """Mount a disk at *site*, which then holds the old site; where nobody may, let it be taken for one."""
    site.mkdir()
    with disk(site, *options) as mounted, monkeypatch.context() as patch:
        if not mounted:
            patch.setattr(in_place, "is_mounted", lambda path: path == site)
        filled(site)
        (site / "lost+found").mkdir()
        yield


def test_a_mounted_site_is_filled_in_place(small_workplace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = small_workplace / "site"
    with mounted_at(site, monkeypatch):
        monkeypatch.chdir(small_workplace)
        inode = os.stat(site).st_ino  # noqa: PTH116
        done = CliRunner().invoke(main, ["build"])

        assert done.exit_code == 0, done.output
        assert "the site is filled in place" in done.output
        assert os.stat(site).st_ino == inode  # noqa: PTH116
        names = {path.name for path in site.iterdir()}
        assert {"index.html", "404.html", "lost+found"} <= names
        assert in_place.WORK not in names
        assert (site / "index.html").read_bytes() != b"old"


def test_a_mounted_site_on_a_full_disk(small_workplace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = small_workplace / "site"
    with mounted_at(site, monkeypatch, "size=256k"):
        run = guide if os.path.ismount(site) else guide_on_a_small_disk
        done = run("build", cwd=small_workplace)

        assert done.returncode == 1
        assert "The disk is full" in done.stderr
        assert "Traceback" not in done.stderr
        assert contents(site) == OLD


@pytest.mark.parametrize("renames", range(7))
def test_filling_that_is_broken_off_is_undone(
    renames: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a power cut at any rename the next command finds the old site or the new one, and all of it."""
    site = tmp_path / "site"
    with mounted_at(site, monkeypatch):
        built = begin(tmp_path, site)
        for name in ("index.html", "new.html"):
            (built / name).write_bytes(b"new")
        rename, left = Path.rename, iter(range(renames))

        def until_the_end(path: Path, target: Path) -> Path:
            if next(left, None) is None:
                raise KeyboardInterrupt
            return rename(path, target)

        with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt) if renames < 6 else _nothing():
            patch.setattr(Path, "rename", until_the_end)
            swap_in(tmp_path, built, site)
        bring_back(tmp_path, site)

        assert contents(site) == (OLD if renames < 6 else {"index.html": b"new", "new.html": b"new"})


@contextmanager
def _nothing() -> Iterator[None]:
    yield


def test_what_refuses_a_rename_midway_is_undone_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = tmp_path / "site"
    with mounted_at(site, monkeypatch):
        built = begin(tmp_path, site)
        (built / "index.html").write_bytes(b"new")
        rename = Path.rename

        def refuse_new(path: Path, target: Path) -> Path:
            if path.parent.name == in_place.COMING:
                raise OSError(5, "no words of the system", str(path))
            return rename(path, target)

        with monkeypatch.context() as patch:
            patch.setattr(Path, "rename", refuse_new)
            with pytest.raises(workspace.SiteInUseError):
                swap_in(tmp_path, built, site)

        assert contents(site) == OLD


def test_a_folder_of_the_same_disk_that_is_mounted_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table = "36 35 98:0 /a {} rw - ext4 /dev/x rw\n".format(str(tmp_path / "my site").replace(" ", "\\040"))
    (tmp_path / "mountinfo").write_text(table, encoding="utf-8")
    monkeypatch.setattr(in_place, "MOUNTS", tmp_path / "mountinfo")

    assert in_place.is_mounted(tmp_path / "my site")
    assert not in_place.is_mounted(tmp_path / "my")
