"""A site of a few pages in our theme, built by MkDocs without the plugin: what the templates do by themselves."""

import importlib.resources
import logging
from pathlib import Path

import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config

from generator.publish.search import INDEX, LUNR, index_script

ROOT = Path(__file__).parent.parent.parent

PAGES = {
    "index.md": "---\ntitle: Start\ntemplate: home.html\n---\n<div class=\"wrap hero\"><h1>Start</h1></div>\n",
    "assistants/index.md": "---\ntitle: Assistants\ncrumbs: [[Home, .], [Assistants]]\n---\n# Assistants\n\nA list.\n",
    "assistants/chatgpt.md": (
        "---\ntitle: Is Fish & Chips <private>?\ndescription: 'Say \"hello\" & more'\n"
        "crumbs: [[Home, .], [Assistants, assistants/], [ChatGPT]]\nprev: [Claude, assistants/]\nnext: [Grok, assistants/index.md]\n"
        "toc: [[The facts, facts], [Delete your chats, delete]]\n---\n"
        "# Is Fish & Chips private?\n\nNot by default.\n\n## The facts {: #facts }\n\nDeleting a chat takes 30 days.\n\n"
        "## Delete your chats {: #delete }\n\nOpen the menu, then delete the chat for good.\n"
    ),
    "about.md": "---\ntitle: About\ntoc: true\n---\n\nFirst.\n\n## What we read\n\n| a | b |\n| - | -: |\n| 1 | 2 |\n\n## What we do\n\nText.\n",
    "boxed.md": "---\ntitle: Boxed\ntoc: true\n---\n# Boxed\n\n<div class=\"cols\"><section><h2 id=\"in\">In a box</h2></section></div>\n",
    "quiz/should-i-share.md": (
        "---\ntitle: Quiz\ntemplate: quiz.html\nscripts: [assets/js/search.js]\nstyles: [assets/css/site.css]\n---\n# Quiz\n"
    ),
    "search.md": "---\ntitle: Search\ntemplate: search.html\n---\n",
    **{f"filler/{n}.md": f"---\ntitle: Filler {n}\n---\n# Filler {n}\n\nNothing but payslip number {n}.\n" for n in range(25)},
}


@pytest.fixture(scope="session")
def frame(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built folder."""
    folder = tmp_path_factory.mktemp("frame")
    for name, text in PAGES.items():
        path = folder / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    theirs = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    ours = {
        "site_name": "Guide & <b>Co</b>", "plugins": [], "markdown_extensions": theirs["markdown_extensions"],
        "theme": {**theirs["theme"], "custom_dir": str(ROOT / "site_overrides")},
        "extra": {"words": yaml.safe_load((ROOT / "content/words.yml").read_text(encoding="utf-8")), "as_of": "3 May 2026"},
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(ours), encoding="utf-8")
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    build(load_config(str(folder / "mkdocs.yml"), site_dir=str(folder / "site")))
    site = folder / "site"
    pages = {path.relative_to(site).as_posix(): path.read_text(encoding="utf-8") for path in site.rglob("*.html")}
    (site / INDEX).write_text(index_script(pages), encoding="utf-8")
    lunr = importlib.resources.files("mkdocs") / "contrib/search/templates/search/lunr.js"
    (site / LUNR).write_text(lunr.read_text(encoding="utf-8"), encoding="utf-8")
    return site
