"""What another engine gets, and publishing after it: with MkDocs as that engine, the site is the one we publish."""

import json
import subprocess
import sys
from pathlib import Path

from tests.builds import guide, must


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_an_engine_without_our_plugin_builds_the_same_site(small_workplace: Path) -> None:
    place = small_workplace.parent / f"{small_workplace.name}-engine"
    must(guide("build", cwd=small_workplace))
    said = must(guide("pages", str(place), cwd=small_workplace))
    settings = json.loads((place / "mkdocs.yml").read_text(encoding="utf-8"))
    must(subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q"], cwd=place, capture_output=True, text=True, timeout=600))
    must(guide("publish", str(place / "site"), cwd=small_workplace))

    assert f"publish {place}/site" in said
    assert settings["extra"]["words"]["site"]["skip"]
    assert settings["extra"]["as_of"]
    assert settings["plugins"] == []
    ours, theirs = contents(small_workplace / "site"), contents(place / "site")
    assert sorted(theirs) == sorted(ours)
    assert [path for path in ours if ours[path] != theirs[path]] == []


def test_what_publishing_finds_wrong_is_told(small_workplace: Path) -> None:
    folder = small_workplace / "built"
    folder.mkdir()
    (folder / "index.html").write_text(
        '<!doctype html>\n<html><head><meta charset="utf-8"><title>T</title></head>\n<body><main><h1>T</h1>'
        '<a href="gone/">x</a></main></body></html>\n', encoding="utf-8")
    done = guide("publish", str(folder), cwd=small_workplace)

    assert done.returncode == 1
    assert "index.html: a link leads nowhere, there is no gone/index.html" in done.stderr
    assert done.stdout.startswith(f"{folder}/ is finished, with ")
    assert "Content-Security-Policy" in (folder / "index.html").read_text(encoding="utf-8")


def test_a_mistake_writes_nothing(small_workplace: Path) -> None:
    (small_workplace / "content/words.yml").write_text("site: [\n", encoding="utf-8")
    place = small_workplace / "engine"

    done = guide("pages", str(place), cwd=small_workplace)

    assert done.returncode == 1
    assert "content/words.yml:" in done.stderr
    assert not place.exists()
