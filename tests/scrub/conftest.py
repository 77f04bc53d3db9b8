"""The scan as it runs in the browser, with the real detectors."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.assets.join import joined
from generator.assets.modules import modules
from generator.check.files import read_files
from generator.model.detectors import Detector
from generator.scrub.table import detector_row
from generator.tools.bundle import SCRIPTS
from tests.scrub.texts import Span

ROOT = Path(__file__).resolve().parents[2]
ENTRY = f"{SCRIPTS}/scrub/entry.js"
TODAY = date(2026, 11, 22)

Scan = Callable[..., list[Span]]


@pytest.fixture(scope="session")
def detectors() -> Sequence[Detector]:
    """The real table. It is read alone, so that a mistake elsewhere does not hide what is wrong here."""
    parsed, problems = read_files(ROOT)
    assert [each for each in problems if each.file == "content/detectors.yml"] == []
    found: Sequence[Detector] = parsed.singles["detectors"].model.detectors
    return found


@pytest.fixture(scope="module")
def js(browser: Browser, detectors: Sequence[Detector]) -> Iterator[Page]:
    """A page that holds scan and placeholders, ready with the real detectors."""
    page = browser.new_page()
    entry = 'import { scan } from "./scan.js"\nimport { restored } from "./back.js"\n'
    page.add_script_tag(content=joined({**modules(), ENTRY: entry}, ENTRY))
    rows = [detector_row(each) for each in detectors]
    page.evaluate("rows => { window.rows = rows; window.scanner = prepareScan(rows) }", rows)
    yield page
    page.close()


@pytest.fixture(scope="module")
def scan_js(js: Page) -> Scan:
    """Scan a text in the browser. Places are given in characters, as Python counts them."""
    def scanned(text: str, own: Sequence[str] = (), only: str = "") -> list[Span]:
        found = js.evaluate(
            """([text, own, only]) => {
              const table = only ? prepareScan(rows.filter(row => row.id === only)) : scanner
              const at = end => [...text.slice(0, end)].length
              return scan(table, text, own).map(f => [at(f.start), at(f.end), f.detector])
            }""", [text, list(own), only],
        )
        return [Span(*each) for each in found]
    return scanned
