"""Kinds of data and risks: nothing lost from the fact sheets, every record ready for its page and the quiz."""

import re
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.model.data import DataKind
from tests.counts import fewer
from tests.real import real_content

ROOT = Path(__file__).parent.parent
CASES: dict[str, Any] = yaml.safe_load((ROOT / "tests/cases/kinds_counts.yml").read_text(encoding="utf-8"))


KINDS = list(real_content().data.values())
RISKS = list(real_content().risks.values())

every_kind = pytest.mark.parametrize("kind", KINDS, ids=[kind.slug for kind in KINDS])


def without_marks(text: str) -> str:
    return text.replace("[[", "").replace("]]", "")


def test_as_many_as_were_brought_in() -> None:
    found = {
        "kinds": len(KINDS),
        "sources_of_kinds": sum(len(kind.sources) for kind in KINDS),
        "aliases": sum(len(kind.aliases) for kind in KINDS),
        "steps": sum(len(kind.make_safe) for kind in KINDS),
        "risks": len(RISKS),
        "evidence": {risk.slug: len(risk.evidence) for risk in RISKS},
        "sources_of_risks": sum(len(proof.sources) for risk in RISKS for proof in risk.evidence),
    }

    frozen = {key: CASES[key] for key in found}
    assert fewer(found, frozen) == [], "lower the number in tests/cases/kinds_counts.yml if it was meant"


def test_the_first_screen_has_eight_tiles_in_order() -> None:
    tiles = sorted((kind.common, kind.slug) for kind in KINDS if kind.common is not None)

    assert tiles == list(enumerate(CASES["tiles"], start=1))


def test_an_alias_leads_to_one_kind_or_is_shared_on_purpose() -> None:
    leads: defaultdict[str, list[str]] = defaultdict(list)
    for kind in KINDS:
        for alias in (kind.name, *kind.aliases):
            leads[alias.casefold()].append(kind.slug)

    assert {alias: slugs for alias, slugs in leads.items() if len(slugs) > 1} == CASES["shared_aliases"]


def test_a_word_for_a_mild_kind_means_no_stricter_one() -> None:
    """Whoever types it could be led to a mild answer for something that is none."""
    mild = ("public", "everyday")
    strict = {word.casefold(): kind.slug for kind in KINDS for word in kind.searched if kind.sensitivity not in mild}
    both = {
        word: (kind.slug, strict[word.casefold()])
        for kind in KINDS for word in kind.searched if kind.sensitivity in mild and word.casefold() in strict
    }

    assert both == {}, "leave the word to the stricter kind, or say in the mild one which is meant"


@every_kind
def test_the_example_shows_what_changes(kind: DataKind) -> None:
    before, after = kind.example.before, kind.example.after

    assert without_marks(before) != without_marks(after)
    assert "[[" in before
    assert "[[" in after or kind.slug in CASES["nothing_put_in"]
    for text in (before, after):
        rest = re.sub(r"\[\[[^\[\]]+\]\]", "", text)
        assert "[[" not in rest, "a mark is open, empty or inside another"
        assert "]]" not in rest, "a mark is open, empty or inside another"


@every_kind
def test_the_short_answer_is_short(kind: DataKind) -> None:
    assert kind.question.endswith("?")
    assert len(re.findall(r"[.!?](?:\s|$)", kind.short_answer)) <= 2
    assert len(kind.short_answer) <= 200


@every_kind
def test_the_name_fits_on_a_tile(kind: DataKind) -> None:
    assert len(kind.name) <= 36
    assert len(kind.tile_hint or "") <= 36


@every_kind
def test_a_secret_says_what_to_do_today(kind: DataKind) -> None:
    assert kind.act_now or kind.sensitivity != "secret", f"content/data/{kind.slug}.yml: a secret needs act_now"


@every_kind
def test_risks_are_known(kind: DataKind) -> None:
    assert set(kind.risks) <= {risk.slug for risk in RISKS}


@every_kind
def test_attributes_that_go_together(kind: DataKind) -> None:
    """What the sheet's own notes promise of the attributes; ``guide new data`` begins so."""
    file = f"content/data/{kind.slug}.yml"
    needed = {"secret": "no", "public": "yes", "everyday": "yes"}.get(kind.sensitivity, kind.common_needed)
    assert kind.common_needed == needed, f'{file}: with {kind.sensitivity} write common_needed: "{needed}"'
    points = kind.directly_identifying == "no" or kind.identifying == "yes"
    assert points, f'{file}: write identifying: "yes", or directly_identifying: "no"'
    taken_out = kind.identifying == "yes" or kind.sensitivity == "secret" or kind.separable == "yes"
    assert taken_out, f'{file}: it points to nobody, so write separable: "yes"'
