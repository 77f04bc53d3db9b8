"""Finds the browser that the tests drive, and installs one where that can be done.

``make test`` drives Chromium's headless shell: the engine without windows, menus and extensions, so that a page costs
a third of the processor time. ``make deep`` and ``make bench`` drive the whole browser (``--whole``), as visitors do.

Order: ``$BROWSER_PATH``, one of that sort on the path, the other sort, Playwright's own, else Debian's package when we
are root. ``python tests/chromium.py --install`` is what ``make test`` runs first.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

SHELLS = ("chromium-headless-shell", "chrome-headless-shell")
WHOLE = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")

MISSING = """\
No browser for the tests was found. One of these helps:
  - install chromium or chrome, so that it is on the path (Debian, Ubuntu: apt-get install chromium)
  - name one: make test BROWSER_PATH=/path/to/chrome
  - let Playwright fetch its own: .venv/bin/python -m playwright install chromium"""

FLAGS = ("--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync")
"""Without these Chromium talks to its maker by itself, which a test of "no request" would count.
No sandbox: it can not be had as root in a container, and only our own pages are opened."""


class NoBrowserError(Exception):
    """There is no browser, and none could be installed; the text says what to do."""


def find(whole: bool = False) -> Path | None:
    """Return the browser to drive, the *whole* of it or its shell where there are both; ``None``: there is none."""
    named = os.environ.get("BROWSER_PATH")
    if named:
        if shutil.which(named) is None:
            raise NoBrowserError(f"BROWSER_PATH names '{named}', which is no program that can be run")
        return Path(named)
    names = (*WHOLE, *SHELLS) if whole else (*SHELLS, *WHOLE)
    on_path = next((found for name in names if (found := shutil.which(name))), None)
    if on_path:
        return Path(on_path)
    with sync_playwright() as playwright:
        own = Path(playwright.chromium.executable_path)
    return own if own.is_file() else None


def install(whole: bool = False) -> Path:
    """Return the browser to drive, with Debian's installed first when there is none of this sort and we may."""
    found = find(whole)
    if found and (os.environ.get("BROWSER_PATH") or found.name in (WHOLE if whole else SHELLS)):
        return found
    apt = shutil.which("apt-get")
    if apt is None or os.geteuid() != 0:
        if found:
            return found
        raise NoBrowserError(MISSING)
    package = WHOLE[0] if whole else SHELLS[0]
    print(f"No such browser was found: installing Debian's package {package} (apt-get install {package})")
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", package]):
        done = subprocess.run([apt, *command], env=environment, capture_output=True, text=True)
        if done.returncode != 0 and not found:
            raise NoBrowserError(f"apt-get {command[0]} failed:\n{done.stdout}{done.stderr}\n{MISSING}")
    found = find(whole)
    if found is None:
        raise NoBrowserError(MISSING)
    return found


def main(arguments: list[str]) -> int:
    """Say which browser the tests drive; with ``--install``, install one where there is none."""
    whole = "--whole" in arguments
    try:
        found = install(whole) if "--install" in arguments else find(whole)
    except NoBrowserError as error:
        print(error, file=sys.stderr)
        return 1
    if found is None:
        print(MISSING, file=sys.stderr)
        return 1
    print(f"The tests drive {found}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
