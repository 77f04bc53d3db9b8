"""How fast and how well the scrub tool scans, in a real browser. ``make bench`` prints it, with every miss."""

import statistics

import pytest
from playwright.sync_api import CDPSession, Page

from tests.scrub.conftest import Scan, detectors, js, scan_js
from tests.scrub.texts import GROUPS, Group, Score, judge, texts

__all__ = ["detectors", "js", "scan_js"]  # fixtures; pytest finds them by their names here

SIZE = 100_000
BAR = 200
"""Milliseconds for that many characters."""

TOLD = 0.9
"""What the page says: about 9 of 10 details are found."""


def prose() -> str:
    """All texts in a row, again and again, up to the size."""
    once = "\n\n".join(each.text for group in GROUPS for each in texts(group))
    return (once * (SIZE // len(once) + 1))[:SIZE]


def processor_time(session: CDPSession, page: Page, text: str) -> tuple[float, int]:
    """Return the milliseconds that the page's own thread works on a scan, and how much it finds.

    Time on the clock would count the other programs of a busy machine.
    """
    def spent() -> float:
        metrics = session.send("Performance.getMetrics")["metrics"]
        return 1000 * float(next(each["value"] for each in metrics if each["name"] == "ThreadTime"))

    before = spent()
    found: int = page.evaluate("text => scan(scanner, text).length", text)
    return spent() - before, found


def test_time(js: Page) -> None:
    session = js.context.new_cdp_session(js)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    first, found = processor_time(session, js, prose())
    times = [processor_time(session, js, prose())[0] for _ in range(9)]
    print(f"\n{SIZE:,} characters, {found:,} findings: first {first:.0f} ms, then {statistics.median(times):.0f} ms")

    assert first < BAR
    assert statistics.median(times) < BAR / 2


@pytest.mark.parametrize("group", GROUPS)
def test_precision_and_recall(scan_js: Scan, group: Group) -> None:
    whole = Score()
    styles: dict[str, Score] = {}
    for text in texts(group):
        findings = scan_js(text.text, text.names)
        judge(whole, text, findings)
        judge(styles.setdefault(text.style, Score()), text, findings)
    print(f"\n{group} texts: {whole}")
    print(*(f"  {style}: {score}" for style, score in sorted(styles.items())), sep="\n")
    print(*(f"  not found: {miss}" for miss in whole.misses), *(f"  false: {each}" for each in whole.false), sep="\n")

    assert whole.recall >= TOLD
    assert whole.precision >= TOLD
