"""What tests of the page tools share: the real content, and a browser page that holds a tool's modules."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from generator.assets.join import joined
from generator.assets.modules import modules
from generator.tools.bundle import SCRIPTS
from tests.accessible import violations

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def module_page(browser: Browser) -> Iterator[Callable[[str, str], Page]]:
    """Make a page that holds one module of a tool and all that it imports, as globals."""
    pages = []

    def make(tool: str, module: str) -> Page:
        page = browser.new_page()
        pages.append(page)
        page.add_script_tag(content=joined(modules(), f"{SCRIPTS}/{tool}/{module}"))
        return page

    yield make
    for page in pages:
        page.close()


def as_json(value: Any) -> Any:
    """Return *value* as JSON holds it: tuples are lists there."""
    return [as_json(each) for each in value] if isinstance(value, (tuple, list)) else (
        {key: as_json(each) for key, each in value.items()} if isinstance(value, dict) else value
    )


class Visitor:
    """A visitor of a tool's page, who notes everything that should never happen."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.requests: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self._note(request.url))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("dialog", lambda dialog: self.complaints.append(f"dialog: {dialog.message}"))

    def _note(self, url: str) -> None:
        """The icon does not count: the browser itself asks for it, once, when the page has come to rest."""
        if not url.endswith("favicon.svg"):
            self.requests.append(url)

    def open(self, slug: str) -> "Visitor":
        """Open a tool's page."""
        self.page.goto(f"{self.address}/tools/{slug}/")
        self.requests.clear()
        return self

    def violations(self) -> list[Any]:
        """What axe finds on the whole page."""
        return violations(self.page)

    def kept(self) -> Any:
        """Everything that the browser keeps for the site."""
        return self.page.evaluate("""async () => ({
          local: Object.keys(localStorage), session: Object.keys(sessionStorage), cookies: document.cookie,
          databases: (await indexedDB.databases()).length, hash: location.hash, search: location.search,
        })""")

    def too_small(self) -> Any:
        """Controls that a finger would miss: below 44 px, or 24 px in a line of text."""
        return self.page.evaluate("""() => [...document.querySelectorAll('button, summary, label, input, select, a')]
          .filter(e => e.checkVisibility() && !e.matches('.skip, label.field') && !e.matches('label input'))
          .map(e => [e.outerHTML.slice(0, 80), e.getBoundingClientRect()])
          .filter(([, box]) => box.height < 23.5).map(([html, box]) => `${html} ${box.height}`)""")


NOTHING = {"local": [], "session": [], "cookies": "", "databases": 0, "hash": "", "search": ""}


@pytest.fixture
def visit(browser: Browser, served: str) -> Iterator[Callable[..., Visitor]]:
    """Make a visitor; options set the browser up otherwise (size, touch, colours, no script)."""
    made: list[tuple[Any, Visitor]] = []

    def make(slug: str, **options: Any) -> Visitor:
        context = browser.new_context(**options)
        made.append((context, Visitor(context.new_page(), served)))
        return made[-1][1].open(slug)

    yield make
    for _, visitor in made:
        visitor.page.close()
    for context, _ in made:
        context.close()
    assert [text for _, visitor in made for text in visitor.complaints] == []


EVIL = (
    "<script>window.evil=1</script>",
    "<img src=x onerror=window.evil=1>",
    "\"><svg onload=window.evil=1>",
    "javascript:window.evil=1",
    "{{constructor.constructor('window.evil=1')()}}",
    "\u202egnp.exe\u202c \u200b\u2066hidden\u2069 \u061c",
    "=HYPERLINK(\"https://example.org\")",
    "\u0000\u0007",
)
"""What somebody might type into any field to make the page do something."""
