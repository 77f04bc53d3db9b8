"""Offline in a real browser: nothing before the press, everything after it, nothing again after the second."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.accessible import violations
from tests.conftest import Quiet, serving
from tests.words import SHARE, WORDS

KEEP, DROP = WORDS["offline.keep"], WORDS["offline.drop"]

KEPT = """async () => [
  (await navigator.serviceWorker.getRegistrations()).length, (await caches.keys()).length,
  localStorage.length, sessionStorage.length, document.cookie,
]"""

NOTHING = [0, 0, 0, 0, ""]


class _WithHeaders(Quiet):
    """Serves the site as a host does that reads ``_headers``; it can be switched off."""

    on = True

    def do_GET(self) -> None:  # noqa: N802 (the base class names it so)
        """Answer, or hang up as a lost connection does."""
        if not type(self).on:
            self.close_connection = True
            return
        super().do_GET()

    def end_headers(self) -> None:
        for line in (Path(self.directory) / "_headers").read_text(encoding="utf-8").splitlines()[1:]:
            name, _, value = line.strip().partition(": ")
            if name != "Strict-Transport-Security":
                self.send_header(name, value)
        super().end_headers()


@pytest.fixture
def host(built_site: Path) -> Iterator[str]:
    _WithHeaders.on = True
    with serving(built_site, _WithHeaders) as address:
        yield address


@pytest.fixture
def offline(page: Page, host: str) -> Page:
    page.goto(f"{host}/offline/")
    return page


def status(page: Page) -> Any:
    return page.locator("#offline [role=status]")


def keep(page: Page) -> None:
    page.get_by_role("button", name=KEEP).click()
    expect(status(page)).to_contain_text(WORDS["offline.script.kept"], timeout=60_000)


def test_nothing_is_kept_before_the_press(offline: Page) -> None:
    expect(offline.get_by_role("button", name=KEEP)).to_be_enabled()
    expect(offline.get_by_role("button", name=DROP)).to_be_disabled()

    assert offline.evaluate(KEPT) == NOTHING


def test_after_it_the_whole_guide_is_there_without_a_connection(offline: Page, host: str) -> None:
    keep(offline)
    _WithHeaders.on = False
    said: list[str] = []
    offline.on("pageerror", lambda error: said.append(str(error)))

    offline.goto(f"{host}/assistants/chatgpt/")
    expect(offline.locator("h1")).to_be_visible()
    offline.goto(f"{host}/compare/index.html")
    expect(offline.locator("#sifting")).to_be_visible()
    offline.goto(f"{host}/search/")
    offline.get_by_role("searchbox").fill("payslip")
    expect(offline.locator(".found a").first).to_be_visible()
    offline.goto(f"{host}/quiz/should-i-share/")
    offline.locator('.tile:has(input[value="password"])').click()
    offline.locator('.tile:has(input[value="chatgpt/consumer"])').click()
    expect(offline.locator("#answer")).to_have_text(SHARE["verdict.never"])
    offline.goto(f"{host}/nowhere/")
    expect(offline.locator("h1")).to_have_text(WORDS["site.not_found"])
    assert said == []


def test_the_second_button_removes_all_of_it(offline: Page, host: str) -> None:
    keep(offline)
    assert offline.evaluate(KEPT) == [1, 1, 0, 0, ""]
    offline.reload()
    expect(offline.get_by_role("button", name=KEEP)).to_be_disabled()
    offline.get_by_role("button", name=DROP).click()
    expect(status(offline)).to_contain_text(WORDS["offline.script.dropped"])
    assert offline.evaluate(KEPT) == NOTHING

    offline.goto(f"{host}/about/")
    offline.goto(f"{host}/offline/")
    assert offline.evaluate(KEPT) == NOTHING


def test_a_failed_copy_leaves_nothing(context: BrowserContext, host: str) -> None:
    page = context.new_page()
    page.goto(f"{host}/offline/")
    _WithHeaders.on = False
    page.get_by_role("button", name=KEEP).click()

    expect(status(page)).to_contain_text(WORDS["offline.script.failed"], timeout=30_000)
    assert page.evaluate(KEPT) == NOTHING
    _WithHeaders.on = True
    keep(page)


def test_a_new_version_takes_the_place_of_the_old_one(page: Page, built_site: Path, tmp_path: Path) -> None:
    """On a copy of the site, since others read the built one."""
    site = Path(shutil.copytree(built_site, tmp_path / "site"))
    _WithHeaders.on = True
    with serving(site, _WithHeaders) as address:
        page.goto(f"{address}/offline/")
        keep(page)
        renewed(page, site / "sw.js")


def renewed(offline: Page, script: Path) -> None:
    """Publish another version, and wait until the browser has it in place of the one that it keeps."""
    before = offline.evaluate("caches.keys()")
    text = script.read_text(encoding="utf-8")
    version = before[0].removeprefix("guide-copy-")
    script.write_text(text.replace(version, "0" * 16), encoding="utf-8")
    offline.evaluate("navigator.serviceWorker.getRegistration().then(found => found.update())")
    # For a while both are there.
    offline.evaluate("""async (old) => {
      for (let i = 0; i < 200 && (await caches.keys()).includes(old); i++) {
        await new Promise((go) => setTimeout(go, 50))
      }
    }""", before[0])
    assert offline.evaluate("caches.keys()") == ["guide-copy-" + "0" * 16]


def test_pages_can_tell_it_nothing(built_site: Path) -> None:
    script = (built_site / "sw.js").read_text(encoding="utf-8")

    assert [word for word in ('"message"', "onmessage", "postMessage", "importScripts") if word in script] == []
    assert [line for line in ("http:", "https:") if line in script] == []
    for page in built_site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        allowed = "worker-src 'self'" in text
        assert allowed == (page.parent.name == "offline"), page
        assert "connect-src 'none'" in text or 'http-equiv="refresh"' in text


def test_without_script_the_page_says_so(browser: Browser, host: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{host}/offline/")

    expect(page.get_by_text(WORDS["offline.without"])).to_be_visible()
    expect(page.locator("#offline")).to_be_hidden()
    page.context.close()


def test_the_keyboard_is_enough_and_a_finger(browser: Browser, host: str) -> None:
    page = browser.new_context(viewport={"width": 320, "height": 640}, has_touch=True).new_page()
    page.goto(f"{host}/offline/")
    page.get_by_role("button", name=KEEP).focus()
    page.keyboard.press("Enter")
    expect(status(page)).to_contain_text(WORDS["offline.script.kept"], timeout=60_000)
    page.get_by_role("button", name=DROP).tap()
    expect(status(page)).to_contain_text(WORDS["offline.script.dropped"])
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(offline: Page, scheme: Literal["light", "dark"]) -> None:
    offline.emulate_media(color_scheme=scheme)

    assert violations(offline) == []
