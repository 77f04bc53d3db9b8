"""The site as one file, opened from a disk as a visitor does: pages, quiz, search, tools."""

import zipfile
from datetime import date
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Page, expect

from generator.publish.html import tags
from generator.publish.pack import TOP, file_of, packed
from tests.builds import guide, must, once
from tests.real import ROOT
from tests.words import SHARE, WORDS


@pytest.fixture(scope="session")
def disk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that ``guide zip`` made, unpacked."""
    def make(folder: Path) -> None:
        must(guide("zip", "--output", str(folder / "guide.zip"), cwd=ROOT))
        with zipfile.ZipFile(folder / "guide.zip") as pack:
            pack.extractall(folder)

    return once(tmp_path_factory, "zip", make) / TOP


def test_every_link_names_a_file(disk: Path) -> None:
    wrong = []
    for path in disk.rglob("*.html"):
        for tag in tags(path.read_text(encoding="utf-8")):
            for name in ("href", "src"):
                parts = urlsplit(tag.attributes.get(name, ""))
                if parts.scheme or not parts.path:
                    continue
                if not (path.parent / unquote(parts.path)).is_file():
                    wrong.append(f"{path.relative_to(disk)}: {parts.path}")

    assert wrong == []
    assert not (disk / "sw.js").exists()


def test_the_quiz_answers(disk: Path, page: Page) -> None:
    page.goto((disk / "index.html").as_uri())
    page.locator("main a.btn").first.click()
    assert page.url.endswith("/quiz/should-i-share/index.html")
    page.locator('.tile:has(input[value="income-debts-savings"])').click()
    page.locator('.tile:has(input[value="chatgpt/consumer"])').click()

    expect(page.locator("#answer")).to_have_text(SHARE["verdict.not_yet"])
    for link in page.locator("main a:visible").all():
        address = link.evaluate("link => link.href")
        if address.startswith("file:"):
            assert Path(unquote(urlsplit(address).path)).is_file(), address


def test_search_leads_to_a_page(disk: Path, page: Page) -> None:
    page.goto((disk / "search/index.html").as_uri())
    page.get_by_role("searchbox").fill("payslip")
    page.locator(".found a").first.click()

    expect(page.locator("h1")).to_have_text("Can I paste my payslip into ChatGPT?")


def test_scripts_of_tools_run(disk: Path, page: Page) -> None:
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    for folder in sorted((disk / "tools").iterdir()):
        if folder.is_dir():
            page.goto((folder / "index.html").as_uri())
            expect(page.locator("h1")).to_be_visible()
    page.goto((disk / "compare/index.html").as_uri())
    expect(page.locator("#sifting")).to_be_visible()
    page.goto((disk / "checklists/before-you-share/index.html").as_uri())
    page.locator(".tick").first.check()
    expect(page.locator("#ticks .done")).to_have_text("1 of 7 done.")
    page.goto((disk / "offline/index.html").as_uri())
    expect(page.locator("#offline [role=status]")).to_contain_text(WORDS["offline.script.cannot"])

    assert said == []


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("../assistants/", "../assistants/index.html"), ("./", "./index.html"), ("..", "../index.html"),
        (".", "./index.html"), ("../data/#a/b", "../data/index.html#a/b"), ("#top", "#top"),
        ("quiz/x/#data=a/", "quiz/x/index.html#data=a/"), ("api/v1/data.json", "api/v1/data.json"),
        ("https://example.org/a/", "https://example.org/a/"), ("mailto:a@example.org", "mailto:a@example.org"),
    ],
)
def test_addresses_on_a_disk(address: str, file: str) -> None:
    assert file_of(address) == file


def test_the_same_site_gives_the_same_bytes(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text('<a href="a/">a</a>', encoding="utf-8")

    assert packed(tmp_path, date(2026, 11, 22)) == packed(tmp_path, date(2026, 11, 22))
