"""Which browser the tests drive, of those that a computer has."""

from pathlib import Path

import pytest

from tests.chromium import NoBrowserError, find, main

SHELL, BROWSER = "chromium-headless-shell", "chromium"

FOUND = [
    pytest.param([SHELL, BROWSER], False, SHELL, id="the shell, which is cheaper"),
    pytest.param([SHELL, BROWSER], True, BROWSER, id="the whole browser, which visitors have"),
    pytest.param([BROWSER], False, BROWSER, id="the browser where there is no shell"),
    pytest.param([SHELL], True, SHELL, id="the shell where there is no browser"),
    pytest.param(["google-chrome"], False, "google-chrome", id="Chrome"),
    pytest.param(["google-chrome", "chrome-headless-shell"], False, "chrome-headless-shell", id="the shell of Chrome"),
]


def put(folder: Path, names: list[str]) -> None:
    """Make programs in *folder*."""
    for name in names:
        (folder / name).write_text("#!/bin/sh\n", encoding="utf-8")
        (folder / name).chmod(0o755)


@pytest.mark.parametrize(("there", "whole", "driven"), FOUND)
def test_found(
    there: list[str], whole: bool, driven: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, there)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("BROWSER_PATH", raising=False)

    assert find(whole) == tmp_path / driven


def test_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    put(tmp_path, [SHELL, BROWSER])
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("BROWSER_PATH", str(tmp_path / BROWSER))

    assert find() == tmp_path / BROWSER
    assert main(["--install"]) == 0
    assert capsys.readouterr().out == f"The tests drive {tmp_path / BROWSER}\n"


def test_named_and_not_there(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("BROWSER_PATH", "nothing-of-this-name")

    with pytest.raises(NoBrowserError):
        find()
    assert main([]) == 1
    assert capsys.readouterr().err == "BROWSER_PATH names 'nothing-of-this-name', which is no program that can be run\n"
