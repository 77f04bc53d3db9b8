"""No text acts: what wants to act is in every text of the site, the check is passed by, and nothing runs.

Texts of records and words come out as they were typed, also where scripts draw them. Addresses that run and HTML in
prose, which the check refuses, are held by the policy. ``pytest -s`` prints the counts; ``make deep`` takes all pages.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Page, Route
from selectolax.lexbor import LexborHTMLParser

from generator.load.prose import read_prose
from generator.model import Content
from generator.render.addresses import address
from generator.site import Site
from tests.conftest import serving
from tests.injected import ACTS, AWAY, Injected, injected, painted, site_of
from tests.lanes import Samples
from tests.real import ROOT

PROSE_PAGE = "about/method.md"
DRAWN = (
    "index.md", "compare.md", "search.md", "quiz/should-i-share.md", "quiz/choose-a-website-chatbot.md",
    "quiz/how-private-is-my-setup.md", "tools/letters.md", "tools/scrub.md", "tools/read-a-policy.md",
    "tools/business-kit.md", "embed/should-i-share.md",
)
"""Pages that scripts draw: each run looks at some of them, and at some others."""

POKE = """async (most) => {
  document.querySelectorAll('details').forEach(each => { each.open = true })
  for (const field of document.querySelectorAll('input[type=search], input[type=text], textarea')) {
    field.value = 'a'
    field.dispatchEvent(new Event('input', {bubbles: true}))
  }
  window.print = () => {}
  const pressed = new Set()
  const next = () => [...document.querySelectorAll('main button, main input, main summary')]
    .find(each => !pressed.has(each) && each.type !== 'file' && each.offsetParent)
  for (let each; pressed.size < most && (each = next());) {
    pressed.add(each)
    each.click()
    await new Promise(resolve => setTimeout(resolve))
  }
  return pressed.size
}"""
"""Open, fill in and press what a page has."""

FOLLOW = """() => {
  const found = [...document.querySelectorAll('a[href^="javascript:"]')].slice(0, 20)
  found.forEach(each => each.click())
  return found.length
}"""


MARK = re.compile(rf"(?:^|hit\(|{re.escape(AWAY)}/)(\d+)")
"""A mark in what acts. Other numbers may stand beside it, such as an archived version's."""


@dataclass
class Seen:
    """What a browser did while it looked at pages."""

    hits: list[int] = field(default_factory=list)
    """Marks of what ran."""
    asked: list[str] = field(default_factory=list)
    """Addresses of other hosts that were asked for."""
    said: list[str] = field(default_factory=list)
    """Dialogs, and mistakes of scripts."""
    held: Counter[str] = field(default_factory=Counter)
    """What the policy has held, by page."""
    pressed: int = 0


@dataclass(frozen=True)
class Hostile:
    """A built site in which every text wants to act."""

    folder: Path
    put: Injected
    pages: list[str]
    said: list[str]


@pytest.fixture(scope="module")
def hostile(content: Content, site: Site, samples: Samples, tmp_path_factory: pytest.TempPathFactory) -> Hostile:
    folder = tmp_path_factory.mktemp("hostile")
    put = injected(content, read_prose(ROOT)[0], " ".join(ACTS))
    others = sorted(set(site.pages) - {PROSE_PAGE, *DRAWN})
    pages = [PROSE_PAGE, *samples.of(DRAWN, 3, "drawn pages"), *samples.of(others, 5, "hostile pages")]
    made = site_of(put, () if samples.deep else pages)
    assert made.problems == ()
    return Hostile(folder, put, pages, painted(made, folder, pages.__contains__))


def test_no_text_becomes_an_element(hostile: Hostile) -> None:
    come_alive = set()
    for path in sorted(hostile.folder.rglob("*.html")):
        for node in LexborHTMLParser(path.read_text(encoding="utf-8")).css("[data-hit], [href], [src]"):
            where = {name: node.attributes.get(name) or "" for name in ("data-hit", "href", "src")}
            acts = (where["data-hit"], *(each for each in where.values() if each.startswith(("javascript:", AWAY))))
            come_alive |= {int(mark) for each in acts for mark in MARK.findall(each)}

    assert [hostile.put.places[mark] for mark in sorted(come_alive - hostile.put.free)] == []
    assert come_alive & hostile.put.free, "what the check refuses comes through once it is passed by"


def watched(context: BrowserContext, home: str) -> tuple[Page, Seen]:
    """Return a page of which all that it does is seen."""
    seen = Seen()
    context.expose_function("hit", lambda mark: seen.hits.append(mark))

    def refuse(route: Route) -> None:
        seen.asked.append(route.request.url)
        route.abort()

    def dismiss(dialog: Dialog) -> None:
        seen.said.append(dialog.message)
        dialog.dismiss()

    context.route(lambda url: not url.startswith((home, "data:")), refuse)
    page = context.new_page()
    page.on("dialog", dismiss)
    page.on("pageerror", lambda error: seen.said.append(f"{page.url}: {error}"))
    page.on("console", lambda message: seen.held.update(
        [page.url.removeprefix(home)] if "Content Security Policy" in message.text else []))
    return page, seen


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(service_workers="block")
    yield context
    context.close()


def test_nothing_runs_in_a_browser(hostile: Hostile, context: BrowserContext, samples: Samples,
                                   capsys: pytest.CaptureFixture[str]) -> None:
    followed = 0
    with serving(hostile.folder) as home:
        page, seen = watched(context, home)
        held_before_links = Counter[str]()
        for path in [*map(address, hostile.pages), "404.html"]:
            page.goto(f"{home}/{path}", wait_until="load")
            seen.pressed += page.evaluate(POKE, samples.times(12, 60))
            held_before_links[path] = seen.held[f"/{path}"]
            followed += page.evaluate(FOLLOW)
            assert page.url.startswith(home), path
    texts = len(hostile.put.places)
    with capsys.disabled():
        print(f"\n{texts} texts that want to act ({len(hostile.put.free)} in addresses and prose), on "
              f"{len(hostile.pages) + 1} pages; {seen.pressed} things pressed, {followed} links followed; "
              f"{sum(seen.held.values())} times held by the policy; ran: {len(seen.hits)}")

    assert ([hostile.put.places[mark] for mark in seen.hits], seen.asked, seen.said) == ([], [], [])
    prose = {address(name.removeprefix("pages/")) for name in hostile.put.texts}
    assert {path for path, held in held_before_links.items() if held} <= prose, "texts are held by escaping, not by it"


def test_without_the_policy_it_would_be_seen(hostile: Hostile, context: BrowserContext) -> None:
    """What the browser test looks for is there to be found: prose acts as soon as no policy holds it."""
    page_of_prose = hostile.folder / "about/method/index.html"
    text = page_of_prose.read_text(encoding="utf-8")
    bare = page_of_prose.with_name("bare.html")
    bare.write_text(re.sub(r"<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "", text), encoding="utf-8")
    with serving(hostile.folder) as home:
        page, seen = watched(context, home)
        page.goto(f"{home}/about/method/bare.html", wait_until="load")
        page.evaluate(FOLLOW)

    assert len(set(seen.hits)) >= 3
    assert [url for url in seen.asked if url.startswith(AWAY)] != []


def test_publishing_tells_what_prose_holds(hostile: Hostile) -> None:
    told = [each for each in hostile.said if each.startswith("about/method/index.html: ")]

    for what in ("<script>hit(", "<img onerror=", "<svg onload=", "<b onclick=", "<b style=", "<style>@import"):
        assert any(what in each for each in told), what
