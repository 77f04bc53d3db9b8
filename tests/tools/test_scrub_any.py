"""Any text comes back: values are swapped for placeholders, and restored, whatever stands around them."""

import random
from collections.abc import Callable

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


def case(dice: random.Random) -> dict[str, list[dict[str, str]]]:
    """Return a text in pieces; those with a name are private."""
    pieces = []
    for _ in range(dice.randrange(1, 9)):
        pieces += [{"text": dice.choice(AROUND), "name": ""} for _ in range(dice.randrange(4))]
        pieces.append({"text": dice.choice(VALUES), "name": dice.choice(NAMES)})
    return {"pieces": pieces}


def test_any_text_comes_back(module_page: Callable[[str, str], Page], samples: Samples) -> None:
    dice = samples.dice("scrub and restore")
    cases = [case(dice) for _ in range(samples.times(500, 20_000))]
    page = module_page("scrub", "placeholders.js")

    lost = page.evaluate(ROUND, cases)

    print(f"\n{len(cases)} texts scrubbed and restored, {len(lost)} did not come back")
    assert lost == []
