"""What works on one system works on all: nothing that only Unix has, no encoding that a system chooses, plain names."""

import ast
import itertools
import re
import subprocess
from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.test_setup import LOCKS, ROOT, imported, pinned

MODULES = sorted((ROOT / "generator").rglob("*.py"))

UNIX_ONLY = {
    "crypt", "curses", "fcntl", "grp", "nis", "posix", "pty", "pwd", "readline", "resource", "spwd", "syslog",
    "termios", "tty",
}
"""Modules that Windows does not have."""

UNIX_CALLS = {
    "os": {
        "chown", "fork", "forkpty", "geteuid", "getpgid", "getuid", "kill", "killpg", "mkfifo", "nice", "setsid",
        "setuid", "symlink", "uname", "waitpid",
    },
    "signal": {"SIGALRM", "SIGCHLD", "SIGHUP", "SIGKILL", "SIGPIPE", "SIGQUIT", "SIGUSR1", "SIGUSR2", "alarm", "pause"},
}
"""What modules of all systems have on Unix alone, or what means something else there: ``os.kill(pid, 0)`` is Ctrl-C."""

TEXT = {"read_text", "write_text", "open", "fdopen"}
"""Calls that take the system's encoding when they are not told one."""

NOT_ON_WINDOWS = re.compile(r'[<>:"\\|?*\x00-\x1f]|[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)', re.IGNORECASE)
"""What no name of a file or folder may have there."""

PLATFORMS = (("win32", "Windows", "nt"), ("darwin", "Darwin", "posix"), ("linux", "Linux", "posix"))
PYTHONS = ("3.11", "3.12", "3.13", "3.14")


def calls(path: Path) -> Iterator[tuple[ast.Call, str]]:
    """Yield each call in a module with the last part of the name that is called."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            yield node, getattr(node.func, "attr", getattr(node.func, "id", ""))


def keywords(call: ast.Call) -> set[str | None]:
    return {keyword.arg for keyword in call.keywords}


def place(path: Path, node: ast.expr) -> str:
    return f"{path.relative_to(ROOT).as_posix()}:{node.lineno}"


def test_no_module_that_only_unix_has() -> None:
    assert [(path.name, found) for path in MODULES if (found := imported(path) & UNIX_ONLY)] == []


def test_no_call_that_only_unix_has() -> None:
    found = [
        place(path, node)
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)
        and node.attr in UNIX_CALLS.get(node.value.id, ())
    ]

    assert found == []


def test_every_text_names_its_encoding() -> None:
    """What is read as bytes has no encoding; ``opener.open`` asks an address."""
    found = [
        place(path, call) for path in MODULES for call, name in calls(path)
        if name in TEXT and "encoding" not in keywords(call) and ast.unparse(call.func) not in OTHER_OPENS
    ]

    assert found == []


OTHER_OPENS = {"opener.open", "os.open", "tarfile.open", "self.gate.open"}
"""What is called so and opens no text."""


def test_every_text_that_is_written_has_the_same_line_ends() -> None:
    found = [
        place(path, call) for path in MODULES for call, name in calls(path)
        if name == "write_text" and "newline" not in keywords(call)
    ]

    assert found == []


def test_no_program_is_read_in_the_systems_encoding() -> None:
    found = [
        place(path, call) for path in MODULES for call, name in calls(path)
        if name in {"run", "Popen", "check_output"} and {"text", "universal_newlines"} & keywords(call)
    ]

    assert found == []


def test_names_of_files_can_stand_on_every_disk() -> None:
    command = ["git", "-c", "core.quotePath=false", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True).stdout
    names = [name for name in listed.split("\0") if name]

    assert len(names) > 500
    assert [name for name in names if any(NOT_ON_WINDOWS.search(part) for part in name.split("/"))] == []
    assert len({name.casefold() for name in names}) == len(names), "two names differ in capitals alone"


@pytest.mark.parametrize("name", ["aux.yml", "a:b", "what?", "dot.", "COM1", "nul.tar.gz"])
def test_what_is_no_name_on_windows(name: str) -> None:
    assert NOT_ON_WINDOWS.search(name)


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_serves_every_system_and_python(lock: str) -> None:
    """A package that is needed on one of them alone would be missing in a lock that was made on another."""
    pins, missing = pinned(lock), set()
    for name, (system, python) in itertools.product(pins, itertools.product(PLATFORMS, PYTHONS)):
        for needed in map(Requirement, distribution(name).requires or ()):
            there = needed.marker is None or needed.marker.evaluate({
                "sys_platform": system[0], "platform_system": system[1], "os_name": system[2], "extra": "",
                "python_version": python, "python_full_version": f"{python}.0",
            })
            if there and canonicalize_name(needed.name) not in pins:
                missing.add(f"{name} needs {needed} on {system[1]} with Python {python}")

    assert missing == set()
