"""The set-up: locks with hashes, targets that the README names, licences, nothing that names a registry."""

import ast
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LOCKS = ("requirements.txt", "requirements-test.txt")
TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))

HOST = re.compile(
    r"py" r"pi\.org|python" r"hosted|registry\.npm" r"js|--(?:extra-)?index-url|--find-links|deb\." r"debian", re.I
)


def tracked() -> list[Path]:
    """Return every file of ours, without what git ignores."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [path for line in listed.splitlines() if (path := ROOT / line).is_file()]


def pinned(lock: str) -> dict[str, str]:
    """Return name and version of everything that a lock holds."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9._-]+)==(\S+) \\$", text, re.MULTILINE))


@pytest.mark.parametrize("lock", LOCKS)
def test_every_line_of_a_lock_has_a_version_and_hashes(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    entries = re.split(r"\n(?=[a-z])", re.sub(r"^\s*#.*\n", "", text, flags=re.MULTILINE).strip())

    assert len(entries) == len(pinned(lock)) > 20
    for entry in entries:
        assert re.fullmatch(r"\S+==\S+( \\\n\s+--hash=sha256:[0-9a-f]{64})+(\n.*)*", entry), entry


def test_the_tests_run_on_what_the_site_is_built_with() -> None:
    run, test = pinned(LOCKS[0]), pinned(LOCKS[1])

    assert run.items() <= test.items()


def test_the_locks_hold_what_is_asked_for() -> None:
    whole = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    run = whole["project"]["dependencies"] + whole["build-system"]["requires"]
    test = whole["project"]["optional-dependencies"]["test"]

    for asked, lock in ((run, LOCKS[0]), (run + test, LOCKS[1])):
        assert {re.split(r"[<>=]", line)[0] for line in asked} <= set(pinned(lock)), lock


def test_no_file_names_a_registry() -> None:
    this = Path(__file__)
    named = [path for path in tracked() if path != this and HOST.search(path.read_text("utf-8", errors="ignore"))]

    assert named == []


def test_the_readme_names_every_target_and_only_those() -> None:
    named = set(re.findall(r"`make ([a-z-]+)`", (ROOT / "README.md").read_text(encoding="utf-8")))

    assert named == TARGETS - {"help"}


def test_make_alone_lists_every_target() -> None:
    said = subprocess.run(["make", "--silent"], cwd=ROOT, capture_output=True, text=True, check=True).stdout

    assert set(re.findall(r"^make ([a-z-]+) ", said, re.MULTILINE)) == TARGETS - {"help"}


def test_ci_runs_what_everybody_runs() -> None:
    script = ROOT / ".ci/run"

    assert script.stat().st_mode & 0o111
    assert "exec make test" in script.read_text(encoding="utf-8")


def test_the_entry_points_are_there() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert project["scripts"] == {"guide": "generator.cli:main"}
    assert project["entry-points"]["mkdocs.plugins"] == {"guide": "generator.build.mkdocs_plugin:GuidePlugin"}
    assert project["requires-python"] == ">=3.11"


def test_code_and_words_have_their_licences() -> None:
    code, words = ((ROOT / name).read_text(encoding="utf-8") for name in ("LICENSE", "content/LICENSE"))

    assert code.startswith("MIT License")
    assert "CC BY 4.0" in words
    assert "https://creativecommons.org/licenses/by/4.0/" in words


def imported(path: Path) -> set[str]:
    """Return the top-level names of all packages that a module imports."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.split(".")[0])
    return found


def test_only_one_room_knows_mkdocs() -> None:
    modules = sorted((ROOT / "generator").rglob("*.py"))
    knowing = [path.relative_to(ROOT).as_posix() for path in modules if "mkdocs" in imported(path)]

    assert {path.rpartition("/")[0] for path in knowing} == {"generator/build"}
