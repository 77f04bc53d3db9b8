"""The browser's code as classic scripts: one for all quizzes that decide, one for all by cards.

They hold no data, so a browser that has loaded one quiz has the code of the next.
"""

from pathlib import Path

from generator.assets.join import joined

MODULES = Path(__file__).resolve().parents[3] / "quiz"
"""Where the browser modules and the quiz's style stand."""

CODE, CARDS_CODE = "assets/quiz.js", "assets/cards.js"
"""Where the two are published, from the site's root."""

ENTRIES = {CODE: "start.js", CARDS_CODE: "cards.js"}
"""The module that each begins with: its function ``start`` takes up the data of the script before."""


def modules() -> dict[str, str]:
    """Return the text of each browser module by its name."""
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(MODULES.glob("*.js"))}


def code(path: str) -> str:
    """Return the script that is published at *path*."""
    return f'(()=>{{"use strict"\n{joined(modules(), ENTRIES[path])}\nstart()}})()\n'
