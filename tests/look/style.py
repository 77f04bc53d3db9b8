"""Reads the style sheets just as far as the tests of the look need: tokens, their values, their use."""

import re
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
SITE = ROOT / "site_overrides/assets/css/site.css"
SHEETS = (SITE, *sorted((ROOT / "quiz").glob("*.css")))

SCHEMES = ("light", "dark")

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_TOKEN = re.compile(r"--([\w-]+)\s*:\s*([^;}]+)")
_DARK = re.compile(r"@media \(prefers-color-scheme: dark\)\s*\{\s*:root\s*\{(.*?)\}", re.DOTALL)
_ROOT = re.compile(r":root\s*\{(.*?)\}", re.DOTALL)


def rules(sheet: Path) -> str:
    """Return a style sheet's text without its comments."""
    return _COMMENT.sub("", sheet.read_text(encoding="utf-8"))


def tokens(scheme: str) -> Mapping[str, str]:
    """Return the value of every token by its name (without dashes) in the scheme "light" or "dark"."""
    text = rules(SITE)
    light, dark = _ROOT.search(text), _DARK.search(text)
    assert light
    assert dark
    found = dict(_TOKEN.findall(light[1]))
    return found if scheme == "light" else found | dict(_TOKEN.findall(dark[1]))


def defined(text: str) -> set[str]:
    """Return the names of the custom properties that *text* sets."""
    return {name for name, _ in _TOKEN.findall(text)}


def used(text: str) -> set[str]:
    """Return the names of the custom properties that *text* reads."""
    return set(re.findall(r"var\(--([\w-]+)", text))


def contrast(first: str, second: str) -> float:
    """Return the contrast of two colours ("#rrggbb") by WCAG 2: 1 for none, 21 for black on white."""
    low, high = sorted((_luminance(first), _luminance(second)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return 0.2126 * _linear(red) + 0.7152 * _linear(green) + 0.0722 * _linear(blue)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
