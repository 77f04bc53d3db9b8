"""The site's promise on every page, in a real browser: nothing from elsewhere, nothing blocked, nothing stored."""

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from generator.publish.html import tags

RECORD = """
window.blocked = []
addEventListener("securitypolicyviolation", event => blocked.push(`${event.violatedDirective}: ${event.blockedURI}`))
"""

KEPT = """async () => ({
  local: Object.keys(localStorage),
  session: Object.keys(sessionStorage),
  databases: (await indexedDB.databases()).map(each => each.name),
  caches: self.caches ? await caches.keys() : [],
  workers: navigator.serviceWorker ? (await navigator.serviceWorker.getRegistrations()).length : 0,
  cookies: document.cookie,
})"""

NOTHING = {"local": [], "session": [], "databases": [], "caches": [], "workers": 0, "cookies": ""}


@pytest.fixture
def addresses(built_site: Path) -> list[str]:
    """The address of every page of the site."""
    pages = sorted(path.relative_to(built_site).as_posix() for path in built_site.rglob("*.html"))
    return [f"/{path.removesuffix('index.html')}" for path in pages]


def test_no_page_asks_elsewhere_breaks_its_policy_or_stores(
    page: Page, context: BrowserContext, served: str, addresses: list[str]
) -> None:
    requested: list[str] = []
    failed: list[str] = []
    said: list[str] = []
    wrong: list[str] = []
    page.on("request", lambda request: requested.append(request.url))
    page.on("response", lambda answer: failed.append(answer.url) if answer.status >= 400 else None)
    page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.add_init_script(RECORD)
    for address in addresses:
        page.goto(served + address)
        for what, found, expected in (
            ("policy", page.evaluate("blocked"), []),
            ("stored", page.evaluate(KEPT), NOTHING),
            ("console", said, []),
            ("missing", failed, []),
            ("elsewhere", [url for url in requested if not url.startswith((served + "/", "data:"))], []),
        ):
            if found != expected:
                wrong.append(f"{address} {what}: {found}")
        for seen in (requested, failed, said):
            seen.clear()

    assert wrong == []
    assert context.cookies() == []


def test_the_policy_is_really_at_work(page: Page, served: str) -> None:
    """What the first test counts would be there if there were anything to count."""
    page.add_init_script(RECORD)
    page.goto(served + "/")
    page.evaluate("""() => {
      document.body.setAttribute("style", "color: red")
      fetch("/robots.txt").catch(() => {})
      document.body.append(Object.assign(new Image(), {src: "https://example.org/x.png"}))
    }""")
    page.wait_for_function("blocked.length >= 3")

    directives = sorted(each.split(":")[0] for each in page.evaluate("blocked"))
    assert directives == ["connect-src", "img-src", "style-src-attr"]


def test_no_page_names_another_host_but_in_a_link(built_site: Path) -> None:
    """Links are followed on a press, and without a referrer; everything else would be a request."""
    wrong = []
    for path in sorted(built_site.rglob("*.html")):
        found = list(tags(path.read_text(encoding="utf-8")))
        wrong += [
            f"{path.relative_to(built_site)}: <{tag.name}>" for tag in found
            if tag.name not in ("a", "meta")
            and any(value.startswith(("http:", "https:", "//")) for value in tag.attributes.values())
        ]
        assert any(t.name == "meta" and t.attributes.get("content") == "no-referrer" for t in found), path

    assert wrong == []
