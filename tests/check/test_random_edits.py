"""Whatever is done to the files, the checks answer with problems that have a place, and never with a traceback."""

import random
import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.check import read_content
from generator.problems import FORMATS

ROOT = Path(__file__).parent.parent.parent
TODAY = date(2026, 11, 22)
SNIPPETS = [
    b"", b" ", b"\n", b"\t", b"\r", b":", b": ", b"- ", b"? ", b"{", b"}", b"[", b"]", b"[[[[", b"{a: {b: c}}", b"#",
    b"|", b'"', b"'", b"&a ", b"*a ", b"!!int ", b"<<: x\n", b"---\n", b"\x00", b"\xff", b"\xe2\x82",
    "ü為\u2028".encode(),
    b"null", b"true", b"~", b"0", b"-1", b"99999999999999999999", b"1e9", b"2026-13-45", b"yes", b"all", b"not",
    b"plan.runs", b"a" * 300,
]


def mutilate(raw: bytes, chance: random.Random) -> bytes:
    """Return *raw* after a few edits: snippets put in, parts taken out, lines doubled, indented or swapped."""
    for _ in range(chance.randint(1, 3)):
        start = chance.randrange(len(raw) + 1)
        if chance.random() < 0.5:
            raw = raw[:start] + chance.choice(SNIPPETS) + raw[start + chance.choice([0, 0, 1, 5, 40]):]
            continue
        lines = raw.split(b"\n")
        index = chance.randrange(len(lines))
        edit = chance.randrange(5)
        if edit == 0:
            lines.insert(index, lines[index])
        elif edit == 1:
            lines[index] = b"  " + lines[index]
        elif edit == 2:
            lines[index] = lines[index].partition(b":")[0] + b": " + chance.choice(SNIPPETS)
        elif edit == 3:
            del lines[index]
        else:
            other = chance.randrange(len(lines))
            lines[index], lines[other] = lines[other], lines[index]
        raw = b"\n".join(lines)
    return raw


@pytest.mark.parametrize("seed", range(8))
def test_random_edits_of_the_tiny_site(seed: int, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "tests/cases/tiny_site", tmp_path, dirs_exist_ok=True)
    paths = sorted(tmp_path.rglob("*.yml"))
    chance = random.Random(seed)
    for _ in range(40):
        path = chance.choice(paths)
        before = path.read_bytes()
        path.write_bytes(mutilate(before, chance))
        _look_at(tmp_path)
        path.write_bytes(before)


def test_random_edits_of_the_real_content(tmp_path: Path) -> None:
    for folder in ("content", "quiz"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    paths = sorted(tmp_path.rglob("*.yml"))
    chance = random.Random(2026)
    for path in chance.sample(paths, 6):
        before = path.read_bytes()
        path.write_bytes(mutilate(before, chance))
        _look_at(tmp_path)
        path.write_bytes(before)


def _look_at(root: Path) -> None:
    content, problems = read_content(root, max(date.today(), TODAY))

    assert (content is None) == bool(problems)
    assert problems == sorted(problems)
    for problem in problems:
        # Where a file ends too early, the place is behind its last character.
        lines = (root / problem.file).read_bytes().count(b"\n") + 2 if (root / problem.file).is_file() else 1
        assert 1 <= problem.line <= max(lines, 2)
        assert problem.column >= 1
        assert problem.says
    for form in FORMATS.values():
        form(problems)
