"""Each file and folder is deleted once: the check tells who needs it, or the site is smaller and clean.

``pytest -s tests/site/test_absence.py`` prints the counts; ``make deep`` takes every file.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator.check.rules.absent import ALWAYS, NEEDED_BY, parts
from generator.problems import Problem
from generator.render.addresses import FAMILIES
from generator.site import Site, read_site
from generator.site.addresses import PUBLISHED
from tests.lanes import Samples
from tests.real import NOW, ROOT

PLACES = parts()
CLEAN = {
    "tools", "glossary", "not-covered", "danger", "how-to", "comparison", "synonyms", "switches",
    "tools/business-kit", "tools/letters", "tools/read-a-policy", "tools/scrub",
}
"""Parts of the real site that can be left out as they are. Of others something is told that names them still."""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of what authors write, with the addresses that a release has had."""
    root = tmp_path_factory.mktemp("absence")
    for name in ("content", "quiz", ".deploy"):
        shutil.copytree(ROOT / name, root / name)
    return root


@contextmanager
def away(root: Path, name: str, left_out: str = "") -> Iterator[None]:
    """Take a file or folder away for a while; of quiz/ only what authors write."""
    site, target = root / "content/site.yml", root / name
    text = site.read_text(encoding="utf-8")
    taken = sorted(target.glob("*.yml")) if name == "quiz" else [target]
    (root / "away").mkdir()
    for path in taken:
        path.rename(root / "away" / path.name)
    if left_out:
        site.write_text(f"{text}\nleft_out: [{left_out}]\n", encoding="utf-8")
    yield
    if left_out:
        site.write_text(text, encoding="utf-8")
    for path in taken:
        (root / "away" / path.name).rename(path)
    (root / "away").rmdir()


def about(name: str, problems: tuple[Problem, ...]) -> bool:
    """Return whether some problem tells of what is gone, by its path, its name or its address."""
    path = Path(name)
    stem = path.parent.name if path.stem == "index" else path.stem
    return any(name == each.file or stem in f"{each.says}{each.excerpt}" for each in problems)


def test_each_file_once(place: Path, samples: Samples, capsys: pytest.CaptureFixture[str]) -> None:
    files = sorted(
        path.relative_to(place).as_posix() for path in place.rglob("*")
        if path.suffix in (".yml", ".md") and path.is_file()
    )
    told = clean = 0
    lost = []
    for name in samples.of(files, 14, "absent files"):
        with away(place, name):
            found = read_site(place, NOW)
        if not found.problems:
            clean += 1
        elif about(name, found.problems):
            told += 1
        else:
            lost.append(f"{name}: {found.problems[0]}")
    with capsys.disabled():
        print(f"\n{told + clean + len(lost)} of {len(files)} files deleted: {told} told, {clean} clean, 0 tracebacks")

    assert lost == []


@pytest.mark.parametrize("name", PLACES)
def test_each_part_is_needed_by_something(name: str, place: Path) -> None:
    with away(place, PLACES[name]):
        problems = read_site(place, NOW).problems

    said = [each for each in problems if each.rule == "absent" and each.file == PLACES[name]]
    assert [NEEDED_BY[name] in each.says for each in said] == [True]
    assert (f"list '{name}' under left_out" in said[0].hint) == (name not in ALWAYS)


@pytest.mark.parametrize("name", [name for name in PLACES if name not in ALWAYS])
def test_each_part_can_be_left_out(name: str, place: Path, site: Site) -> None:
    with away(place, PLACES[name], left_out=name):
        found = read_site(place, NOW)

    assert bool(found.problems) == (name not in CLEAN), found.problems
    assert not [each for each in found.problems if each.file == PLACES[name] or each.file == PUBLISHED]
    if not found.problems:
        gone = set(site.pages) - set(found.pages)
        assert set(found.pages) < set(site.pages) or name in ("not-covered", "danger", "comparison", "synonyms")
        assert all(path.startswith(name) for path in gone)
        assert (f"{name}/" in str(found.frame["left_out"])) == (name in (*FAMILIES, "glossary", "how-to"))
