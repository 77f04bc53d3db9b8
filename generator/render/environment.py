"""The templates, compiled once, and what they may call."""

import os
import re
from functools import cache
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined

from generator import wording
from generator.wording import fill, put

from . import marks
from .marks import buttons, marked, md

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
        # A preview drops this whole environment when a template changes; to look at each file at each use costs more.
        auto_reload=False,
        bytecode_cache=compiled_in(Path(__file__).parent / "__pycache__"),
    )
    made.filters |= {"md": md, "buttons": buttons, "marked": marked, "fill": fill, "put": put}
    return made


def compiled_in(folder: Path) -> FileSystemBytecodeCache | None:
    """Return the place for compiled templates: the folder of Python's own compiled code, if it is there to write in.

    Jinja compiles a template again when its text changes. What our filters make of a constant is compiled in too, so
    other code has other names.
    """
    if not os.access(folder, os.W_OK):
        return None
    # The files that our filters stand in.
    code = sha256(b"".join(Path(str(file)).read_bytes() for file in (__file__, marks.__file__, wording.__file__)))
    return FileSystemBytecodeCache(str(folder), f"template-{code.hexdigest()[:8]}-%s.bin")


def body(template: str, **values: object) -> str:
    """Return a template's text, filled in, with no more than one blank line in a row."""
    return _BLANK_LINES.sub("\n\n", environment().get_template(template).render(**values))
