"""The browser's code as classic scripts: one for all quizzes that decide, one for all by cards.

They hold no data, so a browser that has loaded one quiz has the code of the next.
"""

from pathlib import Path

from generator.assets.join import joined
from generator.assets.modules import modules

MODULES = Path(__file__).resolve().parents[3] / "quiz"
"""Where the quiz's style stands."""

CODE, CARDS_CODE = "assets/quiz.js", "assets/cards.js"
"""Where the two are published, from the site's root."""

ENTRIES = {CODE: "quiz/start.js", CARDS_CODE: "quiz/cards.js"}
"""The module that each begins with: its function ``start`` takes up the data of the script before."""


def code(path: str) -> str:
    """Return the script that is published at *path*."""
    return f'(()=>{{"use strict"\n{joined(modules(), ENTRIES[path])}\nstart()}})()\n'
