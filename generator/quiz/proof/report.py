"""What a proof found, for people and for programs: as problems with their places, as text, as plain values."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.load.yaml import Document, load_file
from generator.model.ageing import parity_days
from generator.problems import Problem, as_text

from ..compile import Compiled
from . import Proof, prove
from .counterexample import combination


@dataclass(frozen=True, slots=True)
class Proved:
    """The proofs of one quiz on one or several days."""

    proofs: tuple[Proof, ...]
    """The day that was asked for first, then the later ones."""
    problems: tuple[Problem, ...]
    """What does not hold, each once however many days it fails on."""
    seconds: float = 0.0


def proof_problems(compiled: Compiled, document: Document | None = None) -> list[Problem]:
    """Return what a quiz promises and does not keep, on the day ``as_of`` and on the parity days after it.

    *document* is the quiz's file as it was read; without it problems have the file's first line as their place.
    """
    return list(prove_quiz(compiled, document).problems)


def prove_quiz(compiled: Compiled, document: Document | None = None, today: date | None = None) -> Proved:
    """Prove a quiz on *today*; without it on the day ``as_of`` and on the parity days after it."""
    as_of = date.fromisoformat(compiled.table["as_of"])
    proofs = tuple(prove(compiled, day) for day in ([today] if today else [as_of, *parity_days(as_of)]))
    return Proved(proofs, tuple(_problems(proofs, compiled.quiz.id, document)))


def quiz_document(root: Path, quiz_id: str) -> Document | None:
    """Return the file of a quiz under *root*, or ``None`` where it cannot be read."""
    name = f"quiz/{quiz_id}.yml"
    found = load_file(root / name, name)
    return found if isinstance(found, Document) else None


def _problems(proofs: Sequence[Proof], quiz_id: str, document: Document | None) -> Iterator[Problem]:
    """A promise that is broken on the first day is not told again for the later ones."""
    told: set[tuple[object, ...]] = set()
    for proof in proofs:
        when = "" if proof is proofs[0] else f"on {proof.today.isoformat()}: "
        new = [failure for failure in proof.failures if (failure.rule, failure.path) not in told]
        told.update((failure.rule, failure.path) for failure in new)
        for failure in new:
            if document:
                yield document.problem(failure.path, when + failure.says, failure.rule, failure.hint)
            else:
                yield Problem(f"quiz/{quiz_id}.yml", 1, 1, when + failure.says, failure.rule, failure.hint)


def text(proved: Proved) -> str:
    """Return the report that people read."""
    first, *later = proved.proofs
    held = first.guarantees - _broken(first)
    lines = [
        f"{first.quiz}, proved on {first.today.isoformat()}",
        "",
        f"  {first.combinations:,} combinations",
        f"  {held} of {first.guarantees} guarantees held",
        "",
        "  verdict       combinations",
        *(
            f"  {word:<12}{count:>14,}  {count / max(1, first.combinations):>5.1%}"
            for word, count in first.verdicts.items()
        ),
        "",
        f"  {'rule':<34}{'fires':>10}{'decides alone':>16}",
        *(f"  {rule:<34}{count:>10,}{first.decides[rule]:>16,}" for rule, count in first.rules.items()),
        "",
        *([f"  {'question':<34}{'asked':>10}{'moves':>16}"] if first.moves else []),
        *(f"  {name:<34}{first.asked[name]:>10,}{count:>16,}" for name, count in first.moves.items()),
        "",
        "  the closest calls: rules that the fewest verdicts hang on",
        *(f"  {count:>7,}  {rule}, for example {combination(example)}" for rule, count, example in first.closest),
    ]
    if later:
        lines += ["", "  later: guarantees, and that ageing never softens"]
        lines += [f"  {proof.today.isoformat()}  {_result(proof)}" for proof in later]
    lines += ["", f"  {proved.seconds:.2f} seconds"]
    if proved.problems:
        lines += ["", as_text(proved.problems)]
    return "\n".join(lines)


def _result(proof: Proof) -> str:
    if not proof.failures:
        return f"held, {proof.combinations:,} combinations"
    return f"{len(proof.failures)} broken: {', '.join(dict.fromkeys(failure.rule for failure in proof.failures))}"


def _broken(proof: Proof) -> int:
    """How many of the author's guarantees do not hold."""
    return len({failure.path for failure in proof.failures if "guarantees" in failure.path[:2]})


def plain(proved: Proved) -> dict[str, object]:
    """Return the report as plain values, for JSON."""
    first, *later = proved.proofs
    return {
        "quiz": first.quiz,
        "today": first.today.isoformat(),
        "combinations": first.combinations,
        "seconds": round(proved.seconds, 3),
        "guarantees": {"asked": first.guarantees, "held": first.guarantees - _broken(first)},
        "verdicts": dict(first.verdicts),
        "rules": {rule: {"fires": n, "decides_alone": first.decides[rule]} for rule, n in first.rules.items()},
        "questions": {name: {"asked": first.asked[name], "moves": n} for name, n in first.moves.items()},
        "closest": [
            {"rule": rule, "combinations": count, "example": dict(example)} for rule, count, example in first.closest
        ],
        "later": [
            {"today": proof.today.isoformat(), "combinations": proof.combinations,
             "broken": [failure.rule for failure in proof.failures]}
            for proof in later
        ],
        "failures": [
            {"file": p.file, "line": p.line, "column": p.column, "rule": p.rule, "says": p.says,
             "hint": p.hint}
            for p in sorted(proved.problems)
        ],
    }
