"""Any text comes back: values are swapped for placeholders, and restored, whatever stands around them."""

from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from tests.lanes import Samples

NAMES = ("EMAIL", "NAME", "CARD", "PHONE", "BANK_ACCOUNT")
AROUND = (
    " ", "\n", ", ", "a", "Z9", "_", "\\", "**", "`", "[", "]", "{", ")", "<b>", "&amp;", "é", "日本", "\u200b", "😀",
    "§", "[EMAIL_1]", "email_2", "NAME_1", "[Name_3]", "CARD_12", "1", "figure_1", "[x]", "{name}", "%s", "$1",
    "$&", "C:\\Users\\",
)
VALUES = ("priya@example.org", "Priya Menon", "4111 1111 1111 1111", "+44 7700 900123", "$&", "a\\b", "[NAME_7]", "x_1")

ROUND = """(cases) => cases.filter(({pieces}) => {
  const whole = pieces.map(each => each.text).join('')
  const ledger = new Ledger()
  ledger.avoid(whole)
  const clean = pieces.map(each => each.name ? ledger.placeholder(each.name, each.text, 'exact') : each.text).join('')
  return restored(clean, ledger).parts.map(each => each.text).join('') !== whole
})"""


TYPED = st.text(st.characters(categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=12)

PIECES = st.lists(st.one_of(
    st.fixed_dictionaries({"text": st.one_of(st.sampled_from(AROUND), TYPED), "name": st.just("")}),
    st.fixed_dictionaries({"text": st.one_of(st.sampled_from(VALUES), TYPED), "name": st.sampled_from(NAMES)}),
), min_size=1, max_size=24)
"""A text in pieces; those with a name are private."""

AT_ONCE = 20
"""Texts that go to the page together, since each way there takes longer than a text."""


def test_any_text_comes_back(module_page: Callable[[str, str], Page], samples: Samples) -> None:
    page, tried = module_page("scrub", "scrub.js"), 0

    @seed(samples.seed)
    @settings(max_examples=samples.times(60, 2000), deadline=None, database=None,
              suppress_health_check=list(HealthCheck))
    @given(st.lists(PIECES, min_size=1, max_size=AT_ONCE))
    def comes_back(texts: list[Any]) -> None:
        nonlocal tried
        tried += len(texts)
        assert page.evaluate(ROUND, [{"pieces": pieces} for pieces in texts]) == []

    comes_back()
    print(f"\n{tried} texts scrubbed and restored")
