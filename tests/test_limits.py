"""What pages weigh: each is within its limit, as a browser loads it; and what is said where one is not."""

import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.limits import apart, counts, limit_of, limits, loaded, pages, sent, too_large


def test_every_page_is_within_its_limit(built_site: Path, root: Path) -> None:
    wrong = too_large(built_site, root)

    assert not wrong, "\n\n".join(["", *wrong])


def test_every_row_is_about_a_page(built_site: Path) -> None:
    """A row that fits no page would hold nothing back, for all that anybody knows."""
    used = {limit_of(address).page for address in pages(built_site)}
    files = {name for name in apart() if (built_site / name).is_file()}

    assert used | files == {each.page for each in limits()}


@pytest.mark.parametrize("address", ["", "compare/", "search/", "quiz/should-i-share/", "embed/should-i-share/"])
def test_a_browser_loads_what_is_weighed(page: Page, served: str, built_site: Path, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(f"{served}/")))
    page.goto(f"{served}/{address}", wait_until="networkidle")
    if address == "search/":
        with page.expect_response("**/search-index.js"):
            page.locator("#words").press("a")
    icon = "assets/favicon.svg"  # some browsers without a window ask for no icon

    assert {f"{address}index.html", *asked[1:], icon} == {*loaded(built_site, address), icon}


HOME = """\
<!doctype html><link rel="icon" href="data:,"><link rel="stylesheet" href="assets/site.css">
<script src="assets/a.js"></script><a href="compare/"><img src="assets/b.svg"></a>
"""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A site of one page, and the project that it is made from, with one edit that is not committed."""
    (tmp_path / "site/assets").mkdir(parents=True)
    (tmp_path / "site/index.html").write_text(HOME, encoding="utf-8")
    # What differs in each line can not be made small.
    (tmp_path / "site/assets/a.js").write_text("".join(f"{i * i * 7919:x}\n" for i in range(8000)), encoding="utf-8")
    (tmp_path / "site/assets/site.css").write_text("p{}\n", encoding="utf-8")
    (tmp_path / "site/assets/b.svg").write_text("<svg/>\n", encoding="utf-8")
    words = tmp_path / "content/words.yml"
    words.parent.mkdir()
    git = ("git", "-C", str(tmp_path), "-c", "user.name=Somebody", "-c", "user.email=somebody@example.org")
    subprocess.run([*git, "init", "--quiet", "--initial-branch=main"], check=True)
    for text in ("a:\n", "a: b\n"):
        words.write_text(text, encoding="utf-8")
        subprocess.run([*git, "add", "content"], check=True)
        subprocess.run([*git, "commit", "--quiet", "--message", text], check=True)
    words.write_text("a: b and c\n", encoding="utf-8")
    (tmp_path / "content/new.yml").write_text("a: b\n", encoding="utf-8")
    return tmp_path


def test_what_is_loaded(place: Path) -> None:
    """Styles, scripts and pictures; where a link leads is not loaded."""
    assert list(loaded(place / "site", "")) == ["index.html", "assets/site.css", "assets/a.js", "assets/b.svg"]


def test_a_page_that_is_too_large(place: Path) -> None:
    """In words: by how much, what it loads, what to do, which texts grew."""
    said = too_large(place / "site", place)

    size = sum(loaded(place / "site", "").values())
    assert size > 20_000
    assert "\n".join(said).replace(f"{size / 1000:.1f}", "SIZE").splitlines() == [
        "/ is SIZE KB; it may be 20.0 KB (tests/limits.yml).",
        "It loads, compressed:",
        f"    {loaded(place / 'site', '')['assets/a.js'] / 1000:.1f} KB  assets/a.js",
        "     0.1 KB  index.html",
        "     0.0 KB  assets/b.svg",
        "     0.0 KB  assets/site.css",
        "What to do: The home page leads on. Move what explains to the page that it leads to.",
        "Texts that grew since main, the most first:",
        "  content/words.yml: +6 bytes (5 -> 11)",
        "  content/new.yml: +5 bytes (new)",
    ]


def test_a_file_that_counts_apart(place: Path) -> None:
    """No page is too large by it, and it has a limit of its own."""
    page, file = place / "site/index.html", place / "site/assets/danger.js"
    page.write_text('<!doctype html><script src="assets/danger.js"></script>', encoding="utf-8")
    file.write_text("".join(f"{i * i * 7919:x}\n" for i in range(4500)), encoding="utf-8")
    assert 20_000 < loaded(place / "site", "")["assets/danger.js"] < 30_000
    assert too_large(place / "site", place) == []

    sent.cache_clear()
    file.write_text("".join(f"{i * i * 7919:x}\n" for i in range(16000)), encoding="utf-8")
    size = loaded(place / "site", "")["assets/danger.js"]
    assert too_large(place / "site", place)[0].splitlines() == [
        f"/assets/danger.js is {size / 1000:.1f} KB; it may be 30.0 KB (tests/limits.yml).",
        "It loads, compressed:",
        f"  {size / 1000:6.1f} KB  assets/danger.js",
        "What to do: Join lines of content/danger.yml that differ in one word (a/b).",
    ]


def test_without_a_revision(place: Path) -> None:
    (place / ".git").rename(place / "no-git")

    assert too_large(place / "site", place)[-1].startswith("Which texts grew cannot be told here.")


def test_a_limit_that_grows(built_site: Path) -> None:
    """With each assistant and kind of data the quiz may weigh more: right content is no mistake."""
    there = counts(built_site)
    limit = limit_of("quiz/should-i-share/")

    base = limit.kb + 0.4 * 100 + 50
    assert limit.bytes({**there, "assistant": 50, "kind": 100}) == base * 1000
    assert limit.said({"assistant": 50, "kind": 100}) == (
        f"{base:.1f} KB ({limit.kb:g} KB and 1 for each of 50 assistants, 0.4 for each of 100 kinds)")


def test_a_page_without_a_row(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match=r"no row fits the page /a/b/c/d/; write one"):
        limit_of("a/b/c/d/")
