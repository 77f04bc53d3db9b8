"""Whatever stands behind the # of an address: pages open, and no script fails; drawn by the seed of each run."""

from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st
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


PARTS = st.tuples(st.one_of(st.sampled_from(WORDS), st.text(max_size=12)), st.sampled_from("=&,/#"))


def _joined(parts: list[tuple[str, str]], escaped: bool) -> str:
    raw = "".join(part + sign for part, sign in parts)
    return quote(raw, safe="=&,/") if escaped else raw


FRAGMENTS = st.builds(_joined, st.lists(PARTS, min_size=1, max_size=7), st.booleans())
"""What may stand behind a #: of words that pages know, and of what they do not; as typed, or as addresses hold it."""


@pytest.mark.parametrize("path", PAGES)
def test_any_fragment_opens(path: str, page: Page, served: str, samples: Samples) -> None:
    wrong = list[str]()
    page.on("pageerror", lambda error: wrong.append(f"{page.url[:200]}: {error}"))
    page.on("dialog", lambda dialog: dialog.dismiss())
    page.expose_function("hit", lambda: wrong.append(f"{page.url[:200]}: ran"))

    @seed(samples.seed)
    @settings(max_examples=samples.times(3, 60), deadline=None, database=None,
              suppress_health_check=list(HealthCheck))
    @given(FRAGMENTS)
    def opens(fragment: str) -> None:
        wrong.clear()
        page.goto("about:blank")
        page.goto(f"{served}/{path}#{fragment}", wait_until="load")
        assert page.locator("h1, legend, main").first.is_visible()
        assert wrong == []

    opens()
