"""Authors' files are written whole or not at all, and every command that writes them says what is refused."""

import errno
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.disk.refused import is_refusal, refused
from generator.disk.whole_files import write_whole
from tests.disks import disk, read_only
from tests.real import ROOT

SITE = ROOT / "tests/cases/tiny_site"
TODAY = ["--today", "2026-11-22"]
COMMANDS = {
    "schema": ["schema"],
    "seen": ["seen", "https://law.example/passwords", "--on", "2026-11-20", *TODAY],
    "rename": ["rename", "data", "password", "passphrase", *TODAY],
    "new": ["new", "question", "--name", "May I?", "--slug", "may-i", "--group", "The basics", *TODAY],
}


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("command", COMMANDS)
def test_a_project_that_can_only_be_read(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(SITE, tmp_path, dirs_exist_ok=True)
    before = contents(tmp_path)
    with read_only(tmp_path):
        monkeypatch.chdir(tmp_path)
        done = CliRunner().invoke(main, COMMANDS[command])
        monkeypatch.undo()

    assert done.exit_code == 1, done.output
    assert isinstance(done.exception, SystemExit), done.exception
    assert done.stderr.count("\n") == 1, done.output
    assert "mount its disk for writing" in done.stderr or "You may not" in done.stderr
    assert contents(tmp_path) == before


def test_a_disk_without_room_for_the_last_of_several_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with disk(tmp_path, "size=64k") as mounted:
        (tmp_path / "one.yml").write_bytes(b"old")
        if not mounted:
            monkeypatch.setattr(Path, "write_bytes", _until(b"x" * 100_000, Path.write_bytes))
        with pytest.raises(OSError, match="Errno") as caught:
            write_whole({tmp_path / "one.yml": b"new", tmp_path / "two/two.yml": b"x" * 100_000})

        assert contents(tmp_path) == {"one.yml": b"old"}
    assert refused(caught.value).startswith("The disk is full")


def _until(large: bytes, write: object) -> object:
    def written(path: Path, data: bytes) -> int:
        if data == large:
            raise OSError(errno.ENOSPC, "", str(path))
        assert callable(write)
        count: int = write(path, data)
        return count

    return written


def test_what_cannot_be_moved_in_leaves_all_others(tmp_path: Path) -> None:
    (tmp_path / "one.yml").write_bytes(b"old")
    (tmp_path / "two.yml/inner").mkdir(parents=True)
    with pytest.raises(OSError, match="Errno") as caught:
        write_whole({tmp_path / "one.yml": b"new", tmp_path / "three.yml": b"new", tmp_path / "two.yml": b"new"})

    assert contents(tmp_path) == {"one.yml": b"old"}
    assert refused(caught.value).endswith("rename or delete that folder, and run this again.")


def test_a_link_and_the_mode_of_a_file_are_kept(tmp_path: Path) -> None:
    (tmp_path / "one.yml").write_bytes(b"old")
    (tmp_path / "one.yml").chmod(0o640)
    (tmp_path / "link.yml").symlink_to("one.yml")
    write_whole({tmp_path / "link.yml": b"new"})

    assert (tmp_path / "link.yml").is_symlink()
    assert (tmp_path / "one.yml").read_bytes() == b"new"
    assert (tmp_path / "one.yml").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("number", sorted(errno.errorcode))
def test_no_word_of_the_system_and_always_what_to_do(number: int, tmp_path: Path) -> None:
    for place in ([], [str(tmp_path / "a")]):
        said = refused(OSError(number, "words of the system", *place))
        assert "words of the system" not in said
        assert said.count("\n") == 0
        assert ": " in said
        assert "{" not in said


def test_a_file_in_a_folders_place_is_the_one_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "content").touch()
    with pytest.raises(NotADirectoryError) as caught:
        (tmp_path / "content/data/x.yml").write_bytes(b"")

    assert refused(caught.value).startswith("content is a file, and a folder is needed there")


def test_a_librarys_error_is_no_refusal() -> None:
    assert not is_refusal(OSError("a template is not there"))
    assert not is_refusal(BrokenPipeError(errno.EPIPE, ""))
