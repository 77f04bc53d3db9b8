"""The script of a tool's page: its modules and its data in one classic script, so that nothing is fetched."""

import json
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from generator.assets.join import joined
from generator.assets.modules import modules
from generator.model import Content

SCRIPTS = "site_overrides/scripts/tools"
"""Where the tools' browser modules stand, in a folder for each."""

STYLES = Path(__file__).resolve().parents[2] / "site_overrides/assets/css"
"""Where the styles stand: tools.css for all tools, ``<slug>.css`` for what one of them needs beside it."""

Data = Callable[[Content, date], Mapping[str, object]]
"""What a tool works with beside its words: from content and today's date to what JSON can hold."""


def style_paths(slug: str) -> list[str]:
    """Return the styles that a tool's page loads, from the site's root."""
    return [f"assets/css/{name}.css" for name in ("tools", slug) if (STYLES / f"{name}.css").is_file()]


def script_path(slug: str) -> str:
    """Return where a tool's script is published, from the site's root."""
    return f"assets/tools/{slug}.js"


def bundle(slug: str, data: Mapping[str, object]) -> str:
    """Return the script of the tool *slug*: its module ``<slug>.js`` has a function ``start`` that takes *data*."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f'(()=>{{"use strict"\n{joined(modules(), f"{SCRIPTS}/{slug}/{slug}.js")}\nstart({text})\n}})()\n'


def tool_files(content: Content, today: date, tables: Mapping[str, Data]) -> dict[str, str]:
    """Return the scripts of the tools' pages, by path from the site's root; *tables* has what each works with."""
    return {
        script_path(slug): bundle(slug, {"words": tool.words, **tables[slug](content, today)})
        for slug, tool in content.tools.items() if slug in tables
    }
