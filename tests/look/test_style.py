"""The style sheets: colours that everybody can read, nothing from elsewhere, small."""

from itertools import product
from pathlib import Path

import pytest

from tests.look.style import SCHEMES, SHEETS, SITE, contrast, defined, rules, tokens, used

VERDICTS = ("ok", "care", "notyet", "nothere", "never")
GROUNDS = ("paper", "sheet", "sheet-2")

TEXT = [
    *product(("ink", "ink-2", "link"), GROUNDS),
    *product(("ink", "link"), (f"{verdict}-soft" for verdict in VERDICTS)),
    *((verdict, ground) for verdict in VERDICTS for ground in ("sheet", "paper", f"{verdict}-soft")),
    ("on-brand", "brand"), ("on-brand", "brand-hover"), ("brand", "sheet"),
    ("on-help", "help"), ("out-ink", "out"), ("in-ink", "in"), ("sheet", "care"),
]
"""Text and what it stands on."""

EDGES = [
    *product(("edge", "focus", "brand"), GROUNDS), *(("sign-in", verdict) for verdict in VERDICTS),
    ("ok", "sheet-2"), ("on-help", "help"),
]
"""What shows where something can be pressed, where the focus is, or what a sign says; and what it stands on."""


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("front", "back"), TEXT)
def test_text_reaches_4_5(scheme: str, front: str, back: str) -> None:
    colours = tokens(scheme)

    assert contrast(colours[front], colours[back]) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("front", "back"), EDGES)
def test_edges_reach_3(scheme: str, front: str, back: str) -> None:
    colours = tokens(scheme)

    assert contrast(colours[front], colours[back]) >= 3


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


def test_both_schemes_set_the_same_colours() -> None:
    colours = {scheme: {name for name, value in tokens(scheme).items() if value.startswith("#")} for scheme in SCHEMES}
    changed = {name for name, value in tokens("dark").items() if tokens("light")[name] != value}

    assert colours["light"] == colours["dark"]
    assert colours["light"] - changed == {"on-help"}  # white on both, the ground changes


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_every_token_that_is_read_is_set(sheet: Path) -> None:
    text = rules(sheet)

    assert used(text) - defined(text) - defined(rules(SITE)) == set()


def test_every_token_is_read_somewhere() -> None:
    read = set().union(*(used(rules(sheet)) for sheet in SHEETS))
    spare = {"s8", "r3"}  # the scale of spaces and corners is kept whole

    assert set(tokens("light")) - read - spare == set()


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_nothing_is_loaded(sheet: Path) -> None:
    text = rules(sheet)

    assert "url(" not in text
    assert "@import" not in text
    assert "@font-face" not in text


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_nothing_moves_unasked(sheet: Path) -> None:
    for block in rules(sheet).split("@media"):
        if "transition" in block or "animation" in block:
            assert block.lstrip().startswith("(prefers-reduced-motion: no-preference)")


