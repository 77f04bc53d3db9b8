"""Whatever stands behind the # of an address: pages open, and no script fails; drawn anew by the seed of each run."""

import random
from urllib.parse import quote

import pytest
from playwright.sync_api import Page

from tests.lanes import Samples

PAGES = ("quiz/should-i-share/", "quiz/choose-a-website-chatbot/", "quiz/test-yourself/", "compare/", "search/",
         "tools/letters/", "checklists/for-parents/", "embed/should-i-share/")
WORDS = (
    "data", "tool", "training", "q", "where", "ticks", "plans", "law", "password", "chatgpt/consumer", "cv", "eu",
    "off", "__proto__", "constructor", "toString", "main", "all", "on-this-page", "1", "-1", "1e9", "null", "", "%",
    "%E0%A4", "%00", "é", "日本", "😀", "<img src=x onerror=hit()>", "javascript:hit()", "a" * 3000, "#", "?", "&",
    "=", ",", "/",
)


def fragment(dice: random.Random) -> str:
    """Return something that may stand behind a #: of words that pages know, and of what they do not."""
    parts = [dice.choice(WORDS) for _ in range(dice.randrange(1, 7))]
    raw = "".join(f"{part}{dice.choice('=&,/#')}" for part in parts)
    return raw if dice.random() < 0.5 else quote(raw, safe="=&,/")


@pytest.mark.parametrize("path", PAGES)
def test_any_fragment_opens(path: str, page: Page, served: str, samples: Samples) -> None:
    dice, wrong = samples.dice(f"fragments of {path}"), list[str]()
    page.on("pageerror", lambda error: wrong.append(f"{page.url[:200]}: {error}"))
    page.on("dialog", lambda dialog: dialog.dismiss())
    page.expose_function("hit", lambda: wrong.append(f"{page.url[:200]}: ran"))
    for _ in range(samples.times(3, 60)):
        page.goto("about:blank")
        page.goto(f"{served}/{path}#{fragment(dice)}", wait_until="load")
        assert page.locator("h1, legend, main").first.is_visible()

    assert wrong == []
