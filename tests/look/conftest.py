"""A site of a few pages in our theme, built by MkDocs without the plugin: what the templates do by themselves."""

import logging
import shutil
from pathlib import Path

import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config

from generator.publish.search import INDEX, entries, index_script
from generator.site.scripts import SEARCH, script
from tests.look.badges import AS_OF, badges_page
from tests.words import tree

ROOT = Path(__file__).parent.parent.parent

FILLER = {f"filler/{n}.md": f"# Filler {n}\n\nNothing but payslip number {n}.\n" for n in range(25)}
"""More pages with one word than the search shows."""


@pytest.fixture(scope="session")
def frame(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built folder."""
    folder = tmp_path_factory.mktemp("frame")
    shutil.copytree(Path(__file__).parent / "pages", folder / "docs")
    (folder / "docs/filler").mkdir()
    (folder / "docs/badges.md").write_text(badges_page(), encoding="utf-8")
    for name, text in FILLER.items():
        (folder / "docs" / name).write_text(text, encoding="utf-8")
    theirs = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    words = tree("content/words.yml")
    ours = {
        "site_name": "Guide & <b>Co</b>", "plugins": [], "markdown_extensions": theirs["markdown_extensions"],
        "theme": {**theirs["theme"], "custom_dir": str(ROOT / "site_overrides")},
        "extra": {
            "words": words, "as_of": "3 May 2026", "vouched": AS_OF.isoformat(), "built": AS_OF.isoformat(),
        },
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(ours), encoding="utf-8")
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    build(load_config(str(folder / "mkdocs.yml"), site_dir=str(folder / "site")))
    site = folder / "site"
    names = {path.relative_to(site).as_posix(): path.read_text(encoding="utf-8") for path in site.rglob("*.html")}
    pages = {name: list(entries(name, page)) for name, page in names.items()}
    (site / INDEX).write_text(index_script(pages), encoding="utf-8")
    (site / SEARCH).write_text(script("search", {}), encoding="utf-8")
    return site
