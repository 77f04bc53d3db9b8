"""Any valid record comes back: written as YAML and read again it is the same, whatever its texts hold."""

import random
from collections import Counter
from typing import Any

import yaml

from generator.check.files import read_files
from generator.check.parsed import AnyRecord
from generator.check.records import read_record
from generator.load.yaml import Document, load_text
from generator.problems import as_text
from tests.injected import Injector, names_of_texts
from tests.lanes import Samples
from tests.real import ROOT, real_content

SIGNS = "aZ09 é日😀'\":#-?[]{}&*!|>%@`,.~\\/=<_^$()+;"


def with_any_texts(record: AnyRecord, names: frozenset[str], dice: random.Random) -> Any:
    """Return a record's model with anything at the end of each of its texts."""
    tail = "".join(dice.choice(SIGNS) for _ in range(dice.randrange(1, 30))).strip() or "x"
    put = Injector(names, tail)
    put.address = lambda place: f"https://x.example/{dice.randrange(9)}"  # type: ignore[method-assign]
    return put.value(record.model, "", "")


def test_any_valid_record_comes_back(samples: Samples) -> None:
    dice, names = samples.dice("round trips"), names_of_texts(real_content())
    parsed, _ = read_files(ROOT)
    records = list(parsed.everything())
    done: Counter[str] = Counter()
    for record in samples.of(records, 40, "records"):
        kind = type(record.model)
        model = with_any_texts(record, names, dice)
        plain = model.model_dump(mode="json", by_alias=True, exclude_unset=True)
        read = load_text(yaml.safe_dump(plain, allow_unicode=True, sort_keys=False), record.document.file)
        assert isinstance(read, Document), as_text(read)
        again, problems = read_record(read, kind, read.tree)
        if problems:  # a text with a form of its own, such as an e-mail address or a pattern
            assert {each.rule for each in problems} <= {"value", "slug", "date"}, as_text(problems)
            done["refused, with a place"] += 1
            continue
        assert again == model, record.document.file
        done["the same"] += 1
    print(f"\n{len(records)} records: {dict(done)}")

    assert done["the same"] > done.total() / 2
