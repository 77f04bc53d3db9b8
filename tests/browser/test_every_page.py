"""Every page of the real site in a browser as narrow as 320 px, which is 1280 px at 400%, with every fold open."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

LOOK = """() => {
  for (const $fold of document.querySelectorAll("details")) $fold.open = true;
  const seen = [...document.querySelectorAll("a[href], button, summary, select, textarea, input")].filter(($each) => {
    const box = $each.getBoundingClientRect();
    return box.width && box.height && $each.checkVisibility({ visibilityProperty: true }) && !$each.closest("label");
  });
  // A link in a line of text may be as high as the line (WCAG 2.5.8).
  const inText = ($each) => $each.matches("a") && getComputedStyle($each).display === "inline";
  const small = ($each) => {
    const box = $each.getBoundingClientRect();
    return box.height < 24 || box.width < 20;
  };
  const levels = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map(($each) => Number($each.tagName[1]));
  return {
    width: document.documentElement.scrollWidth,
    small: seen.filter(($each) => !inText($each) && small($each)).map(($each) => $each.outerHTML.slice(0, 90)),
    mute: seen.filter(($each) => $each.matches("a, button"))
      .filter(($each) => !($each.textContent.trim() || $each.getAttribute("aria-label"))).length,
    vague: seen.map(($each) => $each.textContent.trim().toLowerCase())
      .filter((text) => ["here", "click here", "this", "link", "more", "read more"].includes(text)),
    jumps: levels.filter((level, at) => at ? level > levels[at - 1] + 1 : level !== 1).length,
    tops: levels.filter((level) => level === 1).length,
    language: document.documentElement.lang,
    unnamed: [...document.querySelectorAll("img:not([alt]), svg:not([aria-hidden], [role])")].length,
  };
}"""

FINE = {
    "width": 320, "small": [], "mute": 0, "vague": [], "jumps": 0, "tops": 1, "language": "en", "unnamed": 0,
}


@pytest.fixture
def paths(built_site: Path) -> list[str]:
    return sorted(path.relative_to(built_site).as_posix() for path in built_site.rglob("*.html"))


def test_every_page_fits_a_narrow_phone(browser: Browser, served: str, paths: list[str]) -> None:
    """Nothing scrolls sideways, targets are large enough, links say where they lead, headings go step by step."""
    page = browser.new_context(viewport={"width": 320, "height": 640}).new_page()
    wrong: dict[str, dict[str, Any]] = {}
    for path in paths:
        page.goto(f"{served}/{path.removesuffix('index.html')}")
        found = page.evaluate(LOOK)
        if found != FINE:
            wrong[path] = {what: value for what, value in found.items() if value != FINE[what]}

    assert wrong == {}
