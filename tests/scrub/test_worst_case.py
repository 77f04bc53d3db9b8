"""No text makes the scan hang: what costs each pattern most costs twice as much when it is twice as long, not more."""

from collections.abc import Callable, Sequence

import pytest
from playwright.sync_api import Page

from generator.model.detectors import Detector
from tests.scrub.attacks import attacks

SHORT, LONG = 25_000, 100_000

GROWTH = 9
"""Times the cost for four times the length. A straight line has 4; a square would have 16."""

TOO_QUICK = 100
"""Milliseconds below which a measurement says nothing about growth."""

MEASURE = """([id, pieces, size]) => {
  const table = prepareScan(rows.filter(row => row.id === id))
  return pieces.map(piece => {
    const text = piece.repeat(Math.ceil(size / piece.length)).slice(0, size)
    const once = () => { const start = performance.now(); scan(table, text); return performance.now() - start }
    return once()
  })
}"""


def costs(js: Page, detector: str, pieces: Sequence[str], size: int) -> list[float]:
    """Return the milliseconds that a text of each piece takes."""
    found: list[float] = js.evaluate(MEASURE, [detector, list(pieces), size])
    return found


def is_straight(cost: Callable[[int], float]) -> bool:
    """Return whether four times the text costs about four times as much, at least once: a square never would.

    The two are measured side by side, several times, because other programs share the machine.
    """
    for _ in range(6):
        short, long = cost(SHORT), cost(LONG)
        if long < max(GROWTH * short, TOO_QUICK):
            return True
    return False


def test_cost_grows_in_a_straight_line(js: Page, detectors: Sequence[Detector]) -> None:
    worst: list[tuple[float, str, str]] = []
    for detector in detectors:
        words = [f"{word} " for word in detector.context.words] if detector.context else []
        pieces = [piece for pattern in detector.patterns for piece in attacks(pattern.is_)] + words
        pieces += [f"{words[0]}{piece} " for piece in pieces[:40]] if words else []
        measured = zip(costs(js, detector.id, pieces, LONG), pieces, strict=True)
        worst += [(cost, detector.id, piece) for cost, piece in measured]
    print(*(f"{cost:6.0f} ms {name}: {piece[:60]!r}" for cost, name, piece in sorted(worst)[-8:]), sep="\n")

    assert len(worst) > 500
    assert [
        (name, piece) for took, name, piece in worst
        if took > TOO_QUICK and not is_straight(lambda size: costs(js, name, [piece], size)[0])  # noqa: B023
    ] == []


HOSTILE = ("passport 1", "call 1 ", "born 1.1.", "lat ", "IBAN DE", "\u200b4", "ssn nhs sin bsn ", "1 ", "a@a.")


@pytest.mark.parametrize("piece", HOSTILE)
def test_the_whole_scan_of_a_hostile_text(js: Page, piece: str) -> None:
    """Words of context in a row, each with a window of its own."""
    def cost(size: int) -> float:
        took: float = js.evaluate(
            "text => { const start = performance.now(); scan(scanner, text); return performance.now() - start }",
            piece * (size // len(piece)),
        )
        return took

    assert is_straight(cost)


def test_many_own_words(js: Page) -> None:
    def cost(size: int) -> float:
        took: float = js.evaluate("""size => {
          const text = "ab 203.0.113.9 ".repeat(size / 15)
          const start = performance.now()
          scan(scanner, text, Array.from({length: 50}, (_, i) => i % 2 ? "ab" : `w${i}`))
          return performance.now() - start
        }""", size)
        return took

    assert is_straight(cost)
