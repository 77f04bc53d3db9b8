"""Scripts of guide pages that are made from modules, each joined into one small classic script."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.model import Content
from generator.quiz.join import joined
from generator.render.addresses import TICKS
from generator.render.wording import Section

SCRIPTS = Path(__file__).resolve().parents[1] / "site_overrides/assets/js"
"""Where the modules stand, in a folder for each script."""


TOLD = (
    "done", "remembered", "erased", "saved", "opened", "partly", "foreign", "unreadable", "version", "other", "damaged",
    "cannot",
)
"""What the script of the ticks says, by its keys in the words (``ticks``)."""


def page_scripts(content: Content) -> dict[str, str]:
    """Return every such script by its path from the site's root."""
    words = Section(content.words)["ticks"]
    return {TICKS: script("ticks", {key: words[key] for key in TOLD})}


def script(name: str, data: Mapping[str, Any]) -> str:
    """Return a script: the module *name* has a function ``start``, called with *data*."""
    modules = {path.name: path.read_text(encoding="utf-8") for path in sorted((SCRIPTS / name).glob("*.js"))}
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f'(()=>{{"use strict"\n{joined(modules, f"{name}.js")}\nstart({text})\n}})()\n'
