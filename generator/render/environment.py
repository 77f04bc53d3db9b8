"""The templates, compiled once, and what they may call."""

import re
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from .marks import buttons, marked, md
from .wording import fill, put

_BLANK_LINES = re.compile(r"\n\s*\n")

TEMPLATES = Path(__file__).parent.parent / "templates"


@cache
def environment() -> Environment:
    """Return the environment: everything is escaped, and a name that is not there is our bug."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.filters |= {"md": md, "buttons": buttons, "marked": marked, "fill": fill, "put": put}
    return made


def body(template: str, **values: Any) -> str:
    """Return a template's text, filled in, with no more than one blank line in a row."""
    return _BLANK_LINES.sub("\n\n", environment().get_template(template).render(**values))
