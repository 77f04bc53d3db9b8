"""The texts of tests/cases/scrub: what stands in them, what should be found, and how well it is."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, TypeAlias

import yaml

CASES = Path(__file__).parent.parent / "cases/scrub"

SPLIT = "¦"
"""Stands for nothing; it keeps secret scanners of code hosts from taking an invented key for a real one."""

ALSO: Mapping[str, frozenset[str]] = {
    "card": frozenset({"card-code"}),
    "api-key": frozenset({"secret-by-name"}),
    "bank-account": frozenset({"routing-number"}),
    "name": frozenset({"own"}),
    "seed-phrase": frozenset({"seed-phrase-perhaps"}),
    "id": frozenset({
        "ssn", "nino", "nhs", "dni", "nie", "codice-fiscale", "steuer-id", "bsn", "nir", "aadhaar", "pan", "sin", "tfn",
        "medicare", "passport", "labelled-number",
    }),
    "address": frozenset({"address-by-name", "street-in-small-letters"}),
}
"""Labels that stand for more than the detector of their name."""

UNJUDGED = "other"
"""The label of what is private in a way that no detector is for."""

_MARK = re.compile(r"\[\[([a-z-]+):(.+?)\]\]", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text, by its first character and the one behind its last."""

    start: int
    end: int
    label: str

    def meets(self, other: "Span") -> bool:
        """Return whether the two share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Text:
    """One invented text."""

    id: str
    style: str
    text: str
    spans: tuple[Span, ...]
    names: tuple[str, ...] = ()
    decoys: tuple[str, ...] = ()


@dataclass
class Score:
    """How well some texts were scanned."""

    right: int = 0
    """Details that were found as what they are."""
    whole: int = 0
    """Details of which nothing is left to read."""
    total: int = 0
    found: int = 0
    """Findings that count: those about nothing that should be found, or about something else, are false."""
    misses: list[str] = field(default_factory=list)
    false: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """Of all details, the part that was found."""
        return self.right / self.total

    @property
    def precision(self) -> float:
        """Of all findings, the part that is right."""
        return (self.found - len(self.false)) / self.found

    def __str__(self) -> str:
        return (
            f"recall {self.recall:.1%} ({self.right} of {self.total}; wholly hidden {self.whole}), "
            f"precision {self.precision:.1%} ({len(self.false)} of {self.found} false)"
        )


Group: TypeAlias = Literal["first", "more", "unseen", "wide", "held"]
"""``first``: written before the patterns, and their misses mended. ``more``: written after them, and mended later.
``unseen``: written by someone who had read no pattern (decision 0010). ``wide`` and ``held``: columns, labels, id words
and harmless texts, parted by a seed; misses of the first were mended, of the second never (decision 31)."""

GROUPS: tuple[Group, ...] = ("first", "more", "unseen", "wide", "held")


def texts(group: Group) -> Iterator[Text]:
    """Yield the texts of *group*."""
    for path in sorted(CASES.glob("*.yml")):
        _, _, end = path.stem.partition("-")
        if (end or "first") == group:
            case = yaml.safe_load(path.read_text(encoding="utf-8"))
            for each in case["texts"]:
                yield read(case["style"], each)


def read(style: str, each: Mapping[str, object]) -> Text:
    """Return one text without its marks."""
    marked = str(each["text"]).replace(SPLIT, "")
    bare, spans, done = "", [], 0
    for found in _MARK.finditer(marked):
        bare += marked[done : found.start()]
        spans.append(Span(len(bare), len(bare) + len(found[2]), found[1]))
        bare, done = bare + found[2], found.end()
    names, decoys = (tuple(str(one) for one in _list(each.get(key, ()))) for key in ("names", "decoys"))
    return Text(str(each["id"]), style, bare + marked[done:], tuple(spans), names, decoys)


def _list(value: object) -> Iterable[object]:
    return value if isinstance(value, (list, tuple)) else ()


def fits(label: str, detector: str) -> bool:
    """Return whether a finding of *detector* is what *label* asks for."""
    return detector == label or detector in ALSO.get(label, ())


def judge(score: Score, text: Text, findings: Iterable[Span]) -> None:
    """Add how well *findings* fit *text*."""
    findings = list(findings)
    for span in text.spans:
        if span.label == UNJUDGED:
            continue
        score.total += 1
        met = [each for each in findings if each.meets(span)]
        found = any(fits(span.label, each.label) for each in met)
        whole = all(any(each.start <= i < each.end for each in met) for i in range(span.start, span.end))
        score.right += found
        score.whole += whole
        if not (found and whole):
            how = "in part" if found else f"as {met[0].label}" if met else "missed"
            score.misses.append(f"{text.id}: {span.label} {text.text[span.start:span.end]!r} {how}")
    for each in findings:
        met = [span for span in text.spans if span.meets(each)]
        if any(span.label == UNJUDGED for span in met):
            continue
        score.found += 1
        if not any(fits(span.label, each.label) for span in met):
            score.false.append(f"{text.id}: {each.label} {text.text[each.start:each.end]!r}")
