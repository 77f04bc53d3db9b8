"""How the reader of policies does on labelled sentences: what it finds, misses and marks wrongly."""

from dataclasses import dataclass, field
from typing import Any

import yaml

from generator.model.reading import Reading
from generator.reading.normal import normal
from generator.reading.scan import Reader
from generator.reading.table import table
from tests.real import ROOT

CASES = ROOT / "tests/cases/policy"
FITTED = ("tuned", "tuned-2", "tuned-3")
UNSEEN = "unseen"


def documents(name: str) -> list[dict[str, Any]]:
    """Return the labelled documents of a set."""
    found: list[dict[str, Any]] = yaml.safe_load((CASES / f"{name}.yml").read_text(encoding="utf-8"))
    return found


@dataclass
class Score:
    """What came out for a set."""

    texts: int = 0
    things: int = 0
    flags: int = 0
    flags_found: int = 0
    found: int = 0
    misses: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    @property
    def marks(self) -> int:
        """How many marks were made that are right or wrong; those that may be there do not count."""
        return self.found + len(self.wrong)

    def report(self, name: str) -> str:
        """Return the figures, then every miss and every wrong mark."""
        head = (
            f"{name}: {self.texts} texts; found {self.found} of {self.things} ({self.found / self.things:.1%}), "
            f"red flags {self.flags_found} of {self.flags} ({self.flags_found / self.flags:.1%}), "
            f"right {self.found} of {self.marks} marks ({self.found / self.marks:.1%})"
        )
        missed = [f"  missed {each}" for each in self.misses]
        return "\n".join([head, *missed, *(f"  wrong {each}" for each in self.wrong)])


def passage(case: dict[str, Any]) -> str:
    """Return the sentence of a case with what stands around it."""
    lead = f"{case['lead']}\n\n" if "lead" in case else ""
    return f"{lead}{case['text']} {case.get('next', '')}".rstrip()


def signs_in(reader: Reader, case: dict[str, Any], kind: str) -> set[str]:
    """Return the signs of the case's own sentence."""
    own, lead, following = (normal(case.get(key, "")) for key in ("text", "lead", "next"))
    found = set()
    for hit in reader.read(passage(case), kind):
        sentence = hit.sentence.strip()
        if (sentence in following or sentence in lead) and sentence not in own:
            continue
        found.add(f"{hit.sign}/taken-back" if hit.manner == "taken-back" else hit.sign)
    return found


def scored(name: str, reading: Reading) -> Score:
    """Return what the reader does on the set *name*."""
    reader, score = Reader(table(reading)), Score()
    flagged = {sign.id for sign in reading.signs if sign.red_flag == "yes"}
    for document in documents(name):
        kind = "terms" if document["terms"] == "Terms of Service" else "policy"
        score.texts += 1
        for case in document["sentences"]:
            found, wanted = signs_in(reader, case, kind), set(case["signs"])
            flags = {each for each in wanted if each in flagged or each.endswith("/taken-back")}
            score.things += len(wanted)
            score.found += len(wanted & found)
            score.flags += len(flags)
            score.flags_found += len(flags & found)
            score.misses += [f"{each}: {case['text']}" for each in sorted(wanted - found)]
            allowed = {*case.get("may", ()), *(f"{each}/taken-back" for each in case.get("may", ()))}
            score.wrong += [f"{each}: {case['text']}" for each in sorted(found - wanted - allowed)]
    return score
