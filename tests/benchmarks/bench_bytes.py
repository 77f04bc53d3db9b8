"""What a visitor's browser transfers: our pages beside a stock Material page, gzip, in one run.

A page's bytes are its own and those of everything that it loads by itself, as a browser with an empty cache asks.
"""

import gzip
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, Route

from tests.limits import counts, limit_of

PAGES = ("", "assistants/chatgpt/", "compare/", "data/income-debts-savings/", "search/", "quiz/should-i-share/",
         "embed/should-i-share/")

STOCK = """\
site_name: Stock
theme: {name: material, font: false}
plugins: [search]
docs_dir: docs
"""


def loaded(page: Page, folder: Path, path: str) -> int:
    """Return the gzip bytes of everything that a browser asks for when it opens *path*."""
    asked: list[Path] = []
    root = "http://site.invalid/"

    def answer(route: Route, request: Request) -> None:
        file = folder / request.url.removeprefix(root).partition("?")[0]
        file = file / "index.html" if file.is_dir() else file
        if file.is_file():
            asked.append(file)
            route.fulfill(path=file)
        else:
            route.fulfill(status=404)

    page.route("**/*", answer)
    page.goto(root + path, wait_until="networkidle")
    page.unroute("**/*")
    return sum(len(gzip.compress(file.read_bytes(), 9)) for file in asked)


@pytest.fixture(scope="module")
def stock(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    """One page of ours, its Markdown built with MkDocs and Material as they come."""
    folder = tmp_path_factory.mktemp("stock")
    (folder / "docs").mkdir()
    markdown = (root / ".cache/pages/assistants/chatgpt.md").read_text(encoding="utf-8")
    (folder / "docs/index.md").write_text(markdown, encoding="utf-8")
    (folder / "mkdocs.yml").write_text(STOCK, encoding="utf-8")
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q"], cwd=folder, check=True, capture_output=True)
    return folder / "site"


def test_bytes(built_site: Path, stock: Path, browser: Browser) -> None:
    context, there = browser.new_context(), counts(built_site)
    theirs = loaded(context.new_page(), stock, "")
    print(f"\n{'stock Material, the page of one assistant':<44}{theirs:>9,} bytes")
    for path in PAGES:
        ours = loaded(context.new_page(), built_site, path)
        limit = limit_of(path)
        print(f"/{path:<43}{ours:>9,} bytes {ours / theirs:>6.0%}  limit {limit.said(there)}")
        assert ours <= limit.bytes(there)
