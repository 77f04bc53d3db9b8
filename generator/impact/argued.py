"""In words: verdicts that stay and have other reasons. Of a changed fact this is mostly all that it moves."""

from collections.abc import Iterator, Mapping, Sequence

from .moves import MODES, Argued


def lines(argued: Sequence[Argued], mode_words: Mapping[str, str], most: int) -> Iterator[tuple[bool, str]]:
    """Yield how many there are of each mode, and below it (``True``) which rules came and went, and where.

    *most* is how many of each list are named.
    """
    for mode in MODES:
        by_step: dict[tuple[tuple[str, ...], tuple[str, ...], str], int] = {}
        for each in argued:
            if each.visit.mode == mode:
                key = each.came, each.gone, each.visit.tool or each.visit.quiz
                by_step[key] = by_step.get(key, 0) + 1
        if not by_step:
            continue
        yield False, f"{mode_words[mode]}: {_verdicts(sum(by_step.values()))} with other reasons"
        steps = sorted(by_step.items(), key=lambda pair: (-pair[1], pair[0]))
        yield from ((True, f"{_step(came, gone)}: {count:,} at {place}") for (came, gone, place), count in steps[:most])
        if len(steps) > most:
            yield True, f"and {len(steps) - most} more"


def _verdicts(count: int) -> str:
    return f"{count:,} verdict{'s' if count > 1 else ''}"


def _step(came: Sequence[str], gone: Sequence[str]) -> str:
    told = [f"{', '.join(rules)} {word}" for rules, word in ((came, "now"), (gone, "no longer")) if rules]
    return "; ".join(told)


def plain(argued: Argued) -> dict[str, object]:
    """Return it as plain values."""
    visit = argued.visit
    return {
        "quiz": visit.quiz, "data": visit.data, "tool": visit.tool, "mode": visit.mode,
        "came": list(argued.came), "gone": list(argued.gone),
    }
