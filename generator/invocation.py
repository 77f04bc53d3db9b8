"""How ``guide`` is typed here: what a message advises can be copied and run as it stands."""

import os
import shlex
import shutil
import sys
import sysconfig
from pathlib import Path, PurePath, PureWindowsPath

MODULE = f"{__package__}"
"""What ``python -m`` takes where no script ``guide`` is installed."""


def guide() -> str:
    """Return the command as a person in this folder types it.

    Short where a shell finds it, else with its path; by ``python -m`` where it is used without being installed.
    """
    script = Path(sysconfig.get_path("scripts")) / ("guide.exe" if os.name == "nt" else "guide")
    if not script.is_file():
        return f"{python()} -m {MODULE}"
    found = shutil.which("guide")
    if found and Path(found).resolve() == script.resolve():
        return "guide"
    return spelled(script.with_suffix(""), Path.cwd())


def python() -> str:
    """Return this environment's Python as a person in this folder types it."""
    return spelled(Path(sys.executable), Path.cwd())


def spelled(program: PurePath, here: PurePath) -> str:
    """Return the path of *program* as a shell in the folder *here* takes it."""
    path = str(program.relative_to(here) if program.is_relative_to(here) else program)
    if isinstance(program, PureWindowsPath):
        return f'"{path}"' if " " in path else path
    return shlex.quote(path)
